package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the rows of a table are in its sheet.
 *
 * @param first index of the first row under the headings
 * @param end index of the row behind the last one
 * @param above the lines above the table, then those above the tables before it, which hold until others say something else
 */
record RowSpan(int first, int end, List<List<SheetRow>> above) {
    /** The lines that stand between the table before and this one. */
    List<SheetRow> own() {
        return above.isEmpty() ? List.of() : above.get(0);
    }

    /** Lines that stand nearer to a table, before those that stand further from it. */
    static List<List<SheetRow>> nearer(List<SheetRow> near, List<List<SheetRow>> far) {
        List<List<SheetRow>> all = new ArrayList<>(List.of(near));
        far.stream().filter(lines -> !lines.isEmpty()).forEach(all::add);
        return all;
    }
}
