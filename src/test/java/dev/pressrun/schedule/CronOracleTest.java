package dev.pressrun.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.CronExpression;

/** Compares with Quartz's own reading in UTC, where no clock changes and no day beyond the 28th is written. */
class CronOracleTest {
    private static final LocalDateTime START = LocalDateTime.parse("2026-01-01T00:00");
    private static final LocalDateTime END = LocalDateTime.parse("2031-01-01T00:00");
    private static final int MOST_TIMES = 300;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 12 * * ?",
                "0 15 10 ? * *",
                "0 15 10 * * ?",
                "0 15 10 * * ? *",
                "0 15 10 * * ? 2027",
                "0 * 14 * * ?",
                "0 0/5 14 * * ?",
                "0 0/5 14,18 * * ?",
                "0 0-5 14 * * ?",
                "0 10,44 14 ? 3 WED",
                "0 15 10 ? * MON-FRI",
                "0 15 10 15 * ?",
                "0 15 10 L * ?",
                "0 15 10 L-2 * ?",
                "0 15 10 LW * ?",
                "0 15 10 15W * ?",
                "0 15 10 ? * 6L",
                "0 15 10 ? * 6L 2026-2028",
                "0 15 10 ? * 6#3",
                "0 0 12 1/5 * ?",
                "0 11 11 11 11 ?",
                "0 0 10,14,16 * * ?",
                "0 0/30 9-17 * * ?",
                "10 0/5 * * * ?",
                "0 0 20-4 ? NOV-FEB FRI-MON",
            })
    void theExamplesOfQuartzMeanTheSame(String expression) throws ParseException {
        assertSame(expression);
    }

    @ParameterizedTest
    @MethodSource("randomExpressions")
    void randomExpressionsMeanTheSame(String expression) throws ParseException {
        assertSame(expression);
    }

    static Stream<String> randomExpressions() {
        Random random = new Random(20260101);
        return IntStream.range(0, 400).mapToObj(number -> randomExpression(random));
    }

    private static String randomExpression(Random random) {
        boolean byWeek = random.nextBoolean();
        String days = byWeek ? "? MONTH " + dayOfWeek(random) : dayOfMonth(random) + " MONTH ?";
        String months = random.nextInt(3) == 0 ? field(random, 1, 12) : "*";
        // on a day moved by W Quartz drops times of day, so there is one only
        String times = days.contains("W") ? "0 30 12" : timesOfDay(random);
        return times + " " + days.replace("MONTH", months);
    }

    private static String timesOfDay(Random random) {
        String seconds = random.nextInt(4) == 0 ? field(random, 0, 59) : "0";
        return seconds + " " + field(random, 0, 59) + " " + field(random, 0, 23);
    }

    private static String dayOfMonth(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "L";
            case 1 -> "L-" + (1 + random.nextInt(20));
            case 2 -> "LW";
            case 3 -> 1 + random.nextInt(28) + "W";
            default -> field(random, 1, 28);
        };
    }

    private static String dayOfWeek(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> 1 + random.nextInt(7) + "L";
            case 1 -> 1 + random.nextInt(7) + "#" + (1 + random.nextInt(5));
            default -> field(random, 1, 7);
        };
    }

    private static String field(Random random, int min, int max) {
        int one = min + random.nextInt(max - min + 1);
        int other = min + random.nextInt(max - min + 1);
        return switch (random.nextInt(5)) {
            case 0 -> "*";
            case 1 -> one + "," + other;
            case 2 -> Math.min(one, other) + "-" + Math.max(one, other);
            case 3 -> Math.min(one, other) + "-" + Math.max(one, other) + "/" + (1 + random.nextInt(5));
            default -> String.valueOf(one);
        };
    }

    private static void assertSame(String expression) throws ParseException {
        Cron cron = Cron.parse(expression);
        List<LocalDateTime> wanted = quartzTimes(expression);
        LocalDateTime last = START;
        for (LocalDateTime time : wanted) {
            assertThat(cron.next(last)).as(expression).contains(time);
            assertThat(cron.previous(time)).contains(time);
            if (last.isAfter(START)) {
                assertThat(cron.previous(time.minusSeconds(1))).contains(last);
            }
            last = time;
        }
        if (wanted.size() < MOST_TIMES) {
            assertThat(cron.next(last).filter(time -> time.isBefore(END)))
                    .as(expression)
                    .isEmpty();
        }
    }

    private static List<LocalDateTime> quartzTimes(String expression) throws ParseException {
        CronExpression quartz = new CronExpression(expression);
        quartz.setTimeZone(TimeZone.getTimeZone("UTC"));
        return Stream.iterate(following(quartz, START), Optional::isPresent, time -> following(quartz, time.get()))
                .map(Optional::get)
                .takeWhile(time -> time.isBefore(END))
                .limit(MOST_TIMES)
                .toList();
    }

    private static Optional<LocalDateTime> following(CronExpression quartz, LocalDateTime after) {
        Date next = quartz.getNextValidTimeAfter(Date.from(after.toInstant(ZoneOffset.UTC)));
        return Optional.ofNullable(next)
                .map(Date::toInstant)
                .map(moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }
}
