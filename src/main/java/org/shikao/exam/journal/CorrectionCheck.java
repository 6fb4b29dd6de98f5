package org.shikao.exam.journal;

import java.util.List;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** What was changed after a session was signed: the results go out with it, and with who changed what, when and why. */
public final class CorrectionCheck {
    private CorrectionCheck() {}

    /** One warning a change of a signed sheet. */
    public static List<Problem> of(ExamDay day) {
        return day.corrections().stream()
                .filter(Correction::afterSigning)
                .map(CorrectionCheck::problem)
                .toList();
    }

    private static Problem problem(Correction c) {
        return Problem.warning(
                c.point().isPresent() ? "RESULT_MARK_AFTER_SIGNING" : "RESULT_OUTCOME_AFTER_SIGNING",
                Place.named(Refusal.name(c.sheet())),
                c.sheet().candidateNo(),
                c.sheet().subject().code(),
                c.before(),
                c.after(),
                c.reason(),
                c.name2().isEmpty() ? c.name1() : c.name1() + "、" + c.name2(),
                c.at(),
                c.point().map(String::valueOf).orElse(""));
    }
}
