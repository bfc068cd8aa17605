package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.schedule.DueTime;
import dev.pressrun.schedule.Planner;
import dev.pressrun.schedule.Shift;
import dev.pressrun.schedule.Timetable;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code pressrun schedule}. */
final class ScheduleCommand {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss", Locale.ENGLISH);

    private final PressrunCommand pressrun;
    private final Argument<Integer> next = Argument.option(
            int.class,
            OptionSpec.builder("-n", "--next")
                    .paramLabel("N")
                    .defaultValue("5")
                    .description("How many times per digest; ${DEFAULT-VALUE} if not given."));
    private final Argument<Boolean> json = Argument.flag("--json", "Prints the times for a program.");

    private record Time(String digest, String due, String zone, String local, String utc, Shift shift) {}

    ScheduleCommand(PressrunCommand pressrun) {
        this.pressrun = pressrun;
    }

    CommandSpec spec() {
        return Commands.command(
                "schedule", "Shows when each digest is due next, in its zone and in UTC.", this::list, next, json);
    }

    private int list() {
        Settings settings = pressrun.settings();
        Instant now = pressrun.clock().instant();
        List<Time> times = settings.timetables().stream()
                .flatMap(timetable -> Planner.next(timetable, now, Math.max(1, next.value())).stream()
                        .map(due -> time(timetable, due)))
                .toList();
        if (json.value()) {
            pressrun.out().println(Json.of(times));
            return ExitCode.DONE;
        }
        settings.timetables().stream()
                .map(Timetable::task)
                .filter(task -> times.stream().noneMatch(time -> time.digest().equals(task)))
                .forEach(task -> pressrun.out().printf("%-16s never due again%n", task));
        for (Time time : times) {
            pressrun.out()
                    .printf("%-16s %s %s  %s%s%n", time.digest(), time.local(), time.zone(), time.utc(), mark(time));
        }
        return ExitCode.DONE;
    }

    private static Time time(Timetable timetable, DueTime due) {
        ZonedDateTime local = due.at().atZone(due.zone());
        return new Time(
                timetable.task(),
                due.local().toString(),
                due.zone().getId(),
                LOCAL.format(local),
                due.at().toString(),
                due.shift());
    }

    private static String mark(Time time) {
        return switch (time.shift()) {
            case NONE -> "";
            case GAP -> "  * moved: " + time.due().replace('T', ' ') + " does not exist on that day";
            case OVERLAP -> "  * that hour comes twice; this is the first";
        };
    }
}
