package org.shikao.files.photo;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Makes any picture plain RGB on white, a line at a time, without a drawing surface (which asks the machine for a screen). */
final class Flat {
    private static final int WHITE = 255;

    private Flat() {}

    /** The picture itself if it is plain RGB already, as nearly every photo is. */
    static BufferedImage rgb(BufferedImage image) {
        if (isPlain(image)) {
            return image;
        }
        int width = image.getWidth();
        BufferedImage flat = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_RGB);
        boolean grey = isGrey(image);
        int[] line = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            if (grey) {
                greyLine(image, y, line);
            } else {
                image.getRGB(0, y, width, 1, line, 0, width);
            }
            for (int x = 0; x < width; x++) {
                line[x] = onWhite(line[x]);
            }
            flat.setRGB(0, y, width, 1, line, 0, width);
        }
        return flat;
    }

    private static boolean isPlain(BufferedImage image) {
        boolean opaque =
                image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_INT_RGB;
        return opaque && image.getColorModel().getColorSpace().isCS_sRGB();
    }

    /** Java takes stored greys for linear light and would make them brighter than every other program shows them. */
    private static boolean isGrey(BufferedImage image) {
        return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && !(image.getColorModel() instanceof IndexColorModel);
    }

    private static void greyLine(BufferedImage image, int y, int[] line) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        int most = (1 << Math.min(16, image.getColorModel().getComponentSize(0))) - 1;
        int[] samples = raster.getPixels(raster.getMinX(), raster.getMinY() + y, line.length, 1, (int[]) null);
        boolean alpha = image.getColorModel().hasAlpha() && bands > 1;
        for (int x = 0; x < line.length; x++) {
            int value = WHITE * samples[x * bands] / most;
            int cover = alpha ? WHITE * samples[x * bands + 1] / most : WHITE;
            line[x] = cover << 24 | value << 16 | value << 8 | value;
        }
    }

    private static int onWhite(int argb) {
        int cover = argb >>> 24;
        if (cover == WHITE) {
            return argb;
        }
        return mixed(argb >> 16, cover) << 16 | mixed(argb >> 8, cover) << 8 | mixed(argb, cover);
    }

    private static int mixed(int value, int cover) {
        return ((value & WHITE) * cover + WHITE * (WHITE - cover)) / WHITE;
    }
}
