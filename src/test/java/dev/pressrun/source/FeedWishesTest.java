package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.post.Syndication;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedWishesTest {
    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder);
    }

    private Post post(String lines) {
        return posts.with("x/a.md", "---\ntitle: A\ndate: 2020-01-01\n" + lines + "\n---\nText\n")
                .only();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feed: false",
                "feed: {exclude: true}",
                "disable_feed: true",
                "exclude_from_feed: true",
                "excludeFromFeed: yes",
                "noindex: true",
                "unlisted: true",
                "status: Hidden",
                "build: {list: never}",
                "_build: {list: local}",
                "eleventyExcludeFromCollections: true",
                "extra: {unlisted: true}"
            })
    void anUnlistedPostHasItsPageAndNothingElse(String lines) {
        assertThat(post(lines).isListed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed: true", "feed: {exclude: false}", "sitemap: false", "noindex: false", "unlisted: ''"})
    void whatSaysNothingAboutFeedsLeavesAPostInThem(String lines) {
        assertThat(post(lines).syndication()).isEqualTo(Syndication.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "'feed: {excerpt_only: true}', SUMMARY",
        "feed: summary, SUMMARY",
        "'feed: {excerpt_only: false}', FULL",
        "feed: full, FULL"
    })
    void aPostMayWantMoreOrLessOfItselfInFeeds(String lines, Content content) {
        assertThat(post(lines).syndication().content()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"external_url", "externalUrl", "external_link", "link", "redirect", "redirect_to", "redirect_url"
            })
    void aPostOfABlogOfLinksIsAboutAnAddressElsewhere(String key) {
        Post post = post(key + ": https://elsewhere.example/a b");

        assertThat(post.syndication().external()).isEqualTo(URI.create("https://elsewhere.example/a%20b"));
        assertThat(post.url()).hasToString("https://blog.example.org/x/a/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"link: /about/", "link: https://blog.example.org/b/", "link: javascript:x", "link: https://"})
    void aLinkThatDoesNotLeaveTheSiteIsNone(String lines) {
        assertThat(post(lines).syndication().external()).isNull();
    }

    @Test
    void theCanonicalAddressElsewhereIsNotThePostsOwn() {
        Post post = post("canonical_url: https://elsewhere.example/a/");

        assertThat(post.url()).hasToString("https://blog.example.org/x/a/");
        assertThat(post.syndication()).isEqualTo(Syndication.USUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aliases: [/old/, /older.html] | https://blog.example.org/old/ https://blog.example.org/older.html",
                "redirect_from: /old/ü | https://blog.example.org/old/%C3%BC",
                "redirect_from: [/old/, /old/] | https://blog.example.org/old/",
                "aliases: https://was.example/a/ | https://was.example/a/",
                "aliases: [old-name] | https://blog.example.org/x/old-name",
                "aliases: [Another name, /x/a/] | ''",
                "aliases: ['javascript:x y', //x.example/y] | ''"
            })
    void theAddressesThatAPostHadAreAbsolute(String lines, String aliases) {
        assertThat(post(lines).aliases())
                .extracting(URI::toString)
                .isEqualTo(aliases.isEmpty() ? List.of() : List.of(aliases.split(" ")));
    }
}
