package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;
import org.shikao.exam.roster.RosterRow.Storage;

/** Finding the table in a workbook: headings, notes, totals, hidden sheets, and how cells were stored. */
class RosterReaderTest {
    @TempDir
    private Path folder;

    private Workbook book;
    private Sheet sheet;

    @BeforeEach
    void open() {
        book = new XSSFWorkbook();
        sheet = book.createSheet("表");
    }

    @Test
    void keepsThePlaceAndTheStorageOfEveryCell() throws IOException {
        row(0, "说明");
        row(2, null, "准考证号", "姓名", "身份证号", "出生日期", "备注");
        Row pupil = row(3, null, "026990101001", "田青");
        pupil.createCell(3).setCellValue(990101201009064900d);
        Cell date = pupil.createCell(4);
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        date.setCellValue(LocalDate.of(2010, 9, 6));
        date.setCellStyle(style);
        pupil.createCell(5).setCellErrorValue((byte) 0x17);

        RosterRow row = only(read());

        assertThat(row.place(RosterField.ID_NO)).hasToString("r.xlsx!表!D4");
        assertThat(row.cells().get(RosterField.CANDIDATE_NO).storage()).isEqualTo(Storage.TEXT);
        assertThat(row.cells().get(RosterField.ID_NO).storage()).isEqualTo(Storage.NUMBER);
        assertThat(row.cells().get(RosterField.ID_NO).text()).contains("E");
        assertThat(row.cells().get(RosterField.BIRTH_DATE).storage()).isEqualTo(Storage.DATE);
        assertThat(row.text(RosterField.BIRTH_DATE)).isEqualTo("2010-09-06");
        assertThat(row.cells().get(RosterField.REMARK).storage()).isEqualTo(Storage.ERROR);
    }

    @Test
    void readsWhatAFormulaLastShowed() throws IOException {
        row(0, "准考证号", "姓名", "身份证号");
        Row pupil = row(1, "026990101001", null, "990101201009064900");
        pupil.createCell(1).setCellFormula("\"田\"&\"青\"");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();

        RosterRow row = only(read());

        assertThat(row.text(RosterField.NAME)).isEqualTo("田青");
        assertThat(row.cells().get(RosterField.NAME).storage()).isEqualTo(Storage.FORMULA);
    }

    @Test
    void losesNoPupilToANote() throws IOException {
        row(0, "序号", "准考证号", "姓名", "身份证号", "备注");
        row(1, "1", "026990101001", "合小明", "990101201009064900", "合计缺一科");
        row(2, "2", null, "田青", null, null);
        row(3, "序号", "准考证号", "姓名", "身份证号", "备注");
        row(4, "合计", "026990101003", "陈明", "990101201009064900", null);
        row(5, "3", null, null, null, null);
        row(6, "合计", "2 人", null, null, null);
        row(7, "填表人：王老师", null, "审核：", null, null);
        row(8, "注：本表一式两份", null, null, null, null);

        assertThat(rows(read())).extracting(r -> r.place().row()).containsExactly(2, 3, 5);
    }

    @Test
    void prefersTheTicketNumberToOtherNumbers() throws IOException {
        row(0, "报名号", "准考证号", "姓名", "学籍号");
        row(1, "7", "026990101001", "田青", "L990101201103020427");

        RosterRow row = only(read());
        assertThat(row.text(RosterField.CANDIDATE_NO)).isEqualTo("026990101001");
        assertThat(row.text(RosterField.REGISTRATION_NO)).isEqualTo("7");
    }

    @Test
    void aRegistrationNumberAloneIsTheCandidateNumber() throws IOException {
        row(0, "BMH", "姓名", "学籍号");
        row(1, "510600000007", "田青", "L990101201103020427");

        RosterRow row = only(read());
        assertThat(row.text(RosterField.CANDIDATE_NO)).isEqualTo("510600000007");
        assertThat(row.text(RosterField.REGISTRATION_NO)).isEmpty();
    }

