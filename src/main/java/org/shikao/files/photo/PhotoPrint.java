package org.shikao.files.photo;

import com.twelvemonkeys.image.ResampleOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes the photo that is kept from a picture as it came: upright, plain colours, fitted into one inch (25 × 35 mm) at 300 dots an
 * inch, never enlarged or cut, as JPEG without any notes of the camera. The same picture always gives the same bytes.
 */
public final class PhotoPrint {
    /** The most a photo measures, in pixels. */
    public static final int WIDTH = 295;
    /** The most a photo measures, in pixels. */
    public static final int HEIGHT = 413;

    private static final float QUALITY = 0.88f;
    /** Read at twice the size needed, so that the scaling decides about the pixels and not the thinning out. */
    private static final int SPARE = 2;

    private final PhotoDecoder decoder;

    public PhotoPrint(PhotoLimits limits) {
        decoder = new PhotoDecoder(limits);
    }

    /** A photo to keep, with the size of the original, as it stands upright. */
    public record Printed(byte[] jpeg, int width, int height) {
        /** Whether the original is too small to be printed well: less than half of the size wanted. */
        public boolean isCoarse() {
            return Math.min(width, height) < WIDTH / 2 || Math.max(width, height) < HEIGHT / 2;
        }

        /** Whether it is wider than high: perhaps a picture that lies on its side, or one of several people. */
        public boolean isLandscape() {
            return width > height;
        }
    }

    /** Makes it. @throws PhotoRefused if the file is no picture, broken, cut short or too large */
    public Printed of(byte[] file) throws PhotoRefused {
        PhotoDecoder.Decoded decoded = decoder.decode(file, SPARE * WIDTH);
        Turn turn = Turn.of(file, PhotoFormat.of(file));
        BufferedImage small = fitted(Flat.rgb(decoded.image()), turn);
        byte[] jpeg = jpeg(turn.upright(small));
        return turn.liesDown()
                ? new Printed(jpeg, decoded.height(), decoded.width())
                : new Printed(jpeg, decoded.width(), decoded.height());
    }

    private static BufferedImage fitted(BufferedImage image, Turn turn) {
        int across = turn.liesDown() ? HEIGHT : WIDTH;
        int down = turn.liesDown() ? WIDTH : HEIGHT;
        double scale = Math.min((double) across / image.getWidth(), (double) down / image.getHeight());
        if (scale >= 1) {
            return image;
        }
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        // Lanczos takes fifteen times as long, which nobody sees in a picture of this size: twenty thousand have to be
        // made
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        return new ResampleOp(width, height, ResampleOp.FILTER_TRIANGLE).filter(image, small);
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
