package org.shikao.files.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as a test writes them down: a line each row, its cells apart by commas, all of them texts; none where there is nothing. */
public final class LineBook {
    private LineBook() {}

    /** A sheet each: its name, then its lines. */
    public static Path write(Path file, List<List<String>> sheets) throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            for (List<String> lines : sheets) {
                fill(book.createSheet(lines.get(0)), lines.subList(1, lines.size()));
            }
            return save(book, file);
        }
    }

    /** One sheet of these lines in which these ranges, apart by spaces, are merged. */
    static Path merged(Path file, String ranges, String... lines) throws IOException {
        write(file, List.of(List.of("Sheet1")));
        edit(file, book -> {
            fill(book.getSheetAt(0), List.of(lines));
            for (String range : ranges.isEmpty() ? new String[0] : ranges.split(" ")) {
                book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf(range));
            }
        });
        return file;
    }

    /** Opens a workbook, changes it and saves it in its place. */
    static void edit(Path file, Consumer<Workbook> change) throws IOException {
        Workbook book;
        try (InputStream in = Files.newInputStream(file)) {
            book = WorkbookFactory.create(in);
        }
        try (book) {
            change.accept(book);
            save(book, file);
        }
    }

    private static void fill(Sheet sheet, List<String> lines) {
        for (int r = 0; r < lines.size(); r++) {
            Row row = sheet.createRow(r);
            String[] cells = lines.get(r).split(",");
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isEmpty()) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
        }
    }

    private static Path save(Workbook book, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }
}
