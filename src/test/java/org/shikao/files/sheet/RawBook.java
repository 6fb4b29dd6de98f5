package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written byte by byte, as small programs and attackers do. */
final class RawBook {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    interface Content {
        void write(ZipOutputStream out) throws IOException;
    }

    private RawBook() {}

    static Path zip(Path file, Content content) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            content.write(out);
        }
        return file;
    }

    static void part(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    /** A workbook with one visible sheet S, whose parts after the frame are written by {@code content}. */
    static Path book(Path file, Content content) throws IOException {
        return zip(file, out -> {
            frame(out, MAIN, OFFICE, "");
            content.write(out);
        });
    }

    /** A workbook with one sheet of these rows. */
    static Path sheet(Path file, String data) throws IOException {
        return book(file, out -> part(out, "xl/worksheets/sheet1.xml", worksheet(MAIN, data)));
    }

    /** The same in the strict form of the standard. */
    static Path strict(Path file, String data) throws IOException {
        return zip(file, out -> {
            frame(out, STRICT_MAIN, STRICT_OFFICE, "<workbookPr dateCompatibility=\"0\"/>");
            part(out, "xl/worksheets/sheet1.xml", worksheet(STRICT_MAIN, data));
        });
    }

    static String worksheet(String main, String data) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + main + "\"><sheetData>" + data
                + "</sheetData></worksheet>";
    }

    static void frame(ZipOutputStream out, String main, String office, String properties) throws IOException {
        part(out, "[Content_Types].xml", "<Types/>");
        part(
                out,
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + office
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                out,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\">" + properties
                        + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part(
                out,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + office
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"" + office
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
    }

    /** A row of texts written into their cells. */
    static String row(String... texts) {
        StringBuilder row = new StringBuilder("<row>");
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
