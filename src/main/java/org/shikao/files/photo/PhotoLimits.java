package org.shikao.files.photo;

/**
 * Bounds within which photos are read. A real delivery stays far below them; one made to hurt runs into them before anything of
 * that size is in memory.
 *
 * @param fileBytes of one picture, after inflating
 * @param pixels of one picture that is decoded line by line (JPEG, PNG, BMP)
 * @param wholePixels of one picture that its decoder holds as a whole (GIF, TIFF, WebP)
 * @param files in all folders and archives of an import
 * @param directoryBytes of the list of contents of an archive
 * @param ratio inflated bytes allowed for each byte of an archive
 * @param inflatedBytes allowed whatever the ratio
 */
public record PhotoLimits(
        int fileBytes, long pixels, long wholePixels, int files, long directoryBytes, int ratio, long inflatedBytes) {
    public static final PhotoLimits DEFAULT =
            new PhotoLimits(40 << 20, 50_000_000, 16_000_000, 200_000, 64L << 20, 100, 256L << 20);
}
