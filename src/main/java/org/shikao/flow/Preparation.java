package org.shikao.flow;

import java.util.List;
import java.util.function.UnaryOperator;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Plan;
import org.shikao.store.PreparedChange;

/** Changes prepared data: refused once the exam day has begun; a plan made from the old data is dropped and said so. */
final class Preparation {
    private Preparation() {}

    /** @param save what is stored of the change, without the plan */
    static Answer<Prepared> change(OpenExam exam, UnaryOperator<Prepared> change, PreparedChange save) {
        if (exam.started()) {
            return Answer.refused("EXAM_STARTED", exam.name(), exam.name());
        }
        boolean planned = exam.planned();
        Prepared after = change.apply(exam.prepared()).with(Plan.EMPTY);
        exam.file().savePrepared(planned ? save.with(Plan.EMPTY) : save);
        exam.reload(after);
        List<Problem> said = planned ? List.of(Problem.warning("PLAN_DROPPED", Place.NOWHERE)) : List.of();
        return Answer.of(after, said);
    }
}
