package org.shikao.exam.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.catalogue.SheetScore;
import org.shikao.exam.journal.CommitteeDecision;
import org.shikao.exam.journal.DoubleMarking.Raw;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.result.Conversion.Item;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.ScoreRule.Stage;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** Turns what is known of one candidate and subject into a score: round(scale(clamp(raw − penalties, 0, full))). */
final class SubjectScoring {
    private final RulePack pack;
    private final ScoreRule rule;
    private final Map<String, Experiment> experiments;
    private final Conversion conversion;
    private final Grading grading;
    private final Map<SheetKey, CommitteeDecision> committee;

    /** The reported score and its exact value: not rounded where that is left to the total, or to the exempt share of a paper. */
    record Scored(SubjectScore score, Optional<Exact> exact) {}

    /** @param committee what it set for those exempt */
    SubjectScoring(RulePack pack, Catalogue catalogue, Map<SheetKey, CommitteeDecision> committee) {
        this.committee = committee;
        this.pack = pack;
        this.rule = pack.score();
        this.experiments = catalogue.experiments().stream()
                .collect(Collectors.toMap(Experiment::id, e -> e, (first, again) -> first));
        this.conversion = new Conversion(pack);
        this.grading = new Grading(pack);
    }

    Scored score(Candidate candidate, Due due) {
        String exemption = candidate.exemptions().get(due.subject());
        if (exemption != null) {
            return exempt(candidate, due, exemption);
        }
        if (due.conflict() || due.sheet().filter(SubjectScoring::isDisputed).isPresent()) {
            return none(due, Outcome.PENDING, true);
        }
        if (due.madeUp().isPresent()) {
            return madeUp(due, due.madeUp().get());
        }
        return due.sheet().map(sheet -> byOutcome(due, sheet)).orElseGet(() -> none(due, Outcome.PENDING, false));
    }

    /** Two sheets or two markings contradict each other, and nobody has decided. */
    private static boolean isDisputed(MarkSheet sheet) {
        return sheet.state() == SheetState.CONFLICT || sheet.state() == SheetState.DIFFERS;
    }

    private Scored byOutcome(Due due, MarkSheet sheet) {
        Optional<Deductions> deductions = Deductions.of(pack, sheet.penalties());
        if (deductions.isEmpty()) {
            return none(due, Outcome.PENDING, false);
        }
        boolean decided = sheet.outcome() == Outcome.DEFERRED || sheet.outcome() == Outcome.EXEMPT;
        if (deductions.get().voids() && !decided) {
            return number(due, Outcome.VOID, raw(sheet), Exact.ZERO);
        }
        return switch (sheet.outcome()) {
            case ABSENT -> absent(due);
            case DEFERRED, EXEMPT -> none(due, sheet.outcome(), false);
            case VOID -> number(due, Outcome.VOID, raw(sheet), Exact.ZERO);
            case EARNED, PENDING, WITHDRAWN ->
                counts(sheet) ? earned(due, sheet, deductions.get()) : none(due, Outcome.PENDING, false);
        };
    }

    /** What was earned at a make-up sitting, by the same rules as what is earned at the first. */
    private Scored madeUp(Due due, Fact.MadeUp made) {
        Optional<Deductions> deductions = Deductions.of(pack, made.penalties());
        Optional<Rubric> rubric =
                Optional.ofNullable(experiments.get(made.experiment())).map(Experiment::rubric);
        if (made.outcome() == Outcome.ABSENT) {
            return absent(due);
        }
        if (deductions.isEmpty()) {
            return none(due, Outcome.PENDING, false);
        }
        if (made.outcome() == Outcome.VOID || deductions.get().voids()) {
            return number(due, Outcome.VOID, made.raw().map(Raw::total), Exact.ZERO);
        }
        return rubric.isPresent() && made.raw().isPresent()
                ? earned(due, made.outcome(), made.raw().get(), rubric.get(), deductions.get())
                : none(due, Outcome.PENDING, false);
    }

    /** Handed in, not to be sat again, and every point scored unless the candidate left midway. */
    private boolean counts(MarkSheet sheet) {
        if (sheet.notes().resitDue()) {
            return false;
        }
        boolean handedIn = sheet.state() == SheetState.SUBMITTED || sheet.state() == SheetState.SIGNED;
        boolean left = sheet.outcome() == Outcome.WITHDRAWN;
        return handedIn
                && sheetScore(sheet).filter(score -> left || score.complete()).isPresent();
    }

    private Scored earned(Due due, MarkSheet sheet, Deductions deductions) {
        Optional<Raw> raw = given(sheet);
        if (raw.isEmpty()) {
            return none(due, Outcome.PENDING, false);
        }
        Outcome outcome = sheet.outcome() == Outcome.WITHDRAWN ? Outcome.WITHDRAWN : Outcome.EARNED;
        return earned(due, outcome, raw.get(), rubric(sheet).orElseThrow(), deductions);
    }

