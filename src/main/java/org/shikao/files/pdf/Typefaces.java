package org.shikao.files.pdf;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.otf.Glyph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled Noto Sans SC in two weights: which characters it has and how wide they are. */
final class Typefaces {
    private static final String FOLDER = "/org/shikao/font/";

    private final BundledFont regular;
    private final BundledFont bold;

    private Typefaces() {
        regular = load("NotoSansSC-Regular.ttf");
        bold = load("NotoSansSC-Bold.ttf");
    }

    /** The fonts as they were read when they were first needed; twenty megabytes are not read again for every form. */
    static Typefaces bundled() {
        return Once.READ;
    }

    /** Loaded by the virtual machine when somebody asks, and never changed after that. */
    private static final class Once {
        static final Typefaces READ = new Typefaces();
    }

    BundledFont program(boolean wantBold) {
        return wantBold ? bold : regular;
    }

    /** Whether both weights can draw this character. */
    boolean has(int codePoint) {
        return glyph(regular, codePoint) && glyph(bold, codePoint);
    }

    private static boolean glyph(FontProgram program, int codePoint) {
        Glyph glyph = program.getGlyph(codePoint);
        return glyph != null && glyph.getCode() != 0;
    }

    /** Width of a character the font has, in mm. */
    double width(int codePoint, Type type) {
        return Paper.mm(
                program(type.bold()).getGlyph(codePoint).getWidth() * type.size() / FontProgram.UNITS_NORMALIZATION);
    }

    private static BundledFont load(String name) {
        try (InputStream in = Typefaces.class.getResourceAsStream(FOLDER + name)) {
            return new BundledFont(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
