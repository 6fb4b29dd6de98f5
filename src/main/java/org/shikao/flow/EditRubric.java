package org.shikao.flow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.Rubric.Status;
import org.shikao.exam.catalogue.RubricCheck;
import org.shikao.exam.catalogue.RubricEdit;
import org.shikao.exam.catalogue.RubricHistory;
import org.shikao.exam.catalogue.RubricHistory.Kept;
import org.shikao.exam.catalogue.RuleFit;

/**
 * Keeps rubrics that are being worked on, every version with time and name, and freezes them. What the exam is scored by changes only
 * by freezing: until then a draft stands in the history alone and may be wrong. What is frozen is never written over; another version
 * follows it, with a name and a reason.
 */
public final class EditRubric {
    private final RubricShelf shelf;

    /**
     * The flow at one computer.
     *
     * @param clock tells when a version was kept
     * @param person who works here, noted with each draft
     */
    public EditRubric(Clock clock, String person) {
        shelf = new RubricShelf(clock, person);
    }

    /** All versions kept; refused with the problems of the document if it cannot be read. */
    public Answer<RubricHistory> history(OpenExam exam) {
        return shelf.read(exam);
    }

    /** Keeps a draft, whatever the linter says of it; keeping the same twice keeps it once. A frozen version is not kept over. */
    public Answer<RubricHistory> keep(OpenExam exam, String experimentId, Rubric draft) {
        return Preparation.allowed(exam).then(shelf::read).then(history -> {
            Optional<Problem> stands = stands(exam, history, experimentId, draft);
            if (stands.isPresent()) {
                return Answer.refused(List.of(stands.get()));
            }
            boolean same = history.last(experimentId)
                    .filter(kept -> kept.rubric().equals(draft))
                    .isPresent();
            RubricHistory after = same ? history : history.with(shelf.kept(experimentId, draft));
            if (!same) {
                shelf.write(exam, after);
            }
            return Answer.of(after);
        });
    }

    /** What would be frozen of these experiments: the newest draft kept, or what the exam uses if there is none. */
    public Answer<Catalogue> newest(OpenExam exam, List<String> experimentIds) {
        return shelf.read(exam).then(history -> {
            List<Experiment> found = new ArrayList<>();
            for (String id : experimentIds) {
                Optional<Experiment> own = exam.catalogue().experiment(id);
                if (own.isEmpty()) {
                    return Answer.refused("EXPERIMENT_UNKNOWN", id, id);
                }
                found.add(own.get().with(newest(history, own.get())));
            }
            return Answer.of(new Catalogue(exam.catalogue().edition(), found));
        });
    }

    private static Rubric newest(RubricHistory history, Experiment own) {
        return history.last(own.id())
                .map(Kept::rubric)
                .filter(last -> last.version() >= own.rubric().version())
                .orElse(own.rubric());
    }

    /** The rubric an editor begins with: the last version kept, or what the exam uses where that is newer. */
    public Rubric opened(RubricHistory history, Experiment own) {
        return newest(history, own);
    }

    /** Freezes one draft. */
    public Answer<Catalogue> freeze(OpenExam exam, String experimentId, Rubric draft, Signature by, Seal seal) {
        return exam.catalogue()
                .experiment(experimentId)
                .map(own -> freeze(exam, new Catalogue(exam.catalogue().edition(), List.of(own.with(draft))), by, seal))
                .orElseGet(() -> Answer.refused("EXPERIMENT_UNKNOWN", experimentId, experimentId));
    }

    /**
     * Freezes the rubrics of these experiments under a name and gives them to the exam, in one commit, all or none. Refused while the
     * linter has an error, without a name, without a reason where another version was frozen before, where the rules of the exam do
     * not fit, or where a plan is sealed that is to stay. What was frozen with a plan only may be signed as it is.
     */
    public Answer<Catalogue> freeze(OpenExam exam, Catalogue drafts, Signature by, Seal seal) {
        return change(exam, drafts, by)
                .then(to -> Preparation.change(
                                exam,
                                seal,
                                prepared -> prepared.with(to.catalogue()),
                                shelf.with(to.catalogue(), to.history()))
                        .map(done -> to.catalogue()));
    }

    /** Whether that would be refused; may be asked of an exam open for reading. */
    public Answer<Catalogue> judged(OpenExam exam, Catalogue drafts, Signature by, Seal seal) {
        return change(exam, drafts, by)
                .then(to -> Preparation.allowed(exam, seal).map(open -> to.catalogue()));
    }

    private record Change(Catalogue catalogue, RubricHistory history) {}

    private Answer<Change> change(OpenExam exam, Catalogue drafts, Signature by) {
        return shelf.read(exam).then(history -> {
            List<Problem> problems = new ArrayList<>();
            Catalogue catalogue = exam.catalogue();
            RubricHistory after = history;
            for (Experiment draft : drafts.experiments()) {
                Rubric frozen = RubricEdit.frozen(draft.rubric(), by.name());
                problems.addAll(judged(exam, history, draft, by));
                problems.addAll(RubricCheck.check(draft.id(), frozen));
                catalogue = catalogue.with(draft.id(), frozen);
                after = after.with(shelf.kept(draft.id(), by, frozen));
            }
            problems.addAll(RuleFit.check(exam.rules(), catalogue));
            return Problem.anyError(problems) ? Answer.refused(problems) : Answer.of(new Change(catalogue, after));
        });
    }

    private static List<Problem> judged(OpenExam exam, RubricHistory history, Experiment draft, Signature by) {
        Optional<Rubric> before = frozen(exam, history, draft.id());
        boolean signs = draft.rubric().status() == Status.SEALED
                && before.filter(draft.rubric()::equals).isPresent();
        if (signs || before.isEmpty()) {
            return List.of();
        }
        Optional<Problem> stands = stands(exam, history, draft.id(), draft.rubric());
        if (stands.isEmpty() && by.reason().isEmpty()) {
            stands = Optional.of(Problem.error("RUBRIC_REASON", Place.named(draft.id()), draft.id()));
        }
        return stands.stream().toList();
    }

    /** Why a rubric may not be written: it is frozen, or the exam has frozen its number or a later one. */
    private static Optional<Problem> stands(OpenExam exam, RubricHistory history, String id, Rubric rubric) {
        if (rubric.isFrozen()) {
            return Optional.of(stands(id, rubric));
        }
        return frozen(exam, history, id)
                .filter(f -> f.version() >= rubric.version())
                .map(f -> stands(id, f));
    }

    private static Problem stands(String id, Rubric frozen) {
        return frozen.status() == Status.FROZEN
                ? Problem.error("RUBRIC_FROZEN", Place.named(id), id, frozen.signedBy())
                : Problem.error("RUBRIC_SEALED", Place.named(id), id, String.valueOf(frozen.version()));
    }

    private static Optional<Rubric> frozen(OpenExam exam, RubricHistory history, String id) {
        Optional<Rubric> own =
                exam.catalogue().experiment(id).map(Experiment::rubric).filter(Rubric::isFrozen);
        return own.isPresent() ? own : history.frozen(id);
    }
}
