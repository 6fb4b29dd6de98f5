package org.shikao.files.pdf;

import com.itextpdf.io.font.FontNames;
import com.itextpdf.io.font.TrueTypeFont;
import com.itextpdf.io.font.otf.Glyph;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A bundled font that makes its own subset. The library's names it by six random letters, so that no two files are alike; this one
 * takes the letters from the document, and the same form gives the same bytes. The font is used with the library's subset off.
 */
final class BundledFont extends TrueTypeFont {
    /** Null in the font that was read from the file itself; the library asks already while it reads. */
    private final BundledFont parsed;

    private Set<Integer> used = Set.of();

    BundledFont(byte[] file) throws IOException {
        super(file);
        parsed = null;
    }

    /** The same font for one document: its tables are those read once, only its name and the glyphs in use are its own. */
    private BundledFont(BundledFont parsed, String letters) {
        this.parsed = parsed;
        codeToGlyph = parsed.codeToGlyph;
        unicodeToGlyph = parsed.unicodeToGlyph;
        isFontSpecific = parsed.isFontSpecific;
        fontMetrics = parsed.fontMetrics;
        fontIdentification = parsed.fontIdentification;
        avgWidth = parsed.avgWidth;
        encodingScheme = parsed.encodingScheme;
        registry = parsed.registry;
        bBoxes = parsed.bBoxes;
        isVertical = parsed.isVertical;
        kerning = parsed.kerning;
        fontNames = new Tagged(parsed.fontNames, letters);
    }

    /** For one document, its subset named by six capital letters. */
    BundledFont tagged(String letters) {
        return new BundledFont(this, letters);
    }

    /** Told of the glyphs in use shortly before the font is asked for its bytes; without this the library would add all others. */
    @Override
    public void updateUsedGlyphs(Map<Integer, Glyph> usedGlyphs, boolean subset, List<int[]> subsetRanges) {
        used = Set.copyOf(usedGlyphs.keySet());
    }

    @Override
    public byte[] getFontStreamBytes() {
        return parsed == null ? getSubset(used, true) : parsed.getSubset(used, true);
    }

    @Override
    public boolean isCff() {
        return parsed == null ? super.isCff() : parsed.isCff();
    }

    @Override
    public int getDirectoryOffset() {
        return parsed == null ? super.getDirectoryOffset() : parsed.getDirectoryOffset();
    }

    /** What the font says of itself, under another name. */
    private static final class Tagged extends FontNames {
        private final FontNames plain;

        Tagged(FontNames plain, String letters) {
            this.plain = plain;
            setFontName(letters + "+" + plain.getFontName());
        }

        @Override
        public String[][] getFamilyName() {
            return plain.getFamilyName();
        }

        @Override
        public String getStyle() {
            return plain.getStyle();
        }

        @Override
        public int getFontWeight() {
            return plain.getFontWeight();
        }

        @Override
        public String getFontStretch() {
            return plain.getFontStretch();
        }

        @Override
        public boolean allowEmbedding() {
            return plain.allowEmbedding();
        }

        @Override
        public boolean isBold() {
            return plain.isBold();
        }

        @Override
        public boolean isItalic() {
            return plain.isItalic();
        }
    }
}
