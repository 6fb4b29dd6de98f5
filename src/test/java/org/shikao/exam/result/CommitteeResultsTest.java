package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.CommitteeDecision;
import org.shikao.exam.journal.Fact.ExemptionDecided;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.result.ResultTable.Balance;

/** Rule 31 in the results. */
class CommitteeResultsTest {
    @Test
    void anExemptionByCommitteeHasNoScoreAndNoTotalUntilItIsDecided() {
        SmallExam exam = committee();
        assertThat(exam.row("1").subjects().get(Subject.PHYSICS).outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(exam.row("1").subjects().get(Subject.PHYSICS).score()).isEmpty();
        assertThat(exam.row("1").total()).isEmpty();
        assertThat(exam.table().balances()).allMatch(Balance::balances);
        assertThat(ResultCheck.check(exam.pack, exam.catalogue(), exam.roster(), exam.sheets(), exam.table()))
                .extracting(p -> p.code() + " " + p.place().column() + " " + p.isError())
                .containsExactly("RESULT_EXEMPTION_UNDECIDED 1 physics false");
    }

    @Test
    void theCommitteeGivesAShareOrMarksAndNeverMoreThanTheFullMarks() {
        assertThat(decided(Basis.PERCENT, 85, false)).contains(Marks.of("8.5"));
        assertThat(decided(Basis.PERCENT, 0, false)).contains(Marks.ZERO);
        assertThat(decided(Basis.MARKS, 725, false)).contains(Marks.of("7.3"));
        assertThat(decided(Basis.MARKS, 2000, false)).contains(Marks.of(10));
        assertThat(decided(Basis.MARKS, 700, true)).isEmpty();
    }

    private static SmallExam committee() {
        SmallExam exam = new SmallExam(
                        SmallExam.pack("hunan", "percent: 60, byCommittee: false", "percent: 60, byCommittee: true"))
                .experiment("WL01", Subject.PHYSICS, "9", "1")
                .experiment("HX01", Subject.CHEMISTRY, "9", "1")
                .experiment("SW01", Subject.BIOLOGY, "9", "1")
                .candidate("1", 9, Map.of(Subject.PHYSICS, "injury"));
        exam.scored("1", "HX01", List.of("9", "1"));
        return exam;
    }

    private static Optional<Marks> decided(Basis basis, int value, boolean disputed) {
        SmallExam exam = committee();
        SheetKey key = new SheetKey("1", Subject.PHYSICS);
        ExemptionDecided fact = new ExemptionDecided(key, basis, value, "诊断证明", "组长", "组员");
        DayTold told = new DayTold(exam.sheets(), Map.of(key, new CommitteeDecision(fact, disputed)));
        ResultTable table = Results.compute(exam.pack, exam.catalogue(), exam.roster(), Plan.EMPTY, told);
        assertThat(ResultCheck.check(exam.pack, exam.catalogue(), exam.roster(), told, table))
                .extracting(Problem::code)
                .isEqualTo(disputed ? List.of("RESULT_EXEMPTION_DISPUTED") : List.of());
        ResultRow row = table.rows().get(0);
        assertThat(row.total().isPresent()).isEqualTo(!disputed);
        return row.subjects().get(Subject.PHYSICS).score();
    }

    @Test
    void aDecisionForNobodyIsReported() {
        SmallExam exam = new SmallExam(SmallExam.pack("hunan")).candidate("1", 9, Map.of(Subject.PHYSICS, "injury"));
        SheetKey key = new SheetKey("1", Subject.PHYSICS);
        ExemptionDecided fact = new ExemptionDecided(key, Basis.PERCENT, 10, "诊断证明", "组长", "组员");
        DayTold told = new DayTold(List.of(), Map.of(key, new CommitteeDecision(fact, false)));
        ResultTable table = Results.compute(exam.pack, exam.catalogue(), exam.roster(), Plan.EMPTY, told);
        assertThat(table.rows().get(0).subjects().get(Subject.PHYSICS).score()).contains(Marks.of(6));
        assertThat(ResultCheck.check(exam.pack, exam.catalogue(), exam.roster(), told, table))
                .extracting(Problem::code)
                .containsExactly("RESULT_DECISION_IDLE");
    }
}
