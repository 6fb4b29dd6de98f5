package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.files.sheet.RawBook.part;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made to hurt are read or refused in a process with 512 MB, which then reads an honest file: it is alive. The process gets far
 * more time than it should need, since other work may share the machine.
 */
class HostileFilesTest {
    private static final String HEAD = RawBook.row("准考证号", "姓名", "身份证号");
    private static final long PATIENCE = 120;

    @TempDir
    private static Path folder;

    /** A hostile file: its name, how to write it, and what may come of it: a code, or the rows that are really there. */
    private record Attack(String name, Writing writing, String... outcomes) {}

    private interface Writing {
        void to(Path file) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> isReadOrRefused() {
        return Stream.of(
                        new Attack(
                                "blanks.xlsx", f -> sheet(f, 600L << 20, " ".repeat(4096) + "<x/>"), "SHEET_TOO_LARGE"),
                        new Attack("empty-rows.xlsx", HostileFilesTest::styledEmptyRows, "1"),
                        new Attack("many-cells.xlsx", HostileFilesTest::manyCells, "SHEET_TOO_MANY_CELLS"),
                        new Attack("shared-strings.xlsx", HostileFilesTest::sharedStrings, "SHEET_TOO_LARGE"),
                        new Attack("long-cells.xlsx", HostileFilesTest::longCells, "SHEET_TOO_MANY_CELLS"),
                        new Attack("deep.xlsx", f -> sheet(f, 100L << 20, "<a>".repeat(1000)), "SHEET_UNSAFE"),
                        new Attack("names.xlsx", HostileFilesTest::names, "SHEET_UNSAFE"),
                        new Attack("merged.xlsx", HostileFilesTest::merged, "1"),
                        new Attack("sheets.xlsx", HostileFilesTest::sheets, "SHEET_UNSAFE"),
                        new Attack("nested.xlsx", HostileFilesTest::nested, "SHEET_ARCHIVE"),
                        new Attack("exponents.xlsx", HostileFilesTest::exponents, "1"),
                        new Attack(
                                "comments.html",
                                f -> text(f, "<table>" + "<!---->".repeat(3_000_000)),
                                "SHEET_NO_TABLE"),
                        new Attack(
                                "deep.html",
                                f -> text(f, "<html>" + "<x>".repeat(5_000_000)),
                                "SHEET_NO_TABLE",
                                "SHEET_UNSAFE"),
                        new Attack("nested.html", f -> text(f, "<table><tr><td>".repeat(1_400_000)), "SHEET_UNSAFE"),
                        new Attack(
                                "cells.html", f -> text(f, "<table><tr>" + "<td>1".repeat(3_000_000)), "SHEET_UNSAFE"),
                        new Attack(
                                "spans.html",
                                f -> text(f, "<table>" + "<tr><td rowspan=65000 colspan=1000>x".repeat(300_000)),
                                "SHEET_UNSAFE",
                                "SHEET_HEADER_MISSING"),
                        new Attack(
                                "quote.csv",
                                f -> text(f, "准考证号,姓名,身份证号\n\"" + "x,y\n".repeat(10_000_000)),
                                "SHEET_QUOTES"),
                        new Attack(
                                "commas.csv",
                                f -> text(f, "准考证号,姓名,身份证号\n" + ",".repeat(40_000_000)),
                                "SHEET_UNSAFE",
                                "SHEET_LINE_LONG"),
                        new Attack("texts.xls", HostileFilesTest::texts, "SHEET_UNSAFE", "SHEET_DAMAGED"),
                        new Attack("numbers.xls", HostileFilesTest::numbers, "SHEET_TOO_MANY_CELLS"),
                        new Attack("loop.xls", HostileFilesTest::loop, "SHEET_DAMAGED"))
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> survives(attack)));
    }

    private static void survives(Attack attack) throws IOException, InterruptedException {
        Path file = folder.resolve(attack.name());
        attack.writing().to(file);
        Path honest = RawBook.sheet(
                folder.resolve("honest.xlsx"), HEAD + RawBook.row("026990101001", "田青", "990101201009064900"));

        List<String> said = probe(file, honest);

        assertThat(said).as(String.join("\n", said)).hasSize(2);
        String[] words = said.get(0).split(" ", 3);
        assertThat(words[2].isEmpty() ? words[1] : words[2].split(",")[0]).isIn((Object[]) attack.outcomes());
        assertThat(said.get(1)).isEqualTo("honest.xlsx 1 ");
        Files.delete(file);
    }

    @Test
    void anHonestRosterIsReadHoweverWellItCompresses() throws IOException, InterruptedException {
        Path file = folder.resolve("repeated.xlsx");
        RawBook.book(file, out -> {
            open(out, HEAD);
            byte[] pupils = RawBook.row("026990101001", "田青", "990101201009064900")
                    .repeat(1000)
                    .getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(pupils);
            }
            close(out);
        });

        assertThat(Files.size(file)).isLessThan(400_000);
        assertThat(probe(file)).containsExactly("repeated.xlsx 100000 ");
    }

    private static List<String> probe(Path... files) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                SheetProbe.class.getName());
        Stream.of(files).map(Path::toString).forEach(builder.command()::add);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        try {
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(out);
    }

    private static void text(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    private static void open(ZipOutputStream out, String rows) throws IOException {
        out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        out.write(("<worksheet><sheetData>" + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static void close(ZipOutputStream out) throws IOException {
        out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    /** A sheet with one thing over and over. */
    private static void sheet(Path file, long bytes, String thing) throws IOException {
        byte[] once = thing.getBytes(StandardCharsets.UTF_8);
        RawBook.book(file, out -> {
            open(out, HEAD);
            for (long written = 0; written < bytes; written += once.length) {
                out.write(once);
            }
            close(out);
        });
    }

    private static void styledEmptyRows(Path file) throws IOException {
        RawBook.book(file, out -> {
            open(out, HEAD + RawBook.row("026990101001", "田青", "990101201009064900"));
            StringBuilder rows = new StringBuilder();
            for (int r = 3; r <= 1_048_576; r++) {
                rows.append("<row r=\"").append(r).append("\" s=\"1\" customFormat=\"1\">");
                for (char c = 'A'; c <= 'H'; c++) {
                    rows.append("<c r=\"").append(c).append(r).append("\" s=\"1\"/>");
                }
                rows.append("</row>");
                if (r % 1000 == 0 || r == 1_048_576) {
                    out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
                    rows.setLength(0);
                }
            }
            close(out);
        });
    }

    private static void manyCells(Path file) throws IOException {
        byte[] row = ("<row>" + "<c><v>12345678901</v></c>".repeat(16) + "</row>").getBytes(StandardCharsets.UTF_8);
        RawBook.book(file, out -> {
            open(out, HEAD);
            for (int r = 0; r < 900_000; r++) {
                out.write(row);
            }
            close(out);
        });
    }

    private static void sharedStrings(Path file) throws IOException {
        RawBook.book(file, out -> {
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write("<sst>".getBytes(StandardCharsets.UTF_8));
            byte[] once = "<si><t>x</t></si>".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 30_000; i++) {
                out.write(once);
            }
            out.closeEntry();
            part(out, "xl/worksheets/sheet1.xml", "<worksheet/>");
        });
    }

    private static void longCells(Path file) throws IOException {
        byte[] row = RawBook.row("姓".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        RawBook.book(file, out -> {
            open(out, HEAD);
            for (int r = 0; r < 1_500; r++) {
                out.write(row);
            }
            close(out);
        });
    }

    private static void names(Path file) throws IOException {
        RawBook.book(file, out -> {
            open(out, HEAD);
            StringBuilder some = new StringBuilder();
            for (int i = 0; i < 5_000_000; i++) {
                some.append("<n").append(i).append("/>");
                if (some.length() > 60_000) {
                    out.write(some.toString().getBytes(StandardCharsets.UTF_8));
                    some.setLength(0);
                }
            }
            close(out);
        });
    }

    private static void merged(Path file) throws IOException {
        RawBook.book(file, out -> {
            open(out, HEAD + RawBook.row("026990101001", "田青", "990101201009064900"));
            out.write("</sheetData><mergeCells>".getBytes(StandardCharsets.UTF_8));
            byte[] once = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1000; i++) {
                out.write(once);
            }
            out.write("</mergeCells></worksheet>".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        });
    }

    private static void sheets(Path file) throws IOException {
        RawBook.zip(file, out -> {
            part(out, "[Content_Types].xml", "<Types/>");
            part(
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets>" + "<sheet name=\"S\" r:id=\"r1\"/>".repeat(200_000)
                            + "</sheets></workbook>");
            part(
                    out,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "</Relationships>");
            part(out, "xl/worksheets/sheet1.xml", "<worksheet/>");
        });
    }

    private static void nested(Path file) throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(inner)) {
            zip.putNextEntry(new ZipEntry("a.zip"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1000; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        RawBook.zip(file, out -> {
            for (int i = 0; i < 100; i++) {
                out.putNextEntry(new ZipEntry(i + ".zip"));
                out.write(inner.toByteArray());
                out.closeEntry();
            }
        });
    }

    private static void exponents(Path file) throws IOException {
        RawBook.sheet(
                file, HEAD + "<row><c><v>1E-999999999</v></c><c><v>1E999999999</v></c><c><v>-1E-400</v></c></row>");
    }

    /** An old workbook whose table of texts holds millions of empty ones. */
    private static void texts(Path file) throws IOException {
        ByteBuffer book = ByteBuffer.allocate(30 << 20).order(ByteOrder.LITTLE_ENDIAN);
        begin(book, 5);
        book.putShort((short) 0xFC)
                .putShort((short) 8_223)
                .putInt(9_000_000)
                .putInt(9_000_000)
                .put(new byte[8_215]);
        while (book.remaining() > 9_000) {
            book.putShort((short) 0x3C).putShort((short) 8_223).put(new byte[8_223]);
        }
        book.putShort((short) 0x0A).putShort((short) 0);
        ole(file, book);
    }

    /** An old workbook of numbers alone, again and again in the same cell. */
    private static void numbers(Path file) throws IOException {
        ByteBuffer book = ByteBuffer.allocate(31 << 20).order(ByteOrder.LITTLE_ENDIAN);
        begin(book, 5);
        book.putShort((short) 0x42).putShort((short) 2).putShort((short) 1200);
        book.putShort((short) 0x0A).putShort((short) 0);
        begin(book, 0x10);
        while (book.remaining() > 4_100) {
            book.putShort((short) 0xBD)
                    .putShort((short) 1_506)
                    .putShort((short) 7)
                    .putShort((short) 0);
            for (int i = 0; i < 250; i++) {
                book.putShort((short) 0).putInt(14);
            }
            book.putShort((short) 249);
        }
        book.putShort((short) 0x0A).putShort((short) 0);
        ole(file, book);
    }

    private static void begin(ByteBuffer book, int kind) {
        book.putShort((short) 0x809)
                .putShort((short) 16)
                .putShort((short) 0x600)
                .putShort((short) kind);
        book.putShort((short) 0x0DBB).putShort((short) 0x07CC).putInt(0).putInt(6);
    }

    private static void ole(Path file, ByteBuffer book) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            files.createDocument(new ByteArrayInputStream(book.array(), 0, book.position()), "Workbook");
            files.writeFilesystem(out);
        }
    }

    /** A container in which every block of the table of blocks leads back to the first. */
    private static void loop(Path file) throws IOException {
        Path sound = folder.resolve("sound.xls");
        ByteBuffer book = ByteBuffer.allocate(20_000).order(ByteOrder.LITTLE_ENDIAN);
        begin(book, 5);
        book.position(20_000);
        ole(sound, book);
        byte[] bytes = Files.readAllBytes(sound);
        ByteBuffer whole = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int table = 512 * (whole.getInt(76) + 1);
        for (int i = 1; i < 30; i++) {
            whole.putInt(table + 4 * i, 1);
        }
        Files.write(file, bytes);
        Files.delete(sound);
    }
}
