package dev.pressrun.source;

import dev.pressrun.source.Problem.Severity;
import java.util.List;

/** Collects what is wrong with one file. */
final class Notes {
    private final String file;
    private final List<Problem> problems;

    Notes(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    void warn(int line, String message) {
        problems.add(new Problem(file, line, Severity.WARNING, message));
    }

    void error(int line, String message) {
        problems.add(new Problem(file, line, Severity.ERROR, message));
    }
}
