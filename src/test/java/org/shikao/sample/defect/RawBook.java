package org.shikao.sample.defect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the parts of an xlsx by hand, in the manners that programs other than the usual one have. */
final class RawBook {
    /** Manners of a program; each is allowed by the standard. */
    enum Manner {
        /** Shared strings, some as runs of letters in several fonts, with readings. */
        RUNS,
        /** Strings inside the cells and no styles at all. */
        INLINE,
        /** Every element with a prefix, strings as results of nothing. */
        PREFIXED,
        /** No references on rows and cells: position is by order. */
        UNNUMBERED,
        /** The namespaces of the strict variant. */
        STRICT
    }

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String STRICT_RELS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final MessyBook book;
    private final Manner manner;
    private final String mainType;
    private final Map<String, Integer> strings = new LinkedHashMap<>();

    RawBook(MessyBook book, Manner manner, boolean macros) {
        this.book = book;
        this.manner = manner;
        mainType = macros ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml" : TYPES + "sheet.main+xml";
    }

    void write(Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", relations(Map.of("rId1", "officeDocument|xl/workbook.xml")));
        parts.put("xl/workbook.xml", workbook());
        for (int i = 0; i < book.sheets().size(); i++) {
            parts.put(
                    "xl/worksheets/sheet" + (i + 1) + ".xml",
                    sheet(book.sheets().get(i)));
        }
        parts.put("xl/_rels/workbook.xml.rels", workbookRelations());
        if (styled()) {
            parts.put("xl/styles.xml", styles());
            parts.put("xl/sharedStrings.xml", sharedStrings());
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private boolean styled() {
        return manner != Manner.INLINE;
    }

    private String tag(String name) {
        return manner == Manner.PREFIXED ? "x:" + name : name;
    }

    private String main() {
        String space = manner == Manner.STRICT ? STRICT_MAIN : MAIN;
        return manner == Manner.PREFIXED ? " xmlns:x=\"" + space + "\"" : " xmlns=\"" + space + "\"";
    }

    private String relationSpace() {
        return manner == Manner.STRICT ? STRICT_RELS : RELS;
    }

    private String element(String name, String attributes, String content) {
        return "<" + tag(name) + attributes + ">" + content + "</" + tag(name) + ">";
    }

    private String contentTypes() {
        StringBuilder out = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + mainType + "\"/>");
        for (int i = 1; i <= book.sheets().size(); i++) {
            out.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPES
                    + "worksheet+xml\"/>");
        }
        if (styled()) {
            out.append("<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/>"
                    + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPES + "sharedStrings+xml\"/>");
        }
        return out + "</Types>";
    }

    private String relations(Map<String, String> targets) {
        StringBuilder out = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        new TreeMap<>(targets).forEach((id, target) -> {
            String[] parts = target.split("\\|");
            out.append("<Relationship Id=\"" + id + "\" Type=\"" + relationSpace() + "/" + parts[0] + "\" Target=\""
                    + parts[1] + "\"/>");
        });
        return out + "</Relationships>";
    }

    private String workbookRelations() {
        Map<String, String> targets = new LinkedHashMap<>();
        String folder = manner == Manner.PREFIXED ? "/xl/" : "";
        for (int i = 1; i <= book.sheets().size(); i++) {
            targets.put("rId" + i, "worksheet|" + folder + "worksheets/sheet" + i + ".xml");
        }
        if (styled()) {
            targets.put("rId98", "styles|" + folder + "styles.xml");
            targets.put("rId99", "sharedStrings|" + folder + "sharedStrings.xml");
        }
        return relations(targets);
    }

    private String workbook() {
        StringBuilder sheets = new StringBuilder();
        for (int i = 1; i <= book.sheets().size(); i++) {
            MessySheet sheet = book.sheets().get(i - 1);
            String state = sheet.hidden ? " state=\"hidden\"" : "";
            sheets.append(element(
                    "sheet",
                    " name=\"" + escaped(sheet.name) + "\" sheetId=\"" + i + "\"" + state + " r:id=\"rId" + i + "\"",
                    ""));
        }
        String since = book.since1904() ? element("workbookPr", " date1904=\"1\"", "") : "";
        String conformance = manner == Manner.STRICT ? " conformance=\"strict\"" : "";
        return element(
                "workbook",
                main() + " xmlns:r=\"" + relationSpace() + "\"" + conformance,
                since + element("sheets", "", sheets.toString()));
    }

