package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsException;
import dev.pressrun.post.Problem;
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

    private record Finding(String file, int line, Problem.Severity severity, String message) {}

    private record Report(int posts, int errors, int warnings, List<String> settings, List<Finding> findings) {}

    @Override
    public Integer call() {
        try {
            return check(pressrun.settings());
        } catch (SettingsException e) {
            if (json) {
                pressrun.out().println(Json.of(new Report(0, 0, 0, e.problems(), List.of())));
            } else {
                e.problems().forEach(pressrun.out()::println);
            }
            return ExitCode.NOT_DONE;
        }
    }

    private int check(Settings settings) {
        Publisher publisher = new Publisher(settings, IdLedger.inFile(settings), pressrun.clock());
        Reading reading = publisher.read();
        publisher.complaints().forEach(pressrun.err()::println);
        List<Problem> problems = reading.problems();
        int errors = (int) problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        int warnings = problems.size() - errors;
        if (json) {
            List<Finding> findings = problems.stream()
                    .map(problem -> new Finding(
                            Publisher.file(settings, problem), problem.line(), problem.severity(), problem.message()))
                    .toList();
            pressrun.out()
                    .println(Json.of(
                            new Report(reading.posts().size(), errors, warnings, settings.warnings(), findings)));
        } else {
            problems.forEach(problem -> pressrun.out().println(Publisher.line(settings, problem)));
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
