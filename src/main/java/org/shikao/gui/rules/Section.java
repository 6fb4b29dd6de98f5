package org.shikao.gui.rules;

import java.util.List;
import org.shikao.text.Phrase;

/** A group of rules in words. */
record Section(String titleKey, List<Line> lines) {
    /**
     * One rule in words.
     *
     * @param numbers the numbers of the rules it says ("24"), printed before it
     * @param sentence the sentence; its arguments are the values of the pack, lists are joined
     */
    record Line(String numbers, Phrase sentence) {}

    Section {
        lines = List.copyOf(lines);
    }
}
