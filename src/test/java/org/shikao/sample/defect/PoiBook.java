package org.shikao.sample.defect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes as the usual office program does: shared strings, doubles, styles. */
final class PoiBook {
    private PoiBook() {}

    static void xlsx(Path file, MessyBook book) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            if (book.since1904()) {
                workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            }
            write(file, book, workbook);
        }
    }

    static void xls(Path file, MessyBook book) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            write(file, book, workbook);
        }
    }

    static void write(Path file, MessyBook book, Workbook workbook) throws IOException {
        CellStyle dates = workbook.createCellStyle();
        dates.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        for (MessySheet sheet : book.sheets()) {
            Sheet made = workbook.createSheet(sheet.name);
            sheet.rows.forEach((r, cells) -> {
                Row row = made.createRow(r - 1);
                cells.forEach((c, value) -> put(row.createCell(c), value, dates));
            });
            sheet.merges.forEach(
                    m -> made.addMergedRegion(new CellRangeAddress(m.top() - 1, m.bottom() - 1, m.left(), m.right())));
            workbook.setSheetHidden(workbook.getSheetIndex(made), sheet.hidden);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static void put(Cell cell, Value value, CellStyle dates) {
        if (value instanceof Value.Text text) {
            cell.setCellValue(text.text());
        } else if (value instanceof Value.Num number) {
            cell.setCellValue(Double.parseDouble(number.literal()));
        } else if (value instanceof Value.Day day) {
            cell.setCellValue(day.day());
            cell.setCellStyle(dates);
        } else if (value instanceof Value.Formula formula) {
            cell.setCellFormula("T(\"\")");
            cell.setCellValue(formula.cached());
        } else if (value instanceof Value.Computed computed) {
            cell.setCellFormula("SUM(1,2)");
            cell.setCellValue(Double.parseDouble(computed.literal()));
        } else if (value instanceof Value.Uncached) {
            cell.setCellFormula("T(\"\")");
        } else if (value instanceof Value.Failed) {
            cell.setCellErrorValue(FormulaError.REF.getCode());
        }
    }
}
