package org.shikao.files.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.shikao.exam.roster.RosterField;
import org.shikao.text.Texts;

/** Writes the workbook that a school fills in, empty or with candidates, with hints, in the language of the texts. */
public final class RosterTemplate {
    private static final List<RosterField> FIELDS = Arrays.stream(RosterField.values())
            .filter(field -> !RosterField.APART.contains(field))
            .toList();
    private static final List<RosterField> DEFERRING = FIELDS.stream()
            .flatMap(
                    field -> field == RosterField.EXEMPTION ? Stream.of(field, RosterField.DEFERRAL) : Stream.of(field))
            .toList();
    private final Texts texts;

    public RosterTemplate(Texts texts) {
        this.texts = texts;
    }

    /** Writes the workbook empty, replacing a file that is there. @throws IOException if it cannot be written */
    public void write(Path file) throws IOException {
        write(file, List.of(), false);
    }

    /**
     * Writes the workbook filled, a row of texts each; it can be read again as it is.
     *
     * @param deferrals whether there is a column of deferrals, too
     * @throws IOException as above
     */
    public void write(Path file, Iterable<Map<RosterField, String>> rows, boolean deferrals) throws IOException {
        List<RosterField> fields = deferrals ? DEFERRING : FIELDS;
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "shikao", "1.0")) {
            book.properties().setTitle(texts.text("roster.template.title"));
            SheetTemplate sheet =
                    new SheetTemplate(book, texts.text("roster.template.sheet"), texts.text("roster.template.hint"));
            for (RosterField field : fields) {
                sheet.column(texts.text("roster.column." + field), texts.text("roster.hint." + field));
            }
            sheet.rows(() -> cells(rows.iterator(), fields));
        }
    }

    private static Iterator<List<String>> cells(Iterator<Map<RosterField, String>> rows, List<RosterField> fields) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<String> next() {
                Map<RosterField, String> row = rows.next();
                return fields.stream().map(field -> row.getOrDefault(field, "")).toList();
            }
        };
    }
}
