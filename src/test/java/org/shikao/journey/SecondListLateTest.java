package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.exam.roster.RosterField;
import org.shikao.files.sheet.RosterReader;
import org.shikao.files.sheet.RosterSheets;

/** A second list that comes after the exam day began: what it may not change is told at the cell that would change it. */
class SecondListLateTest {
    @TempDir
    Path folder;

    /** Number and name of a candidate as the sample roster has them. */
    private static String person(String number) throws IOException {
        RosterSheets read = new RosterReader().read(SmallExam.SAMPLE.resolve("rosters/school-05.xlsx"));
        return read.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.text(RosterField.CANDIDATE_NO).equals(number))
                .map(row -> number + "," + row.text(RosterField.NAME))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> places(Ran refused) {
        return StreamSupport.stream(refused.json().get("findings").spliterator(), false)
                .map(f -> "%s %s!%s!%s%s"
                        .formatted(
                                f.path("code").asText(),
                                f.path("file").asText(),
                                f.path("sheet").asText(),
                                f.path("column").asText(),
                                f.path("row").asText()))
                .toList();
    }

    @Test
    void namesTheCellsOfWhatIsTooLate() throws IOException {
        CommandLineHere shikao = new CommandLineHere("late");
        SmallExam exam = SmallExam.planned(shikao, folder.resolve("a.shikao"));
        String session = exam.sessions().get(0);
        exam.draw(session);
        List<JsonNode> sheets = exam.sheets(session);
        sheets.forEach(sheet -> exam.score(SmallExam.fullMarks(sheet).toArray(String[]::new)));
        exam.result("sign", "--session", session, "--by", "主考");
        String subject = sheets.get(0).get("subject").asText().equals("physics") ? "物理" : "化学";
        String first = person(sheets.get(0).get("candidateNo").asText());
        String second = person(sheets.get(1).get("candidateNo").asText());
        Path put = Files.writeString(
                folder.resolve("b.csv"), "序号,准考证号,姓名,缓考\n1," + first + ",\n2," + second + "," + subject + "：骨折\n");
        Path changed = Files.writeString(
                folder.resolve("c.csv"), "序号,准考证号,姓名,特殊需要\n1," + first + ",轮椅\n2," + second + ",大字\n");

        assertThat(places(exam.json("roster second-list", put))).containsExactly("SHEET_SIGNED b.csv!!D3");
        assertThat(places(exam.json("roster second-list", changed)))
                .containsExactly("EXAM_STARTED c.csv!!D2", "EXAM_STARTED c.csv!!D3");
    }

    @Test
    void asksAboutWhoIsThereOrHasABenchAndIsToBePutOff() throws IOException {
        CommandLineHere shikao = new CommandLineHere("late");
        SmallExam exam = SmallExam.planned(shikao, folder.resolve("a.shikao"));
        String session = exam.sessions().get(0);
        JsonNode sheet = exam.sheets(session).get(0);
        String other = exam.sheets(session).get(1).get("candidateNo").asText();
        String no = sheet.get("candidateNo").asText();
        String subject = sheet.get("subject").asText().equals("physics") ? "物理" : "化学";
        Path put =
                Files.writeString(folder.resolve("b.csv"), "序号,准考证号,姓名,缓考\n1," + person(no) + "," + subject + "：骨折\n");

        assertThat(places(exam.json("roster second-list", put, "--dry-run"))).isEmpty();
        exam.result("draw commit", "--session", session);
        exam.result("checkin", "--session", session, "--all-present", "--absent", other);
        assertThat(places(exam.json("roster second-list", put, "--dry-run")))
                .containsExactly("SECOND_DEFERS_PRESENT b.csv!!D2");
        exam.result("draw run", "--session", session, "--entropy", SmallExam.ENTROPY);
        assertThat(places(exam.json("roster second-list", put, "--dry-run")))
                .containsExactly("SECOND_DEFERS_SEATED b.csv!!D2");
        Path absent = Files.writeString(
                folder.resolve("c.csv"), "序号,准考证号,姓名,缓考\n1," + person(other) + "," + subject + "：骨折\n");
        assertThat(places(exam.json("roster second-list", absent, "--dry-run"))).isEmpty();
    }
}
