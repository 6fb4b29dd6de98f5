package org.shikao.files.sheet;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes one table, empty or filled: a remark, a hint above each heading, and columns that keep what is typed as text. */
final class SheetTemplate {
    private static final String TEXT_FORMAT = "@";
    private static final double WIDTH = 20;
    private static final int HINTS = 1;
    private static final int HEADINGS = 2;
    private static final int FLUSH_EVERY = 500;
    private final Worksheet sheet;
    private int columns;

    SheetTemplate(Workbook book, String name, String remark) {
        sheet = book.newWorksheet(name);
        sheet.value(0, 0, remark);
        sheet.freezePane(0, HEADINGS + 1);
        sheet.repeatRows(HEADINGS);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.CENTER);
    }

    SheetTemplate column(String heading, String hint) {
        sheet.width(columns, WIDTH);
        sheet.style(columns).format(TEXT_FORMAT).set();
        sheet.value(HINTS, columns, hint);
        sheet.style(HINTS, columns)
                .italic()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.value(HEADINGS, columns, heading);
        sheet.style(HEADINGS, columns).bold().borderStyle("thin").set();
        columns++;
        return this;
    }

    /** Writes rows below the headings, every cell as text: what looks like a formula or a number stays what it is. */
    void rows(Iterable<List<String>> rows) throws IOException {
        int r = HEADINGS + 1;
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                if (!row.get(c).isEmpty()) {
                    sheet.value(r, c, row.get(c));
                    sheet.style(r, c).format(TEXT_FORMAT).set();
                }
            }
            if (r++ % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
    }
}
