package org.shikao.exam.journal;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Appeal.Ruling;

/** What is still to be done about appeals: the results go out with it, but whoever sends them should know. */
public final class AppealCheck {
    private AppealCheck() {}

    /** One warning an appeal that waits, is decided in two ways, or whose decision does not fit what was done. */
    public static List<Problem> of(ExamDay day) {
        return day.appeals().stream()
                .flatMap(appeal -> problem(appeal).stream())
                .toList();
    }

    private static Optional<Problem> problem(Appeal appeal) {
        if (appeal.disputed()) {
            return warning("RESULT_APPEAL_DISPUTED", appeal);
        }
        if (appeal.isOpen()) {
            return warning("RESULT_APPEAL_OPEN", appeal);
        }
        boolean changed = appeal.decided().get().ruling() == Ruling.CHANGED;
        return changed == appeal.corrections() > 0 ? Optional.empty() : warning("RESULT_APPEAL_CORRECTED", appeal);
    }

    private static Optional<Problem> warning(String code, Appeal appeal) {
        return Optional.of(Problem.warning(
                code,
                Place.named(Refusal.name(appeal.opened().sheet())),
                appeal.opened().sheet().candidateNo(),
                appeal.opened().sheet().subject().code(),
                appeal.opened().received()));
    }
}
