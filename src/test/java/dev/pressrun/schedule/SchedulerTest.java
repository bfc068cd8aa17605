package dev.pressrun.schedule;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SchedulerTest {
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Instant NINE = Instant.parse("2026-03-03T08:00:00Z");
    private static final Instant JUST_BEFORE = NINE.minusSeconds(30);
    private static final Timetable DAILY = timetable("daily", "0 0 9 * * ?");

    private final RunningClock clock = new RunningClock(NINE.minusMillis(400));
    private final MemoryPlanned planned = new MemoryPlanned();
    private final BlockingQueue<String> runs = new LinkedBlockingQueue<>();
    private final Task recorded = (name, due) -> runs.add(name + " " + due.local());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
        logger().setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
        logger().setAdditive(true);
    }

    @Test
    void aTaskRunsAtItsDueTimeAndThatIsRemembered() throws InterruptedException {
        planned.decided("daily", JUST_BEFORE);
        try (Scheduler scheduler = scheduler(NEVER, recorded, DAILY)) {
            scheduler.start();

            assertThat(runs.poll(10, SECONDS)).isEqualTo("daily 2026-03-03T09:00");
            assertThat(clock.instant()).isAfterOrEqualTo(NINE);
            await().untilAsserted(() -> assertThat(planned.until("daily")).contains(NINE));
        }
    }

    @Test
    void aTaskIsArmedAgainAfterEachRun() throws InterruptedException {
        try (Scheduler scheduler = scheduler(NEVER, recorded, timetable("quick", "0/2 * * * * ?"))) {
            scheduler.start();

            await().until(() -> runs.size() == 3);
            assertThat(runs).doesNotHaveDuplicates().allMatch(run -> run.startsWith("quick 2026-03-03T09:00"));
        }
    }

    @Test
    void whatWasMissedWhileDownIsRunOnceAtTheStart() throws InterruptedException {
        planned.decided("daily", NINE.minus(Duration.ofDays(5)));
        clock.jumpTo(NINE.plusSeconds(3600));
        try (Scheduler scheduler = scheduler(OFTEN, recorded, DAILY)) {
            scheduler.start();

            assertThat(runs.poll(10, SECONDS)).isEqualTo("daily 2026-03-03T09:00");
            await().during(Duration.ofMillis(300)).until(runs::isEmpty);
        }
    }

    @Test
    void aNewTaskBeginsNow() {
        clock.jumpTo(NINE.plusSeconds(60));
        try (Scheduler scheduler = scheduler(OFTEN, recorded, DAILY)) {
            scheduler.start();

            assertThat(planned.until("daily").orElseThrow()).isBetween(NINE.plusSeconds(60), NINE.plusSeconds(90));
            await().during(Duration.ofMillis(300)).until(runs::isEmpty);
        }
    }

    @Test
    void aDueTimeThatIsTooLateIsHeldAndWarnedOfOnce() {
        planned.decided("daily", NINE.minus(Duration.ofDays(2)));
        clock.jumpTo(NINE.plus(Duration.ofHours(13)));
        try (Scheduler scheduler = scheduler(OFTEN, recorded, DAILY)) {
            scheduler.start();

            await().untilAsserted(() -> assertThat(planned.until("daily")).contains(NINE));
            await().during(Duration.ofMillis(300)).until(runs::isEmpty);
            assertThat(messages(Level.WARN))
                    .singleElement()
                    .asString()
                    .contains("held", "2026-03-03T09:00/Europe/Berlin");
        }
    }

    @Test
    void aTaskThatThrowsIsTriedAgainAndLoggedOnce() throws InterruptedException {
        planned.decided("daily", JUST_BEFORE);
        AtomicInteger tries = new AtomicInteger();
        Task failsTwice = (name, due) -> {
            if (tries.incrementAndGet() <= 2) {
                throw new IllegalStateException("the folder is away");
            }
            assertThat(planned.until("daily")).contains(JUST_BEFORE);
            recorded.run(name, due);
        };
        try (Scheduler scheduler = scheduler(OFTEN, failsTwice, DAILY)) {
            scheduler.start();

            assertThat(runs.poll(10, SECONDS)).isEqualTo("daily 2026-03-03T09:00");
            await().untilAsserted(() -> assertThat(planned.until("daily")).contains(NINE));
            assertThat(messages(Level.ERROR)).singleElement().asString().contains("task=daily");
        }
    }

    @Test
    void aTaskThatThrowsDoesNotHoldUpOthers() throws InterruptedException {
        planned.decided("daily", JUST_BEFORE);
        Task halfBroken = (name, due) -> {
            if (name.equals("broken")) {
                throw new IllegalStateException("always");
            }
            recorded.run(name, due);
        };
        try (Scheduler scheduler = scheduler(OFTEN, halfBroken, timetable("broken", "* * * * * ?"), DAILY)) {
            scheduler.start();

            assertThat(runs.poll(10, SECONDS)).isEqualTo("daily 2026-03-03T09:00");
        }
    }

    @Test
    void aTaskNeverRunsTwiceAtOnce() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Task slow = (name, due) -> {
            runs.add(running.incrementAndGet() + " at once");
            begun.countDown();
            awaitLatch(go);
            running.decrementAndGet();
        };
        try (Scheduler scheduler = scheduler(OFTEN, slow, timetable("quick", "* * * * * ?"))) {
            scheduler.start();

            assertThat(begun.await(10, SECONDS)).isTrue();
            await().during(Duration.ofMillis(1500))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> runs.size() == 1);
            go.countDown();
            await().until(() -> runs.size() >= 3);
            assertThat(runs).containsOnly("1 at once");
        }
    }

    @Test
    void whatBecomesDueDuringALongRunIsOneRunRightAfterIt() throws InterruptedException {
        planned.decided("quick", NINE.minusSeconds(1));
        clock.jumpTo(NINE);
        Task long40Seconds = (name, due) -> {
            recorded.run(name, due);
            if (runs.size() == 1) {
                clock.jumpTo(NINE.plusSeconds(40));
            }
        };
        try (Scheduler scheduler = scheduler(NEVER, long40Seconds, timetable("quick", "0/15 * * * * ?"))) {
            scheduler.start();

            await().until(() -> runs.size() == 2);
            assertThat(runs).containsExactly("quick 2026-03-03T09:00", "quick 2026-03-03T09:00:30");
        }
    }

    @Test
    void aClockThatJumpsAheadIsNoticedByTheReconciler() throws InterruptedException {
        clock.jumpTo(NINE.minusSeconds(60));
        try (Scheduler scheduler = scheduler(OFTEN, recorded, DAILY)) {
            scheduler.start();
            await().during(Duration.ofMillis(200)).until(runs::isEmpty);

            clock.jumpTo(NINE.plusSeconds(5));

            assertThat(runs.poll(10, SECONDS)).isEqualTo("daily 2026-03-03T09:00");
        }
    }

    @Test
    void aClockThatGoesBackALittleMakesNothingRunTwice() throws InterruptedException {
        planned.decided("daily", JUST_BEFORE);
        try (Scheduler scheduler = scheduler(OFTEN, recorded, DAILY)) {
            scheduler.start();
            assertThat(runs.poll(10, SECONDS)).isEqualTo("daily 2026-03-03T09:00");

            clock.jumpTo(NINE.minusMillis(200));

            await().during(Duration.ofMillis(600)).until(runs::isEmpty);
        }
    }

    @Test
    void aClockThatWasYearsAheadCostsNoDueTimeOnceItIsCorrected() throws InterruptedException {
        planned.decided("daily", JUST_BEFORE.plus(Duration.ofDays(1461)));
        clock.jumpTo(NINE.plus(Duration.ofDays(1461)));
        try (Scheduler scheduler = scheduler(OFTEN, recorded, DAILY)) {
            scheduler.start();
            assertThat(runs.poll(10, SECONDS)).isEqualTo("daily 2030-03-03T09:00");

            clock.jumpTo(NINE.minusSeconds(3));

            assertThat(runs.poll(10, SECONDS)).isEqualTo("daily 2026-03-03T09:00");
            await().during(Duration.ofMillis(300)).until(runs::isEmpty);
            assertThat(messages(Level.WARN)).singleElement().asString().contains("wrong clock");
        }
    }

    @Test
    void whatWasDueWhileDownAfterAWrongClockIsCaughtUp() throws InterruptedException {
        planned.decided("daily", NINE.plus(Duration.ofDays(1461)));
        clock.jumpTo(NINE.minusSeconds(3600));
        TaskRun beforeTheStop = new TaskRun(DAILY, planned, clock, recorded);
        beforeTheStop.enrol();

        clock.jumpTo(NINE.plusSeconds(3600));
        new TaskRun(DAILY, planned, clock, recorded).catchUp();

        assertThat(runs.poll(10, SECONDS)).isEqualTo("daily 2026-03-03T09:00");
        assertThat(messages(Level.WARN)).singleElement().asString().contains("wrong clock");
    }

    @Test
    void closingWaitsForTheTaskThatRuns() throws InterruptedException {
        planned.decided("daily", JUST_BEFORE);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Task slow = (name, due) -> {
            begun.countDown();
            awaitLatch(go);
            recorded.run(name, due);
        };
        Scheduler scheduler = scheduler(OFTEN, slow, DAILY);
        scheduler.start();
        assertThat(begun.await(10, SECONDS)).isTrue();

        Thread closing = new Thread(scheduler::close);
        closing.start();
        await().during(Duration.ofMillis(200)).until(() -> closing.isAlive() && runs.isEmpty());
        go.countDown();
        closing.join(10_000);

        assertThat(closing.isAlive()).isFalse();
        assertThat(runs).containsExactly("daily 2026-03-03T09:00");
        assertThat(planned.until("daily")).contains(NINE);
    }

    @Test
    void nothingRunsAfterClosing() {
        clock.jumpTo(NINE.minusSeconds(60));
        Scheduler scheduler = scheduler(OFTEN, recorded, DAILY);
        scheduler.start();

        scheduler.close();
        scheduler.close();

        clock.jumpTo(NINE.plusSeconds(1));
        await().during(Duration.ofMillis(300)).until(runs::isEmpty);
        assertThat(messages(Level.ERROR)).isEmpty();
    }

    @Test
    void tasksRunInNamedThreadsThatKeepTheProcessAlive() throws InterruptedException {
        planned.decided("daily", JUST_BEFORE);
        Task named = (name, due) -> runs.add(
                Thread.currentThread().getName() + " " + Thread.currentThread().isDaemon());
        try (Scheduler scheduler = scheduler(OFTEN, named, DAILY)) {
            scheduler.start();

            assertThat(runs.poll(10, SECONDS)).isEqualTo("schedule-task-1 false");
        }
    }

    @Test
    void aSchedulerWithoutTasksStartsAndStops() {
        Scheduler scheduler = scheduler(OFTEN, recorded);

        scheduler.start();
        scheduler.close();

        assertThat(messages(Level.ERROR)).isEmpty();
    }

    private Scheduler scheduler(Duration reconciledEvery, Task task, Timetable... timetables) {
        return new Scheduler(List.of(timetables), planned, clock, task, reconciledEvery);
    }

    private List<String> messages(Level level) {
        return log.list.stream()
                .filter(event -> event.getLevel().equals(level))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while waiting", interrupted);
        }
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("dev.pressrun.schedule");
    }

    private static Timetable timetable(String task, String cron) {
        return new Timetable(task, Cron.parse(cron), ZoneId.of("Europe/Berlin"), Duration.ofHours(12));
    }
}
