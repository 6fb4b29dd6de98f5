package org.shikao.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shikao.exam.Outcome;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.catalogue.SheetScore;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MadeUpResult;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** Reads the signed results of a make-up exam as facts about the exam it belongs to (decision 0074). */
final class TakeMakeUp {
    private static final Set<Outcome> ENDED =
            EnumSet.of(Outcome.EARNED, Outcome.WITHDRAWN, Outcome.ABSENT, Outcome.VOID);

    private final OpenExam exam;
    private final OpenExam makeUp;
    private final List<Problem> problems = new ArrayList<>();

    TakeMakeUp(OpenExam exam, OpenExam makeUp) {
        this.exam = exam;
        this.makeUp = makeUp;
    }

    /** What is new here; sessions not signed and sheets without an end are warned of and left for later. */
    Answer<List<Fact>> facts() {
        problems.addAll(MergeExams.chains(makeUp));
        Optional<String> sealed = makeUp.day().sealed();
        if (sealed.isPresent() && !sealed.get().equals(PreparedDigest.of(makeUp.prepared()))) {
            problems.add(Problem.error("MERGE_OTHER_PLAN", Place.named(makeUp.name()), makeUp.name()));
        }
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        Map<SheetKey, SheetKey> deferred = deferred();
        Set<String> unsigned = undrawn();
        List<Fact> facts = new ArrayList<>();
        for (MarkSheet sheet : sheets()) {
            SheetKey first = deferred.get(key(sheet.key()));
            if (first == null) {
                problems.add(problem("MAKE_UP_NOT_DEFERRED", sheet.key()));
            } else if (makeUp.day().sessionState(sheet.sessionId()) != SessionState.SIGNED) {
                unsigned.add(sheet.sessionId());
            } else {
                fact(first, sheet).filter(this::isNew).ifPresent(facts::add);
            }
        }
        unsigned.forEach(id -> problems.add(Problem.warning("MAKE_UP_UNSIGNED", Place.named(id), id)));
        return Answer.of(facts, problems);
    }

    /** Sessions that have no sheets yet since a lot decides the subject. */
    private Set<String> undrawn() {
        return makeUp.plan().sessions().stream()
                .filter(session -> !session.seats().isEmpty())
                .map(Session::id)
                .filter(id -> makeUp.day().sheets(id).isEmpty())
                .filter(id -> makeUp.day().sessionState(id) != SessionState.SIGNED)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<MarkSheet> sheets() {
        return makeUp.day().allSheets().stream()
                .sorted(Comparator.comparing(MarkSheet::key))
                .toList();
    }

    /** The deferred sheets; where a lot decides the subject, whatever subject they stand under. */
    private Map<SheetKey, SheetKey> deferred() {
        Map<SheetKey, SheetKey> deferred = new HashMap<>();
        exam.day().allSheets().stream()
                .filter(sheet -> sheet.outcome() == Outcome.DEFERRED && sheet.state() != SheetState.CONFLICT)
                .forEach(sheet -> deferred.put(key(sheet.key()), sheet.key()));
        return deferred;
    }

    private SheetKey key(SheetKey key) {
        boolean lot = exam.rules().subjects().choice() == Choice.ONE_BY_LOT;
        return lot ? new SheetKey(key.candidateNo(), Subject.values()[0]) : key;
    }

    private Optional<Fact.MadeUp> fact(SheetKey first, MarkSheet sheet) {
        Optional<Fact.MadeUp> later = later(sheet);
        if (later.isPresent()) {
            return later.map(fact -> fact.of(first));
        }
        boolean open = !ENDED.contains(sheet.outcome())
                || sheet.state() == SheetState.CONFLICT
                || sheet.state() == SheetState.DIFFERS
                || sheet.notes().resitDue();
        Optional<DoubleMarking.Raw> raw = open ? Optional.empty() : raw(sheet);
        boolean scored = sheet.outcome() == Outcome.EARNED || sheet.outcome() == Outcome.WITHDRAWN;
        if (open || scored && raw.isEmpty()) {
            problems.add(problem("MAKE_UP_OPEN", sheet.key()));
            return Optional.empty();
        }
        return Optional.of(new Fact.MadeUp(
                first,
                makeUp.examId(),
                sheet.key().subject(),
                sheet.task() == null ? "" : sheet.task().experimentId(),
                sheet.task() == null ? Task.Part.WHOLE : sheet.task().part(),
                sheet.outcome(),
                raw,
                sheet.penalties()));
    }

    /** Who was deferred again: what a make-up of the make-up gave him, once it was taken over there. */
    private Optional<Fact.MadeUp> later(MarkSheet sheet) {
        return sheet.outcome() == Outcome.DEFERRED
                ? Optional.ofNullable(makeUp.day().madeUp().get(sheet.key()))
                        .filter(result -> !result.disputed())
                        .map(MadeUpResult::fact)
                : Optional.empty();
    }

    /** The raw marks as they stand, of two markings as they agreed; absent where nothing was marked. */
    private Optional<DoubleMarking.Raw> raw(MarkSheet sheet) {
        if (sheet.twice().isPresent()) {
            return sheet.twice().get().agreed();
        }
        if (sheet.task() == null || sheet.marks().isEmpty()) {
            return Optional.empty();
        }
        return makeUp.catalogue().experiment(sheet.task().experimentId()).map(experiment -> {
            boolean once = makeUp.rules().marking().repeatErrorOnce();
            SheetScore score = RubricScoring.score(experiment.rubric(), sheet.given(), once);
            return new DoubleMarking.Raw(score.total(), score.tidy());
        });
    }

    /** The first make-up counts; of another one the same candidate sat besides only a warning remains. */
    private boolean isNew(Fact.MadeUp fact) {
        MadeUpResult now = exam.day().madeUp().get(fact.sheet());
        if (now != null && !now.disputed() && !now.fact().exam().equals(fact.exam())) {
            problems.add(problem("MAKE_UP_TWICE", fact.sheet()));
            return false;
        }
        return now == null || now.disputed() || !now.fact().equals(fact);
    }

    static Problem problem(String code, SheetKey key) {
        return Problem.warning(
                code,
                Place.named(key.candidateNo()),
                key.candidateNo(),
                key.subject().code());
    }
}
