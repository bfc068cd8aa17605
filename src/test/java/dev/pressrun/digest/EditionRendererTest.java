package dev.pressrun.digest;

import static dev.pressrun.digest.Samples.ID;
import static dev.pressrun.digest.Samples.NOW;
import static dev.pressrun.digest.Samples.SITE;
import static dev.pressrun.digest.Samples.WEEKLY;
import static dev.pressrun.digest.Samples.digest;
import static dev.pressrun.digest.Samples.post;
import static dev.pressrun.digest.Samples.site;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.digest.Samples.Written;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import dev.pressrun.theme.Theme;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionRendererTest {
    private static final Theme THEME = Theme.named("default");
    private static final Post OLD = post("old", "2026-11-20T09:00:00+01:00");
    private static final Post NEW = post("new", "2026-11-21T09:00:00+01:00");

    @Test
    void anEditionIsMadeToTheSecondAndNamesItsPosts() {
        Edition edition = rendered(SITE, WEEKLY, NEW, OLD);

        assertThat(edition.id()).isEqualTo(ID);
        assertThat(edition.made()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(edition.posts()).containsExactly(NEW.id(), OLD.id());
    }

    @Test
    void theSubjectsPlacesAreFilledIn() {
        Digest digest = digest("{title}, {date}: {first} (+{count}) {other}", Content.FULL, 1, 20, List.of());

        assertThat(rendered(SITE, digest, NEW, OLD).subject())
                .isEqualTo("The Workshop Letter, November 23, 2026: A tale of new (+2) {other}");
    }

    @Test
    void aTitleCannotBringALineBreakOrAPlaceIntoTheSubject() {
        Post post = post("odd", "2026-11-21T09:00:00+01:00", "a {count}\r\nBcc: $1 b", null, new Written("", ""));

        assertThat(rendered(SITE, WEEKLY, post).subject()).isEqualTo("a {count} Bcc: $1 b");
    }

    @Test
    void aLongSubjectEndsAfterAWord() {
        Post post = post("long", "2026-11-21T09:00:00+01:00", "word ".repeat(60).strip(), null, new Written("", ""));

        assertThat(rendered(SITE, WEEKLY, post).subject()).hasSizeLessThan(200).endsWith("word word…");
    }

    @Test
    void aSubjectOfNothingIsTheDigestsTitle() {
        assertThat(rendered(SITE, digest(" \n", Content.FULL, 1, 20, List.of()), NEW)
                        .subject())
                .isEqualTo("The Workshop Letter");
    }

    @ParameterizedTest
    @CsvSource({
        "https://Blog.Example.org/, weekly.blog.example.org",
        "https://blog.example.org:8443/notes/, weekly.blog.example.org",
        "https://blog.example.org./, weekly.blog.example.org",
        "http://localhost:8080/, weekly.localhost",
        "http://127.0.0.1:8080/, weekly.localhost",
        "http://[::1]:8080/, weekly.localhost",
    })
    void theListIsNamedForTheDigestAndTheSitesHost(String url, String listId) {
        assertThat(rendered(site(url), WEEKLY, NEW).sender().listId()).isEqualTo(listId);
    }

    @Test
    void theSenderIsTheDigestsAndTheOwnerTheSites() {
        assertThat(rendered(SITE, WEEKLY, NEW).sender())
                .isEqualTo(new Sender(
                        WEEKLY.from(), null, "The Workshop Letter", "weekly.blog.example.org", "ada@example.org"));
    }

    @Test
    void theSameInputGivesTheSameCharactersWhateverTheMachinesLocale() {
        Edition first = rendered(SITE, WEEKLY, NEW, OLD);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(rendered(SITE, WEEKLY, NEW, OLD)).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, ltr", "de-AT, ltr", "ar, rtl", "he-IL, rtl", "az-Arab, rtl", "uz-Latn, ltr"})
    void theDocumentSaysItsLanguageAndDirection(String language, String direction) {
        assertThat(rendered(SITE, Samples.speaking(language), NEW).html())
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">");
    }

    @Test
    void aDateIsWrittenInTheLanguageOfTheDigest() {
        assertThat(rendered(SITE, Samples.speaking("en-GB"), NEW).text())
                .contains("\n23 November 2026\n")
                .contains("\n21 November 2026\n");
    }

    private static Edition rendered(Site site, Digest digest, Post... posts) {
        return new EditionRenderer(site, THEME).render(digest, ID, List.of(posts), NOW);
    }
}
