package org.shikao.sample.defect;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes as the export of a student register does: a small writer, few styles. */
final class FastBook {
    private FastBook() {}

    static void xlsx(Path file, MessyBook book) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "register", "2.3")) {
            for (MessySheet sheet : book.sheets()) {
                Worksheet made = workbook.newWorksheet(sheet.name);
                sheet.rows.forEach((r, cells) -> cells.forEach((c, value) -> put(made, r - 1, c, value)));
                sheet.merges.forEach(m -> made.range(m.top() - 1, m.left(), m.bottom() - 1, m.right())
                        .merge());
                if (sheet.hidden) {
                    made.setVisibilityState(VisibilityState.HIDDEN);
                }
            }
        }
    }

    private static void put(Worksheet sheet, int r, int c, Value value) {
        if (value instanceof Value.Text text) {
            sheet.value(r, c, text.text());
        } else if (value instanceof Value.Num number) {
            sheet.value(r, c, new BigDecimal(number.literal()));
        } else if (value instanceof Value.Day day) {
            sheet.value(r, c, day.day());
            sheet.style(r, c).format("yyyy/m/d").set();
        } else if (value instanceof Value.Uncached) {
            sheet.formula(r, c, "T(\"\")");
        } else {
            throw new IllegalArgumentException("this producer keeps no " + value);
        }
    }
}
