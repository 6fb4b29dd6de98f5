package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shikao.exam.Outcome;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.journal.CommitteeDecision;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Task;
import org.shikao.exam.result.ResultTable.Balance;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.Choice;

/**
 * Checks a result table against what it was computed from: counts that do not balance, sheets that count for nobody, and the reasons
 * why something cannot be scored. Places are a candidate number with a subject.
 */
public final class ResultCheck {
    private static final Set<String> WITHHELD = Set.of(
            "RESULT_UNKNOWN_EXEMPTION",
            "RESULT_UNKNOWN_PENALTY",
            "RESULT_EXEMPT_WITHOUT_REASON",
            "RESULT_EXEMPTION_UNDECIDED",
            "RESULT_EXEMPTION_DISPUTED",
            "RESULT_DECISION_IDLE",
            "RESULT_TWO_SHEETS",
            "RESULT_RESIT_DUE",
            "RESULT_MADE_UP_IDLE",
            "RESULT_MADE_UP_DISPUTED");

    private final RulePack pack;
    private final Catalogue catalogue;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ResultCheck(RulePack pack, Catalogue catalogue, Roster roster) {
        this.pack = pack;
        this.catalogue = catalogue;
        roster.candidates().forEach(candidate -> candidates.put(candidate.candidateNo(), candidate));
    }

    /** Everything found; empty means that all sheets count and all counts hold. */
    public static List<Problem> check(
            RulePack pack, Catalogue catalogue, Roster roster, List<MarkSheet> sheets, ResultTable table) {
        return check(pack, catalogue, roster, DayTold.of(sheets), table);
    }

    /** The same with what the committee decided of exemptions. */
    public static List<Problem> check(
            RulePack pack, Catalogue catalogue, Roster roster, DayTold told, ResultTable table) {
        ResultCheck check = new ResultCheck(pack, catalogue, roster);
        check.rows(table);
        table.balances().forEach(check::balance);
        check.due(table);
        check.exemptions();
        check.committee(told.committee());
        check.sheets(told.sheets());
        check.madeUp(told);
        return List.copyOf(check.problems);
    }

    private void rows(ResultTable table) {
        Set<String> seen = new HashSet<>();
        table.rows().forEach(row -> seen.add(row.candidateNo()));
        if (!seen.equals(candidates.keySet()) || table.rows().size() != candidates.size()) {
            error("RESULT_ROWS", "", candidates.size(), table.rows().size());
        }
    }

    private void balance(Balance balance) {
        if (!balance.balances()) {
            int parts = balance.due() - balance.sat() - balance.absent() - balance.deferred() - balance.exempt();
            error("RESULT_UNBALANCED", balance.subject().code(), balance.due(), parts - balance.pending());
        }
    }

    /** Counts who is due from the roster alone, without looking at any sheet. */
    private void due(ResultTable table) {
        int expected = candidates.values().stream()
                .mapToInt(candidate -> (int) pack.subjectsOf(candidate.grade()).stream()
                        .filter(subject -> !candidate.satBefore(subject))
                        .count())
                .sum();
        if (pack.subjects().choice() == Choice.ONE_BY_LOT) {
            expected = (int) candidates.values().stream()
                    .filter(candidate -> !pack.subjectsOf(candidate.grade()).isEmpty())
                    .count();
        }
        int found = table.balances().stream().mapToInt(Balance::due).sum();
        if (expected != found) {
            error("RESULT_DUE", "", expected, found);
        }
    }

    private void exemptions() {
        Set<String> known = new HashSet<>();
        pack.outcomes().exemptions().stream().map(Exemption::code).forEach(known::add);
        candidates.values().stream()
                .sorted((a, b) -> a.candidateNo().compareTo(b.candidateNo()))
                .forEach(candidate -> candidate.exempt().forEach((subject, code) -> {
                    if (!known.contains(code)) {
                        error("RESULT_UNKNOWN_EXEMPTION", place(new SheetKey(candidate.candidateNo(), subject)), code);
                    }
                }));
    }

