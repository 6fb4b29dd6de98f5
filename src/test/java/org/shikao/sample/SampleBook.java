package org.shikao.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes grids as the programs of schools do; the files carry no date of the day they were made. */
final class SampleBook {
    private SampleBook() {}

    /** As a small spreadsheet program writes it. */
    static void xlsx(Path file, List<SampleGrid> grids) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "shikao", "1.0")) {
            for (SampleGrid grid : grids) {
                Worksheet sheet = book.newWorksheet(grid.name());
                fill(sheet, grid);
            }
        }
        timeless(file);
    }

    private static void fill(Worksheet sheet, SampleGrid grid) {
        for (int r = 0; r < grid.rows().size(); r++) {
            for (int c = 0; c < grid.rows().get(r).size(); c++) {
                put(sheet, r, c, grid.rows().get(r).get(c));
            }
        }
        for (int[] m : grid.merges()) {
            sheet.range(m[0], m[1], m[2], m[3]).merge();
        }
        if (grid.hidden()) {
            sheet.setVisibilityState(VisibilityState.HIDDEN);
        }
    }

    private static void put(Worksheet sheet, int r, int c, Object value) {
        if (value instanceof String text) {
            sheet.value(r, c, text);
        } else if (value instanceof Number number) {
            sheet.value(r, c, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(r, c, date);
            sheet.style(r, c).format("yyyy/m/d").set();
        }
    }

    /** As the usual office program writes it: numbers in scientific notation. */
    static void officeXlsx(Path file, List<SampleGrid> grids) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                XSSFWorkbook book = new XSSFWorkbook()) {
            fill(book, grids);
            book.write(out);
        }
        timeless(file);
    }

    static void xls(Path file, List<SampleGrid> grids) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(book, grids);
            book.write(out);
        }
    }

    private static void fill(org.apache.poi.ss.usermodel.Workbook book, List<SampleGrid> grids) {
        CellStyle dates = book.createCellStyle();
        dates.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
        for (SampleGrid grid : grids) {
            Sheet sheet = book.createSheet(grid.name());
            for (int r = 0; r < grid.rows().size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < grid.rows().get(r).size(); c++) {
                    put(row, c, grid.rows().get(r).get(c), dates);
                }
            }
            grid.merges().forEach(m -> sheet.addMergedRegion(new CellRangeAddress(m[0], m[2], m[1], m[3])));
            book.setSheetHidden(book.getSheetIndex(sheet), grid.hidden());
        }
    }

    private static void put(Row row, int c, Object value, CellStyle dates) {
        if (value instanceof String text) {
            row.createCell(c).setCellValue(text);
        } else if (value instanceof Number number) {
            row.createCell(c).setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            Cell cell = row.createCell(c);
            cell.setCellValue(date);
            cell.setCellStyle(dates);
        } else if (value == SampleGrid.ERROR) {
            row.createCell(c).setCellErrorValue(FormulaError.REF.getCode());
        }
    }

    /** Comma-separated, quoted where it must be, with Windows line ends. */
    static void csv(Path file, SampleGrid grid, Charset charset) throws IOException {
        String text = grid.rows().stream()
                .map(row -> row.stream().map(SampleBook::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        Files.write(file, text.getBytes(charset));
    }

    private static String field(Object value) {
        String text = value == null ? "" : value.toString();
        return text.matches("(?s).*[,\"\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Rewrites a workbook with fixed times, so that the same content gives the same file. */
    private static void timeless(Path workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(LocalDateTime.of(2026, 3, 1, 8, 0));
                out.putNextEntry(fixed);
                out.write(timeless(entry.getName(), in.getInputStream(entry).readAllBytes()));
                out.closeEntry();
            }
        }
        Files.write(workbook, bytes.toByteArray());
    }

    private static byte[] timeless(String name, byte[] part) {
        if (!name.startsWith("docProps/")) {
            return part;
        }
        return new String(part, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-03-01T08:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
