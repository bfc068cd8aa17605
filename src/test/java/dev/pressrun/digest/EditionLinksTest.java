package dev.pressrun.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionLinksTest {
    private final EditionLinks links = new EditionLinks(URI.create("https://news.example.org/blog/"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 2026-11-23-0900",
        "2026-11-23T00:00:05, 2026-11-23-000005",
        "2026-11-23T23:59:00.007, 2026-11-23-235900007",
    })
    void theAddressOfAnEditionSaysWhenItWasDueAndNoMoreThanNeeded(String due, String name) {
        EditionId id = EditionId.parse("weekly/" + due + "/Europe/Berlin");

        assertThat(links.of(id)).isEqualTo("https://news.example.org/blog/editions/weekly/" + name + "/");
    }

    @Test
    void theAddressIsTheSameWhateverTheMachinesLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(EditionLinks.name(Samples.ID)).isEqualTo("2026-11-23-0900");
        } finally {
            Locale.setDefault(before);
        }
    }
}
