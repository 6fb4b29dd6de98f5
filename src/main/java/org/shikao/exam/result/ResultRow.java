package org.shikao.exam.result;

import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;

/**
 * A candidate's results. {@code total} is empty while a subject is pending, deferred or in conflict; {@code grade} is empty where
 * the rule pack gives none.
 */
public record ResultRow(
        String candidateNo,
        String name,
        String schoolCode,
        String className,
        Map<Subject, SubjectScore> subjects,
        Optional<Marks> total,
        String grade) {
    public ResultRow {
        subjects = Map.copyOf(subjects);
    }

    /** Whether the total is still open; without one, and not undecided, is who was absent everywhere where the rules leave that blank. */
    public boolean isUndecided() {
        return subjects.values().stream().anyMatch(SubjectScore::isUndecided);
    }
}
