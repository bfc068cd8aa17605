package dev.pressrun.feed;

import dev.pressrun.feed.FeedFile.Role;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes posts as RSS 2.0, Atom 1.0 and JSON Feed 1.1. A pure function: the same site, settings and posts give the same bytes
 * on every machine, in every zone and locale, and no feed knows when it was built.
 */
public final class Feeds {
    private Feeds() {}

    /**
     * All the feeds in each format that is wanted, first those of the site; then the stylesheet of those in XML. The posts may come
     * in any order.
     */
    public static List<FeedFile> write(Site site, FeedSettings settings, List<Post> posts) {
        List<DatedPost> listed = DatedPost.newestFirst(posts).stream()
                .filter(dated -> dated.post().isListed())
                .toList();
        List<Contents> documents = Catalogue.of(site, settings, listed).stream()
                .flatMap(series -> Part.of(series, settings.archives()).stream()
                        .map(part -> new Contents(site, settings, series, part)))
                .toList();
        WrittenItems items = new WrittenItems(site, settings.formats());
        documents.forEach(items::expect);
        return Stream.concat(
                        documents.stream().flatMap(contents -> files(contents, items).stream()),
                        settings.formats().stream().anyMatch(Format::isXml)
                                ? Stream.of(Stylesheet.file())
                                : Stream.empty())
                .toList();
    }

    private static List<FeedFile> files(Contents contents, WrittenItems items) {
        // rendering is most of the work: on all processors, the order stays
        List<WrittenItem> written = contents.part().posts().parallelStream()
                .map(post -> items.of(post, contents))
                .toList();
        return contents.settings().formats().stream()
                .sorted()
                .map(format -> file(contents, format, written))
                .toList();
    }

    private static FeedFile file(Contents contents, Format format, List<WrittenItem> items) {
        boolean archive = contents.part().kind() == Part.Kind.ARCHIVE;
        return new FeedFile(
                contents.part().path() + format.fileName(),
                format.mediaType(),
                contents.title(),
                archive ? Role.ARCHIVE : contents.series().role(),
                format.frame(contents)
                        .around(items.stream().map(item -> item.in(format)).toList()));
    }
}
