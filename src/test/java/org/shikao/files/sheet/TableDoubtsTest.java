package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;

/** What a title or the name of a sheet says that the table does not. */
class TableDoubtsTest {
    private static final String[] HEADS = {"准考证号", "姓名", "身份证号"};
    private static final String[] PUPIL = {"026990102001", "田青", "990101201009064900"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"免考名单", "缓考", "外地借读回原籍"})
    void asksOfASheetNamedAfterAGrantThatItHasNoColumnFor(String sheet) throws IOException {
        assertThat(codes(sheet, HEADS, PUPIL)).containsExactly("TABLE_OF_GRANTS");
    }

    @Test
    void asksOfATitleThatNamesAGrant() throws IOException {
        assertThat(codes("九年级", new String[] {"免考学生名单"}, HEADS, PUPIL)).containsExactly("TABLE_OF_GRANTS");
    }

    @Test
    void asksNothingWhereTheGrantHasItsColumn() throws IOException {
        assertThat(codes("免考名单", new String[] {"准考证号", "姓名", "身份证号", "免考"}, PUPIL))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1班", "901", "九1", "9.1", "2301班", "三（1）"})
    void asksWhetherTheNameOfTheSheetIsTheClass(String sheet) throws IOException {
        assertThat(codes(sheet, HEADS, PUPIL)).containsExactly("TABLE_CLASS_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"九(1)班", "初三1班", "Sheet1", "2026", "名单", "云岭县第二中学"})
    void asksNothingOfOtherNames(String sheet) throws IOException {
        assertThat(codes(sheet, HEADS, PUPIL)).isEmpty();
    }

    @Test
    void asksOfATitleOfAnotherClassThanTheSheet() throws IOException {
        assertThat(codes("九(2)班", new String[] {"九(1)班学生名单"}, HEADS, PUPIL)).containsExactly("TABLE_CLASS_DIFFERS");
        assertThat(codes("九年级十二班", new String[] {"九(12)班学生名单"}, HEADS, PUPIL)).isEmpty();
    }

    @Test
    void asksOfASchoolAboveThatIsNotTheOneInTheColumn() throws IOException {
        String[] above = {"学校：云岭县第三中学（3299010003）"};
        String[] heads = {"准考证号", "姓名", "身份证号", "学校代码"};
        String[] pupil = {"026990102001", "田青", "990101201009064900", "3299010002"};

        assertThat(codes("九年级", above, heads, pupil)).containsExactly("TABLE_SCHOOL_DIFFERS");
        pupil[3] = "3299010003";
        assertThat(codes("九年级", above, heads, pupil)).isEmpty();
    }

    private List<String> codes(String sheet, String[]... rows) throws IOException {
        Path file = folder.resolve("名单.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet table = book.createSheet(sheet);
            for (int r = 0; r < rows.length; r++) {
                Row row = table.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            book.write(out);
        }
        return new RosterReader()
                .read(file).problems().stream().map(Problem::code).toList();
    }
}
