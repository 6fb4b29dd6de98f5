package org.shikao.flow;

import java.util.List;
import java.util.function.UnaryOperator;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.plan.Plan;
import org.shikao.store.PreparedChange;

/** Changes prepared data: refused once the exam day has begun; a plan made from the old data is dropped and said so. */
final class Preparation {
    private Preparation() {}

    /** The exam, if its prepared data may still change. */
    static Answer<OpenExam> allowed(OpenExam exam) {
        return exam.started() ? Answer.refused("EXAM_STARTED", exam.name(), exam.name()) : Answer.of(exam);
    }

    /** The exam, if what its plan was sealed with may still change: rules and catalogue are frozen with it. */
    static Answer<OpenExam> allowed(OpenExam exam, Seal seal) {
        return allowed(exam).then(open -> open.planned() && seal == Seal.KEEP ? sealed(open) : Answer.of(open));
    }

    /** What a trial says of the plan there is; none where it would stay. */
    static List<Problem> foretold(OpenExam exam, boolean dropped) {
        String sessions = String.valueOf(exam.plan().sessions().size());
        return exam.planned() && dropped
                ? List.of(Problem.warning("PLAN_WOULD_DROP", Place.NOWHERE, sessions))
                : List.of();
    }

    private static Answer<OpenExam> sealed(OpenExam exam) {
        return Answer.refused(
                "PLAN_SEALED",
                exam.name(),
                exam.name(),
                String.valueOf(exam.plan().sessions().size()));
    }

    /** Changes what the plan was sealed with. */
    static Answer<Prepared> change(OpenExam exam, Seal seal, UnaryOperator<Prepared> change, PreparedChange save) {
        return allowed(exam, seal).then(open -> change(open, change, save));
    }

    /** @param save what is stored of the change, without the plan */
    static Answer<Prepared> change(OpenExam exam, UnaryOperator<Prepared> change, PreparedChange save) {
        Answer<OpenExam> allowed = allowed(exam);
        if (allowed.refused()) {
            return Answer.refused(allowed.problems());
        }
        boolean planned = exam.planned();
        Prepared after = change.apply(exam.prepared()).with(Plan.EMPTY);
        exam.file().savePrepared(planned ? save.with(Plan.EMPTY) : save);
        exam.reload(after);
        List<Problem> said = planned ? List.of(Problem.warning("PLAN_DROPPED", Place.NOWHERE)) : List.of();
        return Answer.of(after, said);
    }

    /** The same, with facts that come with the change, in one commit. */
    static Answer<Prepared> change(
            OpenExam exam, UnaryOperator<Prepared> change, PreparedChange save, String by, List<Fact> facts) {
        Answer<OpenExam> allowed = allowed(exam);
        if (allowed.refused()) {
            return Answer.refused(allowed.problems());
        }
        boolean planned = exam.planned();
        Prepared after = change.apply(exam.prepared()).with(Plan.EMPTY);
        List<Problem> said = planned ? List.of(Problem.warning("PLAN_DROPPED", Place.NOWHERE)) : List.of();
        Answer<Recorded> done = exam.change(after, planned ? save.with(Plan.EMPTY) : save, by, facts);
        return done.refused() ? Answer.refused(done.problems()) : Answer.of(after, said);
    }
}
