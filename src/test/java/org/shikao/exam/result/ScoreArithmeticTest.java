package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.RulePack;

/** One sheet, one number: scaling, rounding, penalties, exemptions, grades, papers. */
class ScoreArithmeticTest {
    private static final String PENALTIES = "    - {code: small, label: 小, kind: fixed, marks: 1, percent: 0}\n"
            + "    - {code: five, label: 五, kind: fixed, marks: 5, percent: 0}\n"
            + "    - {code: discipline, label: 一般违纪, kind: percent, marks: 0, percent: 30}";
    private static final String DISCIPLINE =
            "    - {code: discipline, label: 一般违纪, kind: percent, marks: 0, percent: 30}";

    private static SubjectScore score(RulePack pack, String full, String raw, String... penalties) {
        return new SmallExam(pack)
                .experiment("WL01", Subject.PHYSICS, full, "0")
                .candidate("1")
                .scored("1", "WL01", List.of(raw), penalties)
                .row("1")
                .subjects()
                .get(Subject.PHYSICS);
    }

    @ParameterizedTest(name = "{0} of 100 at 20 % is {1}")
    @CsvSource({
        "0, 0",
        "2.49, 0",
        "2.5, 1",
        "2.51, 1",
        "50, 10",
        "52.5, 11",
        "77.49, 15",
        "77.5, 16",
        "82.49, 16",
        "82.5, 17",
        "87.49, 17",
        "87.5, 18",
        "97.49, 19",
        "97.5, 20",
        "99.99, 20",
        "100, 20",
    })
    void scalesAHundredToTwentyHalfUp(String raw, String expected) {
        SubjectScore score = score(SmallExam.pack("raw100"), "100", raw);
        assertThat(score.score()).contains(Marks.of(expected));
        assertThat(score.raw()).contains(Marks.of(raw));
        assertThat(score.outcome()).isEqualTo(Outcome.EARNED);
    }

    @ParameterizedTest(name = "{0} of 100 at 20 % cut off is {1}")
    @CsvSource({"82.5, 16", "84.99, 16", "85, 17", "87.5, 17", "99.99, 19", "100, 20", "4.99, 0"})
    void scalesAHundredToTwentyCutOff(String raw, String expected) {
        RulePack pack = SmallExam.pack("raw100", "rounding: half-up", "rounding: truncate");
        assertThat(score(pack, "100", raw).score()).contains(Marks.of(expected));
    }

    @ParameterizedTest(name = "{0} with {1} decimals {2} is {3}")
    @CsvSource({
        "9.5, 1, half-up, 9.5", "9.45, 1, half-up, 9.5", "9.44, 1, half-up, 9.4", "9.49, 1, truncate, 9.4",
        "9.99, 1, truncate, 9.9", "9.99, 1, half-up, 10", "9.5, 0, half-up, 10", "9.49, 0, half-up, 9",
        "9.99, 0, truncate, 9", "8.88, 2, half-up, 8.88", "8.88, 2, truncate, 8.88", "0.05, 1, half-up, 0.1",
        "0.04, 1, half-up, 0", "0.09, 1, truncate, 0", "0.5, 0, half-up, 1",
    })
    void rounds(String raw, int decimals, String rounding, String expected) {
        RulePack pack = SmallExam.pack(
                "zigong", "decimals: 1", "decimals: " + decimals, "rounding: half-up", "rounding: " + rounding);
        assertThat(score(pack, "10", raw).score()).contains(Marks.of(expected));
    }

