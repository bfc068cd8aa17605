package dev.pressrun.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.text.Wording;
import dev.pressrun.theme.Theme;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    @ParameterizedTest
    @CsvSource({
        "en,Unsubscribe",
        "de-AT,Abbestellen",
        "pt-BR,Cancelar a assinatura",
        "zh-CN,退订",
        "ja,配信停止",
        "fi,Unsubscribe"
    })
    void aLanguageWithoutTextsOfItsOwnHasEnglishOnes(String language, String unsubscribe) {
        Wording texts = Wording.of("dev.pressrun.digest.texts", Locale.forLanguageTag(language));

        assertThat(texts.get("unsubscribe")).isEqualTo(unsubscribe);
    }

    @Test
    void wordsInEnglishSaySoWhereTheLanguageOfTheDigestHasNone() {
        String html = edition("he").html();

        assertThat(html)
                .contains("<html lang=\"he\" dir=\"rtl\">", "23 בנובמבר 2026")
                .contains("<span lang=\"en\" dir=\"ltr\">Hello ", "lang=\"en\" dir=\"ltr\">Unsubscribe</a>");
    }

    @Test
    void aDateInAnotherScriptDoesNotTurnTheWordsBesideIt() {
        Edition edition = edition("he");

        assertThat(edition.html()).contains("\u206821 בנובמבר 2026\u2069, by Ada · 1 min read");
        assertThat(edition("de").html() + edition("de").text()).doesNotContain("\u2068");
    }

    @Test
    void aMailInAnotherLanguageIsWhollyInIt() {
        Edition edition = edition("de");

        String html = Places.filled(edition.html(), Map.of(Place.NAME, "Ada"));
        String text = Places.filled(edition.text(), Map.of(Place.NAME, "Ada"));

        assertThat(html)
                .contains("23. November 2026", "Hallo Ada,", "1 Min. Lesezeit", "Im Web lesen", ">Abbestellen</a>");
        assertThat(text).contains("23. November 2026", "Hallo Ada,", "Im Web lesen:", "Abbestellen: ", "abonniert");
    }

    private static Edition edition(String language) {
        return new EditionRenderer(Samples.SITE, Theme.named("default"))
                .render(
                        Samples.speaking(language),
                        EditionId.parse("weekly/2026-11-23T09:00/Europe/Berlin"),
                        List.of(Samples.post("new", "2026-11-21T08:00:00+01:00")),
                        Instant.parse("2026-11-23T08:00:00Z"));
    }
}
