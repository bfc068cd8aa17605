package dev.pressrun.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.Editions;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.digest.Sender;
import dev.pressrun.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {
    static final Edition EDITION = new Edition(
            EditionId.parse("weekly/2026-11-23T09:00/Europe/Berlin"),
            Instant.parse("2026-11-23T08:00:00Z"),
            new Sender(new Mailbox("", "news@example.org"), null, "Weekly", "weekly.example.org", null),
            List.of(new PostId("https://example.org/a")),
            "Subject",
            "Summary",
            "<p>html</p>",
            "text\n");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final SendResult ACCEPTED = new SendResult.Accepted("250 ok");

    private final MemoryOutbox outbox = new MemoryOutbox();
    private final SteppedClock clock = new SteppedClock(NOW);
    private final Map<String, Integer> sent = new ConcurrentHashMap<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private LongSupplier nanos = System::nanoTime;
    private final List<Dispatcher> dispatchers = new ArrayList<>();

    @AfterEach
    void stop() {
        goOn.countDown();
        dispatchers.forEach(Dispatcher::close);
    }

    @Test
    void everybodyGetsTheEditionOnce() {
        owe(2_000);

        start(8, 0, (message, handover) -> accept(message, handover));

        awaitAll(DeliveryState.ACCEPTED);
        assertThat(sent)
                .hasSize(2_000)
                .allSatisfy((to, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void aDeferredDeliveryComesBack() {
        owe(1);
        AtomicInteger attempts = new AtomicInteger();
        start(
                1,
                0,
                (message, handover) -> attempts.incrementAndGet() == 1
                        ? new SendResult.Deferred("451 later")
                        : accept(message, handover));
        await().until(() -> outbox.row(1).attempts == 1);
        assertThat(outbox.row(1).next).isAfter(NOW);

        clock.advance(Duration.ofMinutes(2));

        awaitAll(DeliveryState.ACCEPTED);
        assertThat(outbox.row(1).attempts).isEqualTo(2);
    }

    @Test
    void aRefusedDeliveryIsSettledWithTheServersWords() {
        owe(1);

        start(1, 0, (message, handover) -> new SendResult.Refused("550 no such user"));

        awaitAll(DeliveryState.REFUSED);
        assertThat(outbox.row(1).reply).isEqualTo("550 no such user");
    }

    @Test
    void aLostReplyIsNamed() {
        owe(1);

        start(1, 0, (message, handover) -> {
            handover.run();
            return new SendResult.Uncertain("eof");
        });

        await().until(() -> outbox.row(1).state == DeliveryState.UNCERTAIN);
        assertThat(outbox.row(1).next).isAfter(NOW);
    }

    @Test
    void whatIsNewIsSentAtAWakeAndWithoutOne() {
        Dispatcher dispatcher = start(1, 0, (message, handover) -> accept(message, handover));

        owe(1);
        dispatcher.wake();
        awaitAll(DeliveryState.ACCEPTED);
        owe(1);

        awaitAll(DeliveryState.ACCEPTED);
        assertThat(sent).hasSize(2);
    }

    @Test
    void anUnreachableServerIsTriedAgainAndCostsNoAttempt() {
        owe(20);
        AtomicInteger tries = new AtomicInteger();

        start(
                2,
                0,
                (message, handover) -> tries.incrementAndGet() <= 2
                        ? new SendResult.Unreachable("connection refused")
                        : accept(message, handover));

        awaitAll(DeliveryState.ACCEPTED);
        assertThat(outbox.rows()).allSatisfy(row -> assertThat(row.attempts).isEqualTo(1));
        assertThat(sent).hasSize(20).allSatisfy((to, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void anUnreachableServerIsNotAskedOverAndOver() {
        owe(100);
        AtomicInteger tries = new AtomicInteger();
        nanos = () -> 0;
        start(4, 0, (message, handover) -> {
            tries.incrementAndGet();
            return new SendResult.Unreachable("connection refused");
        });

        // all four may have begun before the first came back; the time stands still, so the pause does not end
        await().during(Duration.ofMillis(300)).until(() -> tries.get() <= 4);
    }

    @Test
    void aStopInTheMiddleLosesNothingAndDoublesNothing() throws InterruptedException {
        owe(100);
        Dispatcher dispatcher = start(2, 0, (message, handover) -> {
            begun.countDown();
            awaitQuietly(goOn);
            return accept(message, handover);
        });
        begun.await();

        Thread closing = new Thread(dispatcher::close);
        closing.start();
        await().until(() -> outbox.rows().stream()
                        .filter(row -> row.state == DeliveryState.CLAIMED)
                        .count()
                <= 2);
        goOn.countDown();
        closing.join();

        assertThat(outbox.rows())
                .allSatisfy(row -> assertThat(row.state).isIn(DeliveryState.OWED, DeliveryState.ACCEPTED));
        int before = sent.size();
        assertThat(before).isBetween(1, 2);
        assertThat(outbox.rows())
                .filteredOn(row -> row.state == DeliveryState.ACCEPTED)
                .hasSize(before);
        start(2, 0, (message, handover) -> accept(message, handover));
        awaitAll(DeliveryState.ACCEPTED);
        assertThat(sent)
                .hasSize(100)
                .allSatisfy((to, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void aStopDoesNotWaitForThePace() {
        owe(10);
        Dispatcher dispatcher = start(2, 0.01, (message, handover) -> accept(message, handover));
        await().until(() -> sent.size() == 1);

        dispatcher.close();

        // who waits for the pace would still have them in hand
        assertThat(outbox.rows())
                .filteredOn(row -> row.state == DeliveryState.OWED)
                .hasSize(9);
    }

    @Test
    void troubleOfTheStoreLosesNothingThatWasSent() {
        owe(10);
        start(2, 0, (message, handover) -> {
            SendResult result = accept(message, handover);
            if (sent.size() == 5) {
                outbox.trouble(new IllegalStateException("the database is gone"));
            }
            return result;
        });
        await().until(() -> sent.size() >= 5);

        outbox.trouble(null);

        awaitAll(DeliveryState.ACCEPTED);
        assertThat(sent).hasSize(10);
    }

    @Test
    void aHandoverThatCannotBeWrittenDownIsTriedAgain() {
        owe(1);
        AtomicInteger tries = new AtomicInteger();

        start(1, 0, (message, handover) -> {
            if (tries.incrementAndGet() == 1) {
                outbox.trouble(new IllegalStateException("the database is gone"));
                try {
                    handover.run();
                } finally {
                    outbox.trouble(null);
                }
            }
            return accept(message, handover);
        });

        awaitAll(DeliveryState.ACCEPTED);
        assertThat(outbox.row(1).attempts).isEqualTo(1);
    }

    @Test
    void aDeliveryThatSomebodyElseTookIsLeftToThem() {
        owe(2);

        start(1, 0, (message, handover) -> {
            if (message.to().value().startsWith("reader1@")) {
                outbox.steal(1);
            }
            return accept(message, handover);
        });

        await().until(() -> outbox.row(2).state == DeliveryState.ACCEPTED);
        assertThat(outbox.row(1).state).isEqualTo(DeliveryState.CLAIMED);
        assertThat(sent).hasSize(1);
    }

    @Test
    void aMailerThatFailsDoesNotEndTheDispatcher() {
        owe(2);

        start(1, 0, (message, handover) -> {
            if (message.to().value().startsWith("reader1@")) {
                throw new IllegalArgumentException("the header Subject must not hold control characters");
            }
            return accept(message, handover);
        });

        await().until(() -> outbox.row(2).state == DeliveryState.ACCEPTED);
        assertThat(outbox.row(1).state).isEqualTo(DeliveryState.OWED);
        assertThat(outbox.row(1).attempts).isEqualTo(1);
        assertThat(outbox.row(1).reply).contains("Subject");
    }

    @Test
    void anErrorInTheMailerDoesNotEndTheDispatcher() {
        owe(2);

        Dispatcher dispatcher = start(1, 0, (message, handover) -> {
            if (message.to().value().startsWith("reader1@")) {
                throw new OutOfMemoryError("a body that is too large");
            }
            return accept(message, handover);
        });

        await().until(() -> outbox.row(2).state == DeliveryState.ACCEPTED);
        assertThat(outbox.row(1).state).isEqualTo(DeliveryState.OWED);
        assertThat(outbox.row(1).reply).contains("a body that is too large");
        assertThat(dispatcher.trouble()).isEmpty();
    }

    @Test
    void anErrorAfterTheHandoverIsUncertain() {
        owe(1);

        start(1, 0, (message, handover) -> {
            handover.run();
            throw new StackOverflowError();
        });

        await().until(() -> outbox.row(1).state == DeliveryState.UNCERTAIN);
    }

    @Test
    void aThreadThatBreaksOffBeginsAgainAndIsNamed() {
        owe(2);
        outbox.breakSettle(new OutOfMemoryError("no room for a row"));

        Dispatcher dispatcher = start(1, 0, (message, handover) -> accept(message, handover));

        await().until(() -> outbox.row(2).state == DeliveryState.ACCEPTED);
        assertThat(outbox.row(1).state).isEqualTo(DeliveryState.HANDED);
        assertThat(dispatcher.trouble())
                .hasValueSatisfying(trouble ->
                        assertThat(trouble).contains("dispatcher-send-1").contains("no room for a row"));
    }

    @Test
    void aStopBeginsWithoutWaiting() {
        owe(100);
        Dispatcher dispatcher = start(1, 0, (message, handover) -> {
            begun.countDown();
            awaitQuietly(goOn);
            return accept(message, handover);
        });
        awaitQuietly(begun);

        dispatcher.stop();
        goOn.countDown();
        dispatcher.close();

        assertThat(sent).hasSize(1);
        assertThat(outbox.rows())
                .filteredOn(row -> row.state == DeliveryState.OWED)
                .hasSize(99);
    }

    @Test
    void anEditionThatIsGoneIsGivenUp() {
        owe(1);
        EditionId other = EditionId.parse("weekly/2020-01-01T09:00/UTC");
        Edition another = new Edition(
                other,
                NOW,
                EDITION.sender(),
                EDITION.posts(),
                EDITION.subject(),
                EDITION.summary(),
                EDITION.html(),
                EDITION.text());

        start(new OneEdition(another), 1, 0, (message, handover) -> accept(message, handover));

        awaitAll(DeliveryState.ABANDONED);
        assertThat(sent).isEmpty();
    }

    private void owe(int readers) {
        int already = outbox.rows().size();
        for (int number = already + 1; number <= already + readers; number++) {
            outbox.owe(EDITION, "reader" + number + "@example.com", NOW);
        }
    }

    private SendResult accept(Message message, Runnable handover) {
        handover.run();
        sent.merge(message.to().value(), 1, Integer::sum);
        return ACCEPTED;
    }

    private Dispatcher start(int connections, double rate, BiFunction<Message, Runnable, SendResult> send) {
        return start(new OneEdition(EDITION), connections, rate, send);
    }

    private Dispatcher start(
            Editions editions, int connections, double rate, BiFunction<Message, Runnable, SendResult> send) {
        Mailer mailer = new ScriptedMailer(connections, send);
        Dispatcher dispatcher = new Dispatcher(outbox, editions, mailer, new Pace(rate), clock, nanos);
        dispatchers.add(dispatcher);
        dispatcher.start();
        return dispatcher;
    }

    private void awaitAll(DeliveryState state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(outbox.rows())
                        .allSatisfy(row -> assertThat(row.state).isEqualTo(state)));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
