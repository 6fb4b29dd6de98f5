package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.shikao.exam.roster.RosterRow.Storage;

/** Reads the old {@code .xls}, which has at most 65,536 rows and therefore fits into memory. */
final class XlsSource implements SheetSource {
    private final SheetLimits limits;

    XlsSource(SheetLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Path file, SheetSink sink) throws IOException, SheetRefused {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(files)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                Sheet sheet = workbook.getSheetAt(i);
                sink.sheet(sheet.getSheetName(), workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE);
                rows(sheet, sink);
            }
        } catch (EncryptedDocumentException e) {
            throw new SheetRefused("SHEET_PASSWORD");
        } catch (IOException e) {
            // the directory of the file was read before; what fails now is the content
            throw new SheetRefused("SHEET_DAMAGED");
        }
    }

    private void rows(Sheet sheet, SheetSink sink) throws SheetRefused {
        if (sheet.getLastRowNum() >= limits.rows()) {
            throw new SheetRefused("SHEET_TOO_MANY_ROWS", String.valueOf(limits.rows()));
        }
        for (Row row : sheet) {
            List<SheetCell> cells = new ArrayList<>();
            for (Cell cell : row) {
                SheetCell read = cell(cell);
                if (!read.text().isEmpty()) {
                    cells.add(read);
                }
            }
            if (!cells.isEmpty()) {
                sink.row(new SheetRow(row.getRowNum() + 1, cells));
            }
        }
    }

    private static SheetCell cell(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        SheetCell read = switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> new SheetCell(cell.getColumnIndex(), cell.getStringCellValue(), Storage.TEXT);
            case BOOLEAN ->
                new SheetCell(cell.getColumnIndex(), String.valueOf(cell.getBooleanCellValue()), Storage.TEXT);
            case ERROR ->
                new SheetCell(
                        cell.getColumnIndex(),
                        FormulaError.forInt(cell.getErrorCellValue()).getString(),
                        Storage.ERROR);
            case BLANK, FORMULA, _NONE -> new SheetCell(cell.getColumnIndex(), "", Storage.TEXT);
        };
        return formula && read.storage() != Storage.ERROR
                ? new SheetCell(read.column(), read.text(), Storage.FORMULA)
                : read;
    }

    private static SheetCell number(Cell cell) {
        return DateUtil.isCellDateFormatted(cell)
                ? new SheetCell(
                        cell.getColumnIndex(),
                        cell.getLocalDateTimeCellValue().toLocalDate().toString(),
                        Storage.DATE)
                : new SheetCell(
                        cell.getColumnIndex(),
                        NumberToTextConverter.toText(cell.getNumericCellValue()),
                        Storage.NUMBER);
    }
}
