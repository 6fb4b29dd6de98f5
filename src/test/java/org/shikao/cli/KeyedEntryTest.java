package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.journey.SmallExam;

/** Paper sheets keyed twice: what agrees is scored, what differs is listed and stays open. */
class KeyedEntryTest {
    private static final int FIRST_POINT = 5;

    @TempDir
    static Path folder;

    private static SmallExam exam;
    private static String session;
    private static Map<String, Map<Integer, String>> full;

    @BeforeAll
    static void draw() {
        exam = SmallExam.planned(new CommandLineHere("keyed"), folder.resolve("exam.shikao"));
        session = exam.sessions().get(0);
        exam.draw(session);
        full = new HashMap<>();
        for (JsonNode sheet : exam.sheets(session)) {
            Map<Integer, String> points = new HashMap<>();
            sheet.get("points")
                    .forEach(p -> points.put(
                            p.get("no").asInt(), SmallExam.decimal(p.get("max").asInt())));
            full.put(sheet.get("candidateNo").asText(), points);
        }
    }

    interface Keying {
        void on(Sheet sheet);
    }

    /** The template with full marks everywhere, after somebody has typed in it. */
    private static Path filled(String name, Keying keying) throws IOException {
        Path file = folder.resolve(name);
        exam.result("score template", file, "--session", session);
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(file)) {
            book = new XSSFWorkbook(in);
        }
        Sheet sheet = book.getSheetAt(0);
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
            Row row = sheet.getRow(r);
            full.get(row.getCell(0).getStringCellValue())
                    .forEach((no, max) -> row.createCell(FIRST_POINT + no - 1).setCellValue(max));
        }
        keying.on(sheet);
        try (OutputStream out = Files.newOutputStream(file);
                book) {
            book.write(out);
        }
        return file;
    }

    private static long states(String state) {
        return exam.sheets(session).stream()
                .filter(s -> s.get("state").asText().equals(state))
                .count();
    }

    @Test
    void scoresWhatTwoEntriesAgreeOnAndListsWhatDiffers() throws IOException {
        int sheets = full.size();
        Path broken = filled("broken.xlsx", s -> {
            s.getRow(1).getCell(FIRST_POINT).setCellValue("很好");
            s.getRow(2).getCell(FIRST_POINT).setCellValue("99");
            s.getRow(3).removeCell(s.getRow(3).getCell(FIRST_POINT));
        });
        Ran refused = exam.json("score import", broken, "--entry", "A");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.json().get("findings").findValuesAsText("code"))
                .contains("KEYED_NOT_MARKS", "SHEET_VALUE_RANGE", "KEYED_INCOMPLETE");
        assertThat(refused.json().get("findings").get(0).get("column").asText()).isEqualTo("F");

        Path first = filled("a.xlsx", s -> {});
        JsonNode a = exam.result("score import", first, "--entry", "A");
        assertThat(a.get("keyed").asInt()).isEqualTo(sheets);
        assertThat(a.get("waiting").asInt()).isEqualTo(sheets);
        assertThat(states("SUBMITTED")).isZero();

        Path second = filled("b.xlsx", s -> s.getRow(1).getCell(FIRST_POINT).setCellValue("0"));
        Path mended = filled("b2.xlsx", s -> {});
        Ran b = exam.json("score import", second, "--entry", "B");
        assertThat(b.exit()).isZero();
        assertThat(b.result().get("agreed").asInt()).isEqualTo(sheets - 1);
        assertThat(b.result().get("differing").asInt()).isEqualTo(1);
        JsonNode difference = b.json().get("findings").get(0);
        assertThat(difference.get("code").asText()).isEqualTo("KEYED_DIFFERS");
        assertThat(difference.get("column").asText() + difference.get("row").asText())
                .isEqualTo("F2");
        assertThat(states("SUBMITTED")).isEqualTo(sheets - 1);

        JsonNode again = exam.result("score import", mended, "--entry", "B");
        assertThat(again.get("agreed").asInt()).isEqualTo(1);
        assertThat(again.get("unchanged").asInt()).isEqualTo(sheets - 1);
        assertThat(states("SUBMITTED")).isEqualTo(sheets);
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void oneEntryIsEnoughWhereTheRulesSaySo() throws IOException {
        Path rules = folder.resolve("single.yaml");
        String text = exam.shikao()
                .json("rules", "show", "hunan")
                .result()
                .get("yaml")
                .asText();
        Files.writeString(rules, text.replace("doubleEntry: true", "doubleEntry: false"));
        SmallExam alone = new SmallExam(exam.shikao(), folder.resolve("alone.shikao"));
        exam.shikao().result("new", alone.file(), "--rules", rules);
        alone.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        alone.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-05.xlsx"));
        alone.result("plan", "--seed", "7");
        alone.draw(alone.sessions().get(0));
        Path file = folder.resolve("alone.xlsx");
        alone.result("score template", file, "--session", alone.sessions().get(0));
        JsonNode done = alone.result("score import", firstRowZero(file), "--entry", "A");
        assertThat(done.get("agreed").asInt()).isEqualTo(1);
        assertThat(done.get("waiting").asInt()).isZero();
    }

    /** The template with zeros in its first sheet and the other sheets not keyed. */
    private static Path firstRowZero(Path file) throws IOException {
        Path keyed = folder.resolve("alone-keyed.xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(keyed)) {
            Row row = book.getSheetAt(0).getRow(1);
            for (int c = FIRST_POINT; c < row.getLastCellNum(); c++) {
                if (!row.getCell(c).getStringCellValue().equals("-")) {
                    row.getCell(c).setCellValue("0");
                }
            }
            book.write(out);
        }
        return keyed;
    }
}
