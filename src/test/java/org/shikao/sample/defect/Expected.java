package org.shikao.sample.defect;

import java.util.List;

/**
 * A finding that must come: one of these codes at this place. An empty sheet or column and row 0 say that the finding is about
 * the whole of what stands before.
 */
public record Expected(List<String> codes, String file, String sheet, int row, String column) {
    /** The place alone. */
    public String place() {
        return file + "!" + sheet + "!" + column + row;
    }
}
