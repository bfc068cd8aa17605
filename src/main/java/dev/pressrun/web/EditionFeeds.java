package dev.pressrun.web;

import dev.pressrun.digest.Digest;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.digest.EditionSummary;
import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.FeedFile.Role;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.feed.Feeds;
import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.post.Body;
import dev.pressrun.post.Content;
import dev.pressrun.post.Media;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Site;
import dev.pressrun.post.Syndication;
import dev.pressrun.web.Document.Heading;
import dev.pressrun.web.Document.Memory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The feeds of a digest's editions. For their readers, each edition is a post of which there is a summary, and whose page is that of
 * the edition.
 *
 * @param url the list of editions, where the feeds are, too
 * @param modified when the newest edition was made
 */
record EditionFeeds(URI url, List<FeedFile> files, Instant modified) {
    private static final int LIMIT = 50;
    private static final Set<String> NAMES = Set.of("rss.xml", EditionLinks.FEED, "feed.json");

    /** Those of the newest of these editions. */
    static EditionFeeds of(Site site, Digest digest, EditionLinks links, List<EditionSummary> newestFirst) {
        URI url = URI.create(links.of(digest.name()));
        Site list = new Site(
                digest.title(),
                url,
                site.author(),
                site.email(),
                digest.locale().toLanguageTag(),
                digest.zone(),
                "");
        FeedSettings settings = new FeedSettings(Path.of(""), LIMIT, Content.SUMMARY, url);
        List<Post> posts = newestFirst.stream()
                .limit(LIMIT + 1) // one more than they hold, or they would say that these are all
                .map(edition -> post(digest, edition, links.of(edition.id())))
                .toList();
        Instant modified =
                newestFirst.isEmpty() ? Instant.EPOCH : newestFirst.get(0).made();
        return new EditionFeeds(url, Feeds.write(list, settings, posts), modified);
    }

    private static Post post(Digest digest, EditionSummary edition, String address) {
        OffsetDateTime made = edition.made().atZone(edition.id().zone()).toOffsetDateTime();
        return new Post(
                new PostId(address),
                EditionLinks.name(edition.id()),
                URI.create(address),
                EditionPages.title(digest, edition),
                null,
                made,
                made,
                List.of(),
                List.of(),
                List.of(),
                edition.summary(),
                digest.locale().toLanguageTag(),
                NoBody.INSTANCE,
                Media.NONE,
                Syndication.USUAL,
                List.of());
    }

    /** Whether a feed is called so. */
    static boolean isFeed(String name) {
        return NAMES.contains(name);
    }

    /** Whether a file is called so that is made with the feeds. */
    static boolean isFile(String name) {
        return isFeed(name) || name.equals("feed.css");
    }

    /** The feeds as pages link to them. */
    List<FeedLink> links() {
        return files.stream()
                .filter(file -> file.role() != Role.STYLESHEET)
                .map(file -> FeedLink.to(file, url))
                .toList();
    }

    /** What stands at the address of each file, by its name. */
    Map<String, Answer> answers(FeedLimit limit) {
        return files.stream().collect(Collectors.toMap(FeedFile::name, file -> answer(file, limit)));
    }

    private Answer answer(FeedFile file, FeedLimit limit) {
        if (file.role() == Role.STYLESHEET) {
            return Document.of(file.mediaType(), file.bytes(), Caching.ASSET, Memory.HEAP);
        }
        PublishedFeed published = new PublishedFeed(file, modified, PublishedFeed.State.LEFT_AS_IT_WAS);
        // a feed of a few titles, which a browser shows well enough with its stylesheet
        Answer page = new PageOnDemand(() -> shown(published));
        return ArchiveAnswer.of(published, page, limit, null);
    }

    private static Document shown(PublishedFeed feed) {
        byte[] bytes = feed.file().bytes();
        Heading heading = FeedHeadings.forReaders(feed, Validators.of(bytes, feed.modified()), "");
        return Document.of(FeedHeadings.forBrowsers(heading), bytes, Memory.HEAP);
    }

    /** All that is told of an edition is its summary. */
    private enum NoBody implements Body {
        INSTANCE;

        @Override
        public String html() {
            return "";
        }

        @Override
        public String html(Map<String, String> styles) {
            return "";
        }

        @Override
        public String text(int columns) {
            return "";
        }
    }
}
