package dev.pressrun.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A wait that does not end is a test that fails: the time stands still between the steps. */
@Timeout(30)
class OutageTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Outage outage = new Outage(new CountDownLatch(1), nanos::get);

    @Test
    void nobodyWaitsBeforeTheFirstFailure() throws InterruptedException {
        assertThat(outage.await()).isZero();
    }

    @Test
    void thePausesDoubleUpToAMinute() throws InterruptedException {
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            outage.failed(outage.await());

            nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
        }

        assertThat(outage.await()).isEqualTo(8);
    }

    @Test
    void ofThoseThatFailTogetherOneCounts() throws InterruptedException {
        int seen = outage.await();

        assertThat(outage.failed(seen)).isTrue();
        assertThat(outage.failed(seen)).isFalse();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(outage.await()).isEqualTo(1);
    }

    @Test
    void afterAnEndTheFirstPauseIsShortAgain() throws InterruptedException {
        outage.failed(outage.await());

        assertThat(outage.ended()).isTrue();
        assertThat(outage.ended()).isFalse();
        assertThat(outage.failed(outage.await())).isTrue();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(outage.await()).isEqualTo(2);
    }
}
