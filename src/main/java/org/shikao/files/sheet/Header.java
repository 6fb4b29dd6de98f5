package org.shikao.files.sheet;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headings of a table: the rows (indexes into the list searched) that hold them, the column of each field, and the fields that
 * are only likely.
 */
record Header<F extends Enum<F>>(int first, int last, Map<F, Integer> columns, Map<F, Boolean> likely) {
    /** The same without a field. */
    Header<F> without(F field) {
        Map<F, Integer> fewer = new LinkedHashMap<>(columns);
        fewer.remove(field);
        return new Header<>(first, last, fewer, likely);
    }

    /** Its rows counted from elsewhere. */
    Header<F> moved(int rows) {
        return new Header<>(first + rows, last + rows, columns, likely);
    }
}
