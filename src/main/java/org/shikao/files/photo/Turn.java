package org.shikao.files.photo;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.stream.ImageInputStream;

/** How a picture has to be turned to stand upright: the eight orientations of EXIF. */
enum Turn {
    NONE,
    MIRROR,
    HALF,
    MIRROR_HALF,
    MIRROR_LEFT,
    RIGHT,
    MIRROR_RIGHT,
    LEFT;

    /** As the camera noted it; none where there is no note that can be read. */
    static Turn of(byte[] file, PhotoFormat format) {
        try {
            return switch (format) {
                case JPEG -> ofJpeg(file);
                case TIFF -> ofTiff(file);
                default -> NONE;
            };
        } catch (IOException | RuntimeException unreadable) {
            // what the note of a camera holds is not vital; a library may stumble over it in any way
            return NONE;
        } catch (OutOfMemoryError bomb) {
            // an entry may claim any length; the array was never made
            return NONE;
        }
    }

    private static Turn ofJpeg(byte[] file) throws IOException {
        try (ImageInputStream in = new ByteArrayImageInputStream(file)) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            if (segments.isEmpty()) {
                return NONE;
            }
            byte[] exif = segments.get(0).data().readAllBytes();
            return ofTiff(Arrays.copyOfRange(exif, 1, exif.length));
        }
    }

    private static Turn ofTiff(byte[] tiff) throws IOException {
        try (ImageInputStream in = new ByteArrayImageInputStream(tiff)) {
            Entry entry = new TIFFReader().read(in).getEntryById(TIFF.TAG_ORIENTATION);
            int value = entry != null && entry.getValue() instanceof Number number ? number.intValue() : 1;
            return value >= 1 && value <= values().length ? values()[value - 1] : NONE;
        }
    }

    /** Whether width and height change places. */
    boolean liesDown() {
        return ordinal() >= MIRROR_LEFT.ordinal();
    }

    BufferedImage upright(BufferedImage image) {
        if (this == NONE) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage turned =
                new BufferedImage(liesDown() ? height : width, liesDown() ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int rgb = image.getRGB(x, y);
                switch (this) {
                    case NONE -> turned.setRGB(x, y, rgb);
                    case MIRROR -> turned.setRGB(right, y, rgb);
                    case HALF -> turned.setRGB(right, below, rgb);
                    case MIRROR_HALF -> turned.setRGB(x, below, rgb);
                    case MIRROR_LEFT -> turned.setRGB(y, x, rgb);
                    case RIGHT -> turned.setRGB(below, x, rgb);
                    case MIRROR_RIGHT -> turned.setRGB(below, right, rgb);
                    case LEFT -> turned.setRGB(y, right, rgb);
                }
            }
        }
        return turned;
    }
}
