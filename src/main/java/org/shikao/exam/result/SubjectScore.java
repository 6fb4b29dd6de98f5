package org.shikao.exam.result;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Subject;

/**
 * A subject's result: the outcome apart from the number. {@code raw} is what the rubric gave before penalties, empty if nothing was
 * scored; {@code score} what is reported, empty where there is no number (pending, deferred, in conflict, blank absence). {@code experimentId} is
 * empty where nothing was drawn. {@code madeUp} tells that it is what a make-up sitting gave (补考).
 */
public record SubjectScore(
        Subject subject,
        String experimentId,
        Outcome outcome,
        boolean conflict,
        Optional<Marks> raw,
        List<String> penalties,
        Optional<Marks> score,
        String grade,
        boolean madeUp) {
    public SubjectScore {
        penalties = List.copyOf(penalties);
    }

    /** Whether something must still happen before there is a total; an absence that the rules leave blank is decided. */
    public boolean isUndecided() {
        return conflict || score.isEmpty() && outcome != Outcome.ABSENT;
    }

    /** The same subject of a paper, which has no grade of its own, with another score. */
    SubjectScore with(Marks other) {
        return new SubjectScore(
                subject, experimentId, outcome, conflict, raw, penalties, Optional.of(other), grade, madeUp);
    }
}
