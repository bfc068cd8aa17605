package dev.pressrun.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every memory of what hubs were told must do. */
public interface ToldContract {
    URI HUB = URI.create("https://hub.example.org/");
    URI ATOM = URI.create("https://example.org/atom.xml");
    URI RSS = URI.create("https://example.org/rss.xml");
    Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

    Told told();

    @Test
    default void aNewHubWasToldNothing() {
        assertThat(told().upTo(HUB)).isEmpty();
    }

    @Test
    default void eachHubHasItsOwn() {
        told().tell(HUB, List.of(new Topic(ATOM, NOON), new Topic(RSS, NOON)));

        assertThat(told().upTo(HUB)).isEqualTo(Map.of(ATOM, NOON, RSS, NOON));
        assertThat(told().upTo(URI.create("https://other.example.org/"))).isEmpty();
    }

    @Test
    default void whatIsToldLaterTakesThePlaceAlsoOfALaterChange() {
        told().tell(HUB, List.of(new Topic(ATOM, NOON), new Topic(RSS, NOON)));

        told().tell(HUB, List.of(new Topic(ATOM, NOON.minusSeconds(1))));

        assertThat(told().upTo(HUB)).isEqualTo(Map.of(ATOM, NOON.minusSeconds(1), RSS, NOON));
    }
}
