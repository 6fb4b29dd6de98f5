package org.shikao.files.sheet;

/**
 * Bounds within which a file is read: bytes on disk, bytes after inflating, entries of the zip, rows of a sheet, bytes of one piece of
 * text. A real roster stays far below them; a file made to hurt runs into them.
 */
public record SheetLimits(long fileBytes, long inflatedBytes, int entries, int rows, int textBytes) {
    public static final SheetLimits DEFAULT = new SheetLimits(64L << 20, 512L << 20, 2_000, 1_048_576, 1 << 20);
}
