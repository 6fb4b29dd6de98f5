package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.plan.Task;
import org.shikao.exam.result.ResultTable.Balance;
import org.shikao.exam.rules.RulePack;

/** Who is due, what is withheld, and that earned, absent and void zero stay apart. */
class ResultsTest {
    private static SmallExam exam(RulePack pack) {
        return new SmallExam(pack)
                .experiment("WL01", Subject.PHYSICS, "9", "1")
                .experiment("HX01", Subject.CHEMISTRY, "9", "1")
                .experiment("SW01", Subject.BIOLOGY, "9", "1");
    }

    private static SmallExam hunan() {
        return exam(SmallExam.pack("hunan"));
    }

    private static List<Problem> check(SmallExam exam) {
        return ResultCheck.check(exam.pack, exam.catalogue(), exam.roster(), exam.sheets(), exam.table());
    }

    private static SubjectScore physics(SmallExam exam) {
        return exam.row("1").subjects().get(Subject.PHYSICS);
    }

    @Test
    void candidatesAreDueInTheSubjectsOfTheirGrade() {
        SmallExam exam =
                hunan().candidate("2", 8, Map.of()).candidate("1", 9, Map.of()).candidate("3", 7, Map.of());
        assertThat(exam.row("1").subjects().keySet()).containsExactlyInAnyOrder(Subject.PHYSICS, Subject.CHEMISTRY);
        assertThat(exam.row("2").subjects().keySet()).containsExactly(Subject.BIOLOGY);
        assertThat(exam.row("3").subjects()).isEmpty();
        assertThat(exam.row("3").total()).isEmpty();
        assertThat(exam.table().rows()).extracting(ResultRow::candidateNo).containsExactly("1", "2", "3");
        assertThat(exam.table().subjects()).containsExactly(Subject.PHYSICS, Subject.CHEMISTRY, Subject.BIOLOGY);
        assertThat(check(exam)).isEmpty();
    }

    @Test
    void addsTheSubjectsUp() {
        SmallExam exam = hunan().candidate("1")
                .scored("1", "WL01", List.of("8.5", "1"))
                .scored("1", "HX01", List.of("7", "0.5"));
        assertThat(exam.row("1").total()).contains(Marks.of(17));
        assertThat(exam.row("1").grade()).isEmpty();
    }

