package org.shikao.files.sheet;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.result.ExportTemplate.Column;

/** A dBase III table in GBK, every field text, as registration systems read it. */
final class DbfFile {
    private static final Charset GBK = Charset.forName("GBK");
    /** Stands for a character the table's alphabet lacks, as provincial systems write it. */
    private static final String MISSING = "??";

    private static final int DATE_AT = 1;
    private static final int LANGUAGE_AT = 29;
    private static final byte CODE_PAGE_936 = 0x4D;

    private final List<Column> columns;
    private final CharsetEncoder encoder = GBK.newEncoder();
    private final List<Problem> problems = new ArrayList<>();

    private DbfFile(List<Column> columns) {
        this.columns = columns;
    }

    /** Characters GBK lacks are warnings, values that do not fit their field errors; places name row and header. */
    static List<Problem> write(Path file, List<Column> columns, List<List<String>> rows, LocalDate day)
            throws IOException {
        DbfFile dbf = new DbfFile(columns);
        byte[] bytes = dbf.bytes(rows);
        bytes[DATE_AT] = (byte) (day.getYear() - 1900);
        bytes[DATE_AT + 1] = (byte) day.getMonthValue();
        bytes[DATE_AT + 2] = (byte) day.getDayOfMonth();
        bytes[LANGUAGE_AT] = CODE_PAGE_936;
        Files.write(file, bytes);
        return dbf.problems;
    }

    private byte[] bytes(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DBFWriter writer = new DBFWriter(out, GBK)) {
            writer.setFields(columns.stream()
                    .map(c -> new DBFField(c.header(), DBFDataType.CHARACTER, c.width()))
                    .toArray(DBFField[]::new));
            for (int r = 0; r < rows.size(); r++) {
                writer.addRecord(fields(rows.get(r), r + 1));
            }
        }
        return out.toByteArray();
    }

    private Object[] fields(List<String> row, int number) {
        Object[] fields = new Object[row.size()];
        for (int c = 0; c < fields.length; c++) {
            String header = columns.get(c).header();
            Place place = new Place("", "", number, header + " ");
            String known = known(row.get(c));
            if (!known.equals(row.get(c))) {
                problems.add(Problem.warning("EXPORT_NOT_IN_GBK", place, row.get(0), header, row.get(c)));
            }
            if (known.getBytes(GBK).length > columns.get(c).width()) {
                problems.add(Problem.error(
                        "EXPORT_TOO_WIDE",
                        place,
                        row.get(0),
                        header,
                        String.valueOf(columns.get(c).width()),
                        row.get(c)));
            }
            fields[c] = known;
        }
        return fields;
    }

    private String known(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            known.append(encoder.canEncode(one) ? one : MISSING);
        });
        return known.toString();
    }
}
