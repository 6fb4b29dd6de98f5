package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** Acknowledgements, slips and faulty apparatus through the commands, under rules that ask for all of it. */
class SheetDayTest {
    @TempDir
    static Path folder;

    private static SmallExam drawn;
    private static String session;

    @BeforeAll
    static void draw() throws IOException {
        CommandLineHere shikao = new CommandLineHere("day");
        String rules = shikao.run("rules", "show", "hunan")
                .out()
                .replace("disclosure: none", "disclosure: slip")
                .replace("candidateSigns: false", "candidateSigns: true")
                .replace("faultRemedy: add-minutes", "faultRemedy: resit");
        Path file = folder.resolve("slip.yaml");
        Files.writeString(file, rules);
        drawn = SmallExam.planned(shikao, folder.resolve("template.shikao"), file.toString());
        session = drawn.sessions().get(0);
        drawn.draw(session);
    }

    private static SmallExam exam(String name) {
        return drawn.copy(folder.resolve(name + ".shikao"), new CommandLineHere(name));
    }

    private static List<String> errors(SmallExam exam, String command, Object... args) {
        return exam.json(command, args).errors();
    }

    private static String number(JsonNode sheet) {
        return sheet.get("candidateNo").asText();
    }

    @Test
    void aSessionIsSignedOnceEverybodySignedOrRefused() throws IOException {
        SmallExam exam = exam("ack");
        List<JsonNode> sheets = exam.sheets(session);
        sheets.forEach(sheet -> exam.score(SmallExam.fullMarks(sheet).toArray(String[]::new)));
        assertThat(errors(exam, "sign", "--session", session, "--by", "主考")).containsExactly("SIGN_UNACKNOWLEDGED");
        JsonNode first = sheets.get(0);
        Path slip = folder.resolve("slip.pdf");
        exam.result("forms score-slip", "--out", slip, "--session", session, "--candidate", number(first));
        assertThat(Files.size(slip)).isPositive();
        for (JsonNode sheet : sheets) {
            boolean refuses = sheet == first;
            String[] words = refuses ? new String[] {"refused", "不服"} : new String[] {"signed"};
            assertThat(exam.score(SmallExam.request("ack", sheet, words)).get(0))
                    .startsWith("saved");
        }
        exam.result("sign", "--session", session, "--by", "主考");
        assertThat(exam.sheets(session).get(0).get("acknowledged").asText()).isEqualTo("refused");
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void aSlipIsRefusedForSomebodyUnknownAndWhereScoresAreNotTold() throws IOException {
        SmallExam exam = exam("slips");
        Path out = folder.resolve("none.pdf");
        assertThat(errors(exam, "forms score-slip", "--out", out, "--candidate", "1"))
                .containsExactly("FORM_CANDIDATE_UNKNOWN");
        assertThat(errors(exam, "forms score-slip", "--out", out)).containsExactly("FORM_EMPTY");
        SmallExam silent = SmallExam.planned(new CommandLineHere("silent"), folder.resolve("silent.shikao"));
        assertThat(errors(silent, "forms score-slip", "--out", out)).containsExactly("FORM_SLIP_FORBIDDEN");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mark-sheet-filled", "mark-sheet", "ticket"})
    void aFormForOneCandidateHasHisSheetsOnly(String form) {
        SmallExam exam = exam("one-" + form);
        Path out = folder.resolve("one-" + form + ".pdf");
        String no = number(exam.sheets(session).get(0));
        int all = exam.result("forms " + form, "--out", out).get("pages").asInt();

        int one = exam.result("forms " + form, "--out", out, "--candidate", no)
                .get("pages")
                .asInt();

        assertThat(one).isBetween(1, 2).isLessThan(all);
        assertThat(errors(exam, "forms " + form, "--out", out, "--candidate", "1"))
                .containsExactly("FORM_CANDIDATE_UNKNOWN");
    }

    @Test
    void aListOrRegisterIsRefusedForOneCandidate() {
        SmallExam exam = exam("lists");
        Path out = folder.resolve("lists.pdf");
        String no = number(exam.sheets(session).get(0));
        List<String> refused = new ArrayList<>();
        for (JsonNode kind : exam.shikao().result("forms", "--list").get("forms")) {
            if (errors(exam, "forms " + kind.asText(), "--out", out, "--candidate", no)
                    .contains("FORM_NOT_BY_CANDIDATE")) {
                refused.add(kind.asText());
            }
        }
        assertThat(refused).hasSize(12).doesNotContain("ticket", "score-slip", "mark-sheet", "mark-sheet-filled");
    }

    @Test
    void aFaultIsRefusedWhenItSaysTooLittle() {
        SmallExam exam = exam("refused");
        assertThat(errors(exam, "fault add", "--session", "X", "--apparatus", "a", "--by", "b"))
                .containsExactly("SESSION_UNKNOWN");
        assertThat(errors(exam, "fault list", "--session", "X")).containsExactly("SESSION_UNKNOWN");
        assertThat(errors(exam, "fault add", "--session", session, "--bench", "99", "--apparatus", "a", "--by", "b"))
                .containsExactly("FAULT_BENCH_UNKNOWN");
        assertThat(errors(exam, "fault add", "--session", session, "--bench", "1", "--apparatus", " ", "--by", "b"))
                .containsExactly("FAULT_NEEDS_APPARATUS");
        Ran usage = exam.json(
                "fault add", "--session", session, "--bench", "1", "--apparatus", "a", "--by", "b", "--remedy", "x");
        assertThat(usage.exit()).isEqualTo(2);
        assertThat(exam.result("fault list").get("faults")).isEmpty();
    }

    @Test
    void whoSitsAgainByTheRulesIsWithheldAndCanBeDecidedOtherwise() {
        SmallExam exam = exam("fault");
        List<JsonNode> sheets = exam.sheets(session);
        JsonNode sheet = sheets.get(0);
        exam.score(SmallExam.fullMarks(sheet).toArray(String[]::new));
        JsonNode faults = exam.result(
                        "fault add",
                        "--session",
                        session,
                        "--candidate",
                        number(sheet),
                        "--apparatus",
                        "秒表",
                        "--minutes",
                        "5",
                        "--by",
                        "实验员")
                .get("faults");
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).get("remedy").asText()).isEqualTo("RESIT");
        assertThat(faults.get(0).get("bench").asInt()).isPositive();
        JsonNode after = exam.sheets(session).get(0);
        assertThat(after.get("resitDue").asBoolean()).isTrue();
        assertThat(after.get("outcome").asText()).isEqualTo("PENDING");
        assertThat(exam.resultsCsv()).contains(number(sheet));
        Ran export = exam.json("results export", "--out", folder.resolve("r.csv"));
        assertThat(export.json().get("findings").findValuesAsText("code")).contains("RESULT_RESIT_DUE");
        assertThat(exam.isClean()).isTrue();

        String id = faults.get(0).get("id").asText();
        String[] settle = {"--session", session, "--fault", id, "--remedy", "add-minutes", "--minutes", "3"};
        Object[] words = new Object[settle.length + 6];
        System.arraycopy(settle, 0, words, 0, settle.length);
        System.arraycopy(new Object[] {"--reason", "主考裁定", "--by", "张", "--second", "李"}, 0, words, settle.length, 6);
        JsonNode settled = exam.result("fault settle", words).get("faults").get(0);
        assertThat(settled.get("given").asInt()).isEqualTo(3);
        assertThat(settled.get("settledBy")).hasSize(2);
        assertThat(exam.sheets(session).get(0).get("outcome").asText()).isEqualTo("EARNED");
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void aFaultAtABenchIsOfWhoeverSitsThere() {
        SmallExam exam = exam("bench");
        JsonNode fault = exam.result(
                        "fault add",
                        "--session",
                        session,
                        "--bench",
                        "1",
                        "--apparatus",
                        "灯",
                        "--by",
                        "王",
                        "--remedy",
                        "replace")
                .get("faults")
                .get(0);
        assertThat(exam.sheets(session))
                .extracting(SheetDayTest::number)
                .contains(fault.get("candidateNo").asText());
        SmallExam before = SmallExam.planned(new CommandLineHere("before"), folder.resolve("before.shikao"));
        Ran noted = fault(before, "--bench", "1");
        JsonNode empty = noted.result().get("faults").get(0);
        assertThat(empty.get("candidateNo").asText()).isEmpty();
        assertThat(empty.get("remedy").asText()).as("nobody to give minutes to").isEqualTo("REPLACE");
        assertThat(codes(noted)).containsExactly("FAULT_REPLACED_NOBODY");
        assertThat(codes(fault(before))).containsExactly("FAULT_NEEDS_BENCH");
    }

    @Test
    void aFaultWithoutMinutesUnderRulesThatGiveThemBackIsToldToBeReplacedOnly() {
        SmallExam usual = SmallExam.planned(new CommandLineHere("usual"), folder.resolve("usual.shikao"));
        String sits = usual.sessions().get(0);
        usual.draw(sits);
        String candidate = number(usual.sheets(sits).get(0));
        assertThat(codes(fault(usual, "--candidate", "999"))).containsExactly("DAY_CANDIDATE_NOT_DUE");
        assertThat(usual.result("fault list").get("faults")).isEmpty();

        Ran silent = fault(usual, "--candidate", candidate);
        assertThat(silent.exit()).isZero();
        assertThat(silent.json().get("findings").get(0).get("args").get(2).asText())
                .isEqualTo(candidate);
        assertThat(codes(silent)).containsExactly("FAULT_REPLACED_NO_MINUTES");
        assertThat(codes(fault(usual, "--candidate", candidate, "--remedy", "replace")))
                .as("asked for")
                .isEmpty();
        Ran timed = fault(usual, "--candidate", candidate, "--minutes", "4");
        assertThat(codes(timed)).isEmpty();
        assertThat(timed.result().get("faults").findValuesAsText("remedy"))
                .containsExactly("REPLACE", "REPLACE", "ADD_MINUTES");
    }

    private static Ran fault(SmallExam exam, Object... more) {
        List<Object> words = new ArrayList<>(List.of("--session", session, "--apparatus", "灯", "--by", "王"));
        words.addAll(List.of(more));
        return exam.json("fault add", words.toArray());
    }

    private static List<String> codes(Ran ran) {
        return ran.json().get("findings").findValuesAsText("code");
    }
}
