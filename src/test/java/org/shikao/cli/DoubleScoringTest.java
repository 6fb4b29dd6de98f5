package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.journey.SmallExam;

/** Sheets marked by two people over the line protocol (rule 21). */
class DoubleScoringTest {
    @TempDir
    static Path folder;

    private static SmallExam twofold;
    private static String session;

    @BeforeAll
    static void draw() throws IOException {
        twofold = exam("double", "1");
        session = twofold.sessions().get(0);
        twofold.draw(session);
    }

    private static SmallExam exam(String mode, String tolerance) throws IOException {
        CommandLineHere shikao = new CommandLineHere(mode);
        String text = shikao.json("rules", "show", "hunan").result().get("yaml").asText();
        Path rules = folder.resolve(mode + ".yaml");
        Files.writeString(
                rules,
                text.replace("mode: single", "mode: " + mode).replace("tolerance: 0", "tolerance: " + tolerance));
        SmallExam exam = new SmallExam(shikao, folder.resolve(mode + ".shikao"));
        shikao.result("new", exam.file(), "--rules", rules);
        exam.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-05.xlsx"));
        exam.result("plan", "--seed", "7");
        return exam;
    }

    private final SmallExam exam =
            twofold.copy(folder.resolve(System.nanoTime() + ".shikao"), new CommandLineHere("desk"));

    /** A sheet whose points simply add up, and which the plan gives to this examiner. */
    private static JsonNode additive(SmallExam exam) {
        for (JsonNode sheet : exam.sheets(session)) {
            int sum = 0;
            for (JsonNode point : sheet.get("points")) {
                sum += point.get("max").asInt();
            }
            if (sum == 1000) {
                return sheet;
            }
        }
        throw new AssertionError("no additive sheet");
    }

