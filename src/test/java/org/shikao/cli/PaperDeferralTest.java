package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.journey.PaperExam;
import org.shikao.journey.SmallExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** A paper of several subjects (rule 3) is put off, proven and made up for as a whole (rule 30). */
class PaperDeferralTest {
    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("paper");
    private SmallExam exam;
    private String session;
    private List<String> due;

    @BeforeEach
    void anExamOfPapers() throws IOException {
        exam = PaperExam.planned(shikao, folder);
        session = exam.sessions().get(0);
        due = ExamDatabase.of(exam.file())
                .rows("SELECT candidate_no FROM plan_seat WHERE session_id = '" + session + "' ORDER BY position")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private List<String> outcomes(String no) {
        return of(exam, session, no).stream()
                .map(sheet -> sheet.get("outcome").asText())
                .toList();
    }

    private static List<JsonNode> of(SmallExam exam, String session, String no) {
        return exam.sheets(session).stream()
                .filter(sheet -> sheet.get("candidateNo").asText().equals(no))
                .toList();
    }

    private String row(String no) {
        return exam.resultsCsv()
                .lines()
                .filter(line -> line.contains(no))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aListThatNamesOneSubjectPutsTheWholePaperOffAndSaysSoAtTheCell() throws IOException {
        String no = due.get(1);
        String name = ExamDatabase.of(exam.file()).text("SELECT name FROM candidate WHERE candidate_no = '" + no + "'");
        Path list = Files.writeString(folder.resolve("b.csv"), "准考证号,姓名,缓考\n%s,%s,化学：骨折\n".formatted(no, name));
        JsonNode told = exam.json("roster second-list", list).json().get("findings");
        assertThat(told)
                .filteredOn(f -> f.get("code").asText().equals("ROSTER_PAPER_WHOLE"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.get("row").asInt()).isEqualTo(2);
                    assertThat(f.get("severity").asText()).isEqualTo("warning");
                    assertThat(f.get("args"))
                            .extracting(JsonNode::asText)
                            .containsExactly("chemistry", "physics biology");
                });
        assertThat(Texts.in(Lang.ZH_CN).text("problem.ROSTER_PAPER_WHOLE", "chemistry", "physics biology"))
                .contains("只写了化学；", "物理、生物也在内");
        assertThat(outcomes(no)).hasSize(3).containsOnly("DEFERRED");
        Path back =
                Files.writeString(folder.resolve("c.csv"), "准考证号,姓名,事项,科目,原因\n%s,%s,取消缓考,物理,\n".formatted(no, name));
        assertThat(exam.json("roster second-list", back).exit()).isZero();
        assertThat(outcomes(no)).doesNotContain("DEFERRED");
    }

    @Test
    void oneRequestPutsTheWholePaperOffAndOneTakesItBack() {
        String no = due.get(1);
        String putOff = "outcome\t" + no + "\tphysics\tDEFERRED\t住院";
        String proven = "proof\t" + no + "\tchemistry\thospital\t诊断书";
        assertThat(exam.score(putOff, proven)).allMatch(answer -> answer.startsWith("saved"));
        assertThat(outcomes(no)).hasSize(3).containsOnly("DEFERRED");
        exam.score(putOff);
        assertThat(outcomes(no)).hasSize(3).containsOnly("DEFERRED");
        assertThat(exam.score("mark\t" + no + "\tbiology\t1\t0.5"))
                .singleElement()
                .asString()
                .startsWith("refused\tSHEET_CLOSED")
                .contains("缓考")
                .doesNotContain("DEFERRED");

        List<String> back = exam.score("outcome\t" + no + "\tbiology\tEARNED\t看错人");
        assertThat(back).allMatch(answer -> answer.startsWith("saved"));
        assertThat(outcomes(no)).doesNotContain("DEFERRED");
    }

    @Test
    void whereAPartIsHandedInOnlyACorrectionByTwoPutsThePaperOff() {
        exam.draw(session);
        JsonNode part = exam.sheets(session).get(0);
        String no = part.get("candidateNo").asText();
        exam.score(SmallExam.fullMarks(part).toArray(String[]::new));
        JsonNode other = of(exam, session, no).get(1);
        assertThat(exam.score(SmallExam.request("outcome", other, "DEFERRED", "晕倒")))
                .singleElement()
                .asString()
                .startsWith("refused\tSHEET_SUBMITTED");
        assertThat(outcomes(no)).doesNotContain("DEFERRED");

        assertThat(exam.score(SmallExam.request("correct", part, "0", "DEFERRED", "晕倒", "王主考", "李组长")))
                .allMatch(answer -> answer.startsWith("saved"));
        assertThat(outcomes(no)).containsOnly("DEFERRED");
        assertThat(exam.score(SmallExam.request("correct", other, "0", "EARNED", "能考", "王主考", "李组长")))
                .allMatch(answer -> answer.startsWith("saved"));
        assertThat(outcomes(no)).doesNotContain("DEFERRED");
    }

    @Test
    void whatWasPutOffByOneRequestIsMadeUpFor() {
        String no = due.get(0);
        exam.score("outcome\t" + no + "\tphysics\tDEFERRED\t住院");
        exam.draw(session, no);
        Path second = folder.resolve("second.shikao");
        JsonNode made = exam.result("makeup", second, "--day", "2026-05-20");
        assertThat(made.get("candidates").asInt()).isOne();

        SmallExam makeUp = new SmallExam(shikao, second);
        PaperExam.drawUnits(makeUp);
        makeUp.result("plan", "--seed", "5");
        String again = makeUp.sessions().get(0);
        makeUp.draw(again);
        List<String> lines = new ArrayList<>();
        makeUp.sheets(again).forEach(sheet -> lines.addAll(SmallExam.fullMarks(sheet)));
        makeUp.score(lines.toArray(String[]::new));
        makeUp.result("sign", "--session", again, "--by", "王主考", "--second", "李副主考");
        String before = row(no);
        assertThat(exam.result("merge", second).get("files").get(0).get("added").asInt())
                .isEqualTo(3);
        assertThat(row(no)).isNotEqualTo(before).contains("补考");
        assertThat(exam.isClean()).isTrue();
    }
}
