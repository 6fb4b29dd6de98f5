package org.shikao.files.pdf;

import java.util.Collections;
import java.util.List;
import org.shikao.text.Texts;

/** A register for a site and day: title, one table with room for what is added by hand, and the lines to sign on. */
final class Register {
    private static final double ROW = 9;
    private static final int ROOM = 6;

    private final PageWriter page;
    private final Selection selection;
    private final String kind;

    Register(PageWriter page, Selection selection, String kind) {
        this.page = page;
        this.selection = selection;
        this.kind = kind;
    }

    private String note = "";

    /** With a line above the table that says what goes with its rows; none where it is empty. */
    Register noting(String line) {
        note = line;
        return this;
    }

    /** A row with the candidate it is about, empty for none. */
    record Row(String candidateNo, List<String> cells) {}

    /** @param where what the rows are of */
    void write(String where, List<Column> columns, List<Row> rows, List<String> signers) {
        Texts texts = selection.input().texts();
        page.newPage();
        page.line(Type.TITLE, Align.CENTRE, selection.input().title());
        page.line(Type.HEAD, Align.CENTRE, texts.text("form." + kind));
        page.down(2);
        page.line(Type.SMALL, Align.LEFT, texts.text("forms.register.where", where, rows.size()));
        if (!note.isEmpty()) {
            page.line(Type.SMALL, Align.LEFT, note);
        }
        page.down(1);
        page.repeat(() -> page.line(Type.SMALL, Align.LEFT, texts.text("forms.continued", texts.text("form." + kind))));
        Table table = new Table(page, columns, ROW);
        table.header();
        for (Row row : rows) {
            page.about(row.candidateNo());
            table.row(row.cells());
        }
        for (int i = rows.size(); i < ROOM; i++) {
            table.row(Collections.nCopies(columns.size(), ""));
        }
        new Signatures(page, texts).blocks(signers, false);
    }
}
