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
import java.util.List;
import org.shikao.exam.Problem;
import org.shikao.exam.result.ExportRows;
import org.shikao.exam.result.ExportTemplate;
import org.shikao.exam.rules.ReportRule.Encoding;
import org.shikao.exam.rules.ReportRule.Format;

/** Writes an upload file (上报文件) by a template, as workbook, text or dBase table; the same input gives the same bytes. */
public final class UploadFile {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private UploadFile() {}

    /**
     * Writes the file, over one that is there.
     *
     * @param sheet the name of a workbook's sheet
     * @param day what a dBase table bears as its date
     * @return what did not fit; with an error the file is not worth keeping
     */
    public static List<Problem> write(
            Path file, ExportTemplate template, Format format, ExportRows rows, String sheet, LocalDate day)
            throws IOException {
        switch (format) {
            case XLSX -> {
                List<BookWriter.Column> columns = rows.headers().stream()
                        .map(h -> BookWriter.Column.text(h, 14))
                        .toList();
                try (BookWriter book = new BookWriter(file)) {
                    book.sheet(sheet, columns, rows.rows());
                }
            }
            case CSV -> csv(file, template.encoding(), rows);
            case DBF -> {
                return DbfFile.write(file, template.columns(), rows.rows(), day);
            }
        }
        return List.of();
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
