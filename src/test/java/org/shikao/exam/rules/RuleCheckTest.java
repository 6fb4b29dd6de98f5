package org.shikao.exam.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.files.yaml.RulePackYaml;
import org.shikao.files.yaml.RulePacks;

class RuleCheckTest {
    private static final String BIOLOGY = "    - {subject: biology, grade: 9, fullMarks: 10, rawMarks: 10}\n";
    private static final String DISCIPLINE = "{code: discipline, label: 一般违纪, kind: percent, marks: 0, percent: 30}";

    /** What is found in a shipped pack after replacing part of its text. */
    private static List<String> findings(String name, String right, String wrong) {
        String text = new RulePacks().text(name).orElseThrow();
        assertThat(text).contains(right);
        return new RulePackYaml()
                .read(text.replace(right, wrong), "").problems().stream()
                        .map(p -> p.code() + " " + p.place())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zigong|id: zigong|id: Zi Gong|RULES_BAD_CODE id",
                "zigong|version: \"1\"|version: \" \"|RULES_BLANK version",
                "zigong|kindLabel: 考试|kindLabel: 很长很长很长很长很长的名称|RULES_TOO_LONG exam.kindLabel",
                "zigong|firstDay: 2026|firstDay: 1926|RULES_OUT_OF_RANGE exam.firstDay",
                "zigong|subject: biology|subject: physics|RULES_TWICE subjects.list[2]",
                "zigong|biology, grade: 9|biology, grade: 6|RULES_OUT_OF_RANGE subjects.list[2].grade",
                "zigong|biology, grade: 9, fullMarks: 10|biology, grade: 9, fullMarks: 9"
                        + "|RULES_SCALE_CONTRADICTS_MARKS score.scalePercent",
                "zigong|mainMarks: 0|mainMarks: 16|RULES_MUST_BE_ZERO subjects.mainMarks",
                "zigong|tidyMarks: 0|tidyMarks: 2|RULES_MUST_BE_ZERO subjects.tidyMarks",
                "zigong|tidyUp: inside|tidyUp: separate|RULES_OUT_OF_RANGE subjects.tidyMarks",
                "hunan|pool: []|pool: [WL01, WL02, WL01]|RULES_TWICE tasks.pool[2]",
                "zigong|unitsDrawn: 0|unitsDrawn: 1|RULES_ONLY_VALUE tasks.unitsDrawn",
                "henan|unitsDrawn: 2|unitsDrawn: 0|RULES_OUT_OF_RANGE tasks.unitsDrawn",
                "henan|unitsDrawn: 2|unitsDrawn: 5|RULES_OUT_OF_RANGE tasks.unitsDrawn",
                "henan|pool: []|pool: [WL01]|RULES_POOL_AND_UNITS tasks.pool",
                "henan|name: B|name: A|RULES_TWICE tasks.units[1]",
                "henan|name: B|name: ''|RULES_BLANK tasks.units[1].name",
                "henan|name: B|name: \"B\\tC\"|RULES_CONTROL tasks.units[1].name",
                "henan|[WL06, HX07, SW13]|[WL06, HX07]|RULES_PAPER_SIZE tasks.units[1].papers[0]",
                "henan|[WL06, HX07, SW13]|[WL06, HX07, HX07]|RULES_TWICE tasks.units[1].papers[0][2]",
                "henan|[WL06, HX07, SW13]|[WL01, HX01, SW01]|RULES_PAPER_TWICE tasks.units[1].papers[0]",
                "zigong|units: []|units: [{name: A, papers: []}]|RULES_OUT_OF_RANGE tasks.units[0].papers",
                "zigong|units: []|units: [{name: A, papers: [[WL01, HX01]]}]|RULES_PAPER_SIZE tasks.units[0].papers[0]",
                "zigong|object: bench|object: subject-and-seat|RULES_DRAW_SUBJECT_NOT_FREE draw.object",
                "zigong|minutesBefore: 15|minutesBefore: 241|RULES_OUT_OF_RANGE draw.minutesBefore",
                "zigong|size: 24|size: 0|RULES_OUT_OF_RANGE session.size",
                "zigong|size: 24|size: 201|RULES_OUT_OF_RANGE session.size",
                "zigong|operateMinutes: 10|operateMinutes: 0|RULES_OUT_OF_RANGE session.operateMinutes",
                "zigong|readMinutes: 0|readMinutes: -1|RULES_OUT_OF_RANGE session.readMinutes",
                "zigong|changeMinutes: 5|changeMinutes: 121|RULES_OUT_OF_RANGE session.changeMinutes",
                "zigong|entryClosesAfterMinutes: 0|entryClosesAfterMinutes: 11"
                        + "|RULES_OUT_OF_RANGE session.entryClosesAfterMinutes",
                "zigong|morningTo: 12:00|morningTo: 07:00|RULES_TIME_ORDER session.morningTo",
                "zigong|morningTo: 12:00|morningTo: 14:01|RULES_TIME_ORDER session.afternoonFrom",
                "zigong|afternoonTo: 18:00|afternoonTo: 13:00|RULES_TIME_ORDER session.afternoonTo",
                "zigong|ratioMax: 2|ratioMax: 0|RULES_OUT_OF_RANGE examiner.ratioMax",
                "zigong|ratioMax: 2|ratioMax: 5|RULES_OUT_OF_RANGE examiner.ratioMax",
                "zigong|tolerance: 0|tolerance: -0.5|RULES_OUT_OF_RANGE marking.tolerance",
                "zigong|tolerance: 0|tolerance: 1000.5|RULES_OUT_OF_RANGE marking.tolerance",
                "zigong|step: 0.5|step: 0|RULES_OUT_OF_RANGE marking.step",
                "zigong|step: 0.5|step: 0.3|RULES_STEP_DOES_NOT_FIT marking.step",
                "zigong|correctionSignatures: 2|correctionSignatures: 0"
                        + "|RULES_OUT_OF_RANGE marking.correctionSignatures",
                "zigong|correctionSignatures: 2|correctionSignatures: 3"
                        + "|RULES_OUT_OF_RANGE marking.correctionSignatures",
                "zigong|recheckBelowPercent: 70|recheckBelowPercent: 101"
                        + "|RULES_OUT_OF_RANGE marking.recheckBelowPercent",
                "zigong|scalePercent: 100|scalePercent: 0|RULES_OUT_OF_RANGE score.scalePercent",
                "zigong|scalePercent: 100|scalePercent: 90|RULES_SCALE_CONTRADICTS_MARKS score.scalePercent",
                "zigong|decimals: 1|decimals: 3|RULES_OUT_OF_RANGE score.decimals",
                "zigong|passPercent: 60|passPercent: 101|RULES_OUT_OF_RANGE score.passPercent",
                "zigong|output: points|output: grades|RULES_NO_GRADES score.grades",
                "zigong|output: points|output: pass-fail|RULES_NO_GRADES score.grades",
                "zigong|grades: []|grades: [{name: A, from: 0}]|RULES_GRADES_UNUSED score.grades",
                "zigong|deferralAllowed: true|deferralAllowed: false|RULES_ONLY_VALUE outcomes.deferralDays",
                "zigong|deferralDays: 7|deferralDays: 0|RULES_OUT_OF_RANGE outcomes.deferralDays",
                "zigong|免考, percent: 60|免考, percent: 101|RULES_OUT_OF_RANGE outcomes.exemptions[1].percent",
                "zigong|code: injury|code: disability|RULES_TWICE outcomes.exemptions[1]",
                "zigong|code: discipline|code: absent|RULES_PENALTY_IS_OUTCOME outcomes.penalties[0].code",
                "zigong|code: discipline|code: cheating|RULES_TWICE outcomes.penalties[2]",
                "zigong|marks: 0, percent: 30|marks: 1, percent: 30|RULES_MUST_BE_ZERO outcomes.penalties[0].marks",
                "zigong|marks: 0, percent: 30|marks: 0, percent: 0|RULES_OUT_OF_RANGE outcomes.penalties[0].percent",
                "zigong|kind: percent|kind: fixed|RULES_ONLY_VALUE outcomes.penalties[0].percent",
                "zigong|kind: percent|kind: void|RULES_ONLY_VALUE outcomes.penalties[0].percent",
                "zigong|copies: 3|copies: 10|RULES_OUT_OF_RANGE report.copies",
                "zigong|[主考, 登分员, 学校负责人]|[主考, 主考]|RULES_TWICE report.signBlocks[1]",
                "zigong|appealDays: 3|appealDays: 61|RULES_OUT_OF_RANGE report.appealDays",
                "zigong|room: 考室|room: \"\"|RULES_BLANK labels.room",
                "hefei|biology, grade: 9|biology, grade: 8|RULES_ONE_GRADE_ONLY subjects.list",
                "hefei|biology, grade: 9, fullMarks: 10, rawMarks: 10|biology, grade: 9, fullMarks: 9, rawMarks: 9"
                        + "|RULES_LOT_UNEQUAL_MARKS subjects.list",
                "hefei|biology, grade: 9, fullMarks: 10, rawMarks: 10|biology, grade: 9, fullMarks: 9, rawMarks: 9"
                        + "|RULES_GRADES_UNEQUAL_MARKS score.grades",
                "hefei|name: B, from: 7|name: B, from: 9|RULES_GRADES_NOT_DESCENDING score.grades[1].from",
                "hefei|name: D, from: 0|name: D, from: 1|RULES_GRADES_DO_NOT_END_AT_ZERO score.grades[3].from",
                "hefei|name: B, from: 7|name: A, from: 7|RULES_TWICE score.grades[1]",
                "hefei|name: A, from: 9|name: A, from: 11|RULES_GRADE_OUT_OF_REACH score.grades[0].from",
                "hefei|output: points-and-grades|output: pass-fail|RULES_PASS_FAIL_NEEDS_TWO score.grades",
                "zigong|scaleTable: []|scaleTable: [{raw: 1, score: 0}, {raw: 10, score: 10}]|RULES_TABLE_BEGINS score.scaleTable[0].raw",
                "zigong|scaleTable: []|scaleTable: [{raw: 0, score: 0}, {raw: 5, score: 6}, {raw: 8, score: 5}, {raw: 10, score: 10}]"
                        + "|RULES_TABLE_FALLS score.scaleTable[2].score",
                "zigong|scaleTable: []|scaleTable: [{raw: 0, score: 0}, {raw: 8, score: 5}, {raw: 8, score: 6}, {raw: 10, score: 10}]"
                        + "|RULES_TABLE_NOT_ASCENDING score.scaleTable[2].raw",
                "zigong|scaleTable: []|scaleTable: [{raw: 0, score: 0}, {raw: 9, score: 10}]|RULES_TABLE_ENDS score.scaleTable[1]",
                "zigong|scaleTable: []|scaleTable: [{raw: 0, score: -1}, {raw: 10, score: 10}]|RULES_OUT_OF_RANGE score.scaleTable[0].score",
                "raw100|scaleTable: []|scaleTable: [{raw: 0, score: 0}, {raw: 100, score: 20}]|RULES_TABLE_AND_PERCENT score.scalePercent",
                "henan|scaleTable: []|scaleTable: [{raw: 0, score: 0}, {raw: 10, score: 18}]|RULES_TABLE_NEEDS_WHOLE_SHEETS score.scaleTable",
                "one-decimal|scaleTable: []|scaleTable: [{raw: 0, score: 0}, {raw: 8, score: 7.25}, {raw: 10, score: 10}]|RULES_NONE_BY_TABLE score.rounding",
                "hunan|pairedSchools: []|pairedSchools: [[5101]]|RULES_PAIR_OF_TWO examiner.pairedSchools[0]",
                "hunan|pairedSchools: []|pairedSchools: [[5101, 5101]]|RULES_PAIR_OF_TWO examiner.pairedSchools[0]",
                "hunan|pairedSchools: []|pairedSchools: [[5101, 5102], [5103, 5101]]|RULES_PAIR_TWICE examiner.pairedSchools[1]",
                "henan|minorMarks: 6|minorMarks: 0|RULES_OUT_OF_RANGE subjects.minorMarks",
                "henan|mainMarks: 16|mainMarks: 15|RULES_PAPER_FULL_MARKS subjects.list[0].fullMarks",
                "henan|tidyMarks: 2|tidyMarks: 0|RULES_OUT_OF_RANGE subjects.tidyMarks",
                "henan|object: room-seat-paper|object: experiment|RULES_DRAW_PAPER_BY_EXPERIMENT draw.object",
                "henan|object: room-seat-paper|object: subject-and-seat|RULES_DRAW_SUBJECT_NOT_FREE draw.object",
                "henan|scalePercent: 100|scalePercent: 50|RULES_ONLY_VALUE score.scalePercent",
                "henan|rounding: half-up|rounding: none|RULES_NONE_NEEDS_WHOLE_SHEETS score.rounding",
                "raw100|rounding: half-up|rounding: none|RULES_NONE_BY_STEP score.rounding",
                "one-decimal|decimals: 1|decimals: 0|RULES_NONE_BY_STEP score.rounding",
                "one-decimal|step: 0.5|step: 0.25|RULES_NONE_BY_STEP score.rounding",
                "one-decimal|mode: single|mode: double|RULES_NONE_BY_AVERAGE score.rounding",
                "one-decimal|kind: fixed, marks: 1,|kind: fixed, marks: 1.25,|RULES_NONE_BY_PENALTY score.rounding",
            })
    void findsWhatIsOutOfRangeOrContradictory(String name, String right, String wrong, String finding) {
        assertThat(findings(name, right, wrong)).contains(finding);
    }

    @Test
    void schoolsThatSwapExaminersCannotBeForbiddenTo() {
        assertThat(findings(
                        "hunan",
                        "avoidPairedSchool: false\n  avoidSameSchoolPair: false",
                        "avoidPairedSchool: true\n  avoidSameSchoolPair: false"))
                .doesNotContain("RULES_PAIRS_FORBIDDEN examiner.avoidPairedSchool");
        String text = new RulePacks().text("hunan").orElseThrow();
        String both = text.replace("avoidPairedSchool: false", "avoidPairedSchool: true")
                .replace("pairedSchools: []", "pairedSchools: [[5101, 5102]]");
        assertThat(new RulePackYaml().read(both, "").problems())
                .extracting(p -> p.code() + " " + p.place())
                .contains("RULES_PAIRS_FORBIDDEN examiner.avoidPairedSchool");
    }

    @Test
    void aPackWrittenBeforeThereWereTablesAndPairsHasNone() {
        String text = new RulePacks().text("zigong").orElseThrow();
        String old = text.replaceAll("  (scaleTable|pairedSchools): \\[\\]\n", "");
        assertThat(old).doesNotContain("scaleTable:", "pairedSchools:");
        assertThat(new RulePackYaml().read(old, "").value()).isEqualTo(new RulePacks().load("zigong"));
    }

    @Test
    void aLotNeedsTwoSubjectsAndAPaperThree() {
        assertThat(findings("henan", BIOLOGY.replace("10, raw", "18, raw"), ""))
                .contains("RULES_PAPER_NEEDS_THREE_SUBJECTS subjects.list");
        String two = "    - {subject: chemistry, grade: 9, fullMarks: 10, rawMarks: 10}\n" + BIOLOGY;
        assertThat(findings("hefei", two, "")).contains("RULES_LOT_NEEDS_TWO_SUBJECTS subjects.list");
    }

    @Test
    void aPackWithoutSubjectsIsRefused() {
        String list = "    - {subject: physics, grade: 9, fullMarks: 10, rawMarks: 10}\n"
                + "    - {subject: chemistry, grade: 9, fullMarks: 10, rawMarks: 10}\n" + BIOLOGY;
        assertThat(findings("zigong", "  list:\n" + list, "  list: []\n"))
                .containsExactly("RULES_NO_SUBJECT subjects.list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind: percent, marks: 0, percent: 30", "kind: cap-at-pass, marks: 0, percent: 0"})
    void withoutRoundingAPenaltyMayNotMakeFurtherPlaces(String penalty) {
        String right = "kind: fixed, marks: 1, percent: 0";
        boolean capped = penalty.startsWith("kind: cap");
        assertThat(findings("one-decimal", right, penalty).contains("RULES_NONE_BY_PENALTY score.rounding"))
                .isEqualTo(!capped);
    }

    @Test
    void aDayMustHoldASession() {
        assertThat(findings("zigong", "operateMinutes: 10", "operateMinutes: 180"))
                .isEmpty();
        String hours = "  morningFrom: 08:00\n  morningTo: 12:00\n  afternoonFrom: 14:00\n  afternoonTo: 18:00\n";
        String none = hours.replace("12:00", "08:00").replace("18:00", "14:00");
        assertThat(findings("zigong", hours, none)).containsExactly("RULES_DAY_TOO_SHORT session");
        String morningOnly = hours.replace("18:00", "14:00");
        assertThat(findings("zigong", hours, morningOnly)).isEmpty();
    }

    @Test
    void passAndFailMustAgreeWithThePassMark() {
        String right = "output: points\n";
        String grades = new RulePacks().text("zigong").orElseThrow().contains(right) ? "grades: []" : "";
        String text = new RulePacks()
                .text("zigong")
                .orElseThrow()
                .replace(right, "output: pass-fail\n")
                .replace(grades, "grades: [{name: 合格, from: 5}, {name: 不合格, from: 0}]");
        assertThat(new RulePackYaml().read(text, "").problems())
                .extracting(p -> p.code())
                .containsExactly("RULES_PASS_FAIL_CUT");
    }

    @Test
    void extremeNumbersAreFindingsAndNeverAnException() {
        for (String number : List.of("999999999", "-999999999", "0")) {
            for (String key :
                    List.of("size", "operateMinutes", "readMinutes", "scalePercent", "decimals", "passPercent")) {
                String text = new RulePacks().text("zigong").orElseThrow();
                String wrong = text.replaceAll(key + ": \\d+", key + ": " + number);
                assertThat(new RulePackYaml().read(wrong, "").value())
                        .as(key + number)
                        .isNotNull();
            }
            assertThat(findings("zigong", DISCIPLINE, DISCIPLINE.replace("30", number)))
                    .isNotEmpty();
            assertThat(findings("one-decimal", "kind: fixed, marks: 1", "kind: fixed, marks: 999999.99"))
                    .isNotEmpty();
        }
        assertThat(findings("zigong", "rawMarks: 10", "rawMarks: -999999.99")).isNotEmpty();
        assertThat(findings("one-decimal", "rawMarks: 10", "rawMarks: 0")).isNotEmpty();
    }

    @Test
    void everyFindingHasASentenceAndARemedyInBothLanguages() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder : List.of("exam/rules", "exam/result", "exam/catalogue", "files/yaml", "files/sheet")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/shikao", folder))) {
                for (Path file : files.toList()) {
                    Matcher matcher = Pattern.compile("\"((RULES|RESULT|YAML|EXAMPLE|EXPORT)_[A-Z0-9_]+)\"")
                            .matcher(Files.readString(file));
                    matcher.results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(50);
        for (String language : List.of("zh_CN", "en")) {
            Set<String> keys = new TreeSet<>();
            for (String area : List.of("rules", "result", "yaml")) {
                keys.addAll(keys("/org/shikao/text/" + area + "_" + language + ".properties"));
            }
            keys.removeIf(key -> !key.startsWith("problem."));
            Set<String> expected = new TreeSet<>();
            codes.forEach(code -> expected.addAll(List.of("problem." + code, "problem." + code + ".remedy")));
            assertThat(keys).isEqualTo(expected);
        }
    }

    private static Set<String> keys(String resource) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = RuleCheckTest.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames();
    }
}
