package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.DoubleMarking.Raw;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MadeUpResult;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Task.Part;
import org.shikao.exam.result.ResultTable.Balance;
import org.shikao.exam.roster.Candidate;

/** What is earned at a make-up sitting replaces the deferral in results, totals and balances, by the same rules. */
class MadeUpResultsTest {
    private static final SheetKey KEY = new SheetKey("1", Subject.PHYSICS);

    private static SmallExam exam() {
        SmallExam exam = new SmallExam(SmallExam.pack("hunan"))
                .experiment("WL01", Subject.PHYSICS, "9", "1")
                .experiment("HX01", Subject.CHEMISTRY, "9", "1")
                .candidate("1")
                .candidate("2");
        exam.sheet(SmallExam.blank("1", Subject.PHYSICS, Outcome.DEFERRED));
        exam.sheet(SmallExam.blank("2", Subject.PHYSICS, Outcome.DEFERRED));
        exam.scored("1", "HX01", List.of("9", "1"));
        return exam;
    }

    private static Fact.MadeUp made(SheetKey key, Outcome outcome, String total, String... penalties) {
        Optional<Raw> raw = total.isEmpty() ? Optional.empty() : Optional.of(new Raw(Marks.of(total), Marks.ZERO));
        return new Fact.MadeUp(key, "b", key.subject(), "WL01", Part.WHOLE, outcome, raw, List.of(penalties));
    }

    private static DayTold told(SmallExam exam, boolean disputed, Fact.MadeUp... facts) {
        TreeMap<SheetKey, MadeUpResult> madeUp = new TreeMap<>();
        for (Fact.MadeUp fact : facts) {
            madeUp.put(fact.sheet(), new MadeUpResult(fact, disputed));
        }
        return new DayTold(exam.sheets(), Map.of(), madeUp);
    }

    private static ResultTable table(SmallExam exam, DayTold told) {
        ResultTable table = Results.compute(exam.pack, exam.catalogue(), exam.roster(), Plan.EMPTY, told);
        assertThat(table.balances()).allMatch(Balance::balances);
        return table;
    }

    private static List<String> codes(SmallExam exam, DayTold told) {
        return ResultCheck.check(exam.pack, exam.catalogue(), exam.roster(), told, table(exam, told)).stream()
                .map(Problem::code)
                .toList();
    }

    private static SubjectScore physics(ResultTable table, String no) {
        return table.rows().stream()
                .filter(row -> row.candidateNo().equals(no))
                .findFirst()
                .orElseThrow()
                .subjects()
                .get(Subject.PHYSICS);
    }

    @Test
    void aDeferralIsReplacedAndTheOtherOneStands() {
        SmallExam exam = exam();
        DayTold told = told(exam, false, made(KEY, Outcome.EARNED, "8"));
        ResultTable table = table(exam, told);
        assertThat(codes(exam, told)).isEmpty();
        assertThat(physics(table, "1").score()).contains(Marks.of(8));
        assertThat(physics(table, "1").experimentId()).isEqualTo("WL01");
        assertThat(physics(table, "1").raw()).contains(Marks.of(8));
        assertThat(table.rows().get(0).total()).contains(Marks.of(18));
        assertThat(physics(table, "2").outcome()).isEqualTo(Outcome.DEFERRED);
        Balance balance = table.balances().get(0);
        assertThat(List.of(balance.due(), balance.sat(), balance.deferred())).containsExactly(2, 1, 1);
        assertThat(table(exam, DayTold.of(exam.sheets())).rows().get(0).total()).isEmpty();
    }

