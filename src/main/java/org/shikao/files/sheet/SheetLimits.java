package org.shikao.files.sheet;

/**
 * Bounds within which a file is read: bytes on disk, bytes after inflating, entries of the zip, rows of a sheet, bytes of one piece of
 * text. A real roster stays far below them; a file made to hurt runs into them.
 */
public record SheetLimits(long fileBytes, long inflatedBytes, int entries, int rows, int textBytes) {
    public static final SheetLimits DEFAULT = new SheetLimits(64L << 20, 512L << 20, 2_000, 1_048_576, 1 << 20);
    private static final int SHEETS = 1_000;
    private static final int COLUMNS = 16_384;
    private static final int MERGED = 100_000;
    private static final int CELLS = 3_000_000;
    private static final int SHEET_TEXTS = 48 << 20;

    /** Sheets of a file. */
    int sheets() {
        return SHEETS;
    }

    /** Columns of a sheet. */
    int columns() {
        return COLUMNS;
    }

    /** Merged ranges of a sheet that are looked at. */
    int merged() {
        return MERGED;
    }

    /** Cells of a file that are kept together. */
    int cells() {
        return CELLS;
    }

    /** Characters of all cells of a file that are kept together. */
    int keptText() {
        return SHEET_TEXTS;
    }
}
