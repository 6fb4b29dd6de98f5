package org.shikao.files.pdf;

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
    private Set<Integer> used = Set.of();

    BundledFont(byte[] file) throws IOException {
        super(file);
    }

    /** Names the subset, by six capital letters. */
    void tag(String letters) {
        setFontName(letters + "+" + getFontNames().getFontName());
    }

    /** Told of the glyphs in use shortly before the font is asked for its bytes; without this the library would add all others. */
    @Override
    public void updateUsedGlyphs(Map<Integer, Glyph> usedGlyphs, boolean subset, List<int[]> subsetRanges) {
        used = Set.copyOf(usedGlyphs.keySet());
    }

    @Override
    public byte[] getFontStreamBytes() {
        return getSubset(used, true);
    }
}
