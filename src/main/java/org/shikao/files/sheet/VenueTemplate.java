package org.shikao.files.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.shikao.exam.venue.VenueField;
import org.shikao.exam.venue.VenueRow.Table;
import org.shikao.text.Texts;

/** Writes the empty workbook of sites, rooms and people on duty, with hints, in the language of the texts. */
public final class VenueTemplate {
    private final Texts texts;

    public VenueTemplate(Texts texts) {
        this.texts = texts;
    }

    /** Writes the workbook, replacing a file that is there. @throws IOException if it cannot be written */
    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "shikao", "1.0")) {
            book.properties().setTitle(texts.text("venue.template.title"));
            for (Table table : Table.values()) {
                SheetTemplate sheet =
                        new SheetTemplate(book, texts.text("venue.sheet." + table), texts.text("venue.template.title"));
                fields(table)
                        .forEach(field ->
                                sheet.column(texts.text("venue.column." + field), texts.text("venue.hint." + field)));
            }
        }
    }

    private static List<VenueField> fields(Table table) {
        return switch (table) {
            case SITES ->
                List.of(
                        VenueField.SITE_CODE,
                        VenueField.SITE_NAME,
                        VenueField.ADDRESS,
                        VenueField.HOST_SCHOOL,
                        VenueField.FEEDERS);
            case ROOMS ->
                List.of(
                        VenueField.SITE_CODE,
                        VenueField.ROOM_NO,
                        VenueField.ROOM_NAME,
                        VenueField.SUBJECTS,
                        VenueField.BENCHES,
                        VenueField.COLUMNS,
                        VenueField.BROKEN_BENCHES,
                        VenueField.LOW_BENCHES);
            case EXAMINERS ->
                List.of(
                        VenueField.EXAMINER_CODE,
                        VenueField.EXAMINER_NAME,
                        VenueField.SCHOOL_CODE,
                        VenueField.SITE_CODE,
                        VenueField.ROLE,
                        VenueField.SUBJECTS,
                        VenueField.TRAINED,
                        VenueField.RECUSALS);
        };
    }
}
