package org.shikao.gui.control;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Says the values of a list to choose from; the list is never typed into. {@code words} is asked for null too, where nothing is chosen. */
public final class Worded<T> extends StringConverter<T> {
    private final Function<T, String> words;

    /** Values in these words. */
    public Worded(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T value) {
        return words.apply(value);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("chosen, not typed: " + typed);
    }
}
