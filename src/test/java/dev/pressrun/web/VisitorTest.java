package dev.pressrun.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Browsers get a page, feed readers the feed: by the fields Accept that they really send. */
class VisitorTest {
    private static boolean isPerson(String accept) {
        return Visitor.isPerson(HttpFields.build().add("Accept", accept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Firefox     | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "Firefox 128 | text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/png,image/svg+xml,*/*;q=0.8",
                "Chrome      | text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
                "Safari      | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "curl, asked | text/html",
                "spaces      | text/html ; Q=1.0 , application/xhtml+xml , */* ; q=0.1"
            })
    void aBrowserGetsAPage(String browser, String accept) {
        assertThat(isPerson(accept)).as(browser).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "curl, wget   | */*",
                "newsboat     | application/atom+xml, application/rss+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
                "miniflux     | application/xml, application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, text/html, */*;q=0.9",
                "FreshRSS     | application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.7, unknown/unknown;q=0.1, application/unknown;q=0.1, */*;q=0.1",
                "NetNewsWire  | */*",
                "Feedly       | application/rss+xml, application/rdf+xml;q=0.8, application/atom+xml;q=0.6, application/xml;q=0.4, text/xml;q=0.4",
                "feedparser   | application/atom+xml,application/rdf+xml,application/rss+xml,application/x-netcdf,application/xml;q=0.9,text/xml;q=0.2,*/*;q=0.1",
                "Akregator    | text/html, text/*;q=0.9, image/jpeg;q=0.9, image/png;q=0.9, image/*;q=0.9, */*;q=0.8",
                "Java, RSSOwl | text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "Thunderbird  | application/rss+xml,application/xml;q=0.9,text/xml;q=0.8,*/*;q=0.5",
                "lynx         | text/html, text/plain, text/sgml, text/css, application/xhtml+xml;q=0, */*;q=0.01",
                "HTML refused | text/html;q=0",
                "bad weight   | text/html;q=much, application/xhtml+xml",
                "feeds first  | text/html,application/xhtml+xml,application/rss+xml,*/*;q=0.8",
                "nothing      | ''"
            })
    void aReaderGetsTheFeed(String reader, String accept) {
        assertThat(isPerson(accept)).as(reader).isFalse();
    }

    @Test
    void whoSaysNothingGetsTheFeed() {
        assertThat(Visitor.isPerson(HttpFields.EMPTY)).isFalse();
    }
}
