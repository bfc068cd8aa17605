package dev.pressrun.source;

import dev.pressrun.post.Problem;
import dev.pressrun.post.Problem.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What reading one file gave.
 *
 * @param post empty when there is none in the file, or one that is held back
 * @param drafts 1 when there is one that its author holds back, else 0
 */
record Outcome(Optional<Candidate> post, int drafts, List<Problem> problems) {
    Outcome {
        problems = List.copyOf(problems);
    }

    /** Whether reading the same file again must give the same: one that could not be read may be readable the next time. */
    boolean isLasting() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
