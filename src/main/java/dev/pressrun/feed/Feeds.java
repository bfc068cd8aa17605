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
     * All the feeds, first {@code rss.xml}, {@code atom.xml} and {@code feed.json} of the site; then their stylesheet. The posts
     * may come in any order.
     */
    public static List<FeedFile> write(Site site, FeedSettings settings, List<Post> posts) {
        List<DatedPost> listed = DatedPost.newestFirst(posts).stream()
                .filter(dated -> dated.post().isListed())
                .toList();
        List<Contents> documents = Catalogue.of(site, settings, listed).stream()
                .flatMap(series -> Part.of(series, settings.archives()).stream()
                        .map(part -> new Contents(site, settings, series, part)))
                .toList();
        WrittenItems items = new WrittenItems(site);
        documents.forEach(items::expect);
        return Stream.concat(
                        documents.stream().flatMap(contents -> files(contents, items).stream()),
                        Stream.of(Stylesheet.file()))
                .toList();
    }

    private static List<FeedFile> files(Contents contents, WrittenItems items) {
        // rendering is most of the work: on all processors, the order stays
        List<WrittenItem> written = contents.part().posts().parallelStream()
                .map(post -> items.of(post, contents))
                .toList();
        List<byte[]> rss = written.stream().map(WrittenItem::rss).toList();
        List<byte[]> atom = written.stream().map(WrittenItem::atom).toList();
        List<byte[]> json = written.stream().map(WrittenItem::json).toList();
        return List.of(
                file(
                        contents,
                        RssFeed.NAME,
                        RssFeed.MEDIA_TYPE + "; charset=utf-8",
                        RssFeed.frame(contents).around(rss)),
                file(
                        contents,
                        AtomFeed.NAME,
                        AtomFeed.MEDIA_TYPE + "; charset=utf-8",
                        AtomFeed.frame(contents).around(atom)),
                file(
                        contents,
                        JsonFeed.NAME,
                        JsonFeed.MEDIA_TYPE,
                        JsonFeed.frame(contents).around(json)));
    }

    private static FeedFile file(Contents contents, String name, String mediaType, byte[] bytes) {
        boolean archive = contents.part().kind() == Part.Kind.ARCHIVE;
        return new FeedFile(
                contents.part().path() + name,
                mediaType,
                contents.title(),
                archive ? Role.ARCHIVE : contents.series().role(),
                bytes);
    }
}
