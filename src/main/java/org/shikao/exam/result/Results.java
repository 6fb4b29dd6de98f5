package org.shikao.exam.result;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.journal.MadeUpResult;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.result.ResultTable.Balance;
import org.shikao.exam.result.SubjectScoring.Scored;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule.Stage;
import org.shikao.exam.rules.SubjectRule;

/** Results as a pure function of what was prepared and what the mark sheets say (DOMAIN §4). */
public final class Results {
    private final RulePack pack;
    private final Conversion conversion;
    private final Grading grading;
    private final SubjectScoring scoring;
    private final Map<SheetKey, MadeUpResult> madeUp;

    private Results(RulePack pack, Catalogue catalogue, DayTold told) {
        this.pack = pack;
        this.conversion = new Conversion(pack);
        this.grading = new Grading(pack);
        this.scoring = new SubjectScoring(pack, catalogue, told.committee());
        this.madeUp = told.madeUp();
    }

    /**
     * The table of all candidates, the same for the sheets in any order. A sheet counts once it is handed in, and complete unless
     * the candidate left midway; absence, deferral and voiding count at once. What cannot be scored is pending; see {@link ResultCheck} for why.
     */
    public static ResultTable compute(
            RulePack pack, Catalogue catalogue, Roster roster, Plan plan, List<MarkSheet> sheets) {
        return compute(pack, catalogue, roster, plan, DayTold.of(sheets));
    }

    /** The same with what the committee decided of exemptions. */
    public static ResultTable compute(RulePack pack, Catalogue catalogue, Roster roster, Plan plan, DayTold told) {
        List<MarkSheet> ordered = told.sheets().stream().sorted(ORDER).toList();
        return new Results(pack, catalogue, told).table(roster, new Entitlement(pack, plan, ordered));
    }

    private static final Comparator<MarkSheet> ORDER =
            Comparator.comparing(MarkSheet::key).thenComparing(MarkSheet::sessionId);

    private ResultTable table(Roster roster, Entitlement entitlement) {
        List<ResultRow> rows = roster.candidates().stream()
                .sorted(Comparator.comparing(Candidate::candidateNo, Results::byCodePoint))
                .map(candidate -> row(candidate, entitlement.of(candidate)))
                .toList();
        List<Subject> subjects =
                pack.subjects().list().stream().map(SubjectRule::subject).toList();
        List<Balance> balances =
                subjects.stream().map(subject -> balance(subject, rows)).toList();
        return new ResultTable(subjects, decimals(rows), pack.score().decimals(), rows, balances);
    }

    private ResultRow row(Candidate candidate, List<Due> due) {
        List<Scored> scored = new ExemptShare(pack)
                .shared(due.stream()
                        .map(one -> scoring.score(candidate, madeUp(one)))
                        .toList());
        Map<Subject, SubjectScore> subjects = new EnumMap<>(Subject.class);
        scored.forEach(result -> subjects.put(result.score().subject(), result.score()));
        Optional<Marks> total = total(scored);
        Marks full = due.stream().map(this::madeUp).map(conversion::full).reduce(Marks.ZERO, Marks::plus);
        return new ResultRow(
                candidate.candidateNo(),
                candidate.name(),
                candidate.schoolCode(),
                candidate.className(),
                subjects,
                total,
                total.map(marks -> grading.ofTotal(marks, full)).orElse(""));
    }

    /** What was earned at a make-up sitting takes the place of a deferral, and of nothing else. */
    private Due madeUp(Due due) {
        return due.sheet()
                .filter(sheet -> sheet.outcome() == Outcome.DEFERRED && sheet.state() != SheetState.CONFLICT)
                .map(sheet -> madeUp.get(sheet.key()))
                .map(due::madeUp)
                .orElse(due);
    }

    /** Empty while a subject is open, and where no subject has a number at all. */
    private Optional<Marks> total(List<Scored> scored) {
        List<Exact> numbers = scored.stream().flatMap(s -> s.exact().stream()).toList();
        if (numbers.isEmpty() || scored.stream().anyMatch(s -> s.score().isUndecided())) {
            return Optional.empty();
        }
        Exact sum = numbers.stream().reduce(Exact.ZERO, Exact::plus);
        return Optional.of(sum.round(pack.score().rounding(), pack.score().decimals()));
    }

    private static Balance balance(Subject subject, List<ResultRow> rows) {
        List<SubjectScore> due = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.subjects().get(subject)).stream())
                .toList();
        int voided = count(due, Outcome.VOID);
        return new Balance(
                subject,
                due.size(),
                count(due, Outcome.EARNED) + count(due, Outcome.WITHDRAWN) + voided,
                count(due, Outcome.ABSENT),
                count(due, Outcome.DEFERRED),
                count(due, Outcome.EXEMPT),
                count(due, Outcome.PENDING),
                voided);
    }

    private static int count(List<SubjectScore> scores, Outcome outcome) {
        return (int) scores.stream().filter(s -> s.outcome() == outcome).count();
    }

    /** Places with which every subject's score can be printed: more than the pack keeps only where subjects are not rounded. */
    private int decimals(List<ResultRow> rows) {
        int kept = pack.score().decimals();
        if (pack.score().roundAt() != Stage.TOTAL) {
            return kept;
        }
        int needed = rows.stream()
                .flatMap(row -> row.subjects().values().stream())
                .flatMap(score -> score.score().stream())
                .mapToInt(marks -> marks.hundredths() % 100 == 0 ? 0 : marks.hundredths() % 10 == 0 ? 1 : 2)
                .max()
                .orElse(0);
        return Math.max(kept, needed);
    }

    /** UTF-16 order differs from code-point order beyond the basic plane, and files are compared across programs. */
    private static int byCodePoint(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
}
