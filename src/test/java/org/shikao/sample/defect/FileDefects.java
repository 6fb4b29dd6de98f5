package org.shikao.sample.defect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that cannot be read as a sheet, and what they are. */
final class FileDefects {
    private static final Set<Producer> ZIPPED = EnumSet.of(
            Producer.OFFICE, Producer.REGISTER, Producer.RUNS, Producer.INLINE, Producer.PREFIXED, Producer.STRICT);
    private static final Set<Producer> OLE = EnumSet.of(Producer.OLD_OFFICE);
    private final List<Defect> all = new ArrayList<>();

    static List<Defect> all() {
        FileDefects defects = new FileDefects();
        defects.empty();
        defects.broken();
        defects.locked();
        defects.zips();
        defects.others();
        defects.hostile();
        return defects.all;
    }

    private void file(String kind, String code, String extension, Defect.Breaker breaker) {
        all.add(new Defect.WholeFile(kind, List.of(code), extension, Wish.ANY, breaker));
    }

    private void from(String kind, Set<Producer> producers, String code, Defect.Breaker breaker) {
        all.add(new Defect.WholeFile(kind, List.of(code), "", Wish.ANY.from(producers), breaker));
    }

    private static byte[] whole(Path file, Random random, Draft draft) throws IOException {
        draft.layout.producer.write(file, draft.book, random);
        return Files.readAllBytes(file);
    }

    private void empty() {
        file("empty", "SHEET_EMPTY_FILE", ".xlsx", (f, r, d) -> Files.write(f, new byte[0]));
        file("blank-text", "SHEET_EMPTY_FILE", ".csv", (f, r, d) -> Files.writeString(f, "\r\n \r\n\t\r\n"));
        file("only-a-mark", "SHEET_EMPTY_FILE", ".csv", (f, r, d) -> Files.write(f, TextBook.utf8Mark()));
    }

    private void broken() {
        for (int part = 1; part <= 3; part++) {
            int quarters = part;
            from("truncated-" + part, ZIPPED, "SHEET_DAMAGED", (f, r, d) -> {
                byte[] bytes = whole(f, r, d);
                Files.write(f, Arrays.copyOf(bytes, bytes.length * quarters / 4));
            });
        }
        from("truncated-old", OLE, "SHEET_DAMAGED", (f, r, d) -> {
            byte[] bytes = whole(f, r, d);
            Files.write(f, Arrays.copyOf(bytes, bytes.length / 2));
        });
        from("overwritten", ZIPPED, "SHEET_DAMAGED", (f, r, d) -> {
            byte[] bytes = whole(f, r, d);
            int from = bytes.length / 3;
            for (int i = from; i < from + bytes.length / 4; i++) {
                bytes[i] = (byte) r.nextInt(256);
            }
            Files.write(f, bytes);
        });
    }

