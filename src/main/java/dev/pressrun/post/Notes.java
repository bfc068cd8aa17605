package dev.pressrun.post;

import dev.pressrun.post.Problem.Severity;
import java.util.List;

/** Collects what is wrong with one file. */
public final class Notes {
    private final String file;
    private final List<Problem> problems;

    public Notes(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Notes about another file, collected with these. */
    public Notes about(String other) {
        return new Notes(other, problems);
    }

    public void warn(int line, String message) {
        problems.add(new Problem(file, line, Severity.WARNING, message));
    }

    public void error(int line, String message) {
        problems.add(new Problem(file, line, Severity.ERROR, message));
    }
}
