package dev.pressrun.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.web.FeedRate.Manner;
import dev.pressrun.web.FeedRate.Reader;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who fetches the same bytes again and again has to wait; nobody else. */
class FeedRateTest {
    private static final Reader READER = new Reader(new Client("198.51.100.7"), 1, "/rss.xml");

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000); // System.nanoTime may overflow
    private final FeedRate rate = new FeedRate(30, now::get);

    private int allowed(Reader reader, String tag, Manner manner, int tries) {
        int count = 0;
        for (int i = 0; i < tries; i++) {
            count += rate.take(reader, tag, manner).isEmpty() ? 1 : 0;
        }
        return count;
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void theFirstTimeIsFreeAndThirtyMoreAreForgiven() {
        assertThat(allowed(READER, "a", Manner.PLAIN, 100)).isEqualTo(31);
    }

    @Test
    void whoHasToWaitIsToldForHowLong() {
        allowed(READER, "a", Manner.PLAIN, 31);
        OptionalLong wait = rate.take(READER, "a", Manner.PLAIN);

        assertThat(wait).hasValue(121);
        pass(Duration.ofSeconds(wait.orElseThrow()));
        assertThat(rate.take(READER, "a", Manner.PLAIN)).isEmpty();
        assertThat(rate.take(READER, "a", Manner.PLAIN)).isPresent();
    }

    @Test
    void allIsForgottenAfterAnHour() {
        allowed(READER, "a", Manner.PLAIN, 31);
        pass(Duration.ofHours(1).plusSeconds(1));

        assertThat(allowed(READER, "a", Manner.PLAIN, 100)).isEqualTo(30);
    }

    @Test
    void anotherStateOfTheFeedIsNews() {
        allowed(READER, "a", Manner.PLAIN, 31);

        assertThat(rate.take(READER, "b", Manner.PLAIN)).isEmpty();
    }

    @Test
    void whoSaysWhatItHasIsForgivenTenTimesAsOften() {
        assertThat(allowed(READER, "a", Manner.CONDITIONAL, 1_000)).isEqualTo(301);
    }

    @Test
    void anotherAddressProgramOrFeedIsAnotherReader() {
        allowed(READER, "a", Manner.PLAIN, 31);

        assertThat(allowed(new Reader(new Client("198.51.100.8"), 1, "/rss.xml"), "a", Manner.PLAIN, 1))
                .isOne();
        assertThat(allowed(new Reader(READER.client(), 2, "/rss.xml"), "a", Manner.PLAIN, 1))
                .isOne();
        assertThat(allowed(new Reader(READER.client(), 1, "/atom.xml"), "a", Manner.PLAIN, 1))
                .isOne();
    }

    @Test
    void thousandsOfOthersMakeItForgetTheOldest() {
        allowed(READER, "a", Manner.PLAIN, 31);
        for (int i = 0; i < 10_000; i++) {
            rate.take(new Reader(READER.client(), i + 2, "/rss.xml"), "a", Manner.PLAIN);
        }

        assertThat(rate.take(READER, "a", Manner.PLAIN)).isEmpty();
    }
}
