package org.shikao.files.pdf;

import java.util.List;
import java.util.Locale;

/** Which characters the bundled font can print. What it lacks is printed as a flag with its code point, never as a silent box. */
public final class Glyphs {
    private final Typefaces faces;

    Glyphs(Typefaces faces) {
        this.faces = faces;
    }

    /** Those of the bundled font; loads the font, so keep it. */
    public static Glyphs bundled() {
        return new Glyphs(Typefaces.bundled());
    }

    /** The code points of this text that the font lacks, each once, in the order of the text. */
    public List<Integer> missing(String text) {
        return text.codePoints().distinct().filter(c -> !has(c)).boxed().toList();
    }

    /** A code point as it is printed and reported: {@code U+20BB7}. */
    public static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    boolean has(int codePoint) {
        return Character.isISOControl(codePoint) || faces.has(codePoint);
    }

    /** Width of a text in mm, flags included. */
    double width(String text, Type type) {
        return text.codePoints().mapToDouble(c -> width(c, type)).sum();
    }

    double width(int codePoint, Type type) {
        if (Character.isISOControl(codePoint)) {
            return faces.width(' ', type);
        }
        return faces.has(codePoint) ? faces.width(codePoint, type) : flagWidth(codePoint, type);
    }

    /** The flag of a missing character is as wide as its code point in small letters. */
    double flagWidth(int codePoint, Type type) {
        return width(name(codePoint), code(type)) + Paper.mm(type.size()) * 0.2;
    }

    /** Letters of the code point inside a flag. */
    static Type code(Type type) {
        return type.scaled(0.4);
    }

    /** Letters of the mark 〓 inside a flag. */
    static Type mark(Type type) {
        return type.scaled(0.6);
    }
}
