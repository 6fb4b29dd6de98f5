package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** A fault planted in a cell of each sheet and column: the linter's finding must stand at that very cell. */
class PlantedCellsTest {
    private static final Catalogue BUILT_IN = new BuiltInCatalogue().load();

    @TempDir
    Path folder;

    /** Several cells are set by {@code D3=0;E3=x}; all of one sheet. */
    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource({
        "实验,     C3=,                EXPERIMENT_TITLE,     C3",
        "实验,     E3=90,              EXPERIMENT_MINUTES,   E3",
        "实验,     D3=,                EXPERIMENT_EDITION,   D3",
        "实验,     I3=,                EXPERIMENT_BENCH,     I3",
        "实验,     I3=由考官检查,      ROLE_WORD,            I3",
        "实验,     J3=0,               RUBRIC_VERSION,       J3",
        "实验,     K3=99,              RUBRIC_SUM,           K3",
        "实验,     M3=0.3,             RUBRIC_STEP,          M3",
        "实验,     N3=定稿;O3=,        RUBRIC_UNSIGNED,      O3",
        "实验,     R3=1,               OVERTIME,             R3",
        "器材,     B5=,                APPARATUS_NAME,       B5",
        "器材,     C5=0,               APPARATUS_QUANTITY,   C5",
        "器材,     B5=甲;C5=1;D5=乙;E5=每台;B6=甲;C6=2;D6=乙;E6=每台, APPARATUS_TWICE, B6",
        "器材,     D6=请考官检查,      ROLE_WORD,            D6",
        "试剂,     D3=0,               REAGENT_AMOUNT,       D3",
        "试剂,     E3=,                REAGENT_UNIT,         E3",
        "试剂,     F3=30000,           REAGENT_SPARE,        F3",
        "试剂,     B3=,                REAGENT_NAME,         B3",
        "试剂,     B3=醋;C3=3 mol/L;E3=mL, RECIPE_UNKNOWN,    C3",
        "试剂,     E3=毫升,            UNIT_NORMALISED,      E3",
        "试剂,     C3=1∶3，由浓盐酸稀释;E3=滴, RECIPE_UNIT, E3",
        "评分组,   C3=,                GROUP_TITLE,          C3",
        "评分组,   D3=9,               GROUP_SUM,            D3",
        "评分组,   G3=99,              ORDER_LOSS,           G3",
        "评分点,   D3=,                WORDING_EMPTY,        D3",
        "评分点,   E3=0,               POINT_MARKS,          E3",
        "评分点,   F3=0,               POINT_STEP,           F3",
        "评分点,   I3=7、0,            POINT_LEVELS,         I3",
        "评分点,   J4=77,              POINT_LINK,           J4",
        "评分点,   K4=77,              POINT_LINK,           K4",
        "评分点,   J3=2,               POINT_DEPENDS_LATER,  J3",
        "评分点,   O3=3,               POINT_ATTEMPTS,       O3",
        "评分点,   P3=9,               ATTEMPT_LOSS,         P3",
        "评分点,   N3=否决全卷,        CRITICAL_UNSAID,      N3",
        "评分点,   C3=2;C4=1,          POINT_NUMBER,         C3",
        "常见错误, D3=,                WORDING_EMPTY,        D3",
        "常见错误, E3=0.75,            MISTAKE_MARKS,        E3",
        "常见错误, C3=a,               MISTAKE_LETTER,       C3",
        "常见错误, B4=1;C3=A;C4=A,     MISTAKE_TWICE,        C4",
        "常见错误, H3=无此规则,        EVENT_UNKNOWN,        H3",
        "常见错误, F3=只有我,          REPEAT_ALONE,         F3",
        "评分规则, D3=77,              POINT_LINK,           D3",
        "评分规则, C3=,                EVENT_NAME,           C3",
        "文字,     C3=,                LINE_EMPTY,           C3"
    })
    void standsAtTheCell(String sheet, String cells, String code, String cell) throws IOException {
        Path file = folder.resolve("目录.xlsx");
        new CatalogueWorkbook(Texts.in(Lang.ZH_CN)).write(file, BUILT_IN);
        edit(file, sheet, cells);
        var problems = new CatalogueWorkbookReader().read(file).problems();
        assertThat(problems)
                .extracting(p -> p.code() + " " + p.place().sheet() + "!"
                        + p.place().column() + p.place().row())
                .contains(code + " " + sheet + "!" + cell);
    }

    private static void edit(Path file, String sheet, String cells) throws IOException {
        LineBook.edit(file, book -> {
            for (String set : cells.split(";")) {
                int sign = set.indexOf('=');
                Row row = book.getSheet(sheet).getRow(Integer.parseInt(set.substring(1, sign)) - 1);
                Cell cell = row.getCell(set.charAt(0) - 'A', Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cell.setCellValue(set.substring(sign + 1).strip());
            }
        });
    }
}
