package org.shikao.files.photo;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture of any kind: its size is judged before a pixel of it is decoded, and no more pixels are kept than are needed. */
final class PhotoDecoder {
    /** However long and narrow a picture is, no more than this is kept of it. */
    private static final int KEPT_PIXELS = 4_000_000;

    /** Below this, in pixels of the shorter and of the longer side, a face of 25 × 35 mm is a handful of blots. */
    private static final int LEAST_SHORTER = 60;

    private static final int LEAST_LONGER = 80;
    /** A photo is 1.4 times as high as wide, the picture of a telephone up to 2.2 times; what is longer is no portrait. */
    private static final int LONGEST_RATIO = 3;

    private final PhotoLimits limits;

    PhotoDecoder(PhotoLimits limits) {
        this.limits = limits;
    }

    /** What was read. {@code width} and {@code height} are those of the original, as it lies in the file. */
    record Decoded(BufferedImage image, int width, int height) {}

    /**
     * Reads the first picture of a file.
     *
     * @param most how many pixels the shorter side needs; a much larger picture is thinned out while it is read
     * @throws PhotoRefused if it is none, broken, cut short or too large
     */
    Decoded decode(byte[] file, int most) throws PhotoRefused {
        PhotoFormat format = PhotoFormat.of(file);
        if (!format.isPicture()) {
            throw other(file, format);
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .next();
        List<String> warnings = new ArrayList<>();
        try (ImageInputStream in = new ByteArrayImageInputStream(file)) {
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            // notes in the file are passed over: they can be packed as small as a bomb
            reader.setInput(in, true, true);
            Decoded decoded = read(reader, format, most);
            requireWhole(warnings);
            return decoded;
        } catch (IOException | RuntimeException broken) {
            // decoders fail on broken pictures in every way there is
            throw new PhotoRefused("PHOTO_DAMAGED");
        } catch (OutOfMemoryError bomb) {
            // a header may ask for one array of any length: it was never made, and nothing else is short of room
            throw new PhotoRefused("PHOTO_DAMAGED");
        } finally {
            reader.dispose();
        }
    }

    private Decoded read(ImageReader reader, PhotoFormat format, int most) throws IOException, PhotoRefused {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long allowed = format.isHeldWhole() ? limits.wholePixels() : limits.pixels();
        if (width < 1 || height < 1 || (long) width * height > allowed) {
            throw new PhotoRefused(
                    "PHOTO_TOO_MANY_PIXELS",
                    String.valueOf(width),
                    String.valueOf(height),
                    String.valueOf(allowed / 1_000_000));
        }
        requireFace(width, height);
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(Math.max(1, Math.min(width, height) / most), (int)
                Math.ceil(Math.sqrt((double) width * height / KEPT_PIXELS)));
        param.setSourceSubsampling(step, step, 0, 0);
        return new Decoded(reader.read(0, param), width, height);
    }

    /** A picture of a few dots, or a strip, shows nobody's face, however it is turned. */
    private static void requireFace(int width, int height) throws PhotoRefused {
        int shorter = Math.min(width, height);
        int longer = Math.max(width, height);
        boolean strip = longer >= LEAST_LONGER && longer > LONGEST_RATIO * (long) shorter;
        boolean tiny = shorter < LEAST_SHORTER || longer < LEAST_LONGER;
        String code = strip ? "PHOTO_STRIP" : tiny ? "PHOTO_TINY" : "";
        if (!code.isEmpty()) {
            throw new PhotoRefused(
                    code,
                    String.valueOf(width),
                    String.valueOf(height),
                    String.valueOf(LEAST_SHORTER),
                    String.valueOf(LEAST_LONGER));
        }
    }

    /** A JPEG that was cut short is filled up with grey; its reader only warns. */
    private static void requireWhole(List<String> warnings) throws PhotoRefused {
        for (String warning : warnings) {
            String words = warning.toLowerCase(Locale.ROOT);
            if (words.contains("premature end")) {
                throw new PhotoRefused("PHOTO_CUT_SHORT");
            }
            if (words.contains("corrupt jpeg data") && !words.contains("extraneous bytes")) {
                throw new PhotoRefused("PHOTO_DAMAGED");
            }
        }
    }

    private static PhotoRefused other(byte[] file, PhotoFormat format) {
        if (file.length == 0) {
            return new PhotoRefused("PHOTO_EMPTY");
        }
        return format == PhotoFormat.UNKNOWN
                ? new PhotoRefused("PHOTO_NO_PICTURE")
                : new PhotoRefused("PHOTO_KIND", format.shownName());
    }
}
