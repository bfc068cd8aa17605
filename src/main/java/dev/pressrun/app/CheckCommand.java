package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsException;
import dev.pressrun.post.Problem;
import dev.pressrun.source.Reading;
import dev.pressrun.theme.ThemeProblem;
import dev.pressrun.theme.Themes;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code pressrun check}. */
final class CheckCommand {
    private final PressrunCommand pressrun;
    private final Argument<Boolean> strict = Argument.flag("--strict", "Ends with 1 for warnings too.");
    private final Argument<Boolean> json = Argument.flag("--json", "Prints what was found for a program.");

    private record Finding(String file, int line, Problem.Severity severity, String message) {}

    private record Report(int posts, int errors, int warnings, List<String> settings, List<Finding> findings) {}

    CheckCommand(PressrunCommand pressrun) {
        this.pressrun = pressrun;
    }

    CommandSpec spec() {
        return Commands.command(
                "check", "Checks the settings and every post; changes nothing.", this::check, strict, json);
    }

    private int check() {
        try {
            return check(pressrun.settings());
        } catch (SettingsException e) {
            if (json.value()) {
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
        List<ThemeProblem> themes = SiteThemes.problems(Themes.read(settings.themes()));
        int errors = (int) (problems.stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .count()
                + themes.stream().filter(ThemeProblem::isError).count());
        int warnings = problems.size() + themes.size() - errors;
        if (json.value()) {
            List<Finding> findings = Stream.concat(
                            themes.stream().map(CheckCommand::finding),
                            problems.stream()
                                    .map(problem -> new Finding(
                                            Publisher.file(settings, problem),
                                            problem.line(),
                                            problem.severity(),
                                            problem.message())))
                    .toList();
            pressrun.out()
                    .println(Json.of(
                            new Report(reading.posts().size(), errors, warnings, settings.warnings(), findings)));
        } else {
            themes.forEach(pressrun.out()::println);
            problems.forEach(problem -> pressrun.out().println(Publisher.line(settings, problem)));
            pressrun.out()
                    .println(pressrun.settingsFile() + " is in order; "
                            + Amount.of(reading.posts().size(), "post") + ", " + Amount.of(errors, "error") + ", "
                            + Amount.of(warnings, "warning"));
        }
        boolean failed = errors > 0
                || (strict.value() && (warnings > 0 || !settings.warnings().isEmpty()));
        return failed ? ExitCode.NOT_DONE : ExitCode.DONE;
    }

    private static Finding finding(ThemeProblem problem) {
        return new Finding(
                problem.file(),
                problem.line(),
                problem.isError() ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                problem.message());
    }
}
