package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** The sheets of one paper (rule 3) where they share a fate: a paper is put off (缓考, rule 30) and made up for as a whole. */
final class PaperParts {
    private PaperParts() {}

    /** The same outcome on every sheet of the paper where the deferral of one is noted or taken back. */
    static List<Fact> outcome(OpenExam exam, Fact.OutcomeSet fact) {
        List<Fact> facts = new ArrayList<>(List.of(fact));
        others(exam, fact.sheet(), fact.code())
                .forEach(key -> facts.add(new Fact.OutcomeSet(key, fact.code(), fact.note())));
        return facts;
    }

    /** The same for a correction; a sheet that is still open needs none, and has the reason for its note. */
    static List<Fact> corrected(OpenExam exam, Fact.Corrected fact) {
        List<Fact> facts = new ArrayList<>(List.of(fact));
        List<SheetKey> others = fact.point() == 0 ? others(exam, fact.sheet(), fact.newValue()) : List.of();
        for (SheetKey key : others) {
            Optional<MarkSheet> closed = exam.day().sheet(key).filter(PaperParts::isClosed);
            facts.add(
                    closed.isPresent()
                            ? new Fact.Corrected(
                                    key,
                                    0,
                                    closed.get().outcome().name(),
                                    fact.newValue(),
                                    fact.reason(),
                                    fact.name1(),
                                    fact.name2())
                            : new Fact.OutcomeSet(key, fact.newValue(), fact.reason()));
        }
        return facts;
    }

    /** The proof of one deferred sheet proves the whole paper. */
    static List<Fact> proven(OpenExam exam, Fact.DeferralProven fact) {
        List<Fact> facts = new ArrayList<>(List.of(fact));
        paper(exam, fact.sheet()).stream()
                .filter(key -> isDeferred(exam, key))
                .forEach(key -> facts.add(new Fact.DeferralProven(key, fact.proof(), fact.note())));
        return facts;
    }

    /** The other sheets of the candidate that follow this one; none unless a deferral is noted or taken back. */
    private static List<SheetKey> others(OpenExam exam, SheetKey key, String code) {
        boolean defers = code.equals(Outcome.DEFERRED.name());
        boolean takesBack = code.equals(Outcome.EARNED.name()) && isDeferred(exam, key);
        if (!defers && !takesBack) {
            return List.of();
        }
        return paper(exam, key).stream()
                .filter(other -> defers != isDeferred(exam, other))
                .toList();
    }

    private static boolean isDeferred(OpenExam exam, SheetKey key) {
        return exam.day()
                .sheet(key)
                .filter(sheet -> sheet.outcome() == Outcome.DEFERRED)
                .isPresent();
    }

    /**
     * The other parts of the candidate's paper, without those he is exempt from. They are found by the rules: before the lot is drawn
     * there are no sheets of them.
     */
    private static List<SheetKey> paper(OpenExam exam, SheetKey key) {
        if (exam.rules().subjects().choice() != Choice.PAPER) {
            return List.of();
        }
        return exam.roster().candidates().stream()
                .filter(candidate -> candidate.candidateNo().equals(key.candidateNo()))
                .flatMap(candidate -> exam.rules().subjectsOf(candidate.grade()).stream()
                        .filter(subject -> !candidate.exemptions().containsKey(subject)))
                .filter(subject -> subject != key.subject())
                .map(subject -> new SheetKey(key.candidateNo(), subject))
                .filter(other -> exam.day().isPlanned(other))
                .filter(other -> exam.day()
                        .sheet(other)
                        .filter(sheet -> sheet.outcome() == Outcome.EXEMPT)
                        .isEmpty())
                .toList();
    }

    private static boolean isClosed(MarkSheet sheet) {
        boolean handedIn = sheet.state() == SheetState.SUBMITTED
                || sheet.state() == SheetState.SIGNED
                || sheet.notes().resitDue();
        return handedIn
                || switch (sheet.outcome()) {
                    case ABSENT, DEFERRED, EXEMPT, VOID -> true;
                    case EARNED, WITHDRAWN, PENDING -> false;
                };
    }
}
