package org.shikao.files.sheet;

import java.io.IOException;
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
        List<XlsxSheet> sheets = new ArrayList<>();
        boolean date1904 = false;
        boolean recalculates = false;
        try (XmlPart xml = zip.xml(place).orElseThrow(() -> new SheetRefused("SHEET_DAMAGED"))) {
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
        }
        if (sheets.size() > limits.sheets()) {
            throw new SheetRefused("SHEET_UNSAFE");
        }
        return new XlsxBook(
                sheets,
                strings(zip, part(relations, "sharedStrings", "xl/sharedStrings.xml"), limits),
                formats(zip, part(relations, "styles", "xl/styles.xml")),
                new CellValues(date1904),
                recalculates);
    }

    /** A sheet of cells; charts and dialogs hold none. */
    private static Optional<XlsxSheet> sheet(XmlPart xml, Map<String, ZipPackage.Relation> relations) {
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

    private static List<String> strings(ZipPackage zip, String part, SheetLimits limits)
            throws IOException, SheetRefused {
        List<String> strings = new ArrayList<>();
        Optional<XmlPart> found = zip.xml(part);
        if (found.isEmpty()) {
            return strings;
        }
        long kept = 0;
        try (XmlPart xml = found.get()) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    String text = rich(xml, "si");
                    strings.add(text);
                    kept += text.length();
                    if (strings.size() > limits.cells() || kept > limits.keptText()) {
                        throw new SheetRefused("SHEET_TOO_LARGE", String.valueOf(limits.keptText() >> 20));
                    }
                }
            }
        }
        return strings;
    }

    /** The text of an element with its runs put together, readings over it left out; stops at the element's end. */
    static String rich(XmlPart xml, String element) throws SheetRefused {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        boolean inside = false;
        while (xml.next() && !xml.ends(element)) {
            phonetic = xml.starts("rPh") || (phonetic && !xml.ends("rPh"));
            inside = xml.starts("t") || (inside && !xml.ends("t"));
            if (inside && !phonetic) {
                xml.text(text);
            }
        }
        return unescaped(text.toString());
    }

    /** Signs that XML cannot hold are written {@code _x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher m = ESCAPED.matcher(text);
        return m.replaceAll(r -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(r.group(1), 16))));
    }

    private static List<NumberFormat> formats(ZipPackage zip, String part) throws IOException, SheetRefused {
        List<NumberFormat> formats = new ArrayList<>();
        Optional<XmlPart> found = zip.xml(part);
        if (found.isEmpty()) {
            return formats;
        }
        Map<Integer, String> codes = new HashMap<>();
        boolean cells = false;
        try (XmlPart xml = found.get()) {
            while (xml.next()) {
                cells = xml.starts("cellXfs") || (cells && !xml.ends("cellXfs"));
                if (xml.starts("numFmt")) {
                    codes.put(number(xml.attribute("numFmtId"), -1), xml.attribute("formatCode"));
                } else if (cells && xml.starts("xf")) {
                    int id = number(xml.attribute("numFmtId"), 0);
                    formats.add(NumberFormat.of(id, codes.get(id)));
                }
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
