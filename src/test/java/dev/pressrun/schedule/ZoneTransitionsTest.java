package dev.pressrun.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every clock change of 2026 and 2027 in zones with rules of every kind: one due time per intended period. */
class ZoneTransitionsTest {
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/London",
            "Europe/Chisinau",
            "America/New_York",
            "America/Santiago",
            "America/St_Johns",
            "America/Havana",
            "America/Nuuk",
            "America/Asuncion",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Asia/Beirut",
            "Asia/Jerusalem",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Australia/Sydney",
            "Pacific/Auckland",
            "Pacific/Chatham",
            "Pacific/Easter",
            "Atlantic/Azores",
            "Antarctica/Troll",
            "UTC");
    private static final Instant START = Instant.parse("2025-12-31T12:00:00Z");
    private static final Instant END = Instant.parse("2028-01-01T12:00:00Z");

    /** A clock change and a local time in, at the begin of or at the end of what it skips or repeats. */
    record Case(ZoneId zone, ZoneOffsetTransition change, LocalDateTime local) {
        Timetable timetable(String days) {
            LocalTime time = local.toLocalTime();
            String cron = "%d %d %d ".formatted(time.getSecond(), time.getMinute(), time.getHour()) + days;
            return ZoneTransitionsTest.timetable(cron, zone);
        }
    }

    static Stream<Case> cases() {
        return ZONES.stream()
                .map(ZoneId::of)
                .flatMap(zone -> changes(zone).stream()
                        .flatMap(change -> around(change).map(local -> new Case(zone, change, local))));
    }

    static Stream<ZoneId> zones() {
        return ZONES.stream().map(ZoneId::of);
    }

    @Test
    void theTableHasClockChangesOfEveryKind() {
        List<ZoneOffsetTransition> changes =
                zones().flatMap(zone -> changes(zone).stream()).toList();

        assertThat(changes).hasSizeGreaterThan(60);
        assertThat(changes).anyMatch(change -> change.isGap() && midnight(change.getDateTimeBefore()));
        assertThat(changes).anyMatch(change -> change.getDuration().equals(Duration.ofMinutes(30)));
        assertThat(changes).anyMatch(change -> change.getDuration().equals(Duration.ofHours(2)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDailyTaskHasOneDueTimeOnEachDay(Case example) {
        List<DueTime> times = all(example.timetable("* * ?"), START, END);

        assertInOrder(times);
        LocalDateTime first = times.get(0).local();
        assertThat(times).hasSize(731);
        for (int day = 0; day < times.size(); day++) {
            assertThat(times.get(day).local()).isEqualTo(first.plusDays(day));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aWeeklyTaskHasOneDueTimeInEachWeek(Case example) {
        String day = example.local().getDayOfWeek().name().substring(0, 3);

        List<DueTime> times = all(example.timetable("? * " + day), START, END);

        assertInOrder(times);
        LocalDateTime first = times.get(0).local();
        assertThat(times).hasSizeBetween(104, 105);
        for (int week = 0; week < times.size(); week++) {
            assertThat(times.get(week).local()).isEqualTo(first.plusWeeks(week));
        }
        assertThat(times).anyMatch(due -> due.local().equals(example.local()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMonthlyTaskHasOneDueTimeInEachMonth(Case example) {
        List<DueTime> times = all(example.timetable(example.local().getDayOfMonth() + " * ?"), START, END);

        assertInOrder(times);
        assertThat(times)
                .extracting(due -> due.local().getYear() * 12 + due.local().getMonthValue())
                .doesNotHaveDuplicates()
                .hasSizeBetween(24, 25);
        assertThat(times).anyMatch(due -> due.local().equals(example.local()));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void aTaskOfEveryQuarterHourHasEachQuarterThatExistsOnce(ZoneId zone) {
        for (ZoneOffsetTransition change : changes(zone)) {
            Instant from = change.getInstant().minus(Duration.ofHours(30));
            Instant until = change.getInstant().plus(Duration.ofHours(30));
            List<LocalDateTime> existing = quarters(from, until, zone);

            List<DueTime> times = all(timetable("0 0/15 * * * ?", zone), from, until);

            assertInOrder(times);
            assertThat(times).extracting(DueTime::local).isEqualTo(existing);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void planningAtAnyMomentsFindsEachDueTimeOnce(Case example) {
        Random random = new Random(example.local().hashCode());
        Timetable timetable = ZoneTransitionsTest.timetable("0 7/15 * * * ?", example.zone());
        Instant from = example.change().getInstant().minus(Duration.ofHours(5));
        Instant until = example.change().getInstant().plus(Duration.ofHours(5));
        List<DueTime> runs = new ArrayList<>();
        int missed = 0;

        for (Instant last = from; last.isBefore(until); ) {
            Instant now = last.plusMillis(1 + random.nextInt(3_000_000));
            Plan plan = Planner.plan(timetable, last, now.isAfter(until) ? until : now);
            plan.run().ifPresent(runs::add);
            missed += plan.missed();
            last = now;
        }

        List<DueTime> all = all(timetable, from, until);
        assertThat(all).containsAll(runs).hasSize(runs.size() + missed);
        assertInOrder(runs);
    }

    private static void assertInOrder(List<DueTime> times) {
        assertThat(times).isNotEmpty();
        for (int index = 1; index < times.size(); index++) {
            assertThat(times.get(index).at()).isAfter(times.get(index - 1).at());
            assertThat(times.get(index).local()).isAfter(times.get(index - 1).local());
        }
    }

    private static Stream<LocalDateTime> around(ZoneOffsetTransition change) {
        LocalDateTime before = change.getDateTimeBefore();
        LocalDateTime after = change.getDateTimeAfter();
        LocalDateTime first = before.isBefore(after) ? before : after;
        LocalDateTime end = before.isBefore(after) ? after : before;
        Duration half = Duration.between(first, end).dividedBy(2);
        return Stream.of(first.minusSeconds(1), first, first.plus(half), end.minusSeconds(1), end);
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = rules.nextTransition(START);
        while (change != null && change.getInstant().isBefore(END)) {
            changes.add(change);
            change = rules.nextTransition(change.getInstant());
        }
        return changes;
    }

    private static List<DueTime> all(Timetable timetable, Instant after, Instant until) {
        return Planner.next(timetable, after, 1000).stream()
                .takeWhile(due -> !due.at().isAfter(until))
                .toList();
    }

    private static List<LocalDateTime> quarters(Instant after, Instant until, ZoneId zone) {
        return Stream.iterate(
                        after.plusSeconds(900), moment -> !moment.isAfter(until), moment -> moment.plusSeconds(900))
                .map(moment -> LocalDateTime.ofInstant(moment, zone))
                .distinct()
                .toList();
    }

    private static boolean midnight(LocalDateTime local) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static Timetable timetable(String cron, ZoneId zone) {
        return new Timetable("task", Cron.parse(cron), zone, Duration.ofDays(1));
    }
}
