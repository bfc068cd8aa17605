package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class EscapesTest {
    @Test
    void plainTextHasHexadecimalReferences() {
        assertThat(escaped("\"Ü\" < & > 😀", Escapes.HEXADECIMAL)).isEqualTo("&#x22;Ü&#x22; &#x3C; &#x26; > 😀");
    }

    @Test
    void htmlHasShortReferencesAndKeepsItsQuotes() {
        assertThat(escaped("<p title=\"é\">&amp;</p>", Escapes.NAMED)).isEqualTo("&lt;p title=\"é\">&amp;amp;&lt;/p>");
    }

    @Test
    void theEndOfACdataSectionStandsInNoText() {
        assertThat(escaped("a[0]]> >", Escapes.NAMED)).isEqualTo("a[0]]&gt; >");
    }

    private static String escaped(String text, Escapes escapes) {
        return new String(escapes.of(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
