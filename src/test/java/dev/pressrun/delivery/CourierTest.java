package dev.pressrun.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.delivery.SendResult.Accepted;
import dev.pressrun.delivery.SendResult.Held;
import dev.pressrun.delivery.SendResult.Impossible;
import dev.pressrun.delivery.SendResult.Unreachable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CourierTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final MemoryOutbox outbox = new MemoryOutbox();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Outage outage = new Outage(stop, () -> 0);

    static Stream<SendResult> ours() {
        return Stream.of(new Impossible("no such characters"), new Held("a control character"));
    }

    @Test
    void whatTheServerSaysEndsAnOutage() throws InterruptedException {
        outage.failed(0);

        deliver(new Accepted("250 ok"));

        assertThat(outage.ended()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whatWeDecideOurselvesDoesNotEndAnOutage(SendResult result) throws InterruptedException {
        outage.failed(0);

        deliver(result);

        assertThat(outage.ended()).isTrue();
    }

    @Test
    void aServerThatIsAwayBeginsAnOutage() throws InterruptedException {
        deliver(new Unreachable("connection refused"));

        assertThat(outage.ended()).isTrue();
    }

    private void deliver(SendResult result) throws InterruptedException {
        outbox.owe(DispatcherTest.EDITION, "ada@example.com", NOW);
        List<Delivery> claimed = outbox.claim(1, NOW);
        Ledger ledger = new Ledger(outbox, Clock.fixed(NOW, ZoneOffset.UTC), stop, () -> 0);
        Courier courier = new Courier(ledger, new OneEdition(DispatcherTest.EDITION), new Says(result), outage);
        courier.deliver(claimed.get(0), 0);
    }

    private record Says(SendResult result) implements Mailer {
        @Override
        public SendResult send(Message message, Runnable handover) {
            return result;
        }

        @Override
        public int connections() {
            return 1;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
