package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.journey.SmallExam;

/** The line protocol of scoring (DESIGN §7): every verb, and every malformed line refused with nothing changed. */
class ScoreProtocolTest extends DrawnSession {
    /** A sheet whose points simply add up. */
    private JsonNode additive() {
        return exam.sheets(session).stream()
                .filter(s -> !s.get("candidateNo").asText().equals(absent))
                .filter(s -> sum(s) == 1000)
                .findFirst()
                .orElseThrow();
    }

    private static int sum(JsonNode sheet) {
        int sum = 0;
        for (JsonNode point : sheet.get("points")) {
            sum += point.get("max").asInt();
        }
        return sum;
    }

    @Test
    void answersEachMarkWithTheRunningTotalAndTheEntryThatHoldsIt() {
        JsonNode sheet = additive();
        List<String> lines = new ArrayList<>(
                List.of("open\t" + session + "\t" + sheet.get("examiner").asText()));
        lines.addAll(SmallExam.fullMarks(sheet));
        List<String> answers = exam.score(lines.toArray(String[]::new));

        assertThat(answers).hasSameSizeAs(lines).allMatch(a -> a.matches(SAVED));
        assertThat(answers.get(0)).endsWith("\t0");
        assertThat(answers.get(answers.size() - 1)).endsWith("\t10");
        int total = 0;
        for (int i = 0; i < sheet.get("points").size(); i++) {
            total += sheet.get("points").get(i).get("max").asInt();
            assertThat(answers.get(i + 1)).endsWith("\t" + new org.shikao.exam.Marks(total));
        }
        for (String answer : answers) {
            String[] parts = answer.split("\t");
            assertThat(ExamDatabase.of(exam.file())
                            .rows("SELECT 1 FROM journal WHERE seq = " + parts[1] + " AND lower(hex(hash)) LIKE '"
                                    + parts[2] + "%'"))
                    .as(answer)
                    .hasSize(1);
        }
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void theAnswerShowsMarksInTheirShortestForm() {
        JsonNode sheet = additive();
        assertThat(exam.score(SmallExam.mark(sheet, 1, "0.50")).get(0))
                .matches(SAVED)
                .endsWith("\t0.5");
        assertThat(exam.score(SmallExam.mark(sheet, 1, "0")).get(0)).endsWith("\t0");
    }

    @Test
    void listsASheetPointByPoint() {
        JsonNode sheet = additive();
        List<String> before = exam.score(SmallExam.request("sheet", sheet));
        assertThat(before).hasSize(sheet.get("points").size() + 1).endsWith("end");
        assertThat(before.get(0).split("\t", -1))
                .startsWith("point", "1")
                .hasSize(5)
                .endsWith("");

        exam.score(SmallExam.mark(sheet, 1, "0.5"));
        List<String> after = exam.score(SmallExam.request("sheet", sheet));
        assertThat(after.get(0)).matches("point\t1\t[0-9.]+\t[0-9.]+\t0\\.5");
        assertThat(after.subList(1, after.size())).isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void keepsTheLettersOfTheMistakesSeenAndRefusesUnknownOnes() {
        String errors = ExamDatabase.of(exam.file()).text("SELECT body FROM document WHERE name LIKE 'catalogue%'");
        assertThat(errors).contains("errors");
        JsonNode sheet = sheet(0);
        String before = journal();

        assertThat(code(exam.score(SmallExam.mark(sheet, 1, "0") + "\tNO-SUCH-MISTAKE")
                        .get(0)))
                .isEqualTo("SHEET_ERROR_UNKNOWN");
        assertThat(journal()).isEqualTo(before);
        String known = knownMistake(errors, sheet.get("experiment").asText());
        assertThat(exam.score(SmallExam.mark(sheet, 1, "0") + "\t" + known).get(0))
                .matches(SAVED);
        assertThat(journal()).contains("\"errors\":[\"" + known + "\"]");
    }

    /** The letter of the first mistake listed under an experiment's first point. */
    private static String knownMistake(String catalogue, String experiment) {
        String own = catalogue.substring(catalogue.indexOf(experiment));
        java.util.regex.Matcher code = java.util.regex.Pattern.compile("errors:[\\s\\S]*?code: *\"?([A-Za-z0-9]+)")
                .matcher(own);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @Test
    void correctsAHandedInSheetOnlyWithAReasonAndNames() {
        JsonNode sheet = additive();
        assertThat(code(exam.score(SmallExam.request("correct", sheet, "1", "0", "看错", "张一", "李二"))
                        .get(0)))
                .isEqualTo("SHEET_NOT_SUBMITTED");
        exam.score(SmallExam.fullMarks(sheet).toArray(String[]::new));
        String before = journal();

        List<String> refused = exam.score(
                SmallExam.mark(sheet, 1, "0"),
                SmallExam.request("submit", sheet),
                SmallExam.request("correct", sheet, "1", "0", "", "张一", "李二"),
                SmallExam.request("correct", sheet, "1", "0", "看错", "", ""),
                SmallExam.request("correct", sheet, "1", "0", "看错", "张一", "张一"),
                SmallExam.request("correct", sheet, "1", "99", "看错", "张一", "李二"),
                SmallExam.request("correct", sheet, "1", "一", "看错", "张一", "李二"),
                SmallExam.request("correct", sheet, "77", "0", "看错", "张一", "李二"));
        assertThat(refused).allMatch(a -> a.startsWith("refused\t"));
        assertThat(journal()).isEqualTo(before);

        String corrected = exam.score(SmallExam.request("correct", sheet, "1", "0", "看错", "张一", "李二"))
                .get(0);
        assertThat(corrected).matches(SAVED).doesNotMatch(".*\t10");
        assertThat(journal())
                .contains("\"reason\":\"看错\"")
                .contains("\"name1\":\"张一\"")
                .contains("\"name2\":\"李二\"");
    }

    @Test
    void anOutcomeIsSetWithANote() {
        JsonNode sheet = sheet(2);
        assertThat(code(exam.score(SmallExam.request("outcome", sheet, "WITHDRAWN", "中途离场"))
                        .get(0)))
                .isEqualTo("saved");
        assertThat(exam.sheets(session).get(2).get("outcome").asText()).isEqualTo("WITHDRAWN");
        assertThat(journal()).contains("\"note\":\"中途离场\"");
        assertThat(code(exam.score(SmallExam.request("outcome", sheet, "BORED")).get(0)))
                .isEqualTo("SHEET_OUTCOME_UNKNOWN");
    }

    @Test
    void aProofIsTakenForADeferredSittingAlone() {
        JsonNode sheet = sheet(3);
        assertThat(exam.score(
                        SmallExam.request("proof", sheet, "county-hospital", "证明"),
                        SmallExam.request("proof", sheet, "doctor"),
                        SmallExam.request("proof", sheet),
                        "proof\tNOBODY\tphysics\tschool"))
                .extracting(ScoreProtocolTest::code)
                .containsExactly("SHEET_NOT_DEFERRED", "SCORE_MALFORMED", "SCORE_MALFORMED", "SHEET_UNKNOWN");
        assertThat(exam.score(
                        SmallExam.request("outcome", sheet, "DEFERRED", "住院"),
                        SmallExam.request("proof", sheet, "county-hospital", "证明")))
                .extracting(ScoreProtocolTest::code)
                .containsOnly("saved");
        assertThat(journal()).contains("\"proof\":\"COUNTY_HOSPITAL\"");
    }

    @Test
    void anUnfinishedSheetIsNotHandedIn() {
        JsonNode sheet = additive();
        assertThat(code(exam.score(SmallExam.request("submit", sheet)).get(0))).isEqualTo("SHEET_INCOMPLETE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                "quit now",
                "QUIT",
                "Mark\tNO\tphysics\t1\t1",
                "mark",
                "mark\tNO\tSUBJECT",
                "mark\tNO\tSUBJECT\t1",
                "mark\tNO\tSUBJECT\t1\t",
                "mark\tNO\tSUBJECT\t1\t1,0",
                "mark\tNO\tSUBJECT\t1\t0.505",
                "mark\tNO\tSUBJECT\t1\t.5",
                "mark\tNO\tSUBJECT\t1\t1e0",
                "mark\tNO\tSUBJECT\t1\t+1",
                "mark\tNO\tSUBJECT\t1\t１",
                "mark\tNO\tSUBJECT\t1\t 1",
                "mark\tNO\tSUBJECT\t1\t-0.5",
                "mark\tNO\tSUBJECT\t1\t99",
                "mark\tNO\tSUBJECT\t1\t9999999999",
                "mark\tNO\tSUBJECT\t1\t0.01",
                "mark\tNO\tSUBJECT\t1\t1\t",
                "mark\tNO\tSUBJECT\tone\t1",
                "mark\tNO\tSUBJECT\t１\t1",
                "mark\tNO\tSUBJECT\t0\t0",
                "mark\tNO\tSUBJECT\t-1\t1",
                "mark\tNO\tSUBJECT\t99\t1",
                "mark\tNO\tSUBJECT\t99999999999\t1",
                "mark\tNO\tPhysics\t1\t1",
                "mark\tNO\t物理\t1\t1",
                "mark\tNO\thistory\t1\t1",
                "mark\tNO \tSUBJECT\t1\t1",
                "mark\t000000000000\tSUBJECT\t1\t1",
                "mark\t' OR '1'='1\tSUBJECT\t1\t1",
                "mark NO SUBJECT 1 1",
                "open",
                "open\tSESSION",
                "open\tSESSION\t",
                "open\tno-such-session\tJ001",
                "open\tSESSION\tJ001\tmore",
                "outcome\tNO\tSUBJECT",
                "outcome\tNO\tSUBJECT\t",
                "outcome\tNO\tSUBJECT\tVOID\tnote\tmore",
                "submit\tNO",
                "submit\tNO\tSUBJECT\tmore",
                "sheet\tNO",
                "sheet\t000000000000\tSUBJECT",
                "sheet\tNO\tSUBJECT\tmore",
                "correct\tNO\tSUBJECT\t1\t1\treason\tname",
                "correct\tNO\tSUBJECT\t1\t1\treason\tname\tname two\tmore",
                "\u0000",
                "delete\tNO\tSUBJECT"
            })
    void refusesWhatIsNotARequestAndChangesNothing(String line) {
        JsonNode sheet = sheet(1);
        String asked = line.replace("NO", sheet.get("candidateNo").asText())
                .replace("SUBJECT", sheet.get("subject").asText())
                .replace("SESSION", session);
        String before = ExamDatabase.of(exam.file()).dump();

        List<String> answers = exam.score(asked);

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).startsWith("refused\t").matches(ANSWER);
        assertThat(ExamDatabase.of(exam.file()).dump()).isEqualTo(before);
    }

    @Test
    void quitEndsTheWorkAndWhatFollowsIsNotRead() {
        JsonNode sheet = sheet(1);
        String before = journal();

        assertThat(exam.score("quit", SmallExam.mark(sheet, 1, "0"))).isEmpty();
        assertThat(journal()).isEqualTo(before);
    }

    @Test
    void linesOfWindowsAreUnderstood() {
        JsonNode sheet = additive();
        assertThat(exam.score(SmallExam.mark(sheet, 1, "0.5") + "\r", "quit\r"))
                .singleElement()
                .asString()
                .matches(SAVED);
    }

    @Test
    void aSecondSessionNotDrawnCannotBeScored() {
        String other = exam.sessions().get(4);
        JsonNode sheet = exam.sheets(other).get(0);

        List<String> answers = exam.score(
                "open\t" + other + "\tJ001", SmallExam.mark(sheet, 1, "0"), SmallExam.request("sheet", sheet));
        assertThat(code(answers.get(0))).isEqualTo("DAY_NOT_DRAWN");
        assertThat(code(answers.get(1))).startsWith("SHEET_NOT_");
        assertThat(answers.get(2)).isEqualTo("end");
    }

    @Test
    void refusesEventsThatAreMalformedOrThatTheRubricDoesNotKnow() {
        JsonNode sheet = additive();
        String before = journal();
        String request = SmallExam.request("event", sheet);
        for (String bad : List.of(
                "",
                "\tattempts",
                "\tattempts\t1",
                "\tattempts\t1\tx",
                "\tattempts\t-1\t1",
                "\tattempts\t1\t2\tr",
                "\tattempts\t1\t2\tr\tn",
                "\tattempts\t1\t2\tr\tn\tm\to")) {
            assertThat(code(exam.score(request + bad).get(0))).as(bad).isEqualTo("SCORE_MALFORMED");
        }
        assertThat(code(exam.score(request + "\tfire\t1\t1").get(0))).isEqualTo("SHEET_EVENT_UNKNOWN");
        assertThat(code(exam.score(request + "\tattempts\t99\t1").get(0))).isEqualTo("SHEET_EVENT_POINT");
        assertThat(code(exam.score(request + "\tattempts\t1\t2\tr\tn\tm").get(0)))
                .isEqualTo("SHEET_NOT_SUBMITTED");
        String ack = SmallExam.request("ack", sheet);
        for (String bad : List.of("", "\tyes", "\tsigned\tn\tm", "\tSIGNED")) {
            assertThat(code(exam.score(ack + bad).get(0))).as(bad).isEqualTo("SCORE_MALFORMED");
        }
        assertThat(code(exam.score(ack + "\tsigned").get(0))).isEqualTo("SHEET_NOT_TO_ACKNOWLEDGE");
        assertThat(journal()).isEqualTo(before);
    }

    @Test
    void anEventStandsOnTheSheetBeforeItsEndUntilItIsTakenBack() {
        List<String> lines = new ArrayList<>();
        for (JsonNode sheet : exam.sheets(session)) {
            sheet.get("points")
                    .forEach(point -> lines.add(broken(sheet, point.get("no").asInt())));
        }
        List<String> answers = exam.score(lines.toArray(String[]::new));
        String request = lines.get(answers.indexOf(answers.stream()
                .filter(answer -> answer.startsWith("saved"))
                .findFirst()
                .orElseThrow()));
        String[] words = request.split("\t");
        String sheet = "sheet\t" + words[1] + "\t" + words[2];
        String event = "event\tbroken\t" + words[4] + "\t1";
        assertThat(exam.score(sheet)).contains(event).endsWith("end");
        assertThat(exam.isClean()).isTrue();
        exam.score(request.replaceFirst("1$", "0"));
        // the draw decides which experiment it is: other points of it may be broken too
        assertThat(exam.score(sheet)).doesNotContain(event).endsWith("end");
        assertThat(exam.isClean()).isTrue();
    }

    private static String broken(JsonNode sheet, int point) {
        return SmallExam.request("event", sheet) + "\tbroken\t" + point + "\t1";
    }
}
