package org.shikao.files.photo;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures made for a test: the left half red, the right half blue, so that it shows which way up they are. */
public final class Pictures {
    static final Color LEFT = new Color(0xC03020);
    static final Color RIGHT = new Color(0x2040B0);

    private Pictures() {}

    /** A picture nobody else has, of the size of a photo. */
    public static byte[] of(int person) {
        BufferedImage image = halves(300, 420, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 24; i++) {
            for (int x = 0; x < 10; x++) {
                image.setRGB(10 * i + x, 5 + x, (person >> i & 1) == 1 ? 0xFFFFFF : 0);
            }
        }
        return written(image, "jpeg");
    }

    /** Of this size, in any format that is written here. */
    public static byte[] of(String format, int width, int height) {
        return written(halves(width, height, BufferedImage.TYPE_INT_RGB), format);
    }

    static BufferedImage halves(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (x < width / 2 ? LEFT : RIGHT).getRGB());
            }
        }
        return image;
    }

    static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One that lies beside this class. */
    static byte[] stored(String name) {
        try (InputStream in = Pictures.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayImageInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same JPEG with a camera's note on how it was held, 1 to 8, or any other value. */
    static byte[] turned(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36)
                .put(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return joined(Arrays.copyOf(jpeg, 2), exif.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG that claims this size and packs as many zero bytes as are asked for. */
    static byte[] bomb(int width, int height, int zeros) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[zeros]);
        deflater.finish();
        byte[] packed = new byte[zeros / 500 + 1000];
        int length = deflater.deflate(packed);
        deflater.end();
        byte[] mark = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        return joined(
                mark,
                chunk("IHDR", header.array()),
                chunk("IDAT", Arrays.copyOf(packed, length)),
                chunk("IEND", new byte[0]));
    }

    /** The same PNG with a note that unpacks to this many bytes. */
    static byte[] noted(byte[] png, int zeros) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[zeros]);
        deflater.finish();
        byte[] packed = new byte[zeros / 500 + 1000];
        int length = deflater.deflate(packed);
        deflater.end();
        byte[] note = joined(new byte[] {'n', 0, 0}, Arrays.copyOf(packed, length));
        return joined(Arrays.copyOf(png, 33), chunk("zTXt", note), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] body = joined(type.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 crc = new CRC32();
        crc.update(body);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                body,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
