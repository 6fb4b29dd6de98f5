package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.journey.SmallExam;

/** Two markings of every sheet on paper: each is keyed twice, the second into a workbook that names its markers. */
class KeyedAgainTest {
    private static final int MARKER = 5;

    @TempDir
    static Path folder;

    private static SmallExam drawn;
    private static String session;

    private final SmallExam exam =
            drawn.copy(folder.resolve(System.nanoTime() + ".shikao"), new CommandLineHere("keyed"));

    @BeforeAll
    static void draw() throws IOException {
        CommandLineHere shikao = new CommandLineHere("double");
        String text = shikao.json("rules", "show", "hunan").result().get("yaml").asText();
        Path rules = folder.resolve("double.yaml");
        Files.writeString(rules, text.replace("mode: single", "mode: double").replace("tolerance: 0", "tolerance: 1"));
        drawn = SmallExam.planned(shikao, folder.resolve("double.shikao"), rules.toString());
        session = drawn.sessions().get(0);
        drawn.draw(session);
    }

    /** The workbook of a marking with zero at every point of its first sheet, after somebody has typed in it. */
    private Path filled(int marking, Consumer<Row> typing) throws IOException {
        Path file = folder.resolve(System.nanoTime() + ".xlsx");
        exam.result("score template", file, "--session", session, "--marking", String.valueOf(marking));
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(file)) {
            book = new XSSFWorkbook(in);
        }
        Sheet sheet = book.getSheetAt(0);
        Row row = sheet.getRow(1);
        for (int c = marking > 1 ? MARKER + 1 : MARKER; c < row.getLastCellNum(); c++) {
            if (!row.getCell(c).getStringCellValue().equals("-")) {
                row.getCell(c).setCellValue("0");
            }
        }
        typing.accept(row);
        try (OutputStream out = Files.newOutputStream(file);
                book) {
            book.write(out);
        }
        return file;
    }

    private Ran keyed(Path file, String entry, int marking) {
        return exam.json("score import", file, "--entry", entry, "--marking", String.valueOf(marking));
    }

    private static List<String> codes(Ran ran) {
        return ran.json().get("findings").findValuesAsText("code");
    }

    private JsonNode scored() {
        for (JsonNode sheet : exam.sheets(session)) {
            if (sheet.has("markings") && sheet.get("markings").size() > 0) {
                return sheet;
            }
        }
        throw new AssertionError("no sheet is marked");
    }

    @Test
    void averagesTwoMarkingsOfWhichEachWasKeyedTwice() throws IOException {
        Path first = filled(1, row -> {});
        keyed(first, "A", 1);
        assertThat(keyed(first, "B", 1).result().get("agreed").asInt()).isEqualTo(1);
        JsonNode waiting = scored();
        assertThat(waiting.get("total").isNull()).isTrue();
        // which experiment was drawn, and what its first point is worth, differs from run to run
        int most = waiting.get("points").get(0).get("max").asInt();
        String more = most < 100 ? "0.5" : "1";
        Path second = filled(2, row -> row.getCell(MARKER + 1).setCellValue(more));
        assertThat(keyed(second, "A", 2).result().get("waiting").asInt()).isEqualTo(1);
        assertThat(keyed(second, "B", 2).result().get("agreed").asInt()).isEqualTo(1);
        JsonNode sheet = scored();
        assertThat(sheet.get("markings")).hasSize(2);
        assertThat(sheet.get("markings").get(1).get("marker").asText())
                .isEqualTo(sheet.get("second").asText())
                .isNotEmpty();
        int two = sheet.get("markings").get(1).get("total").asInt();
        int one = sheet.get("markings").get(0).get("total").asInt();
        assertThat(two - one).isBetween(1, 100);
        assertThat(sheet.get("total").asInt()).isEqualTo((one + two + 1) / 2);
        assertThat(keyed(second, "B", 2).result().get("unchanged").asInt()).isEqualTo(1);
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void refusesAWorkbookOfTheOtherMarking() throws IOException {
        assertThat(codes(keyed(filled(2, row -> {}), "A", 1))).containsOnly("KEYED_OTHER_MARKING");
        assertThat(codes(keyed(filled(1, row -> {}), "A", 2))).contains("KEYED_OTHER_MARKING");
        assertThat(codes(keyed(filled(1, row -> {}), "A", 4))).containsOnly("MARKING_UNKNOWN");
        assertThat(codes(keyed(filled(1, row -> {}), "A", 0))).containsOnly("MARKING_UNKNOWN");
    }

    @Test
    void refusesNobodyAStrangerAndSomebodyOfTheCandidatesSchool() throws IOException {
        assertThat(codes(keyed(filled(2, row -> row.getCell(MARKER).setCellValue(" ")), "A", 2)))
                .contains("KEYED_NO_MARKER");
        assertThat(codes(keyed(filled(2, row -> row.getCell(MARKER).setCellValue("X9")), "A", 2)))
                .contains("MARKER_UNKNOWN");
        boolean refused = false;
        for (int no = 1; no < 60 && !refused; no++) {
            String code = "J" + String.format("%03d", no);
            refused = codes(keyed(filled(2, row -> row.getCell(MARKER).setCellValue(code)), "A", 2))
                    .contains("MARKER_OWN_SCHOOL");
        }
        assertThat(refused).isTrue();
    }

    @Test
    void listsEntriesThatNameDifferentMarkers() throws IOException {
        List<String> posted = new ArrayList<>();
        Path first = filled(2, row -> posted.add(row.getCell(MARKER).getStringCellValue()));
        assertThat(keyed(first, "A", 2).exit()).isZero();
        for (int no = 1; no < 60; no++) {
            String code = "J" + String.format("%03d", no);
            if (posted.contains(code)) {
                continue;
            }
            Ran other = keyed(filled(2, row -> row.getCell(MARKER).setCellValue(code)), "B", 2);
            if (codes(other).contains("KEYED_MARKER_DIFFERS")) {
                assertThat(other.exit()).isZero();
                assertThat(other.result().get("differing").asInt()).isEqualTo(1);
                assertThat(other.result().get("agreed").asInt()).isZero();
                return;
            }
        }
        throw new AssertionError("nobody else may mark");
    }

    @Test
    void keysAThirdMarkingOnlyOfWhatIsUndecided() {
        Ran none = exam.json("score template", folder.resolve("third.xlsx"), "--marking", "3");
        assertThat(codes(none)).containsOnly("KEYED_NOTHING_OPEN");
    }
}