    @Test
    void understandsHeadingsWithRemarksAndExamples() throws IOException {
        row(0, "*准考证号\n（12位，如026990101001）", "姓 名：", "身份证号码【18位，如990101201009064900】", "班级(必填)");
        row(1, "026990101001", "田青", "990101201009064900", "九(1)班");

        assertThat(only(read()).cells()).hasSize(4);
    }

    @Test
    void understandsPinyinInitials() throws IOException {
        row(0, "KSH", "XM", "SFZH", "XXDM", "BJMC");
        row(1, "026990101001", "田青", "990101201009064900", "3299010001", "九(1)班");

        assertThat(only(read()).cells()).hasSize(5);
    }

    @Test
    void stopsAtASheetWithoutHeadingsInWhichSomebodyStandsWhoIsInNoList() throws IOException {
        row(0, "准考证号", "姓名", "身份证号");
        row(1, "026990101001", "田青", "990101201009064900");
        book.createSheet("抄一遍").createRow(0).createCell(0).setCellValue("990101201009064900");
        Row other = book.createSheet("九(2)班").createRow(3);
        other.createCell(0).setCellValue("龙江");
        other.createCell(1).setCellValue("990101201009064919");

        assertThat(read().problems())
                .extracting(p -> p.code() + " " + p.place().sheet() + p.place().column()
                        + p.place().row())
                .containsExactlyInAnyOrder("SHEET_SKIPPED 抄一遍0", "SHEET_PEOPLE_UNREAD 九(2)班B4");
    }

    @Test
    void passesOverHiddenSheetsAndInstructionsButSaysSo() throws IOException {
        row(0, "准考证号", "姓名", "身份证号");
        row(1, "026990101001", "田青", "990101201009064900");
        book.createSheet("填表说明").createRow(0).createCell(0).setCellValue("请认真填写");
        book.createSheet("空表");
        book.createSheet("旧名单").createRow(0).createCell(0).setCellValue("姓名");
        book.setSheetHidden(3, true);

        RosterSheets read = read();

        assertThat(rows(read)).hasSize(1);
        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("SHEET_HIDDEN", "SHEET_SKIPPED");
        assertThat(Problem.anyError(read.problems())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学校：云岭县第一中学（3299010001）",
                "填报学校:云岭县第一中学（3299010001）  填报人：龙老师",
                "云岭县第一中学2026年考生花名册",
                "2026年云岭县第一中学考生名单"
            })
    void findsTheSchoolAboveTheTable(String title) throws IOException {
        row(0, title);
        row(1, "准考证号", "姓名", "身份证号");
        row(2, "026990101001", "田青", "990101201009064900");

        assertThat(read().sheets().get(0).schoolHint()).startsWith("云岭县第一中学");
    }

    @ParameterizedTest
    @ValueSource(strings = {"云岭县2026年初中学业水平考试报名表", "中学生名单", "名单"})
    void takesNoOtherTitleForASchool(String title) throws IOException {
        row(0, title);
        row(1, "准考证号", "姓名", "身份证号");
        row(2, "026990101001", "田青", "990101201009064900");

        assertThat(read().sheets().get(0).schoolHint()).isEmpty();
    }

    @Test
    void findsNoTableBelowTheFortiethRow() throws IOException {
        for (int i = 0; i < 40; i++) {
            row(i, "说明 " + i);
        }
        row(40, "准考证号", "姓名", "身份证号");

        assertThat(read().problems()).extracting(Problem::code).containsExactly("SHEET_HEADER_MISSING");
    }

    private Row row(int index, String... texts) {
        Row row = sheet.createRow(index);
        for (int c = 0; c < texts.length; c++) {
            if (texts[c] != null) {
                row.createCell(c).setCellValue(texts[c]);
            }
        }
        return row;
    }

    private RosterSheets read() throws IOException {
        Path file = folder.resolve("r.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        book.close();
        return new RosterReader().read(file);
    }

    private static List<RosterRow> rows(RosterSheets read) {
        return read.sheets().stream().flatMap(s -> s.rows().stream()).toList();
    }

    private static RosterRow only(RosterSheets read) {
        assertThat(rows(read)).hasSize(1);
        return rows(read).get(0);
    }
}
