package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.roster.RosterRow.Storage;

/** Reads the XML Spreadsheet of 2003, which many school programs export under the name {@code .xls}. */
final class Xml2003Source implements SheetSource {
    private final SheetLimits limits;
    private final Map<String, NumberFormat> formats = new HashMap<>();
    private final CellValues values = new CellValues(false);
    private List<SheetCell> cells = new ArrayList<>();
    private String style = "";
    private int row;
    private int column;
    private int columnInfo;
    private boolean hidden;

    Xml2003Source(SheetLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Path file, SheetSink sink) throws IOException, SheetRefused {
        try (XmlPart xml = new XmlPart(Files.newInputStream(file), limits)) {
            int sheets = 0;
            while (xml.next()) {
                if (xml.starts("Worksheet") && ++sheets > limits.sheets()) {
                    throw new SheetRefused("SHEET_UNSAFE");
                }
                event(xml, sink);
            }
        }
    }

    private void event(XmlPart xml, SheetSink sink) throws SheetRefused {
        switch (xml.started()) {
            case "Style" -> style = xml.attribute("ID");
            case "NumberFormat" -> formats.put(style, format(xml.attribute("Format")));
            case "Worksheet" -> {
                sink.sheet(xml.attribute("Name"), false);
                row = 0;
                columnInfo = 0;
            }
            case "Column" -> column(xml, sink);
            case "Row" -> {
                row = XlsxBook.number(xml.attribute("Index"), row + 1);
                hidden = xml.isOn("Hidden");
                column = -1;
                if (row > limits.rows()) {
                    throw new SheetRefused("SHEET_TOO_MANY_ROWS", String.valueOf(limits.rows()));
                }
            }
            case "Cell" -> cell(xml, sink);
            default -> {
                if (xml.ended().equals("Row") && !cells.isEmpty()) {
                    cells.sort(Comparator.comparingInt(SheetCell::column));
                    sink.row(new SheetRow(row, List.copyOf(cells), hidden));
                    cells = new ArrayList<>();
                }
            }
        }
    }

    private static NumberFormat format(String code) {
        return code.endsWith("Date") ? NumberFormat.of(14, null) : NumberFormat.of(0, code);
    }

    private void column(XmlPart xml, SheetSink sink) {
        columnInfo = XlsxBook.number(xml.attribute("Index"), columnInfo + 1);
        int last = columnInfo + Math.max(0, XlsxBook.number(xml.attribute("Span"), 0));
        if (xml.isOn("Hidden") && columnInfo > 0 && columnInfo <= limits.columns()) {
            sink.hiddenColumns(columnInfo - 1, last - 1);
        }
        columnInfo = last;
    }

    private void cell(XmlPart xml, SheetSink sink) throws SheetRefused {
        int at = XlsxBook.number(xml.attribute("Index"), column + 2) - 1;
        int across = Math.max(0, XlsxBook.number(xml.attribute("MergeAcross"), 0));
        int down = Math.max(0, XlsxBook.number(xml.attribute("MergeDown"), 0));
        if (at < 0 || at > limits.columns() || across > limits.columns() || down > limits.rows()) {
            throw new SheetRefused("SHEET_UNSAFE");
        }
        column = at + across;
        sink.merged(new CellRange(row, row + down, at, at + across));
        boolean formula = !xml.attribute("Formula").isEmpty();
        NumberFormat format = formats.getOrDefault(xml.attribute("StyleID"), NumberFormat.GENERAL);
        String type = "";
        boolean inside = false;
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends("Cell")) {
            if (xml.starts("Data")) {
                type = xml.attribute("Type");
                inside = true;
            }
            inside &= !xml.ends("Data");
            if (inside) {
                xml.text(text);
            }
        }
        if (!text.isEmpty() || (formula && type.isEmpty())) {
            cells.add(cell(at, text.toString(), type, format, formula));
        }
    }

    private SheetCell cell(int at, String text, String type, NumberFormat format, boolean formula) {
        Storage words = formula ? Storage.FORMULA : Storage.TEXT;
        return switch (type) {
            case "Number" -> values.number(at, text, format, formula);
            case "DateTime" ->
                new SheetCell(at, format.typed(text.split("T", 2)[0]), formula ? Storage.FORMULA : Storage.DATE);
            case "Error" -> new SheetCell(at, text, Storage.ERROR);
            case "Boolean" -> new SheetCell(at, text.strip().equals("0") ? "FALSE" : "TRUE", words);
            default -> new SheetCell(at, text, words);
        };
    }
}
