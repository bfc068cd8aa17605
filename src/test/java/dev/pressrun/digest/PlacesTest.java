package dev.pressrun.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private static final String TEXT = "Letter" + Place.NAMED + ", dear " + Place.NAME + Place.END + ". Leave: "
            + Place.UNSUBSCRIBE + " (" + Place.UNSUBSCRIBE + ")";

    private static final String LEAVE = "<a class=\"b\" href=\"" + Place.UNSUBSCRIBE + "\">Leave</a>";
    private static final String LIST = "<a class=\"b\" href=\"list\">All</a>";
    private static final String BOTH = "<p>Letter</p>" + Place.MAILED + "<p>" + LEAVE + "</p>" + Place.END
            + Place.ARCHIVED + "<p>All</p>" + Place.END;

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
        assertThat(Places.mailed("Grüße 🚀\n")).isEqualTo("Grüße 🚀\n");
        assertThat(archived("Grüße 🚀\n")).isEqualTo("Grüße 🚀\n");
    }

    @Test
    void aMailHasWhatIsForMailsAndNotWhatIsForTheArchive() {
        assertThat(Places.mailed(BOTH)).isEqualTo("<p>Letter</p><p>" + LEAVE + "</p>");
        assertThat(Places.filled(BOTH, Map.of(Place.UNSUBSCRIBE, "u")))
                .isEqualTo("<p>Letter</p><p><a class=\"b\" href=\"u\">Leave</a></p>");
    }

    @Test
    void aPageHasWhatIsForTheArchiveAndNotWhatIsForMails() {
        assertThat(archived(BOTH)).isEqualTo("<p>Letter</p><p>All</p>");
    }

    @Test
    void aPageDoesNotGreetAReader() {
        assertThat(archived("a" + Place.NAMED + "<p>Dear " + Place.NAME + "</p>" + Place.END + "b"))
                .isEqualTo("ab");
    }

    @Test
    void onAPageOfAnEditionFromBeforeThereWereAnyTheLinkToUnsubscribeLeadsToTheList() {
        assertThat(archived("<p><a href=\"x\">x</a> " + LEAVE + " " + LEAVE + ".</p>"))
                .isEqualTo("<p><a href=\"x\">x</a> " + LIST + " " + LIST + ".</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001",
                "<a href=\"\u0001\">x",
                "<b>\u0001</b></a>",
                "<a>x</a> \u0001 <a>y</a>",
                "\u0002\u0004\u0003",
                "\u0005a",
                "\u0006\u0005\u0004\u0001"
            })
    void noMarkIsEverOnAPageHoweverOddlyItIsMarked(String html) {
        assertThat(archived(html)).doesNotContainPattern("[\u0001-\u0006]").matches("[^\u0001]*");
    }

    @Test
    void aPageOfManyMarksIsMadeInAMoment() {
        String html = "<a " + (Place.UNSUBSCRIBE + "<a " + Place.MAILED).repeat(2_000);

        assertTimeout(Duration.ofMillis(500), () -> archived(html));
    }

    private static String archived(String html) {
        return Places.archived(html, "list", "All");
    }
}
