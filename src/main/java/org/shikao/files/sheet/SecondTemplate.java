package org.shikao.files.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.shikao.exam.roster.SecondField;
import org.shikao.text.Texts;

/** Writes the empty workbook of a second list, one row a candidate, with hints, in the language of the texts. */
public final class SecondTemplate {
    private static final List<SecondField> FIELDS = List.of(
            SecondField.CANDIDATE_NO,
            SecondField.ID_NO,
            SecondField.NAME,
            SecondField.EXEMPTION,
            SecondField.EXEMPTION_REASON,
            SecondField.DEFERRAL,
            SecondField.DEFERRAL_REASON,
            SecondField.PROOF,
            SecondField.NEEDS,
            SecondField.CANDIDATE_TYPE);

    private final Texts texts;

    public SecondTemplate(Texts texts) {
        this.texts = texts;
    }

    /** Writes the workbook, replacing a file that is there. @throws IOException if it cannot be written */
    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "shikao", "1.0")) {
            book.properties().setTitle(texts.text("judging.template.title"));
            SheetTemplate sheet =
                    new SheetTemplate(book, texts.text("judging.template.sheet"), texts.text("judging.template.hint"));
            FIELDS.forEach(
                    field -> sheet.column(texts.text("judging.column." + field), texts.text("judging.hint." + field)));
        }
    }
}
