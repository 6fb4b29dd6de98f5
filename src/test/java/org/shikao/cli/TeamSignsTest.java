package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.journey.SmallExam;

/** Rule 21, team, from the plan to the signature: who is posted, where it is told, and who must sign. */
class TeamSignsTest {
    @TempDir
    static Path folder;

    private static SmallExam scored;
    private static String session;
    private static List<String> team;

    @BeforeAll
    static void score() throws IOException {
        CommandLineHere shikao = new CommandLineHere("team");
        String text = shikao.json("rules", "show", "hunan").result().get("yaml").asText();
        Path rules = folder.resolve("team.yaml");
        Files.writeString(rules, text.replace("mode: single", "mode: team"));
        scored = new SmallExam(shikao, folder.resolve("team.shikao"));
        shikao.result("new", scored.file(), "--rules", rules);
        scored.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        scored.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-05.xlsx"));
        scored.result("plan", "--seed", "7");
        session = scored.sessions().get(0);
        scored.draw(session);
        List<String> lines = new ArrayList<>();
        scored.sheets(session).forEach(sheet -> lines.addAll(SmallExam.fullMarks(sheet)));
        scored.score(lines.toArray(String[]::new));
        team = ExamDatabase.of(scored.file())
                .rows("SELECT examiner_code FROM plan_team WHERE session_id = '" + session + "' ORDER BY position")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private final SmallExam exam =
            scored.copy(folder.resolve(System.nanoTime() + ".shikao"), new CommandLineHere("sign"));

    private Ran sign(String by, String second, String reason) {
        return exam.json("sign", "--session", session, "--by", by, "--second", second, "--reason", reason);
    }

    private String name(String code) {
        return ExamDatabase.of(exam.file()).text("SELECT name FROM examiner WHERE code = '" + code + "'");
    }

    private String signed() {
        return ExamDatabase.of(exam.file()).text("SELECT body FROM journal WHERE body LIKE '%\"SIGNED\"%'");
    }

    @Test
    void onlyTheLeaderWhomThePlanPostsCountersigns() {
        assertThat(sign("主考", "", "").errors()).containsExactly("SIGN_NEEDS_SECOND");
        assertThat(sign("主考", "某某", "").errors()).containsExactly("SIGN_NOT_LEADER");
        assertThat(sign("主考", name(team.get(1)), "").errors()).containsExactly("SIGN_NOT_LEADER");
        assertThat(sign("主考", "某某", "   ").errors()).containsExactly("SIGN_NOT_LEADER");
        assertThat(sign("主考", " " + name(team.get(0)) + " ", "").exit()).isZero();
        assertThat(signed()).contains("\"leader\":\"" + team.get(0) + "\"").doesNotContain("\"reason\"");
        assertThat(sign("主考", name(team.get(0)), "").errors()).containsExactly("DAY_SESSION_SIGNED");
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void theLeaderMaySignByHisCodeAndFirst() {
        assertThat(sign(team.get(0), "主考", "不该记下").exit()).isZero();
        assertThat(signed()).contains("\"leader\":\"" + team.get(0) + "\"").doesNotContain("不该记下");
    }

    @Test
    void somebodyElseSignsWithAReasonThatIsKept() {
        assertThat(sign("主考", "副主考", "组长因病离场").exit()).isZero();
        assertThat(signed()).contains("\"reason\":\"组长因病离场\"").doesNotContain("\"leader\"");
        SmallExam other = scored.copy(folder.resolve("other.shikao"), new CommandLineHere("other"));
        other.result("merge", exam.file());
        assertThat(other.isClean()).isTrue();
        assertThat(other.result("status").get("sessions").get(0).get("state").asText())
                .isEqualToIgnoringCase("signed");
    }

    /** The leader has a bench of his own here; at a colleague's bench he answers for what he gives. */
    @Test
    void aMemberMarksAtTheBenchOfAColleagueInHisOwnName() {
        String other = scored.sessions().get(1);
        exam.draw(other);
        List<String> posted = ExamDatabase.of(exam.file())
                .rows("SELECT examiner_code FROM plan_team WHERE session_id = '" + other + "' ORDER BY position")
                .stream()
                .map(row -> row.get(0))
                .toList();
        JsonNode sheet = exam.sheets(other).stream()
                .filter(s -> !s.get("examiner").asText().equals(posted.get(0)))
                .findFirst()
                .orElseThrow();
        assertThat(exam.score(
                        String.join("\t", "open", other, posted.get(0)),
                        SmallExam.mark(sheet, 1, "0"),
                        SmallExam.request("sheet", sheet)))
                .noneMatch(line -> line.startsWith("refused"));
        assertThat(ExamDatabase.of(exam.file())
                        .text("SELECT body FROM journal WHERE body LIKE '%\"MARKED\"%' AND body LIKE '%"
                                + sheet.get("candidateNo").asText() + "%'"))
                .contains("\"by\":\"" + posted.get(0) + "\"");
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void everyPostedTeamHasThreeAndStandsInTheWorkbookOfDuties() throws IOException {
        assertThat(ExamDatabase.of(exam.file())
                        .rows("SELECT session_id FROM plan_team GROUP BY session_id HAVING count(*) < 3"))
                .isEmpty();
        assertThat(exam.json("plan check").exit()).isZero();
        Path workbook = folder.resolve("plan.xlsx");
        exam.result("plan export", workbook);
        List<String> duties = new ArrayList<>();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet last = book.getSheetAt(book.getNumberOfSheets() - 1);
            for (Row row : last) {
                if (row.getCell(0).toString().equals(session)) {
                    duties.add(row.getCell(row.getLastCellNum() - 1).toString());
                }
            }
        }
        assertThat(duties).hasSameSizeAs(team).containsOnly("组长", "组员");
        assertThat(duties.stream().filter("组长"::equals)).hasSize(1);
    }
}
