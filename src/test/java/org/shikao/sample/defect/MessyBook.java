package org.shikao.sample.defect;

import java.util.ArrayList;
import java.util.List;

/** A workbook in the making; {@code since1904} counts its days from 1904, as old Macintosh programs do. */
record MessyBook(List<MessySheet> sheets, boolean since1904) {
    MessyBook(boolean since1904) {
        this(new ArrayList<>(), since1904);
    }

    MessySheet add(String name, boolean hidden) {
        MessySheet sheet = new MessySheet(name, hidden);
        sheets.add(sheet);
        return sheet;
    }
}
