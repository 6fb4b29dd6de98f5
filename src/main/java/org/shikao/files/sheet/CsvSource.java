package org.shikao.files.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.roster.RosterRow.Storage;

/** Reads text with commas, tabs or semicolons, in the encodings that Chinese offices write. */
final class CsvSource implements SheetSource {
    private final SheetLimits limits;

    CsvSource(SheetLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Path file, SheetSink sink) throws IOException, SheetRefused {
        String text = TextEncoding.decode(Files.readAllBytes(file));
        sink.sheet("", false);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(limits.textBytes())
                .ofCsvRecord(text)) {
            int rows = 0;
            for (CsvRecord record : reader) {
                if (++rows > limits.rows()) {
                    throw new SheetRefused("SHEET_TOO_MANY_ROWS", String.valueOf(limits.rows()));
                }
                send(record, rows, sink);
            }
        } catch (CsvParseException e) {
            throw new SheetRefused("SHEET_DAMAGED");
        }
    }

    private static void send(CsvRecord record, int row, SheetSink sink) {
        List<SheetCell> cells = new ArrayList<>();
        for (int c = 0; c < record.getFieldCount(); c++) {
            String text = unwrapped(record.getField(c));
            if (!text.isEmpty()) {
                cells.add(new SheetCell(c, text, Storage.TEXT));
            }
        }
        if (!cells.isEmpty()) {
            sink.row(new SheetRow(row, cells));
        }
    }

    /** {@code ="0123"} is how an export keeps a spreadsheet from making a number of it. */
    private static String unwrapped(String field) {
        return field.startsWith("=\"") && field.endsWith("\"") && field.length() > 2
                ? field.substring(2, field.length() - 1)
                : field;
    }

    /** The candidate that stands most often in the first lines; the comma if there is none. */
    private static char separator(String text) {
        String head = text.substring(0, Math.min(text.length(), 4_000));
        char best = ',';
        for (char c : new char[] {'\t', ';'}) {
            best = count(head, c) > count(head, best) ? c : best;
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }
}
