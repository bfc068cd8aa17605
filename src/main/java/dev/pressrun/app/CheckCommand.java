package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.source.Problem;
import dev.pressrun.source.Reading;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code pressrun check}. */
@Command(name = "check", description = "Checks the settings and every post; changes nothing.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli fills it before anything runs
    private PressrunCommand pressrun;

    @Option(names = "--strict", description = "Ends with 1 for warnings too.")
    private boolean strict;

    @Option(names = "--json", description = "Prints what was found for a program.")
    private boolean json;

    private record Report(int posts, int errors, int warnings, List<Problem> problems) {}

    @Override
    public Integer call() {
        Settings settings = pressrun.settings();
        Reading reading = new Publisher(settings, pressrun.clock()).read();
        int errors = (int) reading.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        int warnings = reading.problems().size() - errors;
        if (json) {
            pressrun.out().println(Json.of(new Report(reading.posts().size(), errors, warnings, reading.problems())));
        } else {
            reading.problems().forEach(problem -> pressrun.out().println(Publisher.line(settings, problem)));
            pressrun.out()
                    .println(pressrun.settingsFile() + " is in order; "
                            + Amount.of(reading.posts().size(), "post") + ", " + Amount.of(errors, "error") + ", "
                            + Amount.of(warnings, "warning"));
        }
        boolean failed =
                errors > 0 || (strict && (warnings > 0 || !settings.warnings().isEmpty()));
        return failed ? ExitCode.NOT_DONE : ExitCode.DONE;
    }
}
