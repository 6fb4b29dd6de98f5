package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a workbook that its sheets share.
 *
 * @param sheets name, part and state of each sheet in order
 * @param strings the texts that cells name by number
 * @param formats the number format of each style
 * @param values how numbers become cells
 * @param recalculates whether the workbook asks to be calculated when it is opened
 */
record XlsxBook(
        List<XlsxSheet> sheets,
        List<String> strings,
        List<NumberFormat> formats,
        CellValues values,
        boolean recalculates) {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final byte[] TEXT = "<t>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TEXT_WITH_BLANKS = "<t xml:space=\"preserve\">".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</t></si>".getBytes(StandardCharsets.US_ASCII);
    private static final String USUAL_PLACE = "xl/workbook.xml";

    /** A sheet as the workbook lists it. */
    record XlsxSheet(String name, String part, boolean hidden) {}

    /** Reads them. */
    static XlsxBook read(ZipPackage zip, SheetLimits limits) throws IOException, SheetRefused {
        String place = zip.relations("").values().stream()
                .filter(r -> r.kind().equals("officeDocument"))
                .map(ZipPackage.Relation::part)
                .filter(zip::has)
                .findFirst()
                .orElse(USUAL_PLACE);
        Map<String, ZipPackage.Relation> relations = zip.relations(place);
        Contents contents =
                zip.xml(place, xml -> contents(xml, relations)).orElseThrow(() -> new SheetRefused("SHEET_DAMAGED"));
        if (contents.sheets().size() > limits.sheets()) {
            throw new SheetRefused("SHEET_UNSAFE");
        }
        String strings = part(relations, "sharedStrings", "xl/sharedStrings.xml");
        String styles = part(relations, "styles", "xl/styles.xml");
        return new XlsxBook(
                contents.sheets(),
                zip.xml(strings, xml -> strings(xml, limits)).orElse(List.of()),
                zip.xml(styles, XlsxBook::formats).orElse(List.of()),
                new CellValues(contents.date1904()),
                contents.recalculates());
    }

    /** What the workbook's own part says. */
    private record Contents(List<XlsxSheet> sheets, boolean date1904, boolean recalculates) {}

    private static Contents contents(XmlEvents xml, Map<String, ZipPackage.Relation> relations) throws SheetRefused {
        List<XlsxSheet> sheets = new ArrayList<>();
        boolean date1904 = false;
        boolean recalculates = false;
        while (xml.next()) {
            switch (xml.started()) {
                case "workbookPr" -> date1904 |= xml.isOn("date1904");
                case "calcPr" -> recalculates |= xml.isOn("fullCalcOnLoad");
                case "sheet" -> sheet(xml, relations).ifPresent(sheets::add);
                default -> {
                    // nothing a roster needs
                }
            }
        }
        return new Contents(sheets, date1904, recalculates);
    }

    /** A sheet of cells; charts and dialogs hold none. */
    private static Optional<XlsxSheet> sheet(XmlEvents xml, Map<String, ZipPackage.Relation> relations) {
        ZipPackage.Relation relation = relations.get(xml.attribute("id"));
        if (relation == null || !relation.kind().equals("worksheet")) {
            // some small programs give no type
            if (relation == null || !relation.kind().isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new XlsxSheet(
                xml.attribute("name"), relation.part(), xml.attribute("state").endsWith("idden")));
    }

    private static String part(Map<String, ZipPackage.Relation> relations, String kind, String usual) {
        return relations.values().stream()
                .filter(r -> r.kind().equals(kind))
                .map(ZipPackage.Relation::part)
                .findFirst()
                .orElse(usual);
    }

    private static List<String> strings(XmlEvents xml, SheetLimits limits) throws SheetRefused {
        List<String> strings = new ArrayList<>();
        long kept = 0;
        while (xml.next()) {
            if (xml.starts("si")) {
                String text = string(xml);
                strings.add(text);
                kept += text.length();
                if (strings.size() > limits.cells() || kept > limits.keptText()) {
                    throw new SheetRefused("SHEET_TOO_LARGE", String.valueOf(limits.keptText() >> 20));
                }
            }
        }
        return strings;
    }

    /** Most strings are one text; with or without a remark that its blanks count. */
    private static String string(XmlEvents xml) throws SheetRefused {
        String plain = xml.enclosed(TEXT, END);
        String text = plain == null ? xml.enclosed(TEXT_WITH_BLANKS, END) : plain;
        return text == null ? rich(xml, "si") : unescaped(text);
    }

    /** The text of an element with its runs put together, readings over it left out; stops at the element's end. */
    static String rich(XmlEvents xml, String element) throws SheetRefused {
        String first = "";
        StringBuilder all = null;
        boolean phonetic = false;
        boolean inside = false;
        while (xml.next() && !xml.ends(element)) {
            phonetic = xml.starts("rPh") || (phonetic && !xml.ends("rPh"));
            inside = xml.starts("t") || (inside && !xml.ends("t"));
            if (inside && !phonetic && all != null) {
                xml.text(all);
            } else if (inside && !phonetic) {
                String piece = xml.text();
                all = first.isEmpty() || piece.isEmpty() ? null : new StringBuilder(first).append(piece);
                first = first.isEmpty() ? piece : first;
            }
        }
        return unescaped(all == null ? first : all.toString());
    }

    /** Signs that XML cannot hold are written {@code _x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher m = ESCAPED.matcher(text);
        return m.replaceAll(r -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(r.group(1), 16))));
    }

    private static List<NumberFormat> formats(XmlEvents xml) throws SheetRefused {
        List<NumberFormat> formats = new ArrayList<>();
        Map<Integer, String> codes = new HashMap<>();
        boolean cells = false;
        while (xml.next()) {
            cells = xml.starts("cellXfs") || (cells && !xml.ends("cellXfs"));
            if (xml.starts("numFmt")) {
                codes.put(xml.number("numFmtId", -1), xml.attribute("formatCode"));
            } else if (cells && xml.starts("xf")) {
                int id = xml.number("numFmtId", 0);
                formats.add(NumberFormat.of(id, codes.get(id)));
            }
        }
        return formats;
    }

    /** A whole number of an attribute, or what it is if there is none. */
    static int number(String text, int otherwise) {
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
