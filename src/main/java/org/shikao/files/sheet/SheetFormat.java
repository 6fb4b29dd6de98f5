package org.shikao.files.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The formats that can be read, told apart by the first bytes and the parts inside. */
enum SheetFormat {
    XLSX,
    /** An encrypted workbook; only its password tells whether it can be read. */
    LOCKED,
    XLS,
    XLS_1995,
    HTML,
    XML_2003,
    TEXT;

    private static final int HEAD = 4_096;
    private static final int OLE = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;
    private static final int EMPTY_ZIP = 0x504B0506;
    private static final String ZIP_INSIDE = "PK\u0003\u0004";
    /** How the workbooks of Excel 2, 3 and 4 begin, which were no compound files yet. */
    private static final int BIFF_2 = 0x09000400;

    private static final int BIFF_3 = 0x09020600;
    private static final int BIFF_4 = 0x09040600;
    /** First bytes of other formats, and the refusal with which they are sent back. */
    private static final Map<String, SheetRefused> OTHERS = others();

    private static Map<String, SheetRefused> others() {
        Map<String, SheetRefused> others = new LinkedHashMap<>();
        others.put("%PDF", new SheetRefused("SHEET_PDF"));
        for (String picture : List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "BM", "II*\0", "MM\0*")) {
            others.put(picture, new SheetRefused("SHEET_PICTURE"));
        }
        for (String archive : List.of("Rar!", "7z\u00bc\u00af", "\u001f\u008b")) {
            others.put(archive, new SheetRefused("SHEET_ARCHIVE"));
        }
        others.put("{\\rtf", new SheetRefused("SHEET_DOCUMENT", "RTF"));
        others.put("SQLite format 3", new SheetRefused("SHEET_WRONG_TYPE", "SQLite"));
        return others;
    }

    /** @throws SheetRefused for an empty file and for every other format, with how to save it */
    static SheetFormat of(Path file) throws IOException, SheetRefused {
        if (Files.isDirectory(file)) {
            throw new SheetRefused("SHEET_FOLDER");
        }
        byte[] head = head(file);
        if (head.length == 0) {
            throw new SheetRefused("SHEET_EMPTY_FILE");
        }
        int magic = head.length < 4 ? 0 : ByteBuffer.wrap(head).getInt();
        return switch (magic) {
            case ZIP, EMPTY_ZIP -> zip(file);
            case OLE -> ole(file);
            case BIFF_2, BIFF_3, BIFF_4 -> throw new SheetRefused("SHEET_OLD");
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
                throw new SheetRefused("SHEET_XLSB");
            }
            if (has(zip, "Index/Document.iwa") || has(zip, "Index.zip")) {
                throw new SheetRefused("SHEET_NUMBERS");
            }
            if (has(zip, "[Content_Types].xml")) {
                return office(zip);
            }
            throw has(zip, "content.xml") && has(zip, "META-INF/manifest.xml")
                    ? new SheetRefused("SHEET_ODS")
                    : new SheetRefused("SHEET_ARCHIVE");
        } catch (IOException e) {
            // a zip without its directory at the end: the copy or the download was cut short
            throw new SheetRefused("SHEET_DAMAGED");
        }
    }

    private static SheetFormat office(ZipFile zip) throws SheetRefused {
        if (has(zip, "word/document.xml")) {
            throw new SheetRefused("SHEET_DOCUMENT", "DOCX");
        }
        if (has(zip, "ppt/presentation.xml")) {
            throw new SheetRefused("SHEET_DOCUMENT", "PPTX");
        }
        return XLSX;
    }

    private static boolean has(ZipFile zip, String part) {
        ZipEntry entry = zip.getEntry(part);
        return entry != null;
    }

    private static SheetFormat ole(Path file) throws SheetRefused {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                return LOCKED;
            }
            if (root.hasEntry("Workbook") || root.hasEntry("WORKBOOK")) {
                return XLS;
            }
            if (root.hasEntry("Book")) {
                return XLS_1995;
            }
            boolean text = root.hasEntry("WordDocument") || root.hasEntry("PowerPoint Document");
            // WPS keeps its own tables so where they are not workbooks in disguise
            throw text ? new SheetRefused("SHEET_DOCUMENT", "DOC") : new SheetRefused("SHEET_ET");
        } catch (IOException e) {
            throw new SheetRefused("SHEET_DAMAGED");
        }
    }

    private static SheetFormat text(byte[] head) throws SheetRefused {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, SheetRefused> other : OTHERS.entrySet()) {
            if (start.startsWith(other.getKey()) && (other.getKey().length() > 2 || start.indexOf(0) >= 0)) {
                throw other.getValue();
            }
        }
        if (start.contains(ZIP_INSIDE)) {
            // something stands before a workbook, as mail programs and web pages leave it
            throw new SheetRefused("SHEET_DAMAGED");
        }
        // two bytes a character are told apart later; here only ASCII signs are looked for
        String lower = start.replace("\0", "").toLowerCase(Locale.ROOT);
        if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet") && lower.contains("<?xml")) {
            return XML_2003;
        }
        boolean markup =
                lower.replaceFirst("^[\u00ef\u00bb\u00bf\u00ff\u00fe\\s]+", "").startsWith("<");
        return markup || lower.contains("<table") || lower.contains("<html") ? HTML : TEXT;
    }
}