    private void locked() {
        for (EncryptionMode mode : List.of(EncryptionMode.agile, EncryptionMode.standard)) {
            from("password-" + mode, Set.of(Producer.RUNS, Producer.INLINE), "SHEET_PASSWORD", (f, r, d) -> {
                byte[] plain = whole(f, r, d);
                try (POIFSFileSystem files = new POIFSFileSystem()) {
                    Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
                    encryptor.confirmPassword("2026");
                    try (OutputStream out = encryptor.getDataStream(files)) {
                        out.write(plain);
                    } catch (java.security.GeneralSecurityException e) {
                        throw new IOException(e);
                    }
                    try (OutputStream out = Files.newOutputStream(f)) {
                        files.writeFilesystem(out);
                    }
                }
            });
        }
        from("password-old", OLE, "SHEET_PASSWORD", (f, r, d) -> {
            byte[] plain = whole(f, r, d);
            Biff8EncryptionKey.setCurrentUserPassword("2026");
            try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(plain));
                    OutputStream out = Files.newOutputStream(f)) {
                book.write(out);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        });
    }

    private static void zip(Path file, String... parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : parts) {
                String[] split = part.split("\\|", 2);
                zip.putNextEntry(new ZipEntry(split[0]));
                zip.write(split[1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private void zips() {
        String types =
                "[Content_Types].xml|<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
        file(
                "xlsb",
                "SHEET_XLSB",
                ".xlsb",
                (f, r, d) -> zip(f, types, "xl/workbook.bin|\u0001", "xl/worksheets/sheet1.bin|\u0001"));
        file("xlsb-as-xlsx", "SHEET_XLSB", ".xlsx", (f, r, d) -> zip(f, types, "xl/workbook.bin|\u0001"));
        file(
                "ods",
                "SHEET_ODS",
                ".ods",
                (f, r, d) -> zip(
                        f,
                        "mimetype|application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml|<x/>",
                        "META-INF/manifest.xml|<m/>"));
        file("docx", "SHEET_DOCUMENT", ".xlsx", (f, r, d) -> zip(f, types, "word/document.xml|<w/>"));
        file("pptx", "SHEET_DOCUMENT", ".xlsx", (f, r, d) -> zip(f, types, "ppt/presentation.xml|<p/>"));
        file("zip-of-rosters", "SHEET_ARCHIVE", ".zip", (f, r, d) -> zip(f, "一班.xlsx|x", "二班.xlsx|y"));
    }

    private static void ole(Path file, String stream) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            files.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            files.writeFilesystem(out);
        }
    }

    private void bytes(String kind, String code, String extension, String head) {
        file(kind, code, extension, (f, r, d) -> {
            byte[] junk = new byte[600];
            r.nextBytes(junk);
            byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(start, 0, junk, 0, start.length);
            Files.write(f, junk);
        });
    }

    private void others() {
        file("doc", "SHEET_DOCUMENT", ".xls", (f, r, d) -> ole(f, "WordDocument"));
        file("wps", "SHEET_ET", ".wps", (f, r, d) -> ole(f, "WpsDocument"));
        file("et-without-workbook", "SHEET_ET", ".et", (f, r, d) -> ole(f, "ETExtData"));
        bytes("pdf", "SHEET_PDF", ".xlsx", "%PDF-1.7\n");
        bytes("png", "SHEET_PICTURE", ".xlsx", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
        bytes("jpeg", "SHEET_PICTURE", ".xls", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0");
        bytes("gif", "SHEET_PICTURE", ".xlsx", "GIF89a\0\0");
        bytes("rar", "SHEET_ARCHIVE", ".xlsx", "Rar!\u001a\u0007\u0001\0");
        bytes("7z", "SHEET_ARCHIVE", ".xlsx", "7z\u00bc\u00af\u0027\u001c\0\u0004");
        bytes("gzip", "SHEET_ARCHIVE", ".csv", "\u001f\u008b\u0008\0\0\0");
        bytes("sqlite", "SHEET_WRONG_TYPE", ".xlsx", "SQLite format 3\0");
        file("rtf", "SHEET_DOCUMENT", ".doc", (f, r, d) -> Files.writeString(f, "{\\rtf1\\ansi 名单}"));
        file(
                "web-page",
                "SHEET_NO_TABLE",
                ".xls",
                (f, r, d) -> Files.writeString(f, "<html><body><h1>登录</h1><form>请先登录</form></body></html>"));
        file(
                "xml-2003-empty",
                "SHEET_NO_ROWS",
                ".xls",
                (f, r, d) -> Files.writeString(
                        f,
                        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook"
                                + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"));
        file(
                "letter",
                "SHEET_NO_TABLE",
                ".txt",
                (f, r, d) -> Files.writeString(f, "尊敬的老师：\n附件是我校名单，请查收。\n龙老师\n", Charset.forName("GBK")));
        file("excel-95", "SHEET_OLD", ".xls", (f, r, d) -> ole(f, "Book"));
        file("numbers", "SHEET_NUMBERS", ".numbers", (f, r, d) -> zip(f, "Index/Document.iwa|x"));
        file("folder", "SHEET_FOLDER", ".xlsx", (f, r, d) -> Files.createDirectory(f));
    }

    /** Writes the roster and changes the text of its first sheet. */
    private static void changed(Path file, Random random, Draft draft, UnaryOperator<String> change)
            throws IOException {
        whole(file, random, draft);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, part) ->
                        change.apply(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }

    private void hostile() {
        file("bad-bytes", "SHEET_ENCODING", ".csv", (f, r, d) -> {
            byte[] bytes = "准考证号,姓名,身份证号\n1,向某,2\n".getBytes(StandardCharsets.UTF_8);
            bytes[14 + r.nextInt(3)] = (byte) 0xFF;
            bytes[bytes.length - 2] = (byte) 0xFF;
            Files.write(f, bytes);
        });
        from(
                "entities",
                ZIPPED,
                "SHEET_UNSAFE",
                (f, r, d) -> changed(
                        f,
                        r,
                        d,
                        sheet -> sheet.replaceFirst(
                                "(<\\?xml[^>]*\\?>)?",
                                "$1<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")));
        file("two-thousand-parts", "SHEET_UNSAFE", ".xlsx", (f, r, d) -> {
            String[] parts = new String[2_001];
            Arrays.setAll(parts, i -> i == 0 ? "[Content_Types].xml|<Types/>" : "xl/p" + i + ".xml|<a/>");
            zip(f, parts);
        });
        from(
                "far-column",
                Set.of(Producer.OFFICE, Producer.REGISTER, Producer.RUNS),
                "SHEET_UNSAFE",
                (f, r, d) -> changed(f, r, d, sheet -> sheet.replaceFirst(" r=\"[A-Z]+(\\d+)\"", " r=\"ZZZZZ$1\"")));
        file("too-large", "SHEET_TOO_LARGE", ".xlsx", (f, r, d) -> {
            try (RandomAccessFile sparse = new RandomAccessFile(f.toFile(), "rw")) {
                sparse.setLength((64L << 20) + 1 + r.nextInt(1_000));
            }
        });
        file(
                "too-many-rows",
                "SHEET_TOO_MANY_ROWS",
                ".csv",
                (f, r, d) -> Files.writeString(f, "准考证号,姓名,身份证号\n" + "\n".repeat(1_048_576)));
    }
}