    /** Fourteen candidates in physics, counted by hand before and after the make-up sitting. */
    @Test
    void theCountsOfASubjectAreThoseOfAHandCountBeforeAndAfterTheMakeUpSitting() {
        SmallExam exam = new SmallExam(SmallExam.pack("hunan"))
                .experiment("WL01", Subject.PHYSICS, "9", "1")
                .experiment("HX01", Subject.CHEMISTRY, "9", "1");
        for (String sat : List.of("11", "12", "13")) {
            exam.candidate(sat).scored(sat, "WL01", List.of("9", "1"));
        }
        exam.candidate("14").scored("14", "WL01", List.of("9", "1"), "cheating");
        exam.candidate("21").sheet(SmallExam.blank("21", Subject.PHYSICS, Outcome.ABSENT));
        exam.candidate("22").sheet(SmallExam.blank("22", Subject.PHYSICS, Outcome.ABSENT));
        for (String deferred : List.of("31", "32", "33", "34")) {
            exam.candidate(deferred).sheet(SmallExam.blank(deferred, Subject.PHYSICS, Outcome.DEFERRED));
        }
        exam.candidate("41", 9, Map.of(Subject.PHYSICS, "injury"));
        exam.candidate("42", 9, Map.of(Subject.PHYSICS, "disability"));
        exam.candidate("51").candidate("52");

        assertThat(table(exam, told(exam, false)).balances().get(0))
                .isEqualTo(new Balance(Subject.PHYSICS, 14, 4, 2, 4, 2, 2, 1));
        DayTold after = told(
                exam,
                false,
                made(new SheetKey("31", Subject.PHYSICS), Outcome.EARNED, "8"),
                made(new SheetKey("32", Subject.PHYSICS), Outcome.ABSENT, ""),
                made(new SheetKey("33", Subject.PHYSICS), Outcome.VOID, "9"));
        assertThat(table(exam, after).balances().get(0)).isEqualTo(new Balance(Subject.PHYSICS, 14, 6, 3, 1, 2, 2, 2));
    }

    @Test
    void everyEndOfAMakeUpSittingCountsAsAtTheFirst() {
        SmallExam exam = exam();
        assertThat(physics(table(exam, told(exam, false, made(KEY, Outcome.ABSENT, ""))), "1"))
                .satisfies(score -> assertThat(score.outcome()).isEqualTo(Outcome.ABSENT))
                .satisfies(score -> assertThat(score.score()).contains(Marks.ZERO));
        assertThat(physics(table(exam, told(exam, false, made(KEY, Outcome.VOID, "9"))), "1")
                        .score())
                .contains(Marks.ZERO);
        assertThat(physics(table(exam, told(exam, false, made(KEY, Outcome.WITHDRAWN, "2"))), "1")
                        .outcome())
                .isEqualTo(Outcome.WITHDRAWN);
        String fixed = exam.pack.outcomes().penalties().get(0).code();
        SubjectScore less = physics(table(exam, told(exam, false, made(KEY, Outcome.EARNED, "9", fixed))), "1");
        assertThat(less.penalties()).containsExactly(fixed);
        assertThat(less.score().orElseThrow()).isLessThan(Marks.of(9));
        assertThat(physics(table(exam, told(exam, false, made(KEY, Outcome.EARNED, "9", "?"))), "1")
                        .outcome())
                .isEqualTo(Outcome.PENDING);
    }

    @Test
    void whatIsDisputedOrBelongsToNobodyDeferredCountsForNothing() {
        SmallExam exam = exam();
        DayTold disputed = told(exam, true, made(KEY, Outcome.EARNED, "8"));
        assertThat(codes(exam, disputed)).containsExactly("RESULT_MADE_UP_DISPUTED");
        assertThat(physics(table(exam, disputed), "1").score()).isEmpty();
        assertThat(physics(table(exam, disputed), "1").conflict()).isTrue();
        SheetKey chemistry = new SheetKey("1", Subject.CHEMISTRY);
        DayTold idle = told(exam, false, made(chemistry, Outcome.EARNED, "1"));
        assertThat(codes(exam, idle)).containsExactly("RESULT_MADE_UP_IDLE");
        assertThat(table(exam, idle)
                        .rows()
                        .get(0)
                        .subjects()
                        .get(Subject.CHEMISTRY)
                        .score())
                .contains(Marks.of(10));
    }

    @Test
    void inTheMakeUpExamNobodyIsDueInWhatWasSatBefore() {
        SmallExam exam = new SmallExam(SmallExam.pack("hunan"))
                .experiment("WL01", Subject.PHYSICS, "9", "1")
                .candidate("1", 9, Map.of(Subject.CHEMISTRY, Candidate.SAT));
        exam.scored("1", "WL01", List.of("9", "1"));
        DayTold told = DayTold.of(exam.sheets());
        ResultTable table = table(exam, told);
        assertThat(codes(exam, told)).isEmpty();
        assertThat(table.rows().get(0).subjects()).containsOnlyKeys(Subject.PHYSICS);
        assertThat(table.rows().get(0).total()).contains(Marks.of(10));
        assertThat(table.balances())
                .filteredOn(b -> b.subject() == Subject.CHEMISTRY)
                .allMatch(b -> b.due() == 0);
    }
}
