package org.shikao.files.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.shikao.exam.Problem;
import org.shikao.exam.result.ExportRows;
import org.shikao.exam.result.ExportTemplate;
import org.shikao.exam.rules.ReportRule.Encoding;
import org.shikao.exam.rules.ReportRule.Format;

/** Writes an upload file (上报文件) by a template, as workbook, text or dBase table; the same input gives the same bytes. */
public final class UploadFile {
    private static final int SHEET_NAME = 31;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private UploadFile() {}

    /**
     * Writes the file, over one that is there.
     *
     * @param sheet the name of a workbook's only sheet
     * @param day what a dBase table bears as its date
     * @return what did not fit; with an error the file is not worth keeping
     */
    public static List<Problem> write(
            Path file, ExportTemplate template, Format format, ExportRows rows, String sheet, LocalDate day)
            throws IOException {
        switch (format) {
            case XLSX -> {
                try (BookWriter book = new BookWriter(file)) {
                    book(book, rows, sheet);
                }
            }
            case CSV -> csv(file, template.encoding(), rows);
            case DBF -> {
                return DbfFile.write(file, template.columns(), rows.rows(), day);
            }
        }
        return List.of();
    }

    private static void book(BookWriter book, ExportRows rows, String sheet) throws IOException {
        Set<String> taken = new HashSet<>();
        for (ExportRows.Sheet each : rows.sheets()) {
            List<BookWriter.Column> columns = each.headers().stream()
                    .map(h -> BookWriter.Column.text(h, 14))
                    .toList();
            book.sheet(sheetName(each.of().isBlank() ? sheet : each.of(), taken), columns, each.rows());
        }
    }

    /** A name that Excel takes: at most 31 characters, none of those it forbids, and no other sheet's in any case. */
    private static String sheetName(String wanted, Set<String> taken) {
        String safe = WorkbookUtil.createSafeSheetName(wanted, '_').strip();
        String name = safe;
        for (int no = 2; !taken.add(name.toLowerCase(Locale.ROOT)); no++) {
            String end = " " + no;
            name = safe.substring(0, Math.min(safe.length(), SHEET_NAME - end.length())) + end;
        }
        return name;
    }

    private static void csv(Path file, Encoding encoding, ExportRows rows) throws IOException {
        boolean utf8 = encoding == Encoding.UTF_8;
        Charset charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        try (OutputStream out = Files.newOutputStream(file)) {
            if (utf8) {
                out.write(MARK);
            }
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, charset);
            csv.writeRecord(rows.headers());
            rows.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(CellGuard::guard).toList()));
            csv.flush();
        }
    }
}
