package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** A teacher inserts, deletes or moves rows of points and numbers them anew: nothing that refers to a point may come to mean another. */
class MovedPointsTest {
    private static final String ID = "WL01";
    private static final int NUMBER = 2;
    private static final int WORDING = 3;
    private static final int SAYS = 8;

    @TempDir
    Path folder;

    private final Catalogue builtIn = new BuiltInCatalogue().load();
    private Path file;

    @BeforeEach
    void writesTheBuiltInCatalogue() throws IOException {
        file = folder.resolve("目录.xlsx");
        new CatalogueWorkbook(Texts.in(Lang.ZH_CN)).write(file, builtIn);
    }

    @Test
    void saysBesideEachNumberWhichPointItIs() throws IOException {
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            Row first = rows(book.getSheet("常见错误")).get(0);
            assertThat(first.getCell(SAYS).getStringCellValue()).startsWith("1 ");
        }
        assertThat(new CatalogueWorkbookReader().read(file, builtIn).problems()).isEmpty();
    }

    @Test
    void namesEveryMistakeThatKeptTheNumberOfAPointThatMoved() throws IOException {
        edit(book -> swap(book, 3, 4));
        assertThat(told()).isNotEmpty().allMatch(found -> found.startsWith("ERROR BOOK_POINT_MOVED"));
        assertThat(told()).containsAll(referring("常见错误", 1, "3", "4"));
        assertThat(new CatalogueWorkbookReader().read(file).value()).isEmpty();
    }

    @Test
    void findsNothingWhereEveryNumberMovedAlong() throws IOException {
        edit(book -> {
            swap(book, 3, 4);
            renumbered(book, "常见错误", 1);
            renumbered(book, "评分点", 9);
            renumbered(book, "评分点", 10);
            renumbered(book, "评分规则", 3);
        });
        assertThat(told()).noneMatch(found -> found.contains("BOOK_POINT"));
        assertThat(new CatalogueWorkbookReader().read(file, builtIn).problems())
                .noneMatch(p -> p.code().startsWith("BOOK_POINT"));
    }

    /** A workbook of an older program has no such column, and somebody may delete it: then the known catalogue is asked. */
    @Test
    void asksTheKnownCatalogueWhereTheRowsRememberNothing() throws IOException {
        edit(book -> {
            forget(book);
            swap(book, 3, 4);
        });
        assertThat(told()).isEmpty();
        List<Problem> found = new CatalogueWorkbookReader().read(file, builtIn).problems();
        assertThat(found)
                .extracting(p -> "ERROR BOOK_POINT_MOVED " + p.place().sheet() + "!"
                        + p.place().column() + p.place().row())
                .containsAll(referring("常见错误", 1, "3", "4"));
        assertThat(found).noneMatch(Problem::isError);
    }

    @Test
    void tellsWhatReferredToADeletedPointFromWhatReferredToItsNeighbour() throws IOException {
        edit(book -> {
            List<Row> points = rows(book.getSheet("评分点"));
            // the wording of 3 is gone, and 4 stands in its place
            points.get(2)
                    .getCell(WORDING)
                    .setCellValue(points.get(3).getCell(WORDING).getStringCellValue());
            points.get(3).getCell(WORDING).setCellValue("全新的一个评分点，谁也没有见过");
        });
        List<String> three = referring("常见错误", 1, "3").stream()
                .map(at -> at.replace("MOVED", "GONE"))
                .toList();
        assertThat(three).isNotEmpty();
        assertThat(told()).containsAll(three).containsAll(referring("常见错误", 1, "4"));
    }

    @Test
    void takesAnotherWordingOfTheSamePointWithoutAsking() throws IOException {
        edit(book -> {
            Cell wording = rows(book.getSheet("评分点")).get(0).getCell(WORDING);
            wording.setCellValue("认真" + wording.getStringCellValue());
        });
        assertThat(told()).noneMatch(found -> found.contains("BOOK_POINT"));
    }

    @Test
    void asksOnceWhereAPointHasBecomeQuiteAnother() throws IOException {
        edit(book -> rows(book.getSheet("评分点")).get(0).getCell(WORDING).setCellValue("戴上护目镜"));
        List<String> about =
                told().stream().filter(found -> found.contains("BOOK_POINT")).toList();
        assertThat(about).hasSize(1).allMatch(found -> found.startsWith("WARNING BOOK_POINT_REWORDED 常见错误!B"));
    }

    @Test
    void asksWhereAMistakeWasGivenToAnotherPoint() throws IOException {
        edit(book -> rows(book.getSheet("常见错误")).get(0).getCell(1).setCellValue("2"));
        assertThat(told()).contains("WARNING BOOK_POINT_OTHER 常见错误!B3");
        edit(book -> rows(book.getSheet("常见错误")).get(0).getCell(SAYS).setBlank());
        assertThat(told()).noneMatch(found -> found.contains("BOOK_POINT"));
    }

    /** Severity, code and cell of what a reader that knows no other catalogue finds. */
    private List<String> told() throws IOException {
        return new CatalogueWorkbookReader()
                .read(file).problems().stream()
                        .map(p ->
                                p.severity() + " " + p.code() + " " + p.place().sheet() + "!"
                                        + p.place().column() + p.place().row())
                        .toList();
    }

    private List<String> referring(String sheet, int column, String... numbers) throws IOException {
        List<String> cells = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Row row : rows(book.getSheet(sheet))) {
                if (List.of(numbers).contains(row.getCell(column).getStringCellValue())) {
                    cells.add("ERROR BOOK_POINT_MOVED " + sheet + "!" + (char) ('A' + column) + (row.getRowNum() + 1));
                }
            }
        }
        assertThat(cells).isNotEmpty();
        return cells;
    }

    /** As if two rows were moved and numbered anew; marks and the like stay, so that the sums do. */
    private static void swap(Workbook book, int one, int other) {
        List<Row> points = rows(book.getSheet("评分点"));
        Cell left = points.get(one - 1).getCell(WORDING);
        Cell right = points.get(other - 1).getCell(WORDING);
        String text = left.getStringCellValue();
        left.setCellValue(right.getStringCellValue());
        right.setCellValue(text);
        assertThat(points.get(one - 1).getCell(NUMBER).getStringCellValue()).isEqualTo(String.valueOf(one));
    }

    private static void renumbered(Workbook book, String sheet, int column) {
        for (Row row : rows(book.getSheet(sheet))) {
            Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            String numbers = cell.getStringCellValue();
            if (numbers.matches(".*\\b[34]\\b.*")) {
                cell.setCellValue(numbers.replaceAll("\\b3\\b", "x")
                        .replaceAll("\\b4\\b", "3")
                        .replace("x", "4"));
            }
        }
    }

    private static void forget(Workbook book) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    String heading = sheet.getRow(0) == null || sheet.getRow(0).getCell(cell.getColumnIndex()) == null
                            ? ""
                            : sheet.getRow(0).getCell(cell.getColumnIndex()).getStringCellValue();
                    if (heading.endsWith("对照") && row.getRowNum() > 0) {
                        cell.setBlank();
                    }
                }
            }
            for (int c = 0; sheet.getRow(0) != null && c < sheet.getRow(0).getLastCellNum(); c++) {
                Cell cell = sheet.getRow(0).getCell(c);
                if (cell != null && cell.getStringCellValue().endsWith("对照")) {
                    cell.setBlank();
                }
            }
        }
    }

    private static List<Row> rows(Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            Cell id = row.getCell(0);
            if (id != null && id.getStringCellValue().equals(ID)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void edit(Consumer<Workbook> change) throws IOException {
        LineBook.edit(file, change);
    }
}
