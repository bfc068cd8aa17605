package dev.pressrun.source;

import dev.pressrun.media.WrittenMedia;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives posts the pictures and sounds that they name, now that it is known which files there are. */
final class PostMedia {
    private PostMedia() {}

    static List<Post> among(
            List<Post> published, List<Candidate> candidates, AssetFiles assets, Addressing addressing, Site site) {
        Map<String, WrittenMedia> written = candidates.stream()
                .filter(candidate -> !candidate.media().isEmpty())
                .collect(Collectors.toMap(candidate -> candidate.post().path(), Candidate::media));
        return published.stream()
                .map(post -> {
                    WrittenMedia media = written.get(post.path());
                    return media == null ? post : post.with(media.at(places(post, assets, addressing, site)));
                })
                .toList();
    }

    private static LocalPlaces places(Post post, AssetFiles assets, Addressing addressing, Site site) {
        String folder = FoundFile.folderOf(post.path());
        URI base = addressing.base(folder, post.url(), site);
        return new LocalPlaces(assets, base, site);
    }
}
