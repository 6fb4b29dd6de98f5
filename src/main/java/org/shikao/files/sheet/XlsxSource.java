package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.shikao.exam.roster.RosterRow.Storage;

/** Reads {@code .xlsx} row by row. */
final class XlsxSource implements SheetSource {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private final SheetLimits limits;

    XlsxSource(SheetLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Path file, SheetSink sink) throws IOException, SheetRefused {
        new ZipCheck(limits).check(file);
        try (ReadableWorkbook workbook = open(file)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sink.sheet(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE);
                rows(sheet, sink);
            }
        } catch (ExcelReaderException e) {
            throw new SheetRefused("SHEET_DAMAGED");
        } catch (IOException e) {
            // the disk was read to its end by the check before; what fails now is the content
            throw new SheetRefused("SHEET_DAMAGED");
        }
    }

    /** Small programs write workbooks without styles, which the library opens only when it is not asked for formats. */
    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(file.toFile(), ReadingOptions.DEFAULT_READING_OPTIONS);
        }
    }

    private void rows(Sheet sheet, SheetSink sink) throws IOException, SheetRefused {
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (row.getRowNum() > limits.rows()) {
                    throw new SheetRefused("SHEET_TOO_MANY_ROWS", String.valueOf(limits.rows()));
                }
                List<SheetCell> cells = cells(row);
                if (!cells.isEmpty()) {
                    sink.row(new SheetRow(row.getRowNum(), cells));
                }
            }
        }
    }

    private static List<SheetCell> cells(Row row) {
        List<SheetCell> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && cell.getType() != CellType.EMPTY) {
                SheetCell read = cell(cell);
                if (!read.text().isEmpty()) {
                    cells.add(read);
                }
            }
        }
        return cells;
    }

    private static SheetCell cell(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case FORMULA -> new SheetCell(cell.getColumnIndex(), raw(cell), Storage.FORMULA);
            case ERROR -> new SheetCell(cell.getColumnIndex(), raw(cell), Storage.ERROR);
            case BOOLEAN, STRING, EMPTY -> new SheetCell(cell.getColumnIndex(), cell.getText(), Storage.TEXT);
        };
    }

    private static SheetCell number(Cell cell) {
        return isDate(cell)
                ? new SheetCell(
                        cell.getColumnIndex(), cell.asDate().toLocalDate().toString(), Storage.DATE)
                : new SheetCell(cell.getColumnIndex(), raw(cell), Storage.NUMBER);
    }

    private static String raw(Cell cell) {
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    /** Formats 14 to 22 and 27 to 36, 50 to 58 (the Chinese ones) are dates, and so is every own format with y and d in it. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (id == null) {
            return false;
        }
        if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return true;
        }
        String plain =
                format == null ? "" : format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return plain.contains("y") && plain.contains("m") && !plain.contains("general");
    }
}
