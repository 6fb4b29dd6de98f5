package org.shikao.text;

import java.util.List;

/**
 * A sentence not yet spoken in any language: a key and its arguments. Models keep phrases, so that a page can be
 * rebuilt in another language without asking the model again.
 *
 * @param key key in a bundle
 * @param args arguments {0}, {1} …; an argument that is itself a phrase is spoken first
 */
public record Phrase(String key, List<Object> args) {
    public Phrase {
        args = List.copyOf(args);
    }

    /** A phrase of this key with these arguments; whole numbers are grouped (1,600), identifiers belong in strings. */
    public static Phrase of(String key, Object... args) {
        return new Phrase(key, List.of(args));
    }
}
