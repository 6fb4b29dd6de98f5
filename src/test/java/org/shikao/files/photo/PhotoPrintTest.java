package org.shikao.files.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a picture, whatever it is and whoever made it. */
class PhotoPrintTest {
    private static final int NEAR = 60;

    private final PhotoPrint print = new PhotoPrint(PhotoLimits.DEFAULT);

    private BufferedImage printed(byte[] file) throws PhotoRefused {
        return Pictures.read(print.of(file).jpeg());
    }

    private void refuses(byte[] file, String code) {
        assertThatThrownBy(() -> print.of(file))
                .isInstanceOf(PhotoRefused.class)
                .hasMessage(code);
    }

    private static void isNear(BufferedImage image, double across, double down, Color wanted) {
        Color found = new Color(
                image.getRGB((int) (across * (image.getWidth() - 1)), (int) (down * (image.getHeight() - 1))));
        int away = Math.abs(found.getRed() - wanted.getRed())
                + Math.abs(found.getGreen() - wanted.getGreen())
                + Math.abs(found.getBlue() - wanted.getBlue());
        assertThat(away).as("%s for %s", found, wanted).isLessThan(NEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    void readsEveryFormatOfSchoolsByItsContent(String format) throws PhotoRefused {
        BufferedImage image = printed(Pictures.of(format, 600, 800));

        assertThat(image.getWidth()).isEqualTo(295);
        assertThat(image.getHeight()).isEqualTo(393);
        isNear(image, 0.1, 0.5, Pictures.LEFT);
        isNear(image, 0.9, 0.5, Pictures.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "ycck.jpg", "cmyk.tif", "lossy.webp", "lossless.webp"})
    void readsPrintersColoursAndWebPictures(String name) throws PhotoRefused {
        BufferedImage image = printed(Pictures.stored(name));

        assertThat(image.getWidth()).isEqualTo(120);
        // without a profile a printer's colours are only nearly those of a screen
        Color left = new Color(image.getRGB(20, 40));
        Color right = new Color(image.getRGB(100, 40));
        assertThat(left.getRed()).isGreaterThan(left.getBlue() + 60).isGreaterThan(left.getGreen() + 60);
        assertThat(right.getBlue()).isGreaterThan(right.getRed() + 60).isGreaterThan(right.getGreen() + 30);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 200, 100, 0.1, 0.5",
        "2, 200, 100, 0.9, 0.5",
        "3, 200, 100, 0.9, 0.5",
        "4, 200, 100, 0.1, 0.5",
        "5, 100, 200, 0.5, 0.1",
        "6, 100, 200, 0.5, 0.1",
        "7, 100, 200, 0.5, 0.9",
        "8, 100, 200, 0.5, 0.9",
    })
    void turnsWhatACameraNotedToBeTurned(int orientation, int width, int height, double across, double down)
            throws PhotoRefused {
        BufferedImage image = printed(Pictures.turned(Pictures.of("jpeg", 200, 100), orientation));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        isNear(image, across, down, Pictures.LEFT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void takesAMeaninglessNoteForNone(int orientation) throws PhotoRefused {
        isNear(printed(Pictures.turned(Pictures.of("jpeg", 200, 100), orientation)), 0.1, 0.5, Pictures.LEFT);
    }

    @Test
    void tellsTheFourCornersApartWhenTurning() throws PhotoRefused {
        BufferedImage corners = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 200; x++) {
                corners.setRGB(x, y, (x < 100 && y < 50 ? Color.WHITE : Color.BLACK).getRGB());
            }
        }
        byte[] jpeg = Pictures.written(corners, "jpeg");
        // where the white corner goes: from the top left, clockwise 0 to 3
        int[] corner = {0, 1, 2, 3, 0, 1, 2, 3};
        double[][] at = {{0.1, 0.1}, {0.9, 0.1}, {0.9, 0.9}, {0.1, 0.9}};
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage image = printed(Pictures.turned(jpeg, orientation));
            for (int place = 0; place < 4; place++) {
                isNear(image, at[place][0], at[place][1], place == corner[orientation - 1] ? Color.WHITE : Color.BLACK);
            }
        }
    }

    @Test
    void keepsGreysAsTheyAre() throws PhotoRefused {
        BufferedImage grey = new BufferedImage(100, 140, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 100);

        for (String format : new String[] {"jpeg", "png", "tiff"}) {
            isNear(printed(Pictures.written(grey, format)), 0.5, 0.5, new Color(100, 100, 100));
        }
    }