    private String sheet(MessySheet sheet) {
        StringBuilder rows = new StringBuilder();
        boolean unnumbered = manner == Manner.UNNUMBERED;
        for (int r = 1; r <= sheet.lastRow(); r++) {
            Map<Integer, Value> cells = sheet.rows.getOrDefault(r, new TreeMap<>());
            if (cells.isEmpty() && !unnumbered) {
                continue;
            }
            StringBuilder row = new StringBuilder();
            for (int c = 0; c < sheet.width(); c++) {
                if (cells.get(c) != null) {
                    String ref = unnumbered ? "" : " r=\"" + MessySheet.letters(c) + r + "\"";
                    row.append(cell(ref, cells.get(c)));
                } else if (unnumbered) {
                    row.append(element("c", "", ""));
                }
            }
            rows.append(element("row", unnumbered ? "" : " r=\"" + r + "\"", row.toString()));
        }
        return element("worksheet", main(), element("sheetData", "", rows.toString()) + merges(sheet));
    }

    private String merges(MessySheet sheet) {
        StringBuilder out = new StringBuilder();
        for (MessySheet.Block m : sheet.merges) {
            String range = MessySheet.letters(m.left()) + m.top() + ":" + MessySheet.letters(m.right()) + m.bottom();
            out.append(element("mergeCell", " ref=\"" + range + "\"", ""));
        }
        return out.isEmpty() ? "" : element("mergeCells", " count=\"" + sheet.merges.size() + "\"", out.toString());
    }

    private String cell(String ref, Value value) {
        if (value instanceof Value.Text text) {
            return string(ref, text.text());
        } else if (value instanceof Value.Num number) {
            return element("c", ref, element("v", "", number.literal()));
        } else if (value instanceof Value.Day day) {
            return styled()
                    ? element("c", ref + " s=\"1\"", element("v", "", String.valueOf(serial(day.day()))))
                    : string(ref, day.day().toString());
        } else if (value instanceof Value.Formula formula) {
            return element(
                    "c", ref + " t=\"str\"", element("f", "", "T(Z1)") + element("v", "", escaped(formula.cached())));
        } else if (value instanceof Value.Computed number) {
            return element("c", ref, element("f", "", "SUM(Z1,Z2)") + element("v", "", number.literal()));
        } else if (value instanceof Value.Uncached) {
            return element("c", ref, element("f", "", "T(Z1)"));
        }
        return element("c", ref + " t=\"e\"", element("v", "", Value.Failed.SHOWN));
    }

    private String string(String ref, String text) {
        if (manner == Manner.INLINE) {
            return element("c", ref + " t=\"inlineStr\"", element("is", "", letters(text)));
        }
        if (manner == Manner.PREFIXED) {
            return element("c", ref + " t=\"str\"", element("v", "", escaped(text)));
        }
        int index = strings.computeIfAbsent(text, t -> strings.size());
        return element("c", ref + " t=\"s\"", element("v", "", String.valueOf(index)));
    }

    private String letters(String text) {
        return element("t", " xml:space=\"preserve\"", escaped(text));
    }

    private String sharedStrings() {
        StringBuilder out = new StringBuilder();
        strings.keySet().forEach(text -> out.append(element("si", "", item(text))));
        return element("sst", main() + " uniqueCount=\"" + strings.size() + "\"", out.toString());
    }

    private String item(String text) {
        int points = text.codePointCount(0, text.length());
        if (manner != Manner.RUNS || points < 2) {
            return letters(text);
        }
        int middle = text.offsetByCodePoints(0, points / 2);
        return element("r", "", element("rPr", "", "<b/>") + letters(text.substring(0, middle)))
                + element("r", "", letters(text.substring(middle)))
                + element("rPh", " sb=\"0\" eb=\"1\"", element("t", "", "ㄅ"));
    }

    private String styles() {
        String format = element(
                "numFmts",
                " count=\"1\"",
                element(
                        "numFmt",
                        " numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"",
                        ""));
        String plain = element("xf", " numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"", "");
        String date =
                element("xf", " numFmtId=\"176\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"", "");
        return element(
                "styleSheet",
                main(),
                format
                        + element("fonts", " count=\"1\"", element("font", "", ""))
                        + element("fills", " count=\"1\"", element("fill", "", ""))
                        + element("borders", " count=\"1\"", element("border", "", ""))
                        + element("cellStyleXfs", " count=\"1\"", plain)
                        + element("cellXfs", " count=\"2\"", plain + date));
    }

    private long serial(LocalDate day) {
        LocalDate zero = book.since1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return ChronoUnit.DAYS.between(zero, day);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
