package dev.pressrun.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClosingsTest {
    @Test
    void whatIsOpenIsClosedByTheNextSignBehindIt() {
        Closings closings = Closings.of("{{ a }} {{ b }}", "}}", "{{");

        assertThat(closings.behind(2)).isEqualTo(5);
        assertThat(closings.behind(10)).isEqualTo(13);
    }

    @Test
    void whatNothingClosesIsOpen() {
        assertThat(Closings.of("{{ a", "}}", "{{").behind(2)).isEqualTo(-1);
    }

    @Test
    void whatIsForgottenIsNotClosedByWhatClosesAnotherBelow() {
        Closings closings = Closings.of("{{ a\n{{ b }}", "}}", "{{");

        assertThat(closings.behind(2)).isEqualTo(-1);
        assertThat(closings.behind(7)).isEqualTo(10);
    }

    @Test
    void whatOpensOnTheSameLineIsInIt() {
        assertThat(Closings.of("{{ a {{ b }}", "}}", "{{").behind(2)).isEqualTo(10);
    }

    @Test
    void aLineThatEndsWithinIsNoForgottenOne() {
        assertThat(Closings.of("{{\na\n}}", "}}", "{{").behind(2)).isEqualTo(5);
    }

    @Test
    void manyThatAreForgottenTakeNoTime() {
        int many = 300_000;
        Closings closings = Closings.of("{{".repeat(many) + "\n{{ }}", "}}", "{{");

        Duration taken = CpuTime.of(() -> {
            for (int open = 2; open <= 2 * many; open += 2) {
                assertThat(closings.behind(open)).isEqualTo(-1);
            }
        });

        // one that looks at the rest of the text for each takes minutes
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }
}
