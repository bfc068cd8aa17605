package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Post;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What pages say beside the posts is in the language of the site, where there are words in it. */
class PageLanguageTest {
    private static final Post ENGLISH = post("https://example.org/one/", "One", "2026-01-01T09:00:00Z");
    private static final Post NEWER = post("https://example.org/two/", "Two", "2026-01-02T09:00:00Z");

    private static TestSite in(String language, Post... posts) {
        TestSite site = TestSite.at("https://example.org/");
        site.publishIn(language, posts);
        return site;
    }

    @Test
    void theListOfPostsIs() {
        Post[] many = IntStream.rangeClosed(1, 51)
                .mapToObj(n -> post("https://example.org/n" + n + "/", "N " + n, "2026-01-02T09:00:%02dZ".formatted(n)))
                .toArray(Post[]::new);
        try (TestSite site = in("de-AT", many)) {
            assertThat(site.get("/").body())
                    .contains("<html lang=\"de-AT\" dir=\"ltr\">", "lang=\"de\" dir=\"ltr\">Zum Text springen</a>")
                    .contains("Ältere Beiträge", "Seite 1 von 2", "Was ist ein Feed?", "2. Jänner 2026");
            assertThat(site.get("/older/2/").body()).contains("<title>Notes &amp; more, Seite 2</title>");
        }
    }

    @Test
    void thePageOfAPostIsInThatOfThePostButItsWordsAreNot() {
        try (TestSite site = in("ja", ENGLISH, NEWER)) {
            assertThat(site.get("/one/").body())
                    .contains("<html lang=\"en\" dir=\"ltr\">")
                    .contains("<time lang=\"ja\" dir=\"ltr\" datetime=\"2026-01-01T09:00:00Z\">2026年1月1日</time>")
                    .contains("<nav class=\"neighbours\" lang=\"ja\" dir=\"ltr\" aria-label=\"ほかの記事\">")
                    .contains("次の記事</span> <span lang=\"en\" dir=\"ltr\">Two</span>");
        }
    }

    @Test
    void thePagesAboutFeedsAreWhollyInIt() {
        try (TestSite site = in("fr", ENGLISH)) {
            assertThat(site.get("/feeds/").body())
                    .contains(
                            "<html lang=\"fr\" dir=\"ltr\">",
                            "<title>Flux · Notes &amp; more</title>",
                            "<h1>Flux</h1>");
            assertThat(site.get("/nowhere").body()).contains("<h1>Page introuvable</h1>");
        }
    }

    @Test
    void aSiteInALanguageThatThereAreNoWordsInHasEnglishOnes() {
        try (TestSite site = in("ar")) {
            assertThat(site.get("/").body())
                    .contains("<html lang=\"ar\" dir=\"rtl\">")
                    .contains("<p class=\"quiet\" lang=\"en\" dir=\"ltr\">Nothing is published yet.</p>");
            assertThat(site.get("/nowhere").body())
                    .contains("<html lang=\"en\" dir=\"ltr\">", "<header class=\"site\" lang=\"ar\" dir=\"rtl\">");
        }
    }

    @Test
    void theBrowserDoesNotChooseForPagesThatAreKeptForAll() {
        try (TestSite site = in("en", ENGLISH)) {
            assertThat(site.get("/", "Accept-Language", "de").body())
                    .isEqualTo(site.get("/").body());
        }
    }
}
