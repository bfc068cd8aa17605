package dev.pressrun.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final String TEXT = "Letter" + Place.NAMED + ", dear " + Place.NAME + Place.END + ". Leave: "
            + Place.UNSUBSCRIBE + " (" + Place.UNSUBSCRIBE + ")";

    @Test
    void everyPlaceHasItsValue() {
        String filled = Places.filled(TEXT, Map.of(Place.NAME, "Ada", Place.UNSUBSCRIBE, "https://example.org/u"));

        assertThat(filled).isEqualTo("Letter, dear Ada. Leave: https://example.org/u (https://example.org/u)");
    }

    @Test
    void whatIsForNamedReadersGoesWithTheName() {
        String filled = Places.filled(TEXT, Map.of(Place.UNSUBSCRIBE, "u"));

        assertThat(filled).isEqualTo("Letter. Leave: u (u)");
    }

    @Test
    void aTextWithoutPlacesStays() {
        assertThat(Places.filled("Grüße 🚀\n", Map.of())).isEqualTo("Grüße 🚀\n");
    }
}
