package dev.pressrun.feed;

import dev.pressrun.feed.FeedFile.Role;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the feeds of one site again and again, as its posts change. A document that is made of the same as the last time is the
 * same object, and is neither written nor compared. Large blogs have far more archives than memory should hold: their bytes are
 * made for whoever asks.
 */
public final class FeedWriter {
    private final Site site;
    private final FeedSettings settings;
    private final WrittenItems items;
    private Map<String, Issue> issues = Map.of();
    /** The archive that was asked for last: its formats are asked for one after the other. */
    private volatile @Nullable Archive archive;

    public FeedWriter(Site site, FeedSettings settings) {
        this.site = site;
        this.settings = settings;
        this.items = new WrittenItems(site, settings.formats());
    }

    /** All that the bytes of a document are made of, beside the site and the settings. */
    private record Makeup(Series about, boolean hasSound, Part part) {
        static Makeup of(Contents contents) {
            return new Makeup(contents.series(), contents.hasSound(), contents.part());
        }
    }

    /** A document in all its formats. */
    private record Issue(Makeup makeup, List<FeedFile> files) {}

    private record Archive(Part part, List<WrittenItem> items) {}

    /** The feeds as {@link Feeds#write} gives them. */
    public synchronized List<FeedFile> write(List<Post> posts) {
        List<Contents> documents = documents(posts);
        items.expect(documents);
        Map<String, Issue> before = issues;
        Map<String, Issue> now = new HashMap<>();
        List<FeedFile> all = new ArrayList<>();
        for (Contents contents : documents) {
            Issue issue = issue(contents, before.get(contents.part().path()));
            now.put(contents.part().path(), issue);
            all.addAll(issue.files());
        }
        issues = now;
        items.rest();
        if (settings.formats().stream().anyMatch(Format::isXml)) {
            all.add(Stylesheet.of(site));
        }
        return List.copyOf(all);
    }

    private List<Contents> documents(List<Post> posts) {
        List<DatedPost> listed = DatedPost.newestFirst(posts).stream()
                .filter(dated -> dated.post().isListed())
                .toList();
        return Catalogue.of(site, settings, listed).stream()
                .flatMap(this::documents)
                .toList();
    }

    private Stream<Contents> documents(Series series) {
        boolean hasSound = series.hasSound();
        Series about = series.withoutPosts(); // a document that stays must not hold all posts of its time
        return Part.of(series, settings.archives()).stream()
                .map(part -> new Contents(site, settings, about, part, hasSound));
    }

    private Issue issue(Contents contents, @Nullable Issue before) {
        Makeup makeup = Makeup.of(contents);
        return before != null && before.makeup().equals(makeup) ? before : new Issue(makeup, files(contents));
    }

    private List<FeedFile> files(Contents contents) {
        boolean isArchive = contents.part().kind() == Part.Kind.ARCHIVE;
        List<WrittenItem> written = isArchive ? List.of() : written(contents);
        return settings.formats().stream()
                .sorted()
                .map(format -> isArchive ? archive(contents, format) : file(contents, format, written))
                .toList();
    }

    private static FeedFile file(Contents contents, Format format, List<WrittenItem> written) {
        return new FeedFile(
                contents.part().path() + format.fileName(),
                format.mediaType(),
                contents.title(),
                contents.series().role(),
                pieces(contents, format, written));
    }

    private FeedFile archive(Contents contents, Format format) {
        return new FeedFile(
                contents.part().path() + format.fileName(),
                format.mediaType(),
                contents.title(),
                Role.ARCHIVE,
                () -> pieces(contents, format, writtenForAll(contents)));
    }

    private static Pieces pieces(Contents contents, Format format, List<WrittenItem> written) {
        return format.frame(contents)
                .around(written.stream().map(item -> item.in(format)).toList());
    }

    private List<WrittenItem> writtenForAll(Contents contents) {
        Archive last = archive;
        if (last != null && last.part().equals(contents.part())) {
            return last.items();
        }
        List<WrittenItem> written = written(contents);
        archive = new Archive(contents.part(), written);
        return written;
    }

    private List<WrittenItem> written(Contents contents) {
        // rendering is most of the work: on all processors, the order stays
        return contents.part().posts().parallelStream()
                .map(post -> items.of(post, contents))
                .toList();
    }
}