    @Test
    void putsWhatIsTransparentOnWhite() throws PhotoRefused {
        BufferedImage clear = new BufferedImage(100, 140, BufferedImage.TYPE_INT_ARGB);

        isNear(printed(Pictures.written(clear, "png")), 0.5, 0.5, Color.WHITE);
    }

    @Test
    void reads16BitsAndPalettes() throws PhotoRefused {
        BufferedImage deep = new BufferedImage(100, 140, BufferedImage.TYPE_USHORT_GRAY);
        Arrays.fill(((java.awt.image.DataBufferUShort) deep.getRaster().getDataBuffer()).getData(), (short) 0x8000);
        isNear(printed(Pictures.written(deep, "png")), 0.5, 0.5, new Color(128, 128, 128));

        byte[] palette = Pictures.written(Pictures.halves(100, 140, BufferedImage.TYPE_BYTE_INDEXED), "png");
        isNear(printed(palette), 0.9, 0.5, Pictures.RIGHT);
    }

    @Test
    void neverEnlarges() throws PhotoRefused {
        PhotoPrint.Printed made = print.of(Pictures.of("png", 90, 120));

        assertThat(Pictures.read(made.jpeg()).getWidth()).isEqualTo(90);
        assertThat(made.isCoarse()).isTrue();
        assertThat(print.of(Pictures.of("png", 240, 320)).isCoarse()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, PHOTO_TINY",
        "59, 80, PHOTO_TINY",
        "60, 79, PHOTO_TINY",
        "20, 79, PHOTO_TINY",
        "79, 79, PHOTO_TINY",
        "4000, 20, PHOTO_STRIP",
        "20, 4000, PHOTO_STRIP",
        "60, 181, PHOTO_STRIP",
        "4000, 200, PHOTO_STRIP",
        "200, 4000, PHOTO_STRIP",
    })
    void refusesWhatCannotShowAFace(int width, int height, String code) {
        for (String format : new String[] {"jpeg", "png", "bmp", "gif", "tiff"}) {
            refuses(Pictures.of(format, width, height), code);
        }
        refuses(Pictures.turned(Pictures.of("jpeg", width, height), 6), code);
    }

