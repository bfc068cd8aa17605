package dev.pressrun.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every memory of planned tasks must do, whatever it is stored in. */
public interface PlannedContract {
    Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    Planned planned();

    @Test
    default void aNewTaskHasNotBeenPlanned() {
        assertThat(planned().until("weekly")).isEmpty();
    }

    @Test
    default void whatWasDecidedIsRememberedForEachTask() {
        planned().decided("weekly", MONDAY);
        planned().decided("daily", MONDAY.plusSeconds(60));

        assertThat(planned().until("weekly")).contains(MONDAY);
        assertThat(planned().until("daily")).contains(MONDAY.plusSeconds(60));
    }

    @Test
    default void aLaterDecisionReplacesTheEarlierOne() {
        planned().decided("weekly", MONDAY);

        planned().decided("weekly", MONDAY.plusMillis(1));

        assertThat(planned().until("weekly")).contains(MONDAY.plusMillis(1));
    }

    @Test
    default void aDecisionNeverGoesBack() {
        planned().decided("weekly", MONDAY);

        planned().decided("weekly", MONDAY.minusSeconds(1));

        assertThat(planned().until("weekly")).contains(MONDAY);
    }

    @Test
    default void whatAWrongClockDecidedCanBePutBack() {
        planned().decided("weekly", MONDAY.plusSeconds(3600));
        planned().decided("daily", MONDAY.plusSeconds(3600));

        planned().putBack("weekly", MONDAY);

        assertThat(planned().until("weekly")).contains(MONDAY);
        assertThat(planned().until("daily")).contains(MONDAY.plusSeconds(3600));
        planned().decided("weekly", MONDAY.plusSeconds(60));
        assertThat(planned().until("weekly")).contains(MONDAY.plusSeconds(60));
    }

    @Test
    default void puttingBackNeverGoesAheadAndMakesNoTask() {
        planned().decided("weekly", MONDAY);

        planned().putBack("weekly", MONDAY.plusSeconds(60));
        planned().putBack("daily", MONDAY);

        assertThat(planned().until("weekly")).contains(MONDAY);
        assertThat(planned().until("daily")).isEmpty();
    }
}