    /** Everybody who waits for the committee, and decisions on somebody who is not exempt, or not by committee. */
    private void committee(Map<SheetKey, CommitteeDecision> decisions) {
        Set<String> asked = new HashSet<>();
        pack.outcomes().exemptions().stream()
                .filter(Exemption::byCommittee)
                .map(Exemption::code)
                .forEach(asked::add);
        Map<SheetKey, CommitteeDecision> left = new TreeMap<>(decisions);
        candidates.values().stream()
                .sorted((a, b) -> a.candidateNo().compareTo(b.candidateNo()))
                .forEach(candidate -> new TreeMap<>(candidate.exemptions()).forEach((subject, code) -> {
                    SheetKey key = new SheetKey(candidate.candidateNo(), subject);
                    if (asked.contains(code)) {
                        undecided(key, left.remove(key));
                    }
                }));
        left.keySet().forEach(key -> error("RESULT_DECISION_IDLE", place(key)));
    }

    private void undecided(SheetKey key, CommitteeDecision decision) {
        if (decision == null) {
            error("RESULT_EXEMPTION_UNDECIDED", place(key));
        } else if (decision.disputed()) {
            error("RESULT_EXEMPTION_DISPUTED", place(key));
        }
    }

    /** Results of a make-up sitting for somebody who is not deferred, or two that differ. */
    private void madeUp(DayTold told) {
        Set<SheetKey> deferred = new HashSet<>();
        told.sheets().stream()
                .filter(sheet -> sheet.outcome() == Outcome.DEFERRED)
                .forEach(sheet -> deferred.add(sheet.key()));
        told.madeUp().forEach((key, made) -> {
            if (!deferred.contains(key)) {
                error("RESULT_MADE_UP_IDLE", place(key));
            } else if (made.disputed()) {
                error("RESULT_MADE_UP_DISPUTED", place(key));
            }
        });
    }

    private void sheets(List<MarkSheet> sheets) {
        Set<SheetKey> seen = new HashSet<>();
        for (MarkSheet sheet : sheets) {
            String place = place(sheet.key());
            Candidate candidate = candidates.get(sheet.key().candidateNo());
            if (candidate == null
                    || !pack.subjectsOf(candidate.grade()).contains(sheet.key().subject())) {
                error("RESULT_STRAY_SHEET", place);
            }
            if (!seen.add(sheet.key())) {
                error("RESULT_TWO_SHEETS", place);
            }
            if (Deductions.of(pack, sheet.penalties()).isEmpty()) {
                error("RESULT_UNKNOWN_PENALTY", place, String.join(", ", sheet.penalties()));
            }
            if (sheet.notes().resitDue()
                    && (sheet.outcome() == Outcome.PENDING || sheet.outcome() == Outcome.WITHDRAWN)) {
                error("RESULT_RESIT_DUE", place);
            }
            if (candidate != null && sheet.outcome() == Outcome.EXEMPT && !isExempt(candidate, sheet)) {
                error("RESULT_EXEMPT_WITHOUT_REASON", place);
            }
            Optional.ofNullable(sheet.task()).ifPresent(task -> task(sheet, task, place));
        }
    }

    private static boolean isExempt(Candidate candidate, MarkSheet sheet) {
        return candidate.exemptions().containsKey(sheet.key().subject());
    }

    private void task(MarkSheet sheet, Task task, String place) {
        Optional<Experiment> experiment = catalogue.experiment(task.experimentId());
        if (experiment.isEmpty()) {
            error("RESULT_UNKNOWN_EXPERIMENT", place, task.experimentId());
        } else if (!SubjectScoring.fits(experiment.get().rubric(), sheet.values())) {
            error("RESULT_FOREIGN_MARK", place, task.experimentId());
        }
    }

    private static String place(SheetKey key) {
        return key.candidateNo() + " " + key.subject().code();
    }

    private void error(String code, String place, Object... args) {
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = String.valueOf(args[i]);
        }
        // a score that is merely withheld does not keep the others from being reported
        problems.add(
                WITHHELD.contains(code)
                        ? Problem.warning(code, Place.named(place), texts)
                        : Problem.error(code, Place.named(place), texts));
    }
}
