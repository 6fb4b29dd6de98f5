package org.shikao.sample.defect;

import java.util.Random;
import org.shikao.sample.defect.Layout.Trait;

/** Sheets that stand beside the roster and hold nobody. */
final class BesideSheets {
    private final MessyBook book;
    private final Random random;

    BesideSheets(MessyBook book, Random random) {
        this.book = book;
        this.random = random;
    }

    void add(Layout layout) {
        if (layout.is(Trait.HIDDEN_SHEET)) {
            MessySheet lists = book.add("数据字典", true);
            lists.put(1, 0, new Value.Text("性别"));
            lists.put(1, 1, new Value.Text("考生类别"));
            lists.put(2, 0, new Value.Text("男"));
            lists.put(3, 0, new Value.Text("女"));
        }
        if (layout.is(Trait.NOTES_SHEET)) {
            MessySheet notes = book.add("填表说明", false);
            notes.put(1, 0, new Value.Text("一、本表由学校填报，一行一名考生。"));
            notes.put(2 + random.nextInt(3), 0, new Value.Text("二、身份证号末位为大写 X。"));
        }
        if (layout.is(Trait.EMPTY_SHEET)) {
            book.add("Sheet9", false);
        }
    }
}
