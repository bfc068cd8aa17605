package dev.pressrun.source;

import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A folder of posts on disk. */
public final class PostFolder {
    private final SourceSettings settings;
    private final Site site;

    public PostFolder(SourceSettings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    /** Reads every file; what is wrong with one becomes a problem in the reading, and the others do not suffer from it. */
    public Reading read(Instant now) {
        List<Problem> problems = new ArrayList<>();
        List<FoundFile> files = FolderWalk.below(settings.folder(), problems);
        Layout layout = Layouts.of(settings, files, problems);
        PostReader reader = new PostReader(layout, site, new Addresses(layout, site, settings.permalink()), problems);
        List<Candidate> found = new ArrayList<>();
        List<FoundFile> texts = PostFiles.among(files, layout, problems);
        for (FoundFile file : texts) {
            reader.read(file).ifPresent(found::add);
        }
        List<Candidate> candidates = Distinct.of(found, site, problems);
        List<Post> published = published(candidates, problems, now);
        AssetFiles assets = AssetFiles.of(files, texts, published, layout, site);
        return new Reading(
                published,
                problems.stream().distinct().sorted(Problem.IN_ORDER).toList(),
                assets,
                reader.drafts(),
                (int) candidates.stream()
                        .filter(candidate -> candidate.isUpcoming(now))
                        .count(),
                nextChange(candidates, now));
    }

    /**
     * A number that is other when a file that {@link #read} would look at has come, gone or changed, by its path, size or time. No
     * file is opened for it, so that one may ask every second.
     */
    public long state() {
        return FolderState.of(settings.folder());
    }

    private static List<Post> published(List<Candidate> candidates, List<Problem> problems, Instant now) {
        return candidates.stream()
                .filter(candidate -> candidate.isPublished(now))
                .map(candidate -> candidate.at(now, new Notes(candidate.post().path(), problems)))
                .sorted(Post.NEWEST_FIRST)
                .toList();
    }

    private static Optional<Instant> nextChange(List<Candidate> candidates, Instant now) {
        return candidates.stream()
                .flatMap(candidate -> candidate.nextChange(now).stream())
                .min(Comparator.naturalOrder());
    }
}
