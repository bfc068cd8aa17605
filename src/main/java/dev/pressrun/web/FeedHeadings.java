package dev.pressrun.web;

import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.web.Document.Heading;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** What stands above the bytes of a feed. */
final class FeedHeadings {
    private FeedHeadings() {}

    /**
     * For feed readers.
     *
     * @param links the value of the header field Link; empty for none
     */
    static Heading forReaders(PublishedFeed feed, Validators validators, String links) {
        HttpFields.Mutable common = Fields.openWith(Caching.FEED).add(HttpHeader.VARY, "Accept");
        return new Heading(
                HttpStatus.OK_200,
                feed.file().mediaType(),
                validators,
                links.isEmpty() ? common : common.add(HttpHeader.LINK, links));
    }

    /** For browsers: under a name by which they show the bytes; those of feeds they take for plain text, or download. */
    static Heading forBrowsers(Heading feed) {
        return new Heading(
                feed.status(),
                feed.mediaType().contains("xml") ? "application/xml; charset=utf-8" : "application/json",
                feed.validators(),
                HttpFields.build(feed.common()).put(HttpHeader.CACHE_CONTROL, Caching.FEED_PAGE.field()));
    }
}
