package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.ColumnMapping;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;
import org.shikao.exam.roster.SheetPreview;
import org.shikao.exam.roster.SheetPreview.Reason;
import org.shikao.exam.roster.SheetPreview.Sureness;

/** Layouts as schools draw them, and mappings that say how one is meant. */
class RosterLayoutTest {
    private static final String ID = "990101201009064900";

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
    void understandsHeadingsInThreeRowsWithMergedGroups() throws IOException {
        row(0, "云岭县第一中学2026年考生花名册");
        merge(0, 0, 0, 6);
        row(1, "序号", "考生信息", null, null, null, "学校", null);
        row(2, null, "基本信息", null, "证件", null, "代码", "名称");
        row(3, null, "准考证号", "姓名", "证件类型", "号码", null, null);
        merge(1, 3, 0, 0);
        merge(1, 1, 1, 4);
        merge(2, 2, 1, 2);
        merge(2, 2, 3, 4);
        merge(1, 1, 5, 6);
        merge(2, 3, 5, 5);
        merge(2, 3, 6, 6);
        row(4, "1", "026990101001", "田青", "身份证", ID, "3299010001", "云岭县第一中学");

        RosterRow row = only(read());

        assertThat(row.text(RosterField.ID_NO)).isEqualTo(ID);
        assertThat(row.text(RosterField.SCHOOL_CODE)).isEqualTo("3299010001");
        assertThat(row.text(RosterField.SCHOOL_NAME)).isEqualTo("云岭县第一中学");
        assertThat(row.text(RosterField.CANDIDATE_NO)).isEqualTo("026990101001");
    }

    @Test
    void givesEachPupilTheClassMergedOverAll() throws IOException {
        row(0, "学校", "班级", "准考证号", "姓名", "身份证号");
        row(1, "云岭县第一中学", "九(1)班", "026990101001", "田青", ID);
        row(2, null, null, "026990101002", "龙江", "990101201009064919");
        row(3, null, "九(2)班", "026990101003", "石海", "990101201009064927");
        merge(1, 3, 0, 0);
        merge(1, 2, 1, 1);

        assertThat(rows(read()))
                .extracting(r -> r.text(RosterField.SCHOOL_NAME) + r.text(RosterField.CLASS_NAME))
                .containsExactly("云岭县第一中学九(1)班", "云岭县第一中学九(1)班", "云岭县第一中学九(2)班");
    }

    @Test
    void neverFillsWhoSomebodyIs() throws IOException {
        row(0, "准考证号", "姓名", "身份证号");
        row(1, "026990101001", "田青", ID);
        row(2, "026990101002", null, "990101201009064919");
        merge(1, 2, 1, 1);

        assertThat(rows(read())).extracting(r -> r.text(RosterField.NAME)).containsExactly("田青", "");
    }

    @Test
    void readsTwoTablesSideBySide() throws IOException {
        row(0, "序号", "准考证号", "姓名", "身份证号", null, "序号", "准考证号", "姓名", "身份证号");
        row(1, "1", "026990101001", "田青", ID, null, "2", "026990101002", "龙江", "990101201009064919");
        row(2, "3", "026990101003", "石海", "990101201009064927");

        RosterSheets read = read();

        assertThat(rows(read))
                .extracting(r -> r.place(RosterField.NAME) + r.text(RosterField.NAME))
                .containsExactlyInAnyOrder("r.xlsx!表!C2田青", "r.xlsx!表!H2龙江", "r.xlsx!表!C3石海");
        assertThat(read.previews()).hasSize(2);
    }

    @Test
    void readsTablesOneUnderAnotherEachWithItsOwnColumnsAndTitle() throws IOException {
        row(0, "九(1)班学生名单");
        row(1, "准考证号", "姓名", "身份证号");
        row(2, "026990101001", "田青", ID);
        row(3, "合计", "1 人");
        row(5, "九(2)班学生名单");
        row(6, "姓名", "身份证号", "准考证号");
        row(7, "龙江", "990101201009064919", "026990101002");
        row(8, "姓名", "身份证号", "准考证号");
        row(9, "石海", "990101201009064927", "026990101003");

        RosterSheets read = read();

        assertThat(rows(read))
                .extracting(r -> r.text(RosterField.CANDIDATE_NO) + r.text(RosterField.NAME))
                .containsExactly("026990101001田青", "026990101002龙江", "026990101003石海");
        assertThat(rows(read).get(0).text(RosterField.CLASS_NAME)).isEqualTo("九(1)班");
    }

