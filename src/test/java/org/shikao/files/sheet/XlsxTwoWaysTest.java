package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.sample.defect.MessyRosters;

/**
 * A workbook reads alike by the byte reader and by the parser of all XML. A comment, which the byte reader does not know, sends a part
 * to the parser: at its head before anything was read, at its end after all of it was.
 */
class XlsxTwoWaysTest {
    private static final long SEED = 20_261_122;
    private static final byte[] COMMENT = "<!-- -->".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void readsGeneratedWorkbooksAlike() throws IOException {
        new MessyRosters(SEED, folder).defects(300);
        new MessyRosters(SEED, folder).clean(60);

        assertThat(compared(folder)).as("workbooks, seed %d", SEED).isGreaterThan(100);
    }

    @Test
    void readsTheSampleCountyAlike() throws IOException {
        assertThat(compared(Path.of("sample-data/rosters"))).isPositive();
    }

    /** How many workbooks of a folder were read in all three ways. */
    private int compared(Path from) throws IOException {
        List<Path> books;
        try (Stream<Path> all = Files.walk(from)) {
            books = all.filter(file -> file.toString().endsWith(".xlsx")).toList();
        }
        int compared = 0;
        for (Path book : books) {
            Path head = folder.resolve("head.zip");
            Path end = folder.resolve("end.zip");
            if (isWhole(book)) {
                copy(book, head, XlsxTwoWaysTest::atHead);
                copy(book, end, XlsxTwoWaysTest::atEnd);
                List<String> expected = said(book);
                assertThat(said(head)).as("%s by the parser", book).isEqualTo(expected);
                assertThat(said(end)).as("%s begun again", book).isEqualTo(expected);
                compared++;
            }
        }
        return compared;
    }

    private static List<String> said(Path file) throws IOException {
        SheetTable.Tables read = SheetTable.read(file, SheetLimits.DEFAULT);
        List<String> said = new ArrayList<>();
        said.add(
                read.stale() + " " + read.problems().stream().map(Problem::code).toList());
        for (SheetTable table : read.tables()) {
            said.add(table.name() + " " + table.hidden() + " " + table.merged() + " " + table.hiddenColumns());
            table.rows().forEach(row -> said.add(row.number() + " " + row.hidden() + " " + row.cells()));
        }
        return said;
    }

    /** Whether it is a package whose parts can be copied; damaged and encrypted ones are read in one way only. */
    private static boolean isWhole(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    if (in.readNBytes(1 << 24).length == 1 << 24) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void copy(Path from, Path to, UnaryOperator<byte[]> change) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    boolean xml =
                            entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                    out.write(xml && bytes.length > 0 ? change.apply(bytes) : bytes);
                }
            }
        }
    }

    private static byte[] atHead(byte... part) {
        String text = new String(part, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("?>") + 2;
        return at < 2
                ? joined(COMMENT, part)
                : joined(joined(slice(part, 0, at), COMMENT), slice(part, at, part.length));
    }

    private static byte[] atEnd(byte... part) {
        return joined(part, COMMENT);
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] joined(byte[] one, byte... other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
