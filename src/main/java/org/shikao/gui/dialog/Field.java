package org.shikao.gui.dialog;

import java.util.List;
import org.shikao.text.Phrase;

/**
 * One thing a dialog asks for: a line of text, or a choice where there are {@code choices}. {@code initial} is the text, or the place
 * of the choice, that stands there at first.
 */
public record Field(String id, String nameKey, String initial, boolean needed, List<Phrase> choices) {
    public Field {
        choices = List.copyOf(choices);
    }

    /** A line of text. */
    public static Field line(String id, String nameKey, String initial, boolean needed) {
        return new Field(id, nameKey, initial, needed, List.of());
    }

    /** A choice of which one is made from the start. */
    public static Field choice(String id, String nameKey, int initial, List<Phrase> choices) {
        return new Field(id, nameKey, Integer.toString(initial), false, choices);
    }
}
