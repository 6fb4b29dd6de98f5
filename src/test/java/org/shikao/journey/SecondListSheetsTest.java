package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** Second lists whose sheets are not what they seem: hidden rows, two tables side by side, an office that has not decided. */
class SecondListSheetsTest {
    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("office");
    private SmallExam exam;

    @BeforeEach
    void create() {
        Path file = folder.resolve("county.shikao");
        shikao.result("new", file, "--rules", "hunan");
        exam = new SmallExam(shikao, file);
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-09.csv"));
    }

    @Test
    void theHighestOfficeThatHasNotDecidedYetIsAskedFor() throws IOException {
        Path file = Files.writeString(
                folder.resolve("offices.csv"),
                "考号,姓名,免考原因,班级意见,学校意见,县教育局意见\n026990109001,彭怡婷,残疾,同意,同意,同意\n"
                        + "026990109002,向果思,残疾,同意,,同意\n026990109003,唐琳强,残疾,同意,同意,\n");

        assertThat(exam.json("roster second-list", file).cells()).containsExactly("SECOND_VERDICT F4");

        Files.writeString(file, Files.readString(file).replace("同意,同意,\n", "同意,同意,同意\n"));
        assertThat(exam.result("roster second-list", file).get("changed").asInt())
                .isEqualTo(3);
    }

    @Test
    void refusesTwoTablesSideBySide() throws IOException {
        Path file = Files.writeString(
                folder.resolve("sides.csv"), "考号,姓名,免考,,考号,姓名,缓考\n026990109001,彭怡婷,物理：残疾,,026990109002,向果思,化学：骨折\n");

        assertThat(exam.json("roster second-list", file).cells()).containsExactly("SECOND_SIDE_BY_SIDE F1");
    }

    @Test
    void tellsWhoStandsInARowThatNobodySees() throws IOException {
        Path file = folder.resolve("hidden.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            String[][] rows = {{"考号", "姓名", "类别", "原因"}, {"026990109001", "彭怡婷", "免考", "残疾"}};
            for (String[] row : rows) {
                Row made = book.getNumberOfSheets() == 0
                        ? book.createSheet("需要").createRow(0)
                        : book.getSheetAt(0).createRow(1);
                for (String text : row) {
                    made.createCell(Math.max(0, made.getLastCellNum())).setCellValue(text);
                }
            }
            book.getSheetAt(0).getRow(1).setZeroHeight(true);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }

        Ran done = exam.json("roster second-list", file);

        assertThat(done.result().get("changed").asInt()).isEqualTo(1);
        assertThat(done.cells()).containsExactly("SHEET_HIDDEN_ROWS 2");
    }

    @Test
    void saysWhatAListWithoutHeadingsOrWithoutOneOfThemNeeds() throws IOException {
        assertThat(exam.json("roster second-list", Files.writeString(folder.resolve("a.csv"), "1,2,3\n4,5,6\n"))
                        .cells())
                .containsExactly("SECOND_HEADER_MISSING 0");
        Path nothing = Files.writeString(folder.resolve("b.csv"), "准考证号,姓名,班级\n026990109001,彭怡婷,1班\n");
        assertThat(exam.json("roster second-list", nothing).cells()).containsExactly("SECOND_KIND_MISSING 1");
        Path nobody = Files.writeString(folder.resolve("c.csv"), "班级,姓名,免考\n1班,彭怡婷,残疾\n");
        assertThat(exam.json("roster second-list", nobody).cells()).containsExactly("SECOND_COLUMN_MISSING 1");
    }
}
