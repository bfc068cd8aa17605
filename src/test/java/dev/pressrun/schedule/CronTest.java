package dev.pressrun.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronTest {
    private static final LocalDateTime NEW_YEAR = LocalDateTime.parse("2026-01-01T00:00");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 9 31 * ?     | 01-31T09:00 02-28T09:00 03-31T09:00 04-30T09:00 05-31T09:00",
                "0 0 9 30,31 * ?  | 01-30T09:00 01-31T09:00 02-28T09:00 03-30T09:00 03-31T09:00 04-30T09:00",
                "0 0 9 29-31 2 ?  | 02-28T09:00",
                "0 0 9 30 2 ?     | 02-28T09:00",
                "0 0 9 29-2 2,3 ? | 02-01T09:00 02-02T09:00 02-28T09:00 03-01T09:00 03-02T09:00 03-29T09:00",
                "0 0 9 31W * ?    | 01-30T09:00 02-27T09:00 03-31T09:00 04-30T09:00",
                "0 0 9 L-30 2,3 ? | 02-01T09:00 03-01T09:00",
            })
    void aDayThatAShortMonthLacksIsItsLastDayAndComesOnce(String expression, String times) {
        assertThat(times(expression, times)).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 9 1/10 1-4 ? | 01-01T09:00 01-11T09:00 01-21T09:00 01-31T09:00 02-01T09:00",
                "0 0 9 */15 4 ?   | 04-01T09:00 04-16T09:00",
            })
    void aStepMeansNoDayThatAMonthLacks(String expression, String times) {
        assertThat(times(expression, times)).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 9 L * ?         | 01-31T09:00 02-28T09:00 03-31T09:00 04-30T09:00",
                "0 0 9 L-3 * ?       | 01-28T09:00 02-25T09:00 03-28T09:00 04-27T09:00",
                "0 0 9 1W * ?        | 01-01T09:00 02-02T09:00 03-02T09:00 04-01T09:00",
                "0 0 9 LW * ?        | 01-30T09:00 02-27T09:00 03-31T09:00 04-30T09:00",
                "0 0 9 1,15W,L * ?   | 01-01T09:00 01-15T09:00 01-31T09:00 02-01T09:00 02-16T09:00",
                "0 0 9 ? * 1         | 01-04T09:00 01-11T09:00 01-18T09:00 01-25T09:00",
                "0 0 9 ? * L         | 01-03T09:00 01-10T09:00 01-17T09:00 01-24T09:00",
                "0 0 9 ? * 6L        | 01-30T09:00 02-27T09:00 03-27T09:00 04-24T09:00",
                "0 0 9 ? * FRIL      | 01-30T09:00 02-27T09:00 03-27T09:00 04-24T09:00",
                "0 0 9 ? * fri#5     | 01-30T09:00 05-29T09:00 07-31T09:00 10-30T09:00",
                "0 0 9 ? * FRI-MON/2 | 01-02T09:00 01-04T09:00 01-09T09:00 01-11T09:00",
                "0 0 22-2/2 1 1 ?    | 01-01T00:00 01-01T02:00 01-01T22:00",
                "0 0 0 1 NOV-FEB ?   | 01-01T00:00 02-01T00:00 11-01T00:00 12-01T00:00",
                "0/2 * * * * ?       | 01-01T00:00 01-01T00:00:02 01-01T00:00:04 01-01T00:00:06",
                "/30 59 23 31 12 ?   | 12-31T23:59 12-31T23:59:30",
            })
    void theFieldsOfQuartzMeanTheseTimes(String expression, String times) {
        assertThat(times(expression, times)).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 9 * * 1     | 01-05T09:00 01-12T09:00 01-19T09:00",
                "0 9 * * 7     | 01-04T09:00 01-11T09:00 01-18T09:00",
                "0 9 * * 0     | 01-04T09:00 01-11T09:00 01-18T09:00",
                "0 9 * * 6-7   | 01-03T09:00 01-04T09:00 01-10T09:00",
                "0 9 * * 0-7   | 01-01T09:00 01-02T09:00 01-03T09:00 01-04T09:00 01-05T09:00 01-06T09:00 01-07T09:00",
                "0 9 * * 6-1   | 01-03T09:00 01-04T09:00 01-05T09:00 01-10T09:00",
                "0 9 * * FRI-SUN/2 | 01-02T09:00 01-04T09:00 01-09T09:00",
                "0 9 5 * FRI   | 01-02T09:00 01-05T09:00 01-09T09:00 01-16T09:00",
                "0 9 */2 * FRI | 01-09T09:00 01-23T09:00 02-13T09:00",
                "*/15 9 * * *  | 01-01T09:00 01-01T09:15 01-01T09:30 01-01T09:45 01-02T09:00",
                "0 0 31 * *    | 01-31T00:00 02-28T00:00 03-31T00:00",
            })
    void theFiveFieldsOfUnixMeanTheseTimes(String expression, String times) {
        assertThat(times(expression, times)).isEqualTo(times);
    }

    @Test
    void theLeapDayComesWhereTheCalendarHasIt() {
        Cron cron = Cron.parse("0 0 9 29 2 ? 2096-2104");

        List<LocalDateTime> times = following(cron, NEW_YEAR, 20);

        assertThat(times).hasSize(9).allMatch(time -> time.getMonthValue() == 2);
        assertThat(times.stream().filter(time -> time.getDayOfMonth() == 29))
                .extracting(LocalDateTime::getYear)
                .containsExactly(2096, 2104);
    }

    @Test
    void thereIsNothingAfterTheLastYearNorBeforeTheFirst() {
        Cron cron = Cron.parse("0 0 9 1 1 ? 2030,2032");

        assertThat(cron.next(LocalDateTime.parse("2032-01-01T09:00"))).isEmpty();
        assertThat(cron.next(LocalDateTime.MIN)).contains(LocalDateTime.parse("2030-01-01T09:00"));
        assertThat(cron.previous(LocalDateTime.parse("2030-01-01T08:59:59"))).isEmpty();
        assertThat(cron.previous(LocalDateTime.parse("9999-01-01T00:00")))
                .contains(LocalDateTime.parse("2032-01-01T09:00"));
        assertThat(Cron.parse("* * * * * ?").next(LocalDateTime.parse("2199-12-31T23:59:59")))
                .isEmpty();
    }

    @Test
    void aFractionOfASecondIsAfterItsSecond() {
        Cron cron = Cron.parse("0 0 9 * * ?");

        assertThat(cron.previous(LocalDateTime.parse("2026-01-01T09:00:00.5")))
                .contains(LocalDateTime.parse("2026-01-01T09:00"));
        assertThat(cron.next(LocalDateTime.parse("2026-01-01T08:59:59.999999999")))
                .contains(LocalDateTime.parse("2026-01-01T09:00"));
        assertThat(cron.next(LocalDateTime.parse("2026-01-01T09:00:00")))
                .contains(LocalDateTime.parse("2026-01-02T09:00"));
    }

    @Test
    @Timeout(60) // only a hang takes so long
    void aRareTimeIsFoundInBothDirections() {
        Cron cron = Cron.parse("59 59 23 ? 2 MON#5 2196");

        for (int round = 0; round < 100; round++) {
            assertThat(cron.next(NEW_YEAR)).isEqualTo(Optional.of(LocalDateTime.parse("2196-02-29T23:59:59")));
            assertThat(cron.previous(LocalDateTime.parse("2196-02-29T23:59:58")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 9 ? * MON,       | day of week \"MON,\": has an empty place before or after a comma",
                "0 0 9 ? * MONDAY     | day of week \"MONDAY\": \"MONDAY\" is not a value from 1 to 7",
                "0 0 9 ? * 0          | day of week \"0\": \"0\" is not a value from 1 to 7; write *, 1 to 7 or SUN to SAT",
                "0 0 9 ? * 6#6        | day of week \"6#6\": \"6\" is not a week of the month from 1 to 5",
                "0 60 9 * * ?         | minute \"60\": \"60\" is not a value from 0 to 59",
                "0 0 24 * * ?         | hour \"24\": \"24\" is not a value from 0 to 23",
                "0 0 9 0 * ?          | day of month \"0\": \"0\" is not a value from 1 to 31",
                "0 0 9 L-31 * ?       | day of month \"L-31\": \"31\" is not a number of days from 0 to 30",
                "0 0 9 W * ?          | day of month \"W\": \"\" is not a number of days from 1 to 31",
                "0 0 9 1 13 ?         | month \"13\": \"13\" is not a value from 1 to 12; write *, 1 to 12 or JAN to DEC, "
                        + "a list (JAN,MAR), a range (JAN-MAR) or a step (*/2)",
                "0 0 9 1 1 ? 2200     | year \"2200\": \"2200\" is not a value from 1970 to 2199",
                "0 0 9 1 1 ? 2030-2028 | year \"2030-2028\": the range ends before it begins",
                "0 */0 9 * * ?        | minute \"*/0\": \"0\" is not a step from 1 to 59",
                "0 5/ 9 * * ?         | minute \"5/\": \"\" is not a step from 1 to 59",
                "0 -5 9 * * ?         | minute \"-5\": \"\" is not a value from 0 to 59",
                "0 ? 9 * * ?          | minute \"?\": \"?\" is not a value from 0 to 59",
                "0 0 9 * * *          | day of month \"*\" and day of week \"*\": exactly one of the two must be ?",
                "0 0 9 ? * ?          | day of month \"?\" and day of week \"?\": exactly one of the two must be ?",
                "0 0 9 ? 2 MON#5 2026 | cron \"0 0 9 ? 2 MON#5 2026\" never comes",
                "0 9 * *              | cron \"0 9 * *\" must have 6 or 7 fields",
                "@daily               | cron \"@daily\" must have 6 or 7 fields",
                "''                   | cron \"\" must have 6 or 7 fields",
            })
    void aWrongExpressionIsRefusedWithItsFieldAndWhatWouldBeRight(String expression, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cron.parse(expression))
                .withMessageStartingWith(message);
    }

    @Test
    void expressionsThatDifferInCaseAndSpaceOnlyAreEqual() {
        assertThat(Cron.parse(" 0 0  9 ? *\tmon "))
                .isEqualTo(Cron.parse("0 0 9 ? * MON"))
                .hasToString("0 0 9 ? * MON");
    }

    /** The times of 2026, without the year, as many as are expected. */
    private static String times(String expression, String expected) {
        List<String> times =
                following(Cron.parse(expression), NEW_YEAR.minusSeconds(1), expected.split(" ").length).stream()
                        .map(time -> time.toString().substring("2026-".length()))
                        .toList();
        return String.join(" ", times);
    }

    private static List<LocalDateTime> following(Cron cron, LocalDateTime after, int count) {
        List<LocalDateTime> times = new ArrayList<>();
        Optional<LocalDateTime> next = cron.next(after);
        while (next.isPresent() && times.size() < count) {
            times.add(next.get());
            next = cron.next(next.get());
        }
        return times;
    }
}