    @ParameterizedTest(name = "one decimal, never rounded: {0} is {1}")
    @CsvSource({"9.5, 9.5", "9.9, 9.9", "0, 0", "10, 10", "6.5, 6.5", "9.96, 9.9", "9.99, 9.9"})
    void keepsOneDecimalWithoutRounding(String raw, String expected) {
        assertThat(score(SmallExam.pack("one-decimal"), "10", raw).score()).contains(Marks.of(expected));
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource({
        "10, discipline, 7",
        "9.5, discipline, 6.7",
        "0.5, discipline, 0.4",
        "10, five, 5",
        "4.5, five, 0",
        "5, five, 0",
        "10, small five, 4",
        "10, five discipline, 2",
        "7, five discipline, 0",
        "7.5, five discipline, 0.3",
        "10, cap, 6",
        "6, cap, 6",
        "5.5, cap, 5.5",
        "10, cap five, 5",
        "10, cap discipline, 6",
        "8, cap discipline, 5.6",
        "10, small small, 9",
        "10, cheating, 0",
        "0, cheating, 0",
    })
    void takesPenaltiesOff(String raw, String penalties, String expected) {
        SubjectScore score = score(SmallExam.pack("zigong", DISCIPLINE, PENALTIES), "10", raw, penalties.split(" "));
        assertThat(score.score()).contains(Marks.of(expected));
        assertThat(score.raw()).contains(Marks.of(raw));
        assertThat(score.outcome()).isEqualTo(penalties.equals("cheating") ? Outcome.VOID : Outcome.EARNED);
    }

    @ParameterizedTest(name = "raw {0} of 100 with {1} scales to {2}")
    @CsvSource({
        "87.5, five, 17",
        "85, five, 16",
        "87.5, discipline, 12",
        "100, cap, 12",
        "62.5, cap, 12",
        "57.5, cap, 12"
    })
    void takesPenaltiesOffTheRawMarks(String raw, String penalty, String expected) {
        assertThat(score(SmallExam.pack("raw100", DISCIPLINE, PENALTIES), "100", raw, penalty)
                        .score())
                .contains(Marks.of(expected));
    }

    @ParameterizedTest(name = "raw {0} with {1} is {2} by the table")
    @CsvSource({
        "0, none, 0",
        "59.99, none, 0",
        "60, none, 11.5",
        "79.99, none, 11.5",
        "80, none, 15.25",
        "99.99, none, 15.25",
        "100, none, 20",
        "82.5, five, 11.5",
        "85, five, 15.25",
        "100, discipline, 11.5",
        "100, cap, 12",
        "75, cap, 11.5",
    })
    void convertsByTheTableWhatIsLeftAfterPenalties(String raw, String penalty, String expected) {
        RulePack pack = SmallExam.pack(
                "raw100",
                DISCIPLINE,
                PENALTIES,
                "scalePercent: 20",
                "scalePercent: 100",
                "scaleTable: []",
                "scaleTable: [{raw: 0, score: 0}, {raw: 60, score: 11.5}, {raw: 80, score: 15.25}, {raw: 100, score: 20}]",
                "decimals: 0",
                "decimals: 2");
        String[] penalties = penalty.equals("none") ? new String[0] : new String[] {penalty};
        assertThat(score(pack, "100", raw, penalties).score()).contains(Marks.of(expected));
        // a rubric of ten counts by its share, exactly
        assertThat(score(pack, "10", "8", penalties).score())
                .isEqualTo(score(pack, "100", "80", penalties).score());
    }

    @ParameterizedTest(name = "raw {0} of a rubric of 10 in a pack of 100 with {1} is {2}")
    @CsvSource({"10, five, 19", "9.5, five, 18", "0.5, five, 0", "9.5, discipline, 13", "8.25, small, 16"})
    void countsARubricOfOtherFullMarksByItsShare(String raw, String penalty, String expected) {
        assertThat(score(SmallExam.pack("raw100", DISCIPLINE, PENALTIES), "10", raw, penalty)
                        .score())
                .contains(Marks.of(expected));
    }

    @ParameterizedTest(name = "exempt {0} % of {1} is {2}")
    @CsvSource({
        "60, zigong, 6",
        "100, zigong, 10",
        "65, zigong, 6.5",
        "0, zigong, 0",
        "60, raw100, 12",
        "63, raw100, 13",
        "62, raw100, 12",
        "100, raw100, 20",
        "33, zigong, 3.3",
    })
    void scoresAnExemptionByPercent(int percent, String name, String expected) {
        RulePack pack = SmallExam.pack(name, "label: 伤病免考, percent: 60", "label: 伤病免考, percent: " + percent);
        SubjectScore score = new SmallExam(pack)
                .candidate("1", 9, Map.of(Subject.PHYSICS, "injury"))
                .row("1")
                .subjects()
                .get(Subject.PHYSICS);
        assertThat(score.score()).contains(Marks.of(expected));
        assertThat(score.outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(score.raw()).isEmpty();
    }

    @ParameterizedTest(name = "{0} points are {1}")
    @CsvSource({"10, A", "9, A", "8, B", "7, B", "6, C", "5, C", "4, D", "1, D", "0, D", "8.5, A", "8.49, B", "4.5, C"})
    void gradesByCutOffsAfterRounding(String raw, String grade) {
        SmallExam exam = new SmallExam(SmallExam.pack("hefei"))
                .experiment("WL01", Subject.PHYSICS, "10", "0")
                .candidate("1")
                .scored("1", "WL01", List.of(raw));
        assertThat(exam.row("1").grade()).isEqualTo(grade);
        assertThat(exam.row("1").subjects().get(Subject.PHYSICS).grade()).isEqualTo(grade);
    }

    @ParameterizedTest(name = "{0} of 10 is {1}")
    @CsvSource({"6, 合格", "5.9, 不合格", "5.95, 合格", "10, 合格", "0, 不合格"})
    void passesOrFails(String raw, String word) {
        RulePack pack = SmallExam.pack(
                "zigong",
                "output: points",
                "output: pass-fail",
                "grades: []",
                "grades: [{name: 合格, from: 6}, {name: 不合格, from: 0}]");
        assertThat(score(pack, "10", raw).grade()).isEqualTo(word);
    }

    @ParameterizedTest(name = "physics {0}, chemistry {1}, biology {2}: {3}")
    @CsvSource({"10, 10, 7, A", "9, 9, 9, A", "9, 9, 8.9, B", "10, 5, 6, B", "10, 5, 5.9, C", "0, 0, 0, D"})
    void gradesATotalByItsShareOfTheFullMarks(String physics, String chemistry, String biology, String grade) {
        RulePack pack = SmallExam.pack(
                "zigong",
                "output: points",
                "output: grades",
                "grades: []",
                "grades: [{name: A, from: 9}, {name: B, from: 7}, {name: C, from: 5}, {name: D, from: 0}]");
        SmallExam exam = new SmallExam(pack)
                .experiment("WL01", Subject.PHYSICS, "10", "0")
                .experiment("HX01", Subject.CHEMISTRY, "10", "0")
                .experiment("SW01", Subject.BIOLOGY, "10", "0")
                .candidate("1")
                .scored("1", "WL01", List.of(physics))
                .scored("1", "HX01", List.of(chemistry))
                .scored("1", "SW01", List.of(biology));
        assertThat(exam.row("1").grade()).isEqualTo(grade);
    }

    /** Main item, its tidying, two minor items (each of 9 + 1 raw), the expected parts and their sum of at most 30. */
    @ParameterizedTest(name = "main {0} + tidy {1}, minors {2} and {3}: {4} + {5} + {6} = {7}")
    @CsvSource({
        "9, 1, 9 1, 9 1, 18, 6, 6, 30", "9, 0, 9 0, 9 0, 16, 6, 6, 28", "0, 1, 0 1, 0 1, 2, 0, 0, 2",
        "0, 0, 0 0, 0 0, 0, 0, 0, 0", "8, 1, 8 0, 7 1, 16, 5, 5, 26", "4.5, 0.5, 4.5 1, 4 1, 9, 3, 3, 15",
        "8.5, 0.5, 8.5 1, 8 1, 16, 6, 5, 27", "1, 0, 1 0, 0.5 0, 2, 1, 0, 3", "8, 0.2, 6 0, 3 0, 14, 4, 2, 20",
    })
    void addsAPaperOfThreeItemsAndTidying(
            String main, String tidy, String minor1, String minor2, String a, String b, String c, String total) {
        SmallExam exam = paper("9", "1");
        exam.sheet(paperSheet(exam, "HX01", Task.Part.MAIN, main + " " + tidy));
        exam.sheet(paperSheet(exam, "WL01", Task.Part.MINOR, minor1));
        exam.sheet(paperSheet(exam, "SW01", Task.Part.MINOR, minor2));
        ResultRow row = exam.row("1");
        assertThat(row.subjects().get(Subject.CHEMISTRY).score()).contains(Marks.of(a));
        assertThat(row.subjects().get(Subject.PHYSICS).score()).contains(Marks.of(b));
        assertThat(row.subjects().get(Subject.BIOLOGY).score()).contains(Marks.of(c));
        assertThat(row.total()).contains(Marks.of(total));
    }

    @ParameterizedTest(name = "without a tidying group {0} of 10 is {1} of 18")
    @CsvSource({"10, 18", "5, 9", "9.5, 17", "0, 0"})
    void givesTheTidyingMarksByTheWholeSheetWhereTheRubricHasNone(String raw, String expected) {
        SmallExam exam = paper("10", "0");
        exam.sheet(paperSheet(exam, "HX01", Task.Part.MAIN, raw));
        assertThat(exam.row("1").subjects().get(Subject.CHEMISTRY).score()).contains(Marks.of(expected));
    }

    private static SmallExam paper(String work, String tidy) {
        return new SmallExam(SmallExam.pack("henan"))
                .experiment("WL01", Subject.PHYSICS, work, tidy)
                .experiment("HX01", Subject.CHEMISTRY, work, tidy)
                .experiment("SW01", Subject.BIOLOGY, work, tidy)
                .candidate("1");
    }

    private static MarkSheet paperSheet(SmallExam exam, String experimentId, Task.Part part, String values) {
        return exam.sheetOf("1", experimentId, part, Arrays.asList(values.split(" ")), Outcome.EARNED, List.of());
    }

    @ParameterizedTest(name = "rounded at {0}: {1} and {2} of 100 give {3}")
    @CsvSource({
        "subject, 82.5, 82.5, 34",
        "total, 82.5, 82.5, 33",
        "total, 82.5, 80, 33",
        "total, 81, 81, 32",
        "item, 82.5, 82.5, 34",
        "total, 81.24, 81.26, 33",
        "subject, 81.24, 81.26, 32",
    })
    void roundsWhereTheRulesSay(String stage, String physics, String chemistry, String total) {
        SmallExam exam = new SmallExam(SmallExam.pack("raw100", "roundAt: subject", "roundAt: " + stage))
                .experiment("WL01", Subject.PHYSICS, "100", "0")
                .experiment("HX01", Subject.CHEMISTRY, "100", "0")
                .candidate("1")
                .scored("1", "WL01", List.of(physics))
                .scored("1", "HX01", List.of(chemistry));
        assertThat(exam.row("1").total()).contains(Marks.of(total));
    }
}
