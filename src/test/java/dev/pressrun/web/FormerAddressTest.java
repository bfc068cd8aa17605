package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Post;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A post is found where it was before. */
class FormerAddressTest {
    private static final String URL = "https://example.org/";

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.at(
                URL,
                moved(post(URL + "here/", "Here", "2026-01-02T09:00:00Z"), "there/", "2019/01/02/There.html", "other/"),
                moved(post(URL + "newer/", "Newer", "2026-01-03T09:00:00Z"), "there/too", "taken"),
                moved(post(URL + "older/", "Older", "2025-01-03T09:00:00Z"), "taken", "feeds/"),
                post(URL + "other/", "Other", "2025-01-03T09:00:00Z"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Post moved(Post post, String... before) {
        return post.named(
                post.id(),
                post.url(),
                Stream.of(before).map(path -> URI.create(URL + path)).toList());
    }

    private static String wayFrom(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(301);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/there/", "/there", "/2019/01/02/There.html"})
    void theWayIsShownFromEachAddress(String path) {
        assertThat(wayFrom(path)).isEqualTo("/here/");
    }

    @Test
    void anAddressWithoutASlashIsTheSameWithOne() {
        assertThat(wayFrom("/there/too/")).isEqualTo("/newer/");
    }

    @Test
    void whatStandsThereNowComesFirst() {
        assertThat(site.get("/other/").statusCode()).isEqualTo(200);
        assertThat(site.get("/feeds/").statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoPostsThatWereThereTheNewerIsFound() {
        assertThat(wayFrom("/taken")).isEqualTo("/newer/");
    }
}
