package org.shikao.files.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoFilesTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final byte[] PHOTO = Pictures.of(1);

    @TempDir
    private Path folder;

    private static List<String> names(Path... sources) throws IOException, PhotoRefused {
        try (PhotoFiles files = PhotoFiles.open(List.of(sources), PhotoLimits.DEFAULT)) {
            return files.files().stream().map(PhotoFile::name).toList();
        }
    }

    private static void refuses(Path source, PhotoLimits limits, String code) {
        assertThatThrownBy(() -> PhotoFiles.open(List.of(source), limits).close())
                .isInstanceOf(PhotoRefused.class)
                .hasMessage(code);
    }

    private static void refusesEach(Path source, PhotoLimits limits, String code) throws Exception {
        try (PhotoFiles files = PhotoFiles.open(List.of(source), limits)) {
            assertThat(files.files()).isNotEmpty();
            for (PhotoFile file : files.files()) {
                assertThatThrownBy(file::bytes).isInstanceOf(PhotoRefused.class).hasMessage(code);
            }
        }
    }

    @Test
    void readsNamesOfArchivesInAnyEncoding() throws Exception {
        Map<String, byte[]> files = Map.of("一中/2026-张三丰.jpg", PHOTO);
        Path gbk = Zips.write(folder.resolve("gbk.zip"), files, GBK, false);
        Path marked = Zips.write(folder.resolve("marked.zip"), files, StandardCharsets.UTF_8, true);
        Path plain = Zips.write(folder.resolve("plain.zip"), files, StandardCharsets.UTF_8, false);
        Path rare = Zips.write(folder.resolve("rare.zip"), Map.of("𠮷䶮.jpg", PHOTO), Charset.forName("GB18030"), false);

        for (Path zip : List.of(gbk, marked, plain)) {
            try (PhotoFiles opened = PhotoFiles.open(List.of(zip), PhotoLimits.DEFAULT)) {
                PhotoFile file = opened.files().get(0);
                assertThat(file.name()).isEqualTo("一中/2026-张三丰.jpg");
                assertThat(file.baseName()).isEqualTo("2026-张三丰.jpg");
                assertThat(file.place()).hasToString(zip.getFileName() + "!一中/2026-张三丰.jpg");
                assertThat(file.bytes()).isEqualTo(PHOTO);
            }
        }
        assertThat(names(rare)).containsExactly("𠮷䶮.jpg");
    }

    @Test
    void searchesFoldersDownwardsAndOpensArchivesInThem() throws Exception {
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("a/b/2.jpg"), PHOTO);
        Files.write(folder.resolve("1.JPG"), PHOTO);
        Zips.write(folder.resolve("a/二中.ZIP"), Map.of("3.jpg", PHOTO), GBK, false);
        for (String litter : new String[] {".DS_Store", "Thumbs.db", "desktop.ini", "._1.JPG"}) {
            Files.write(folder.resolve(litter), PHOTO);
        }

        assertThat(names(folder)).containsExactly("1.JPG", "a/b/2.jpg", "3.jpg");
        assertThat(names(folder.resolve("1.JPG"))).containsExactly("1.JPG");
    }

    @Test
    void passesOverTheLitterInArchives() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("__MACOSX/._1.jpg", PHOTO);
        files.put("x/__MACOSX/1.jpg", PHOTO);
        files.put("1.jpg", PHOTO);

        assertThat(names(Zips.write(folder.resolve("mac.zip"), files, GBK, false)))
                .containsExactly("1.jpg");
    }

    @Test
    void followsNoLinks() throws Exception {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.write(outside.resolve("secret.jpg"), PHOTO);
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("link"), outside);
        Files.createSymbolicLink(inside.resolve("1.jpg"), outside.resolve("secret.jpg"));

        assertThat(names(inside)).isEmpty();
    }

    @Test
    void neverLeavesAnArchive() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("../../up.jpg", PHOTO);
        files.put("a/../../b.jpg", PHOTO);
        files.put("..\\up.jpg", PHOTO);
        files.put("/etc/root.jpg", PHOTO);
        files.put("C:\\root.jpg", PHOTO);
        Path zip = Zips.write(folder.resolve("slip.zip"), files, GBK, false);

        refusesEach(zip, PhotoLimits.DEFAULT, "PHOTO_UNSAFE_NAME");
        assertThat(folder.toFile().list()).containsExactly("slip.zip");
    }

    @Test
    void refusesAnArchiveThatInflatesOutOfProportion() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            files.put(i + ".jpg", new byte[30 << 20]);
        }
        Path zip = Zips.write(folder.resolve("bomb.zip"), files, GBK, false);

        try (PhotoFiles opened = PhotoFiles.open(List.of(zip), PhotoLimits.DEFAULT)) {
            assertThatThrownBy(() -> {
                        for (PhotoFile file : opened.files()) {
                            file.bytes();
                        }
                    })
                    .isInstanceOfSatisfying(
                            PhotoRefused.class,
                            refused -> assertThatThrownBy(refused::unlessWhole).isSameAs(refused))
                    .hasMessage("PHOTO_ZIP_UNSAFE");
        }
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingItAll() throws Exception {
        PhotoLimits small = new PhotoLimits(1 << 20, 1, 1, 100, 1 << 20, 1000, 1 << 30);
        Path zip = Zips.write(folder.resolve("large.zip"), Map.of("1.jpg", new byte[3 << 20]), GBK, false);
        refusesEach(zip, small, "PHOTO_TOO_LARGE");

        Path plain = Files.createDirectories(folder.resolve("plain"));
        Files.write(plain.resolve("1.jpg"), new byte[3 << 20]);
        refusesEach(plain, small, "PHOTO_TOO_LARGE");
    }

    @Test
    void refusesMoreFilesThanAnyCountyHas() throws Exception {
        PhotoLimits few = new PhotoLimits(1 << 20, 1, 1, 3, 1 << 20, 1000, 1 << 30);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            files.put(i + ".jpg", PHOTO);
            Files.write(folder.resolve(i + ".jpg"), PHOTO);
        }
        refuses(folder, few, "PHOTO_TOO_MANY_FILES");
        refuses(Zips.write(folder.resolve("x.zip"), files, GBK, false), few, "PHOTO_TOO_MANY_FILES");
    }

    @Test
    void refusesAListOfContentsThatWouldFillTheMemory() throws Exception {
        Path zip = Zips.write(folder.resolve("x.zip"), Map.of("1.jpg", PHOTO), GBK, false);
        PhotoLimits narrow = new PhotoLimits(1 << 20, 1, 1, 100, 20, 1000, 1 << 30);
        refuses(zip, narrow, "PHOTO_ZIP_UNSAFE");

        // the longer form of the end, which counts where both are there
        ByteBuffer end = ByteBuffer.allocate(56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0, 0x06064B50).putLong(40, 1L << 40);
        end.putInt(56, 0x07064B50).putLong(64, 4);
        end.putInt(76, 0x06054B50).putInt(88, 10);
        byte[] head = {'P', 'K', 3, 4};
        byte[] all = Arrays.copyOf(head, 4 + end.capacity());
        System.arraycopy(end.array(), 0, all, 4, end.capacity());
        refuses(Files.write(folder.resolve("64.zip"), all), PhotoLimits.DEFAULT, "PHOTO_ZIP_UNSAFE");
    }

    @Test
    void saysSoWhenAnArchiveIsLockedOrDamaged() throws Exception {
        Path zip = Zips.write(folder.resolve("x.zip"), Map.of("1.jpg", PHOTO, "2.jpg", PHOTO), GBK, false);
        byte[] whole = Files.readAllBytes(zip);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        refuses(cut, PhotoLimits.DEFAULT, "PHOTO_ZIP_DAMAGED");

        byte[] broken = whole.clone();
        Arrays.fill(broken, 60, 200, (byte) 0);
        Path one = Files.write(folder.resolve("broken.zip"), broken);
        try (PhotoFiles files = PhotoFiles.open(List.of(one), PhotoLimits.DEFAULT)) {
            assertThatThrownBy(files.files().get(0)::bytes).hasMessage("PHOTO_DAMAGED");
            assertThat(files.files().get(1).bytes()).isEqualTo(PHOTO);
        }
        refusesEach(Zips.locked(zip), PhotoLimits.DEFAULT, "PHOTO_PASSWORD");
    }

    @Test
    void saysWhatASourceIsThatIsNone() throws IOException {
        refuses(write("a.zip", "Rar!\u001a\u0007"), PhotoLimits.DEFAULT, "PHOTO_SOURCE_PACKED");
        refuses(write("b.zip", "7z\u00bc\u00af'"), PhotoLimits.DEFAULT, "PHOTO_SOURCE_PACKED");
        refuses(write("c.zip", "%PDF-1.7"), PhotoLimits.DEFAULT, "PHOTO_SOURCE");
        refuses(write("d.zip", ""), PhotoLimits.DEFAULT, "PHOTO_SOURCE");
        assertThatThrownBy(() -> names(folder.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
    }

    private Path write(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void showsNamesWithoutCharactersThatSteerATerminal() throws Exception {
        Path zip = Zips.write(
                folder.resolve("x.zip"), Map.of("a\u001b[31m\u202egpj.1\n.jpg", PHOTO), StandardCharsets.UTF_8, true);
        try (PhotoFiles files = PhotoFiles.open(List.of(zip), PhotoLimits.DEFAULT)) {
            assertThat(files.files().get(0).place().sheet()).isEqualTo("a?[31m?gpj.1?.jpg");
        }
    }
}