    /** Answers to whoever the venue has trying to make this marking, on a copy of the exam. */
    private static Map<String, String> tries(SmallExam exam, String id, JsonNode sheet, int marking) {
        List<String> codes = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int no = 1; no < 60; no++) {
            codes.add("J" + String.format("%03d", no));
            lines.add("open\t" + id + "\t" + codes.get(no - 1) + "\t" + marking);
            lines.add(SmallExam.mark(sheet, 1, "0"));
        }
        List<String> answers = exam.copy(folder.resolve(System.nanoTime() + ".try"), new CommandLineHere("try"))
                .score(lines.toArray(String[]::new));
        Map<String, String> said = new LinkedHashMap<>();
        for (int no = 0; no < codes.size(); no++) {
            if (saved(answers.get(2 * no))) {
                said.put(codes.get(no), code(answers.get(2 * no + 1)));
            }
        }
        return said;
    }

    /** A marker of the subject whom no recusal keeps from the sheet. */
    private static String marker(SmallExam exam, JsonNode sheet, int marking) {
        return tries(exam, session, sheet, marking).entrySet().stream()
                .filter(tried -> tried.getValue().equals("saved"))
                .map(Map.Entry::getKey)
                .filter(code -> !code.equals(sheet.get("examiner").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean saved(String answer) {
        return answer.startsWith("saved\t");
    }

    private static String code(String answer) {
        return answer.split("\t")[saved(answer) ? 0 : 1];
    }

    private JsonNode again(JsonNode sheet) {
        return exam.sheets(session).stream()
                .filter(s -> s.get("candidateNo").equals(sheet.get("candidateNo")))
                .filter(s -> s.get("subject").equals(sheet.get("subject")))
                .findFirst()
                .orElseThrow();
    }

    /** Full marks, but no marks for the first points until so many hundredths are lost. */
    private static List<String> marks(JsonNode sheet, int lost) {
        List<String> lines = new ArrayList<>();
        int left = lost;
        for (JsonNode point : sheet.get("points")) {
            int max = point.get("max").asInt();
            int taken = Math.min(left, max);
            left -= taken;
            lines.add(SmallExam.mark(sheet, point.get("no").asInt(), SmallExam.decimal(max - taken)));
        }
        lines.add(SmallExam.request("submit", sheet));
        return lines;
    }

    private List<String> marking(JsonNode sheet, String open, int lost) {
        List<String> lines = new ArrayList<>(List.of("open\t" + session + "\t" + open));
        lines.addAll(marks(sheet, lost));
        List<String> answers = exam.score(lines.toArray(String[]::new));
        assertThat(answers).allMatch(DoubleScoringTest::saved);
        return answers;
    }

    @Test
    void oneSideAloneIsHiddenAndTwoWithinTheToleranceAreAveraged() {
        JsonNode sheet = additive(exam);
        String second = marker(exam, sheet, 2);
        List<String> answers = marking(sheet, sheet.get("examiner").asText(), 50);
        assertThat(answers.get(answers.size() - 1)).endsWith("\t9.5");
        JsonNode waiting = again(sheet);
        assertThat(waiting.get("state").asText()).isEqualTo("IN_PROGRESS");
        assertThat(waiting.get("total").isNull()).isTrue();
        assertThat(waiting.get("points").get(1).get("value").isNull()).isTrue();
        assertThat(waiting.get("markings").get(0).get("handedIn").asBoolean()).isTrue();
        assertThat(waiting.get("markings").get(0).get("total").isNull()).isTrue();
        assertThat(exam.score("open\t" + session + "\t" + second + "\t2", SmallExam.request("sheet", sheet))
                        .get(1))
                .matches("point\t1\t[0-9.]+\t[0-9.]+\t");

        marking(sheet, second + "\t2", 100);
        assertThat(again(sheet).get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(again(sheet).get("total").asInt()).isEqualTo(925);
        assertThat(exam.isClean()).isTrue();
        JsonNode row = exam.result("status").get("sessions").get(0);
        assertThat(row.path("awaited").asInt()).isZero();
        assertThat(row.path("undecided").asInt()).isZero();
    }

    @Test
    void beyondTheToleranceTheTotalIsWithheldUntilTwoPeopleDecide() {
        JsonNode sheet = additive(exam);
        String first = sheet.get("examiner").asText();
        String second = marker(exam, sheet, 2);
        marking(sheet, first, 0);
        assertThat(exam.result("status").get("sessions").get(0).path("awaited").asInt())
                .isEqualTo(1);
        String early = SmallExam.request("adjudicate", sheet, "1", "看录像", "主考", "组长");
        assertThat(code(exam.score(early).get(0))).isEqualTo("SHEET_NOTHING_TO_ADJUDICATE");
        marking(sheet, second + "\t2", 250);
        assertThat(again(sheet).get("state").asText()).isEqualTo("DIFFERS");
        assertThat(exam.result("status")
                        .get("sessions")
                        .get(0)
                        .path("undecided")
                        .asInt())
                .isEqualTo(1);
        assertThat(exam.json("sign", "--session", session, "--by", "主考").exit()).isEqualTo(1);

        String third = marker(exam, sheet, 3);
        marking(sheet, third + "\t3", 150);
        List<String> wrong = exam.score(
                SmallExam.request("adjudicate", sheet, "4", "看录像", "主考", "组长"),
                SmallExam.request("adjudicate", sheet, "x", "看录像", "主考", "组长"),
                SmallExam.request("adjudicate", sheet, "3", "", "主考", "组长"),
                SmallExam.request("adjudicate", sheet, "3", "看录像", "主考", "主考"),
                SmallExam.request("adjudicate", sheet, "3", "看录像", "主考"));
        assertThat(wrong)
                .extracting(DoubleScoringTest::code)
                .containsExactly(
                        "SHEET_MARKING_NOT_IN",
                        "SCORE_MALFORMED",
                        "DAY_NEEDS_REASON",
                        "DAY_NEEDS_TWO_PEOPLE",
                        "SCORE_MALFORMED");
        assertThat(exam.score(SmallExam.request("adjudicate", sheet, "3", "看录像", "主考", "组长"))
                        .get(0))
                .endsWith("\t8.5");
        assertThat(again(sheet).get("total").asInt()).isEqualTo(850);
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void correctsTheMarkingThatIsOpen() {
        JsonNode sheet = additive(exam);
        String first = sheet.get("examiner").asText();
        String second = marker(exam, sheet, 2);
        marking(sheet, first, 0);
        marking(sheet, second + "\t2", 0);
        String max = SmallExam.decimal(sheet.get("points").get(0).get("max").asInt());
        String zero = SmallExam.request("correct", sheet, "1", "0", "看错", "主考", "组长");
        assertThat(exam.score("open\t" + session + "\t" + second + "\t2", zero)).allMatch(DoubleScoringTest::saved);
        assertThat(exam.score("open\t" + session + "\t" + second + "\t2", SmallExam.request("sheet", sheet)))
                .element(1)
                .asString()
                .endsWith("\t0");
        assertThat(exam.score("open\t" + session + "\t" + first, SmallExam.request("sheet", sheet)))
                .element(1)
                .asString()
                .endsWith("\t" + max);
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void refusesWhoMayNotMark() {
        JsonNode sheet = additive(exam);
        String first = sheet.get("examiner").asText();
        assertThat(code(exam.score("open\t" + session + "\tNOBODY\t2").get(0))).isEqualTo("MARKER_UNKNOWN");
        assertThat(code(exam.score("open\t" + session + "\t" + first + "\t4").get(0)))
                .isEqualTo("MARKING_UNKNOWN");
        assertThat(code(exam.score("open\t" + session + "\t" + first + "\tx").get(0)))
                .isEqualTo("SCORE_MALFORMED");
        marking(sheet, first, 0);
        assertThat(code(exam.score("open\t" + session + "\t" + first + "\t2", SmallExam.mark(sheet, 1, "0"))
                        .get(1)))
                .isEqualTo("SHEET_SAME_MARKER");
        assertThat(code(exam.score("open\t" + session + "\t" + first + "\t3", SmallExam.mark(sheet, 1, "0"))
                        .get(1)))
                .isEqualTo("SHEET_SAME_MARKER");
    }

    @Test
    void aSingleMarkingKnowsNoSecondOne() {
        SmallExam single = SmallExam.planned(new CommandLineHere("single"), folder.resolve("single.shikao"));
        String id = single.sessions().get(0);
        single.draw(id);
        String examiner = single.sheets(id).get(0).get("examiner").asText();
        assertThat(code(single.score("open\t" + id + "\t" + examiner + "\t2").get(0)))
                .isEqualTo("MARKING_UNKNOWN");
        assertThat(code(single.score("open\t" + id + "\t" + examiner + "\t1").get(0)))
                .isEqualTo("saved");
        assertThat(single.result("status")
                        .get("sessions")
                        .get(0)
                        .path("awaited")
                        .asInt())
                .isZero();
        assertThat(single.sheets(id).get(0).get("total").asInt()).isZero();
    }

    @Test
    void networkedMarkersAreOfNoRoomButNotOfTheCandidatesSchool() throws IOException {
        SmallExam far = exam("networked", "2");
        String id = far.sessions().get(0);
        far.draw(id);
        JsonNode sheet = far.sheets(id).get(0);
        assertThat(tries(far, id, sheet, 2).values()).contains("saved", "MARKER_OWN_SCHOOL");
    }
}
