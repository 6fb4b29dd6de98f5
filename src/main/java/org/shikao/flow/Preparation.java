package org.shikao.flow;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Plan;
import org.shikao.store.ExamFile;

/** Changes prepared data: refused once the exam day has begun; a plan made from the old data is dropped and said so. */
final class Preparation {
    private Preparation() {}

    static Answer<Prepared> change(OpenExam exam, UnaryOperator<Prepared> change, Consumer<ExamFile> save) {
        if (exam.started()) {
            return Answer.refused("EXAM_STARTED", exam.path().getFileName().toString());
        }
        boolean planned = exam.planned();
        Prepared before = exam.prepared();
        Prepared after = change.apply(before).with(Plan.EMPTY);
        if (planned) {
            exam.file().savePlan(Plan.EMPTY);
        }
        save.accept(exam.file());
        exam.reload(after);
        List<Problem> said = planned ? List.of(Problem.warning("PLAN_DROPPED", Place.NOWHERE)) : List.of();
        return Answer.of(after, said);
    }
}
