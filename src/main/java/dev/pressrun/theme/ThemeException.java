package dev.pressrun.theme;

import java.util.List;
import java.util.stream.Collectors;

/** A theme cannot be used; says everything that is wrong with it. */
public final class ThemeException extends RuntimeException {
    private final transient List<ThemeProblem> problems;

    private ThemeException(List<ThemeProblem> problems) {
        super(problems.stream().map(ThemeProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    ThemeException(ThemeProblem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problems = List.of(problem);
    }

    /** Throws with the errors among these, if there are any. */
    public static void throwIfBroken(List<ThemeProblem> problems) {
        List<ThemeProblem> errors = problems.stream()
                .filter(ThemeProblem::isError)
                .sorted()
                .distinct()
                .toList();
        if (!errors.isEmpty()) {
            throw new ThemeException(errors);
        }
    }

    public List<ThemeProblem> problems() {
        return problems;
    }
}