    private Scored earned(Due due, Outcome outcome, Raw raw, Rubric rubric, Deductions deductions) {
        Marks rawMarks = pack.subject(due.subject()).orElseThrow().rawMarks();
        List<Item> items = deductions.from(conversion.items(due, rubric, raw), rubric.fullMarks(), rawMarks);
        Exact exact = items.stream()
                .map(item -> rule.roundAt() == Stage.ITEM ? rounded(item.score()) : item.score())
                .reduce(Exact.ZERO, Exact::plus);
        if (deductions.caps()) {
            exact = exact.min(Exact.of(conversion.full(due)).times(rule.passPercent(), 100));
        }
        return number(due, outcome, Optional.of(raw.total()), exact);
    }

    private Exact rounded(Exact exact) {
        return Exact.of(exact.round(rule.rounding(), rule.decimals()));
    }

    private Optional<Marks> raw(MarkSheet sheet) {
        return sheet.marks().isEmpty() ? Optional.empty() : given(sheet).map(Raw::total);
    }

    /** What was given: by the sheet's one marking, or as its two came to an agreement. */
    private Optional<Raw> given(MarkSheet sheet) {
        Optional<SheetScore> score = sheetScore(sheet);
        return sheet.twice().isPresent()
                ? score.flatMap(s -> sheet.twice().get().agreed())
                : score.map(s -> new Raw(s.total(), s.tidy()));
    }

    private Optional<Rubric> rubric(MarkSheet sheet) {
        return Optional.ofNullable(sheet.task())
                .map(task -> experiments.get(task.experimentId()))
                .map(Experiment::rubric);
    }

    /** What the sheet's rubric gives, empty if the experiment is unknown or a value does not belong to it. */
    private Optional<SheetScore> sheetScore(MarkSheet sheet) {
        boolean once = pack.marking().repeatErrorOnce();
        return rubric(sheet)
                .filter(rubric -> fits(rubric, sheet.values()))
                .map(rubric -> RubricScoring.score(rubric, sheet.given(), once));
    }

    static boolean fits(Rubric rubric, Map<Integer, Marks> values) {
        return values.entrySet().stream()
                .allMatch(mark -> rubric.point(mark.getKey())
                        .filter(p -> mark.getValue().compareTo(Marks.ZERO) >= 0)
                        .filter(p -> mark.getValue().compareTo(p.marks()) <= 0)
                        .isPresent());
    }

    private Scored exempt(Candidate candidate, Due due, String code) {
        Optional<Exemption> exemption = pack.outcomes().exemptions().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        if (exemption.isEmpty()) {
            return none(due, Outcome.EXEMPT, false);
        }
        return exemption.get().byCommittee()
                ? decided(due, committee.get(new SheetKey(candidate.candidateNo(), due.subject())))
                : number(
                        due,
                        Outcome.EXEMPT,
                        Optional.empty(),
                        share(due, exemption.get().percent()));
    }

    /** Case by case (DOMAIN §1.4): until the committee has decided, and while it contradicts itself, there is no number. */
    private Scored decided(Due due, CommitteeDecision decision) {
        if (decision == null || decision.disputed()) {
            return none(due, Outcome.EXEMPT, decision != null);
        }
        Exact exact = decision.fact().basis() == Basis.PERCENT
                ? share(due, decision.fact().value())
                : Exact.of(new Marks(decision.fact().value())).min(Exact.of(conversion.full(due)));
        return number(due, Outcome.EXEMPT, Optional.empty(), exact);
    }

    private Exact share(Due due, int percent) {
        return Exact.of(conversion.full(due)).times(percent, 100);
    }

    private Scored absent(Due due) {
        return pack.outcomes().absentScoresZero()
                ? number(due, Outcome.ABSENT, Optional.empty(), Exact.ZERO)
                : none(due, Outcome.ABSENT, false);
    }

    private Scored none(Due due, Outcome outcome, boolean conflict) {
        Optional<Marks> empty = Optional.empty();
        SubjectScore score = new SubjectScore(
                due.subject(), experiment(due), outcome, conflict, empty, penalties(due), empty, "", isMadeUp(due));
        return new Scored(score, Optional.empty());
    }

    /** A subject with a number; where only totals are rounded the number shown is cut to hundredths, the exact one goes on. */
    private Scored number(Due due, Outcome outcome, Optional<Marks> raw, Exact exact) {
        boolean later = rule.roundAt() == Stage.TOTAL;
        Marks shown = exact.round(rule.rounding(), later ? 2 : rule.decimals());
        SubjectScore score = new SubjectScore(
                due.subject(),
                experiment(due),
                outcome,
                false,
                raw,
                penalties(due),
                Optional.of(shown),
                grading.ofSubject(shown),
                isMadeUp(due));
        boolean shared = outcome == Outcome.EXEMPT && pack.subjects().choice() == Choice.PAPER;
        return new Scored(score, Optional.of(later || shared ? exact : Exact.of(shown)));
    }

    private static boolean isMadeUp(Due due) {
        return due.madeUp().isPresent();
    }

    private static String experiment(Due due) {
        return due.madeUp()
                .map(Fact.MadeUp::experiment)
                .orElseGet(() -> due.sheet()
                        .flatMap(sheet -> Optional.ofNullable(sheet.task()))
                        .map(task -> task.experimentId())
                        .orElse(""));
    }

    private static List<String> penalties(Due due) {
        return due.madeUp()
                .map(Fact.MadeUp::penalties)
                .orElseGet(() -> due.sheet().map(MarkSheet::penalties).orElse(List.of()));
    }
}
