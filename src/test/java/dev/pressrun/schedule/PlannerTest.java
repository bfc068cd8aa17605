package dev.pressrun.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    private static final Timetable DAILY = timetable("0 0 9 * * ?", "Europe/Berlin");
    private static final Instant MONDAY_NINE = Instant.parse("2026-01-05T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0 30 2 * * ?, Europe/Berlin, 2026-03-29T02:30, 2026-03-29T01:00:00Z",
        "0 30 2 ? * SUN, Europe/Berlin, 2026-03-29T02:30, 2026-03-29T01:00:00Z",
        "0 10 2 * * ?, Australia/Lord_Howe, 2026-10-04T02:10, 2026-10-03T15:30:00Z",
        "0 0 0 * * ?, America/Santiago, 2026-09-06T00:00, 2026-09-06T04:00:00Z",
        "0 0 0 * * ?, Africa/Cairo, 2026-04-24T00:00, 2026-04-23T22:00:00Z",
        "0 0 0 * * ?, Asia/Beirut, 2026-03-29T00:00, 2026-03-28T22:00:00Z",
        "0 30 1 * * ?, Antarctica/Troll, 2026-03-29T01:30, 2026-03-29T01:00:00Z",
        "0 0 9 30 12 ?, Pacific/Apia, 2011-12-30T09:00, 2011-12-30T10:00:00Z",
    })
    void aTimeThatTheZoneSkipsRunsRightAfterTheGap(String cron, String zone, LocalDateTime local, Instant at) {
        List<DueTime> next = Planner.next(timetable(cron, zone), at.minusSeconds(1), 1);

        assertThat(next).containsExactly(new DueTime(local, ZoneId.of(zone), at, Shift.GAP));
    }

    @ParameterizedTest
    @CsvSource({
        "0 30 2 * * ?, Europe/Berlin, 2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "0 30 1 * * ?, Europe/London, 2026-10-25T01:30, 2026-10-25T00:30:00Z",
        "0 0 2 * * ?, Europe/Berlin, 2026-10-25T02:00, 2026-10-25T00:00:00Z",
        "0 45 1 * * ?, Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z",
        "0 0 23 * * ?, America/Santiago, 2026-04-04T23:00, 2026-04-05T02:00:00Z",
    })
    void aTimeThatComesTwiceRunsTheFirstTimeOnly(String cron, String zone, LocalDateTime local, Instant at) {
        List<DueTime> next = Planner.next(timetable(cron, zone), at.minusSeconds(1), 2);

        assertThat(next.get(0)).isEqualTo(new DueTime(local, ZoneId.of(zone), at, Shift.OVERLAP));
        assertThat(next.get(1).local()).isEqualTo(local.plusDays(1));
    }

    @Test
    void timesThatAGapThrowsTogetherAreOneAndKnownByTheOneThatExists() {
        Timetable quarters = timetable("0 0/15 * * * ?", "Europe/Berlin");
        Instant change = Instant.parse("2026-03-29T01:00:00Z");

        List<DueTime> next = Planner.next(quarters, change.minusSeconds(900), 2);

        assertThat(next).extracting(DueTime::at).containsExactly(change, change.plusSeconds(900));
        assertThat(next.get(0).local()).isEqualTo("2026-03-29T03:00:00");
        assertThat(next.get(0).shift()).isEqualTo(Shift.NONE);
    }

    @Test
    void timesThatAGapThrowsTogetherAreKnownByTheEarliestWhenNoneExists() {
        Timetable twice = timetable("0 10,40 2 * * ?", "Europe/Berlin");
        Instant change = Instant.parse("2026-03-29T01:00:00Z");
        DueTime merged = DueTime.of(LocalDateTime.parse("2026-03-29T02:10"), twice.zone());

        List<DueTime> next = Planner.next(twice, change.minusSeconds(1), 2);
        Plan plan = Planner.plan(twice, change.minusSeconds(1), change);

        assertThat(next.get(0)).isEqualTo(merged);
        assertThat(next.get(1).local()).isEqualTo("2026-03-30T02:10:00");
        assertThat(plan).isEqualTo(new Plan(Optional.of(merged), 0, Optional.empty()));
    }

    @Test
    void aDayThatAZoneSkipsIsOneDueTimeWithTheNextMidnight() {
        Timetable hourly = timetable("0 0 * * * ?", "Pacific/Apia");

        List<DueTime> next = Planner.next(hourly, Instant.parse("2011-12-30T08:30:00Z"), 3);

        assertThat(next)
                .extracting(due -> due.local().toString())
                .containsExactly("2011-12-29T23:00", "2011-12-31T00:00", "2011-12-31T01:00");
    }

    @Test
    void theSecondPassOfAnOverlapHasNothingDue() {
        Timetable minutes = timetable("0 * * * * ?", "Europe/Berlin");
        Instant secondPass = Instant.parse("2026-10-25T01:00:00Z");

        Plan plan = Planner.plan(minutes, secondPass.minusSeconds(60), secondPass.plusSeconds(3599));
        List<DueTime> next = Planner.next(minutes, secondPass.plusSeconds(5), 1);

        assertThat(plan).isEqualTo(Plan.NOTHING);
        assertThat(next).extracting(DueTime::at).containsExactly(secondPass.plusSeconds(3600));
    }

    @Test
    void nothingIsDueBetweenTwoDueTimes() {
        Plan plan = Planner.plan(DAILY, MONDAY_NINE, MONDAY_NINE.plus(Duration.ofHours(23)));

        assertThat(plan).isEqualTo(Plan.NOTHING);
    }

    @Test
    void aDueTimeIsDueAtItsMomentAndNotBefore() {
        Instant before = MONDAY_NINE.minusSeconds(60);

        assertThat(Planner.plan(DAILY, before, MONDAY_NINE.minusNanos(1))).isEqualTo(Plan.NOTHING);
        assertThat(Planner.plan(DAILY, before, MONDAY_NINE).run()).isPresent();
        assertThat(Planner.plan(DAILY, MONDAY_NINE, MONDAY_NINE)).isEqualTo(Plan.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "7, 6", "999, 998", "1001, 1000", "1462, 1000"})
    void allThatWasMissedIsOneRunForTheLatestDueTime(int days, int missed) {
        Instant now = MONDAY_NINE.plus(Duration.ofDays(days));

        Plan plan = Planner.plan(timetable("0 0 9 * * ?", "UTC"), MONDAY_NINE.plusSeconds(3600), now.plusSeconds(3700));

        assertThat(plan.run()).map(DueTime::at).contains(now.plusSeconds(3600));
        assertThat(plan.missed()).isEqualTo(missed);
        assertThat(plan.held()).isEmpty();
    }

    @Test
    @Timeout(60) // only a hang takes so long
    void fourYearsOfMissedSecondsAreNotCountedOneByOne() {
        Timetable seconds = timetable("* * * * * ?", "Europe/Berlin");

        Plan plan = Planner.plan(seconds, MONDAY_NINE, MONDAY_NINE.plus(Duration.ofDays(4 * 365)));

        assertThat(plan.missed()).isEqualTo(1000);
    }

    @Test
    void whatIsLaterThanTheMaximumLatenessIsHeld() {
        Timetable patient = new Timetable("daily", DAILY.cron(), DAILY.zone(), Duration.ofHours(2));
        Instant before = MONDAY_NINE.minusSeconds(60);
        DueTime due = DueTime.of(LocalDateTime.parse("2026-01-05T09:00"), DAILY.zone());

        Plan justInTime = Planner.plan(patient, before, MONDAY_NINE.plus(Duration.ofHours(2)));
        Plan tooLate = Planner.plan(
                patient, before, MONDAY_NINE.plus(Duration.ofHours(2)).plusNanos(1));

        assertThat(justInTime).isEqualTo(new Plan(Optional.of(due), 0, Optional.empty()));
        assertThat(tooLate).isEqualTo(new Plan(Optional.empty(), 0, Optional.of(due)));
    }

    @Test
    void aClockThatWentBackMakesNothingDueAgain() {
        Plan plan = Planner.plan(DAILY, MONDAY_NINE, MONDAY_NINE.minus(Duration.ofDays(3)));

        assertThat(plan).isEqualTo(Plan.NOTHING);
    }

    @Test
    void thereAreNoDueTimesWhenTheYearsAreOver() {
        Timetable over = timetable("0 0 9 1 1 ? 2020", "UTC");

        assertThat(Planner.next(over, MONDAY_NINE, 5)).isEmpty();
        assertThat(Planner.plan(over, MONDAY_NINE, MONDAY_NINE.plusSeconds(60))).isEqualTo(Plan.NOTHING);
    }

    private static Timetable timetable(String cron, String zone) {
        return new Timetable("daily", Cron.parse(cron), ZoneId.of(zone), Duration.ofDays(1));
    }
}
