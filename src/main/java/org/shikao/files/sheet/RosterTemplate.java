package org.shikao.files.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.shikao.exam.roster.RosterField;
import org.shikao.text.Texts;

/** Writes the empty workbook that a school fills in, with hints, in the language of the texts. */
public final class RosterTemplate {
    private final Texts texts;

    public RosterTemplate(Texts texts) {
        this.texts = texts;
    }

    /** Writes the workbook, replacing a file that is there. @throws IOException if it cannot be written */
    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "shikao", "1.0")) {
            book.properties().setTitle(texts.text("roster.template.title"));
            SheetTemplate sheet =
                    new SheetTemplate(book, texts.text("roster.template.sheet"), texts.text("roster.template.hint"));
            for (RosterField field : RosterField.values()) {
                sheet.column(texts.text("roster.column." + field), texts.text("roster.hint." + field));
            }
        }
    }
}