    @Test
    void tellsHiddenRowsAndColumnsAndReadsThem() throws IOException {
        row(0, "准考证号", "姓名", "身份证号");
        row(1, "026990101001", "田青", ID);
        row(2, "026990101002", "龙江", "990101201009064919").setZeroHeight(true);
        sheet.setColumnHidden(2, true);

        RosterSheets read = read();

        assertThat(rows(read)).hasSize(2);
        assertThat(read.problems())
                .extracting(p -> p.code() + " " + p.place())
                .containsExactlyInAnyOrder("SHEET_HIDDEN_ROWS r.xlsx!表!3", "SHEET_HIDDEN_COLUMN r.xlsx!表!C1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "准考证号",
                "中考\n准考证号",
                "考籍号",
                "报名号",
                "考 号",
                "考生号（12位）",
                "＊准考证号",
                "2026年准考证号",
                "ZKZH",
                "Candidate No.",
                "Admission Number",
                "报名序号",
                "［准考证号］准考证号"
            })
    void knowsWhatACandidateNumberIsCalled(String heading) throws IOException {
        row(0, heading, "姓名", "身份证号");
        row(1, "026990101001", "田青", ID);

        assertThat(only(read()).text(RosterField.CANDIDATE_NO)).isEqualTo("026990101001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"身份证号", "身份证件号", "公民身份号码", "居民身份证号码", "证件号码", "学生身份证号", "有效身份证件号码", "ID No.", "Identity Number"})
    void knowsWhatAnIdentityNumberIsCalled(String heading) throws IOException {
        row(0, "准考证号", "姓名", heading, "父亲身份证号", "监护人证件号码");
        row(1, "026990101001", "田青", ID, "990101197009064900", "990101197009064900");

        assertThat(only(read()).text(RosterField.ID_NO)).isEqualTo(ID);
    }

    @Test
    void takesNoParentForTheCandidate() throws IOException {
        row(0, "家长信息", null, "准考证号", "姓名", "身份证号");
        row(1, "姓名", "身份证号", null, null, null);
        row(2, "田父", "990101197009064900", "026990101001", "田青", ID);
        merge(0, 0, 0, 1);

        RosterRow row = only(read());

        assertThat(row.text(RosterField.NAME) + row.text(RosterField.ID_NO)).isEqualTo("田青" + ID);
    }

    @Test
    void takesAPupilsNumberInTheClassForNoStudentNumber() throws IOException {
        row(0, "学号", "准考证号", "姓名", "身份证号");
        row(1, "01", "026990101001", "田青", ID);

        assertThat(only(read()).cells()).doesNotContainKey(RosterField.STUDENT_NO);
    }

    @Test
    void takesAStudentNumberUnderThatWordForOne() throws IOException {
        row(0, "学号", "准考证号", "姓名", "身份证号");
        row(1, "G" + ID, "026990101001", "田青", ID);

        assertThat(only(read()).text(RosterField.STUDENT_NO)).isEqualTo("G" + ID);
    }

    @Test
    void findsAFormulaThatWasNeverCalculatedAndOneThatMayBeOld() throws IOException {
        row(0, "准考证号", "姓名", "身份证号");
        Row pupil = row(1, "026990101001", null, ID);
        pupil.createCell(1).setCellFormula("\"田\"&\"青\"");
        row(2, "026990101002", "龙江", "990101201009064919");
        book.setForceFormulaRecalculation(true);

        assertThat(read().problems())
                .extracting(p -> p.code() + " " + p.place())
                .containsExactlyInAnyOrder("SHEET_FORMULA_EMPTY r.xlsx!表!B2", "SHEET_FORMULA_STALE r.xlsx!表!1");
    }

    @Test
    void tellsTextThatWasDecodedWrongly() throws IOException {
        row(0, "准考证号", "姓名", "身份证号", "学校名称");
        String latin = new String("田青云".getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1);
        String gbk = new String("田青云龙".getBytes(StandardCharsets.UTF_8), Charset.forName("GBK"));
        row(1, "026990101001", latin, ID, "云岭县第一中学");
        row(2, "026990101002", gbk, ID, "云岭县第一中学");
        row(3, "026990101003", "锟斤拷", ID, "???第一中学");
        row(4, "026990101004", "滕琪瑾", ID, "云岭县第一中学");
        row(5, "026990101005", "José Müller", ID, "云岭县第一中学");

        // names are judged cell by cell by those who judge names
        assertThat(read().problems())
                .filteredOn(p -> p.code().equals("SHEET_GARBLED"))
                .extracting(p -> p.place().column() + p.place().row())
                .containsExactly("D4");
    }

    @Test
    void callsNoCommonNameGarbled() {
        long seed = 20260512;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int c = 0; c < 2 + random.nextInt(3); c++) {
                name.appendCodePoint(0x4E00 + random.nextInt(0x5000));
            }
            assertThat(name.length() == 3 && Mojibake.isIn(name.toString()) && isCommon(name.toString()))
                    .as("%s of seed %d", name, seed)
                    .isFalse();
        }
    }

