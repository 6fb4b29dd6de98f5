package org.shikao.files.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.roster.RosterRow.Storage;

/** Reads text with commas, tabs or semicolons, in the encodings that Chinese offices write. */
final class CsvSource implements SheetSource {
    private static final int HEAD = 4_000;
    private final SheetLimits limits;
    private final RowCells cells = new RowCells();
    private final TextsAbove above = new TextsAbove();

    CsvSource(SheetLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Path file, SheetSink sink) throws IOException, SheetRefused {
        List<SheetRow> plain = plain(file);
        if (plain == null) {
            general(file, sink);
            return;
        }
        sink.sheet("", false);
        for (SheetRow row : plain) {
            sink.row(row);
        }
    }

    /** The rows of a regular text; null if there is anything about it that only the general reader can judge. */
    List<SheetRow> plain(Path file) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, TextEncoding.GB18030)) {
            try (InputStream in = TextBytes.open(file)) {
                return plain(new PlainCsv(in, charset, separator(file, charset), limits));
            } catch (PlainCsv.Malformed e) {
                // none in this encoding: the next one is tried, which would take Big5 for its own
                cells.clear();
                if (TextEncoding.isBig5(file)) {
                    break;
                }
            } catch (Unusual | SheetRefused e) {
                break;
            }
        }
        cells.clear();
        return null;
    }

    /** All rows before any is sent: what encoding they are in is sure only at their end. */
    private List<SheetRow> plain(PlainCsv csv) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        int kept = 0;
        int row = 0;
        while (csv.next(cells)) {
            row++;
            if (!cells.isEmpty()) {
                SheetRow whole = cells.row(row, false);
                kept += whole.size();
                if (!isRemark(whole)) {
                    rows.add(whole);
                }
            }
            if (row > limits.rows() || kept > limits.cells()) {
                throw new Unusual();
            }
        }
        return rows;
    }

    void general(Path file, SheetSink sink) throws IOException, SheetRefused {
        Charset charset = TextEncoding.of(file);
        char separator = separator(file, charset);
        sink.sheet("", false);
        int rows = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(limits.textBytes())
                .ofCsvRecord(TextEncoding.open(file, charset))) {
            for (CsvRecord record : reader) {
                if (++rows > limits.rows()) {
                    throw new SheetRefused("SHEET_TOO_MANY_ROWS", String.valueOf(limits.rows()));
                }
                if (hasSwallowedRows(record, separator)) {
                    throw new SheetRefused("SHEET_QUOTES", String.valueOf(record.getStartingLineNumber()));
                }
                send(record, rows, sink);
            }
            int open = openQuote(file, charset, separator);
            if (open > 0) {
                throw new SheetRefused("SHEET_QUOTES", String.valueOf(open));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            // a quote that is never closed, or a line without an end
            String code = hasQuote(file, charset) ? "SHEET_QUOTES" : "SHEET_LINE_LONG";
            throw new SheetRefused(code, String.valueOf(rows + 1));
        }
    }

    /** The line whose quote is never closed, as in a file that was cut, which the library closes itself; 0 if there is none. */
    private static int openQuote(Path file, Charset charset, char separator) throws IOException, SheetRefused {
        try (Reader reader = TextEncoding.open(file, charset)) {
            int line = 1;
            int opened = 0;
            boolean begins = true;
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                line += c == '\n' ? 1 : 0;
                if (opened > 0) {
                    // a doubled quote closes and opens again
                    opened = c == '"' ? 0 : opened;
                    begins = c == '"';
                } else {
                    opened = c == '"' && begins ? line : 0;
                    begins = c == separator || c == '\n' || c == '\r';
                }
            }
            return opened;
        }
    }

    private static boolean hasQuote(Path file, Charset charset) throws IOException, SheetRefused {
        try (Reader reader = TextEncoding.open(file, charset)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '"') {
                    return true;
                }
            }
            return false;
        }
    }

    /** A quote that is never closed takes the rows below it into its cell: their separators tell. */
    private static boolean hasSwallowedRows(CsvRecord record, char separator) {
        for (int c = 0; c < record.getFieldCount(); c++) {
            String field = record.getField(c);
            if (field.indexOf('\n') >= 0 && field.lines().anyMatch(line -> count(line, separator) >= 2)) {
                return true;
            }
        }
        return false;
    }

    private void send(CsvRecord record, int row, SheetSink sink) throws SheetRefused {
        if (record.getFieldCount() > limits.columns()) {
            throw new SheetRefused("SHEET_UNSAFE");
        }
        for (int c = 0; c < record.getFieldCount(); c++) {
            String text = unwrapped(record.getField(c));
            if (!text.isEmpty()) {
                cells.add(c, above.same(c, text), Storage.TEXT);
            }
        }
        if (cells.isEmpty()) {
            return;
        }
        SheetRow whole = cells.row(row, false);
        if (!isRemark(whole)) {
            sink.row(whole);
        }
    }

    /** The first line of some exports tells the separator. */
    private static boolean isRemark(SheetRow row) {
        return row.number() == 1 && row.size() == 1 && row.textAt(0).startsWith("sep=");
    }

    /** {@code ="0123"} is how an export keeps a spreadsheet from making a number of it. */
    static String unwrapped(String field) {
        return field.startsWith("=\"") && field.endsWith("\"") && field.length() > 2
                ? field.substring(2, field.length() - 1)
                : field;
    }

    /** The candidate that stands most often in the first lines. @throws SheetRefused if there is none: text, but no table */
    private static char separator(Path file, Charset charset) throws IOException, SheetRefused {
        char[] head = new char[HEAD];
        int length;
        try (Reader reader = TextEncoding.open(file, charset)) {
            length = Math.max(0, reader.read(head));
        }
        String text = new String(head, 0, length);
        char best = ',';
        for (char c : new char[] {'\t', ';', '|'}) {
            best = count(text, c) > count(text, best) ? c : best;
        }
        if (count(text, best) == 0) {
            throw new SheetRefused("SHEET_NO_TABLE");
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }
}