    @Test
    void aTotalWaitsForEverySubject() {
        SmallExam exam = hunan().candidate("1").scored("1", "WL01", List.of("8.5", "1"));
        assertThat(exam.row("1").subjects().get(Subject.CHEMISTRY).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(exam.row("1").total()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetState.class,
            names = {"EMPTY", "IN_PROGRESS", "COMPLETE"})
    void aSheetCountsOnlyOnceItIsHandedIn(SheetState state) {
        SmallExam exam = hunan().candidate("1");
        MarkSheet sheet = exam.sheetOf("1", "WL01", List.of("9", "1"), Outcome.EARNED, List.of());
        exam.sheet(SmallExam.inState(sheet, state));
        assertThat(physics(exam).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(physics(exam).score()).isEmpty();
    }

    @Test
    void aSheetWithAnOpenPointIsPendingEvenIfItWasHandedIn() {
        SmallExam exam = hunan().candidate("1").scored("1", "WL01", List.of("9"));
        assertThat(physics(exam).outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void oneWhoLeftMidwayKeepsWhatWasScored() {
        SmallExam exam = hunan().candidate("1");
        exam.sheet(exam.sheetOf("1", "WL01", List.of("4.5"), Outcome.WITHDRAWN, List.of()));
        assertThat(physics(exam).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(physics(exam).score()).contains(Marks.of("4.5"));
    }

    @Test
    void oneWhoLeftMidwayIsPendingUntilTheSheetIsHandedIn() {
        SmallExam exam = hunan().candidate("1");
        MarkSheet sheet = exam.sheetOf("1", "WL01", List.of("4.5"), Outcome.WITHDRAWN, List.of());
        exam.sheet(SmallExam.inState(sheet, SheetState.IN_PROGRESS));
        assertThat(physics(exam).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(physics(exam).score()).isEmpty();
    }

    @Test
    void anExemptionSetOnTheSheetAloneHasNoPercentageAndIsReported() {
        SmallExam exam = hunan().candidate("1");
        exam.sheet(SmallExam.blank("1", Subject.PHYSICS, Outcome.EXEMPT));
        assertThat(physics(exam).outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(physics(exam).score()).isEmpty();
        assertThat(exam.row("1").total()).isEmpty();
        assertThat(check(exam)).extracting(Problem::code).containsExactly("RESULT_EXEMPT_WITHOUT_REASON");
    }

    @Test
    void aConflictBeforeTheDrawIsSeenWhereTheLotDecides() {
        SmallExam exam = exam(SmallExam.pack("hefei")).candidate("1");
        exam.sheet(SmallExam.inState(SmallExam.blank("1", Subject.BIOLOGY, Outcome.PENDING), SheetState.CONFLICT));
        assertThat(exam.row("1").subjects().get(Subject.BIOLOGY).conflict()).isTrue();
    }

    @Test
    void earnedAbsentAndVoidZeroStayDifferent() {
        SmallExam exam = hunan().candidate("1").candidate("2").candidate("3");
        exam.scored("1", "WL01", List.of("0", "0"));
        exam.sheet(SmallExam.blank("2", Subject.PHYSICS, Outcome.ABSENT));
        exam.scored("3", "WL01", List.of("9", "1"), "cheating");
        List<SubjectScore> scores = exam.table().rows().stream()
                .map(row -> row.subjects().get(Subject.PHYSICS))
                .toList();
        assertThat(scores)
                .extracting(SubjectScore::outcome)
                .containsExactly(Outcome.EARNED, Outcome.ABSENT, Outcome.VOID);
        assertThat(scores).allSatisfy(score -> assertThat(score.score()).contains(Marks.ZERO));
        assertThat(scores.get(1).raw()).isEmpty();
        assertThat(scores.get(2).raw()).contains(Marks.of(10));
        assertThat(exam.table().balances().get(0)).isEqualTo(new Balance(Subject.PHYSICS, 3, 2, 1, 0, 0, 0, 1));
    }

    @Test
    void absenceMayBeBlankAndThenDoesNotWithholdTheTotal() {
        SmallExam exam = exam(SmallExam.pack("hunan", "absentScoresZero: true", "absentScoresZero: false"));
        exam.candidate("1").candidate("2").scored("1", "HX01", List.of("9", "0"));
        exam.sheet(SmallExam.blank("1", Subject.PHYSICS, Outcome.ABSENT));
        exam.sheet(SmallExam.blank("2", Subject.PHYSICS, Outcome.ABSENT));
        exam.sheet(SmallExam.blank("2", Subject.CHEMISTRY, Outcome.ABSENT));
        assertThat(physics(exam).score()).isEmpty();
        assertThat(exam.row("1").total()).contains(Marks.of(9));
        assertThat(exam.row("2").total()).isEmpty();
    }

    @Test
    void deferralWithholdsTheTotal() {
        SmallExam exam = hunan().candidate("1").scored("1", "HX01", List.of("9", "1"));
        exam.sheet(SmallExam.blank("1", Subject.PHYSICS, Outcome.DEFERRED));
        assertThat(physics(exam).score()).isEmpty();
        assertThat(exam.row("1").total()).isEmpty();
        assertThat(exam.table().balances().get(0).deferred()).isEqualTo(1);
    }

    @Test
    void aConflictWithholdsTheTotalAndShowsNoNumber() {
        SmallExam exam = hunan().candidate("1").scored("1", "HX01", List.of("9", "1"));
        MarkSheet sheet = exam.sheetOf("1", "WL01", List.of("9", "1"), Outcome.EARNED, List.of());
        exam.sheet(SmallExam.inState(sheet, SheetState.CONFLICT));
        assertThat(physics(exam).conflict()).isTrue();
        assertThat(physics(exam).score()).isEmpty();
        assertThat(exam.row("1").total()).isEmpty();
        assertThat(exam.table().balances().get(0).pending()).isEqualTo(1);
    }

    @Test
    void twoSheetsForOneSubjectAreAConflictWhateverTheyHold() {
        SmallExam exam = hunan().candidate("1");
        exam.scored("1", "WL01", List.of("9", "1")).scored("1", "WL01", List.of("9", "1"));
        assertThat(physics(exam).conflict()).isTrue();
        assertThat(check(exam)).extracting(Problem::code).containsExactly("RESULT_TWO_SHEETS");
    }

    @Test
    void exemptionIsPerSubjectAndNeedsNoSheet() {
        SmallExam exam = hunan().candidate("1", 9, Map.of(Subject.PHYSICS, "injury"));
        exam.scored("1", "HX01", List.of("9", "1"));
        assertThat(physics(exam).score()).contains(Marks.of(6));
        assertThat(exam.row("1").total()).contains(Marks.of(16));
        assertThat(exam.table().balances().get(0)).isEqualTo(new Balance(Subject.PHYSICS, 1, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void anUnknownExemptionGivesNoNumberAndIsReported() {
        SmallExam exam = hunan().candidate("1", 8, Map.of(Subject.BIOLOGY, "holiday"));
        assertThat(exam.row("1").total()).isEmpty();
        assertThat(check(exam)).extracting(Problem::code).containsExactly("RESULT_UNKNOWN_EXEMPTION");
    }

    @Test
    void whatCannotBeScoredIsPendingAndReported() {
        SmallExam exam = hunan().candidate("1").candidate("2").candidate("3");
        exam.scored("1", "WL01", List.of("9.5", "1"));
        exam.scored("2", "WL01", List.of("9", "1"), "whispering");
        exam.scored("3", "WL01", List.of("9", "1", "1"));
        exam.scored("4", "WL01", List.of("9", "1"));
        exam.scored("1", "SW01", List.of("9", "1"));
        assertThat(exam.table().balances().get(0).pending()).isEqualTo(3);
        assertThat(check(exam))
                .extracting(p -> p.code() + " " + p.place())
                .containsExactly(
                        "RESULT_FOREIGN_MARK 1 physics",
                        "RESULT_UNKNOWN_PENALTY 2 physics",
                        "RESULT_FOREIGN_MARK 3 physics",
                        "RESULT_STRAY_SHEET 4 physics",
                        "RESULT_STRAY_SHEET 1 biology");
    }

    @Test
    void aSheetOfAnExperimentThatIsGoneIsPendingAndReported() {
        SmallExam made = hunan().candidate("1");
        SmallExam exam = new SmallExam(made.pack).candidate("1");
        exam.sheet(made.sheetOf("1", "WL01", List.of("9", "1"), Outcome.EARNED, List.of()));
        assertThat(physics(exam).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(check(exam)).extracting(Problem::code).containsExactly("RESULT_UNKNOWN_EXPERIMENT");
    }

    @Test
    void whoIsAbsentEverywhereAndLeftBlankIsNotWaitedFor() {
        SmallExam exam = exam(SmallExam.pack("hunan", "absentScoresZero: true", "absentScoresZero: false"));
        exam.candidate("1").candidate("2").candidate("3");
        for (String no : List.of("1", "2")) {
            exam.sheet(SmallExam.blank(no, Subject.PHYSICS, Outcome.ABSENT));
        }
        exam.sheet(SmallExam.blank("1", Subject.CHEMISTRY, Outcome.ABSENT));
        assertThat(exam.table().rows())
                .allMatch(row -> row.total().isEmpty())
                .extracting(ResultRow::isUndecided)
                .containsExactly(false, true, true);
    }

    @Test
    void theCheckFindsATableThatDoesNotBalance() {
        SmallExam exam = hunan().candidate("1").candidate("2");
        ResultTable table = exam.table();
        ResultTable wrong = new ResultTable(
                table.subjects(),
                table.decimals(),
                table.totalDecimals(),
                table.rows().subList(0, 1),
                List.of(new Balance(Subject.PHYSICS, 2, 1, 0, 0, 0, 0, 0)));
        assertThat(ResultCheck.check(exam.pack, exam.catalogue(), exam.roster(), List.of(), wrong))
                .extracting(Problem::code)
                .containsExactly("RESULT_ROWS", "RESULT_UNBALANCED", "RESULT_DUE");
    }

    @Test
    void theLotDecidesTheOneSubject() {
        SmallExam exam =
                exam(SmallExam.pack("hefei")).candidate("1").candidate("2").candidate("3");
        exam.sheet(SmallExam.blank("1", Subject.PHYSICS, Outcome.PENDING));
        exam.scored("1", "SW01", List.of("8", "1"));
        for (Subject subject : Subject.values()) {
            exam.sheet(SmallExam.blank("2", subject, Outcome.ABSENT));
        }
        assertThat(exam.row("1").subjects().keySet()).containsExactly(Subject.BIOLOGY);
        assertThat(exam.row("1").total()).contains(Marks.of(9));
        assertThat(exam.row("1").grade()).isEqualTo("A");
        assertThat(exam.row("2").subjects()).hasSize(1);
        assertThat(exam.row("2").total()).contains(Marks.ZERO);
        assertThat(exam.row("3").total()).isEmpty();
        assertThat(exam.table().balances().stream().mapToInt(Balance::due).sum())
                .isEqualTo(3);
        assertThat(exam.table().balances()).allMatch(Balance::balances);
    }

    @Test
    void anExemptionCountsOnceWhereOneSubjectIsDrawn() {
        SmallExam exam = exam(SmallExam.pack("hefei", "byCommittee: true", "byCommittee: false"))
                .candidate("1", 9, Map.of(Subject.CHEMISTRY, "injury", Subject.BIOLOGY, "injury"));
        assertThat(exam.row("1").subjects().keySet()).containsExactly(Subject.CHEMISTRY);
        assertThat(exam.row("1").total()).contains(Marks.of(6));
    }

    @Test
    void twoDrawnSubjectsAreAConflict() {
        SmallExam exam = exam(SmallExam.pack("hefei")).candidate("1");
        exam.scored("1", "WL01", List.of("9", "1")).scored("1", "SW01", List.of("9", "1"));
        assertThat(exam.row("1").total()).isEmpty();
        assertThat(exam.row("1").subjects().get(Subject.PHYSICS).conflict()).isTrue();
    }

    @Test
    void thePartsOfAPaperComeFromTheDrawnStationEvenForAnAbsentSheet() {
        List<Task> tasks = List.of(
                new Task(Subject.PHYSICS, "WL01", Task.Part.MINOR),
                new Task(Subject.CHEMISTRY, "HX01", Task.Part.MAIN),
                new Task(Subject.BIOLOGY, "SW01", Task.Part.MINOR));
        Session session = new Session(
                "S",
                "K1",
                "101",
                List.of(Subject.values()),
                1,
                LocalDate.of(2026, 5, 16),
                LocalTime.of(8, 0),
                LocalTime.of(8, 15),
                List.of(new Station("A-1", 1, tasks, "E1")),
                List.of());
        SmallExam exam = exam(SmallExam.pack("henan"))
                .candidate("1", 9, Map.of(Subject.CHEMISTRY, "exempt"))
                .plan(new Plan("7", List.of(session)));
        exam.sheet(exam.sheetOf("1", "WL01", Task.Part.MINOR, List.of("9", "0"), Outcome.EARNED, List.of()));
        exam.sheet(SmallExam.blank("1", Subject.BIOLOGY, Outcome.ABSENT));
        ResultRow row = exam.row("1");
        // 60 % of the main item with tidying is 10.8, rounded to whole marks
        assertThat(row.subjects().get(Subject.CHEMISTRY).score()).contains(Marks.of(11));
        assertThat(row.subjects().get(Subject.PHYSICS).score()).contains(Marks.of(6));
        assertThat(row.total()).contains(Marks.of(17));
    }

    @Test
    void separateTidyingCountsOnlyWithTheMainItem() {
        SmallExam exam = exam(SmallExam.pack("henan")).candidate("1");
        exam.sheet(exam.sheetOf("1", "WL01", Task.Part.MAIN, List.of("0", "1"), Outcome.EARNED, List.of()));
        exam.sheet(exam.sheetOf("1", "HX01", Task.Part.MINOR, List.of("0", "1"), Outcome.EARNED, List.of()));
        exam.sheet(exam.sheetOf("1", "SW01", Task.Part.MINOR, List.of("0", "1"), Outcome.EARNED, List.of()));
        assertThat(exam.row("1").total()).contains(Marks.of(2));
    }

    @Test
    void wherOnlyTotalsAreRoundedTheTableSaysHowManyPlacesItNeeds() {
        SmallExam exam = new SmallExam(SmallExam.pack("raw100", "roundAt: subject", "roundAt: total"))
                .experiment("WL01", Subject.PHYSICS, "100", "0")
                .experiment("HX01", Subject.CHEMISTRY, "100", "0")
                .candidate("1")
                .scored("1", "WL01", List.of("82.33"))
                .scored("1", "HX01", List.of("80"));
        assertThat(exam.table().decimals()).isEqualTo(2);
        assertThat(exam.table().totalDecimals()).isZero();
        assertThat(physics(exam).score()).contains(Marks.of("16.47"));
        assertThat(exam.row("1").total()).contains(Marks.of(32));
    }

    @Test
    void rowsStandInCodePointOrder() {
        String beyondTheBasicPlane = "\uD86E\uDF2D";
        SmallExam exam = hunan().candidate(beyondTheBasicPlane)
                .candidate("\uFF21")
                .candidate("10")
                .candidate("9");
        assertThat(exam.table().rows())
                .extracting(ResultRow::candidateNo)
                .containsExactly("10", "9", "\uFF21", beyondTheBasicPlane);
    }

    @Test
    void theOrderOfSheetsDoesNotMatter() {
        SmallExam exam = hunan();
        for (int i = 0; i < 30; i++) {
            exam.candidate("" + i).scored("" + i, "WL01", List.of("" + i % 10, "1"));
            exam.scored("" + i, "HX01", List.of("" + i % 9, "0"));
        }
        ResultTable table = exam.table();
        long seed = 11;
        List<MarkSheet> shuffled = new ArrayList<>(exam.sheets());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Results.compute(exam.pack, exam.catalogue(), exam.roster(), Plan.EMPTY, shuffled))
                .isEqualTo(table);
    }

    @Test
    void anExamWithoutCandidatesHasAnEmptyTableThatBalances() {
        SmallExam exam = hunan();
        assertThat(exam.table().rows()).isEmpty();
        assertThat(check(exam)).isEmpty();
    }
}
