package org.shikao.files.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The formats that can be read, told apart by the first bytes and the parts inside. */
enum SheetFormat {
    XLSX,
    XLS,
    TEXT;

    private static final int HEAD = 4_096;
    private static final int OLE = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;
    private static final int EMPTY_ZIP = 0x504B0506;
    private static final Map<String, String> OTHERS = Map.of(
            "%PDF",
            "PDF",
            "\u0089PNG",
            "PNG",
            "\u00ff\u00d8\u00ff",
            "JPEG",
            "GIF8",
            "GIF",
            "Rar!",
            "RAR",
            "7z\u00bc\u00af",
            "7z",
            "{\\rtf",
            "RTF",
            "SQLite format 3",
            "SQLite",
            "\u001f\u008b",
            "gzip",
            "BM",
            "BMP");

    /** @throws SheetRefused for an empty file and for every other format, with what it seems to be */
    static SheetFormat of(Path file) throws IOException, SheetRefused {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new SheetRefused("SHEET_EMPTY_FILE");
        }
        int magic = head.length < 4 ? 0 : ByteBuffer.wrap(head).getInt();
        return switch (magic) {
            case ZIP, EMPTY_ZIP -> zip(file);
            case OLE -> ole(file);
            default -> text(head);
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static SheetFormat zip(Path file) throws SheetRefused {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new SheetRefused("SHEET_WRONG_TYPE", "XLSB");
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new SheetRefused("SHEET_WRONG_TYPE", zip.getEntry("content.xml") == null ? "ZIP" : "ODS");
            }
            if (zip.getEntry("word/document.xml") != null) {
                throw new SheetRefused("SHEET_WRONG_TYPE", "DOCX");
            }
            return XLSX;
        } catch (IOException e) {
            // a zip without its directory at the end: the copy or the download was cut short
            throw new SheetRefused("SHEET_DAMAGED");
        }
    }

    private static SheetFormat ole(Path file) throws SheetRefused {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw new SheetRefused("SHEET_PASSWORD");
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book") || root.hasEntry("WORKBOOK")) {
                return XLS;
            }
            throw new SheetRefused("SHEET_WRONG_TYPE", root.hasEntry("WordDocument") ? "DOC" : "OLE");
        } catch (IOException e) {
            throw new SheetRefused("SHEET_DAMAGED");
        }
    }

    private static SheetFormat text(byte[] head) throws SheetRefused {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            if (start.startsWith(other.getKey()) && (other.getKey().length() > 2 || hasNul(start))) {
                throw new SheetRefused("SHEET_WRONG_TYPE", other.getValue());
            }
        }
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.stripLeading().startsWith("<") || lower.contains("<table") || lower.contains("<html")) {
            throw new SheetRefused("SHEET_WRONG_TYPE", "HTML/XML");
        }
        return TEXT;
    }

    private static boolean hasNul(String start) {
        return start.indexOf(0) >= 0;
    }
}