    private static boolean isCommon(String name) {
        return Charset.forName("GB2312").newEncoder().canEncode(name);
    }

    @Test
    void showsZerosThatANumberFormatShows() throws IOException {
        row(0, "准考证号", "姓名", "身份证号");
        Row pupil = row(1, null, "田青", ID);
        Cell cell = pupil.createCell(0);
        cell.setCellValue(26990101001d);
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("000000000000"));
        cell.setCellStyle(style);

        assertThat(only(read()).text(RosterField.CANDIDATE_NO)).isEqualTo("026990101001");
    }

    @Test
    void previewSaysWhatWasUnderstoodAndWhatWasPassedOver() throws IOException {
        row(0, "花名册");
        row(1, "序号", "准考证号", "姓名", "学生身份证号", "爱好");
        row(2, "1", "026990101001", "田青", ID, "足球");
        row(3, "序号", "准考证号", "姓名", "学生身份证号", "爱好");
        row(4, "合计", "1 人");
        row(5, "9");

        SheetPreview preview = read().previews().get(0);

        assertThat(preview.headerFirst()).isEqualTo(2);
        assertThat(preview.rowsRead()).isEqualTo(1);
        assertThat(preview.passed())
                .extracting(SheetPreview.Passed::reason)
                .containsExactly(Reason.ABOVE, Reason.HEADING, Reason.NOTE, Reason.NOBODY);
        assertThat(preview.columns())
                .extracting(c -> c.letter()
                        + c.field().map(Enum::name).orElse("-")
                        + c.sureness()
                        + c.samples().get(0))
                .containsExactly(
                        "A-NONE1", "BCANDIDATE_NOKNOWN026990101001", "CNAMEKNOWN田青", "DID_NOLIKELY" + ID, "E-NONE足球");
    }

    @Test
    void aCorrectedMappingReadsAnotherFileWithTheSameHeadingsInOtherRows() throws IOException {
        row(0, "编码", "称呼", "身份证号", "学号");
        row(1, "026990101001", "田青", ID, "7");
        Path first = write("a.xlsx");
        SheetPreview seen = new RosterReader().read(first).previews().get(0);
        ColumnMapping corrected = seen.mapping()
                .with("A", Optional.of(RosterField.CANDIDATE_NO))
                .with("B", Optional.of(RosterField.NAME));

        SheetPreview again = new RosterReader()
                .read(first, List.of(corrected.withHeader(1, 1)))
                .previews()
                .get(0);
        assertThat(again.mapped()).isTrue();
        assertThat(again.columns())
                .filteredOn(c -> c.sureness() == Sureness.GIVEN)
                .hasSizeGreaterThanOrEqualTo(2);

        open();
        row(0, "某校名单");
        row(3, "编码", "称呼", "身份证号", "学号");
        row(4, "026990101002", "龙江", "990101201009064919", "8");
        RosterSheets other = new RosterReader()
                .read(write("b.xlsx"), List.of(again.mapping().with("C", Optional.of(RosterField.ID_NO))));
        assertThat(only(other).text(RosterField.NAME)).isEqualTo("龙江");

        open();
        row(0, "准考证号", "姓名", "身份证号", "学号");
        row(1, "026990101003", "石海", "990101201009064927", "9");
        RosterSheets foreign = new RosterReader().read(write("c.xlsx"), List.of(again.mapping()));
        assertThat(foreign.previews().get(0).mapped()).isFalse();
        assertThat(only(foreign).text(RosterField.NAME)).isEqualTo("石海");
    }

    @Test
    void aMappingSaysWhatASheetWithoutHeadingsHolds() throws IOException {
        row(0, "026990101001", "田青", ID);
        row(1, "026990101002", "龙江", "990101201009064919");
        Path file = write("r.xlsx");
        SheetPreview seen = new RosterReader().read(file).previews().get(0);
        assertThat(seen.understood()).isFalse();

        ColumnMapping mapping = seen.mapping()
                .with("A", Optional.of(RosterField.CANDIDATE_NO))
                .with("B", Optional.of(RosterField.NAME))
                .with("C", Optional.of(RosterField.ID_NO));

        assertThat(rows(new RosterReader().read(file, List.of(mapping))))
                .extracting(r -> r.text(RosterField.NAME))
                .containsExactly("田青", "龙江");
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
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

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        book.close();
        return file;
    }

    private RosterSheets read() throws IOException {
        return new RosterReader().read(write("r.xlsx"));
    }

    private static List<RosterRow> rows(RosterSheets read) {
        return read.sheets().stream().flatMap(s -> s.rows().stream()).toList();
    }

    private static RosterRow only(RosterSheets read) {
        assertThat(read.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(rows(read)).hasSize(1);
        return rows(read).get(0);
    }
}
