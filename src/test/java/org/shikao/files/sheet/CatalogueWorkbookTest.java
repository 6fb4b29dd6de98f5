package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.CatalogueCheck;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.files.yaml.CatalogueYaml;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class CatalogueWorkbookTest {
    private static final long SEED = 20260516;
    private static final int RANDOM_CATALOGUES = 150;
    private static final int LONGEST_CONVERSION = 120;

    @TempDir
    Path folder;

    private final Catalogue builtIn = new BuiltInCatalogue().load();
    private Path file;

    @BeforeEach
    void writesTheBuiltInCatalogue() throws IOException {
        file = folder.resolve("目录.xlsx");
        new CatalogueWorkbook(Texts.in(Lang.ZH_CN)).write(file, builtIn);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void readsTheBuiltInCatalogueBackInEitherLanguage(Lang lang) throws IOException {
        new CatalogueWorkbook(Texts.in(lang)).write(file, builtIn);
        CatalogueRead read = read(file);
        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).contains(builtIn);
        assertThat(new CatalogueYaml().write(read.value().orElseThrow())).isEqualTo(new CatalogueYaml().write(builtIn));
    }

    @Test
    void readsAnyCatalogueBackAsItWas() throws IOException {
        Texts texts = Texts.in(Lang.ZH_CN);
        for (long seed = SEED; seed < SEED + RANDOM_CATALOGUES; seed++) {
            Catalogue catalogue = new RandomCatalogue(seed).catalogue();
            assertThat(CatalogueCheck.check(catalogue)).as("seed " + seed).noneMatch(Problem::isError);
            new CatalogueWorkbook(texts).write(file, catalogue);
            CatalogueRead read = read(file);
            assertThat(read.problems()).as("seed " + seed).noneMatch(Problem::isError);
            assertThat(read.value()).as("seed " + seed).contains(catalogue);
        }
    }

    @Test
    void holdsEveryCellAsTextAndOffersLists() throws IOException {
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK));
                }
            }
            Sheet points = book.getSheet("评分点");
            assertThat(points.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(points.getDataValidations().stream()
                            .map(DataValidation::getValidationConstraint)
                            .map(rule -> Arrays.toString(rule.getExplicitListValues())))
                    .contains("[看操作, 举手检查, 看结果, 看答卷, 听口述]", "[是, 否]", "[不否决, 否决本组, 否决全卷]");
        }
    }

    /** A teacher edits with another program: it saves the workbook its own way, and only what was typed may differ. */
    @Test
    void changesNothingButTheEditWhenLibreOfficeSavesIt() throws IOException, InterruptedException {
        Path saved = libreOffice(file);
        assertThat(read(saved).value()).contains(builtIn);
        LineBook.edit(saved, book -> cell(book, "评分点", 3, 3).setCellValue("换一种说法，写得清楚一些"));
        Path again = libreOffice(saved);
        String changed = new CatalogueYaml().write(read(again).value().orElseThrow());
        String before = new CatalogueYaml().write(builtIn);
        List<String> was = before.lines().toList();
        List<String> is = changed.lines().toList();
        assertThat(is).hasSameSizeAs(was);
        long different = 0;
        for (int i = 0; i < is.size(); i++) {
            different += is.get(i).equals(was.get(i)) ? 0 : 1;
        }
        assertThat(different).isEqualTo(1);
        assertThat(changed).contains("换一种说法，写得清楚一些");
    }

    @ParameterizedTest
    @CsvSource({
        "实验,     2, 1, 体育,   BOOK_CELL_WORD,  B3",
        "实验,     2, 4, 一刻钟, BOOK_CELL_WHOLE, E3",
        "实验,     2, 6, 高温、剧毒, BOOK_CELL_WORDS, G3",
        "实验,     2, 0, '',     BOOK_ROW_STRAY,  A3",
        "器材,     4, 2, 1.5,    BOOK_CELL_WHOLE, C5",
        "器材,     4, 0, WL99,   BOOK_ROW_STRAY,  A5",
        "试剂,     3, 3, 少许,   BOOK_CELL_MARKS, D4",
        "文字,     2, 1, 随笔,   BOOK_CELL_WORD,  B3",
        "评分组,   2, 3, '',     BOOK_CELL_EMPTY, D3",
        "评分点,   2, 4, 0.5分,  BOOK_CELL_MARKS, E3",
        "评分点,   2, 1, 77,     BOOK_ROW_STRAY,  B3",
        "评分点,   2, 8, 2至1,   BOOK_CELL_MARKS, I3",
        "评分点,   5, 4, 3,      GROUP_SUM,       D",
        "评分点,   5, 4, 1.3,    POINT_STEP,      E6",
        "常见错误, 2, 1, 55,     BOOK_ROW_STRAY,  B3",
        "常见错误, 2, 4, 9,      MISTAKE_MARKS,   E3"
    })
    void namesTheCellThatIsWrong(String sheet, int row, int column, String text, String code, String cell)
            throws IOException {
        LineBook.edit(file, book -> cell(book, sheet, row, column).setCellValue(text));
        CatalogueRead read = read(file);
        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().file()).isEqualTo("目录.xlsx");
            assertThat(problem.place().row()).isPositive();
            assertThat(problem.place().column() + problem.place().row()).startsWith(cell);
        });
    }

    @Test
    void namesTheWordsThatMayBeWrittenInstead() throws IOException {
        LineBook.edit(file, book -> cell(book, "实验", 2, 1).setCellValue("phisics"));
        assertThat(read(file).problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("BOOK_CELL_WORD");
            assertThat(problem.args().get(2)).contains("物理/", "化学/", "生物/").containsIgnoringCase("physics");
        });
    }

    @Test
    void saysWhichSheetColumnOrLineIsMissing() throws IOException {
        LineBook.edit(file, book -> book.removeSheetAt(book.getSheetIndex("试剂")));
        assertThat(codes()).containsExactly("BOOK_SHEET_MISSING");
        LineBook.edit(file, book -> {
            book.createSheet("试剂");
            cell(book, "器材", 0, 3).setCellValue("尺寸");
            cell(book, "器材", 1, 3).setCellValue("size");
            cell(book, "说明", 1, 0).setCellValue("版次");
        });
        assertThat(codes())
                .contains("BOOK_COLUMN_MISSING", "BOOK_EDITION_MISSING")
                .doesNotContain("BOOK_SHEET_MISSING");
    }

    /** Whoever writes a workbook by a script saves formulas without their results; the advice must not be to delete the row. */
    @Test
    void namesFormulasThatHaveNoResult() throws IOException {
        LineBook.edit(file, book -> {
            cell(book, "评分点", 2, 4).setCellFormula("1+1");
            ((XSSFCell) cell(book, "评分点", 2, 4)).getCTCell().unsetV();
            cell(book, "评分点", 3, 4).setCellErrorValue(FormulaError.DIV0.getCode());
        });
        assertThat(read(file).problems())
                .filteredOn(Problem::isError)
                .extracting(p -> p.code() + " " + p.place().column() + p.place().row())
                .containsExactly("BOOK_FORMULA_EMPTY E3", "BOOK_FORMULA_ERROR E4");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Files.writeString(file, "id: WL01\n");
        assertThat(read(file).value()).isEmpty();
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0});
        assertThat(read(file).value()).isEmpty();
        assertThat(read(file).problems()).allMatch(Problem::isError);
    }

    /** A point added at the end of a sheet, with the cells a teacher leaves empty. */
    @Test
    void takesOrdinaryValuesForCellsLeftEmpty() throws IOException {
        LineBook.edit(file, book -> {
            for (int column : new int[] {5, 7, 11, 13, 14}) {
                cell(book, "评分点", 2, column).setBlank();
            }
        });
        assertThat(read(file).value()).contains(builtIn);
    }

    /** 给分单位 said once for the rubric holds at each point that leaves its cell empty. */
    @Test
    void givesPointsWithoutAStepTheStepOfTheirRubric() throws IOException {
        LineBook.edit(file, book -> {
            cell(book, "实验", 2, 12).setCellValue("0.25");
            cell(book, "评分点", 2, 5).setBlank();
        });
        List<RubricPoint> points =
                read(file).value().orElseThrow().experiments().get(0).rubric().points();
        assertThat(points.get(0).step()).hasToString("0.25");
        assertThat(points.get(1).step()).hasToString("0.5");
    }

    /** What is pasted out of a word processor: the cells are told, the bench alone keeps its lines. */
    @Test
    void makesPastedTextsPlainAndTellsTheCells() throws IOException {
        LineBook.edit(file, book -> {
            Cell wording = cell(book, "评分点", 2, 3);
            wording.setCellValue(wording.getStringCellValue().replaceFirst("^(..)", "$1\u200B") + "\r\n");
            Cell name = cell(book, "器材", 4, 1);
            name.setCellValue(name.getStringCellValue() + "\u202E");
            cell(book, "实验", 2, 8).setCellValue("第一行\n第二行\t表");
        });
        CatalogueRead read = read(file);
        assertThat(read.problems())
                .extracting(p -> p.severity() + " " + p.code() + " " + p.place().sheet() + "!"
                        + p.place().column() + p.place().row())
                .containsExactlyInAnyOrder(
                        "NORMALISED BOOK_CELL_CLEANED 评分点!D3",
                        "NORMALISED BOOK_CELL_CLEANED 器材!B5",
                        "NORMALISED BOOK_CELL_CLEANED 实验!I3");
        Catalogue catalogue = read.value().orElseThrow();
        assertThat(catalogue.experiments().get(0).benchInitialState()).isEqualTo("第一行\n第二行 表");
        assertThat(catalogue.experiments().get(0).rubric())
                .isEqualTo(builtIn.experiments().get(0).rubric());
        assertThat(catalogue.experiments().get(0).apparatus())
                .isEqualTo(builtIn.experiments().get(0).apparatus());
    }

    private List<String> codes() throws IOException {
        return read(file).problems().stream().map(Problem::code).distinct().toList();
    }

    private static CatalogueRead read(Path workbook) throws IOException {
        return new CatalogueWorkbookReader().read(workbook);
    }

    private static Cell cell(Workbook book, String sheet, int row, int column) {
        return book.getSheet(sheet).getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private Path libreOffice(Path workbook) throws IOException, InterruptedException {
        Path program = Path.of("/usr/bin/soffice");
        assumeTrue(Files.isExecutable(program), "LibreOffice is not installed");
        Path out = Files.createTempDirectory(folder, "saved");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        out.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(LONGEST_CONVERSION, TimeUnit.SECONDS)).isTrue();
        return out.resolve(workbook.getFileName());
    }
}