    @Test
    void refusesAStripBeforeDecodingIt() {
        Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> refuses(Pictures.bomb(60_000, 800, 1_000), "PHOTO_STRIP"));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 80, true, false",
        "80, 60, true, true",
        "60, 180, true, false",
        "90, 120, true, false",
        "147, 206, false, false",
        "146, 206, true, false",
        "413, 413, false, false",
        "414, 413, false, true",
        "1280, 720, false, true",
    })
    void takesWhatIsSmallOrLiesDownAndSaysSo(int width, int height, boolean coarse, boolean landscape)
            throws PhotoRefused {
        PhotoPrint.Printed made = print.of(Pictures.of("jpeg", width, height));

        assertThat(made.isCoarse()).isEqualTo(coarse);
        assertThat(made.isLandscape()).isEqualTo(landscape);
        PhotoPrint.Printed turned = print.of(Pictures.turned(Pictures.of("jpeg", width, height), 6));
        assertThat(turned.isCoarse()).isEqualTo(coarse);
        assertThat(turned.isLandscape()).isEqualTo(height > width);
        assertThat(List.of(turned.width(), turned.height())).containsExactly(height, width);
    }

    @Test
    void thinsOutALargePictureAndKeepsItSmall() throws PhotoRefused {
        PhotoPrint.Printed made = print.of(Pictures.of("jpeg", 6000, 4000));

        assertThat(made.jpeg().length).isLessThan(60_000);
        assertThat(made.width()).isEqualTo(6000);
        assertThat(Pictures.read(made.jpeg()).getWidth()).isEqualTo(295);
    }

    @Test
    void givesTheSameBytesForTheSamePicture() throws PhotoRefused {
        byte[] picture = Pictures.of(17);

        assertThat(print.of(picture).jpeg()).isEqualTo(print.of(picture).jpeg());
    }

    @Test
    void keepsNothingOfTheCamerasNotes() throws PhotoRefused {
        byte[] made =
                print.of(Pictures.turned(Pictures.of("jpeg", 200, 100), 6)).jpeg();

        assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void refusesTooManyPixelsBeforeDecodingThem() {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            refuses(Pictures.bomb(12_000, 12_000, 1_000_000), "PHOTO_TOO_MANY_PIXELS");
            refuses(Pictures.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE, 1_000), "PHOTO_TOO_MANY_PIXELS");
        });
    }

    @Test
    void readsALongPictureWithoutHoldingAllOfIt() throws PhotoRefused {
        BufferedImage image = printed(Pictures.bomb(12_000, 4_000, 4_000 * (12_000 * 3 + 1)));

        assertThat(image.getWidth()).isEqualTo(295);
    }

    @Test
    void doesNotUnpackANoteInAPicture() throws PhotoRefused {
        isNear(printed(Pictures.noted(Pictures.of("png", 100, 140), 100_000_000)), 0.1, 0.5, Pictures.LEFT);
    }

    @Test
    void refusesAGiganticTileOfATiff() {
        byte[] tiff = ByteBuffer.allocate(8 + 2 + 12 * 9 + 4 + 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'I', 'I', 42, 0})
                .putInt(8)
                .putShort((short) 9)
                .put(entry(256, 100))
                .put(entry(257, 100))
                .put(entry(258, 8))
                .put(entry(259, 1))
                .put(entry(262, 1))
                .put(entry(322, 0x7FFFFFF0))
                .put(entry(323, 0x7FFFFFF0))
                .put(entry(324, 122))
                .put(entry(325, 4))
                // the next list of entries is this one again
                .putInt(8)
                .array();

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refuses(tiff, "PHOTO_DAMAGED"));
    }

    private static byte[] entry(int tag, int value) {
        return ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) tag)
                .putShort((short) 4)
                .putInt(1)
                .putInt(value)
                .array();
    }

    @Test
    void refusesAPictureThatWasCutShort() {
        byte[] jpeg = Pictures.of(5);
        for (int part = 1; part < 10; part++) {
            byte[] cut = Arrays.copyOf(jpeg, jpeg.length * part / 10);
            assertThatThrownBy(() -> print.of(cut)).isInstanceOf(PhotoRefused.class);
        }
        for (String format : new String[] {"png", "bmp", "tiff", "gif"}) {
            byte[] whole = Pictures.of(format, 300, 400);
            byte[] cut = Arrays.copyOf(whole, whole.length / 2);
            assertThatThrownBy(() -> print.of(cut)).as(format).isInstanceOf(PhotoRefused.class);
        }
        for (String name : new String[] {"lossy.webp", "lossless.webp"}) {
            byte[] whole = Pictures.stored(name);
            byte[] cut = Arrays.copyOf(whole, whole.length - 12);
            assertThatThrownBy(() -> print.of(cut)).as(name).isInstanceOf(PhotoRefused.class);
        }
    }

    @Test
    void saysWhatAFileIsThatIsNoPicture() {
        refuses(new byte[0], "PHOTO_EMPTY");
        refuses("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), "PHOTO_KIND");
        refuses("%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1), "PHOTO_KIND");
        refuses("<html>404</html>".getBytes(StandardCharsets.ISO_8859_1), "PHOTO_KIND");
        refuses("就是一段文字".getBytes(StandardCharsets.UTF_8), "PHOTO_NO_PICTURE");
        refuses(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "PHOTO_DAMAGED");
        refuses("BM".getBytes(StandardCharsets.ISO_8859_1), "PHOTO_DAMAGED");
        refuses("RIFF\1\0\0\0WEBPVP8L".getBytes(StandardCharsets.ISO_8859_1), "PHOTO_DAMAGED");
    }

    @Test
    void survivesAnyBrokenBytes() {
        Random random = new Random(20260516);
        for (String format : new String[] {"jpeg", "png", "gif", "bmp", "tiff"}) {
            byte[] whole = Pictures.turned(Pictures.of(format, 64, 80), 6);
            byte[] original = format.equals("jpeg") ? whole : Pictures.of(format, 64, 80);
            for (int round = 0; round < 120; round++) {
                byte[] broken = original.clone();
                for (int i = 0; i < 1 + random.nextInt(8); i++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(print.of(broken).jpeg()).isNotEmpty();
                } catch (PhotoRefused refused) {
                    assertThat(refused).hasMessageStartingWith("PHOTO_");
                }
            }
        }
    }
}
