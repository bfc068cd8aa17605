package dev.pressrun.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    @ParameterizedTest
    @ValueSource(longs = {0, 12345, Long.MAX_VALUE - 1, Long.MIN_VALUE})
    void messagesBeginAtEvenDistances(long now) {
        Pace pace = new Pace(4);

        assertThat(pace.book(now)).isZero();
        assertThat(pace.book(now)).isEqualTo(SECOND / 4);
        assertThat(pace.book(now)).isEqualTo(SECOND / 2);
        assertThat(pace.book(now + SECOND / 2)).isEqualTo(SECOND / 4);
    }

    @Test
    void quietTimeIsNotSavedUpForABurst() {
        Pace pace = new Pace(1);
        pace.book(0);

        assertThat(pace.book(10 * SECOND)).isZero();
        assertThat(pace.book(10 * SECOND)).isEqualTo(SECOND);
    }

    @Test
    void zeroMeansNoLimit() {
        Pace pace = new Pace(0);

        assertThat(pace.book(0)).isZero();
        assertThat(pace.book(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aPaceThatIsNoneIsRefused(double perSecond) {
        assertThatThrownBy(() -> new Pace(perSecond)).isInstanceOf(IllegalArgumentException.class);
    }
}
