package org.shikao.files.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.shikao.exam.Problem.Severity;
import org.shikao.files.sheet.FindingMarks.Line;
import org.shikao.files.sheet.FindingMarks.Mark;
import org.shikao.text.Texts;

/** Marks a workbook and keeps everything else in it: values, formats, formulas, widths, hidden parts, other sheets. */
final class OwnWorkbookReport {
    /** Stands at our notes, so that the next report on a mended copy takes the old ones away. */
    private static final String AUTHOR = "Shikao";

    /** Notes slow a spreadsheet down; beyond these cells only the colour shows. */
    private static final int NOTES = 5_000;

    private static final int NOTE_COLUMNS = 4;
    private static final int NOTE_ROWS = 6;
    private static final int CHARACTER = 256;

    private final Texts texts;
    private final FindingMarks marks;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();
    private int notes;

    OwnWorkbookReport(Texts texts, FindingMarks marks) {
        this.texts = texts;
        this.marks = marks;
    }

    void write(Path source, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(source);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            if (book.isMacroEnabled()) {
                book.setWorkbookType(XSSFWorkbookType.XLSX);
            }
            forgetLastReport(book);
            book.forEach(sheet -> mark(book, (XSSFSheet) sheet));
            list(book);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                book.write(out);
            }
        }
    }

    private void forgetLastReport(XSSFWorkbook book) {
        int old = book.getSheetIndex(texts.text("report.sheet"));
        if (old >= 0 && book.getNumberOfSheets() > 1) {
            book.removeSheetAt(old);
        }
        book.forEach(sheet -> {
            List<CellAddress> ours = new ArrayList<>();
            ((XSSFSheet) sheet).getCellComments().forEach((at, note) -> {
                if (AUTHOR.equals(note.getAuthor())) {
                    ours.add(at);
                }
            });
            ours.forEach(at -> forget(book, (XSSFSheet) sheet, at));
        });
    }

    private void forget(XSSFWorkbook book, XSSFSheet sheet, CellAddress at) {
        XSSFRow row = sheet.getRow(at.getRow());
        XSSFCell cell = row == null ? null : row.getCell(at.getColumn());
        if (cell != null) {
            cell.removeCellComment();
            cell.setCellStyle(
                    styles.computeIfAbsent("plain " + cell.getCellStyle().getIndex(), key -> {
                        XSSFCellStyle plain = book.createCellStyle();
                        plain.cloneStyleFrom(cell.getCellStyle());
                        plain.setFillPattern(FillPatternType.NO_FILL);
                        return plain;
                    }));
        }
    }

    private void mark(XSSFWorkbook book, XSSFSheet sheet) {
        Map<String, Mark> cells = marks.of(sheet.getSheetName());
        XSSFDrawing drawing = cells.isEmpty() ? null : sheet.createDrawingPatriarch();
        cells.forEach((address, mark) -> {
            CellAddress at = new CellAddress(address);
            XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
            XSSFCell cell = row.getCell(at.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            cell.setCellStyle(coloured(book, cell.getCellStyle(), mark.severity()));
            if (notes < NOTES) {
                notes++;
                note(drawing, cell, mark.note());
            }
        });
    }

    /** The cell's own style with another fill: number formats, so the way identifiers are kept, stay. */
    private XSSFCellStyle coloured(XSSFWorkbook book, XSSFCellStyle own, Severity severity) {
        return styles.computeIfAbsent(severity + " " + own.getIndex(), key -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(own);
            style.setFillForegroundColor(colour(FindingMarks.colour(severity)));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }

    private static XSSFColor colour(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return new XSSFColor(
                new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, new DefaultIndexedColorMap());
    }

    private static void note(XSSFDrawing drawing, XSSFCell cell, String words) {
        XSSFComment own = cell.getCellComment();
        String before = own == null ? "" : "\n\n" + own.getString().getString();
        if (own != null) {
            cell.removeCellComment();
        }
        int row = cell.getRowIndex();
        int column = free(cell.getSheet(), row, cell.getColumnIndex() + 1);
        ClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column, row, column + NOTE_COLUMNS, row + NOTE_ROWS);
        Comment note = drawing.createCellComment(anchor);
        note.setAuthor(AUTHOR);
        note.setString(cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(words + before));
        cell.setCellComment(note);
    }

    /** The library makes a note at the cell where its box begins before it goes to its own: no other note may be there. */
    private static int free(XSSFSheet sheet, int row, int from) {
        int column = from;
        while (sheet.getCellComment(new CellAddress(row, column)) != null) {
            column++;
        }
        return column;
    }

    private void list(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet(texts.text("report.sheet"));
        book.setSheetOrder(sheet.getSheetName(), 0);
        book.setActiveSheet(0);
        book.setSelectedTab(0);
        for (int i = 1; i < book.getNumberOfSheets(); i++) {
            book.getSheetAt(i).setSelected(false);
        }
        FindingList columns = new FindingList(texts, marks);
        int last = columns.widths().size() - 1;
        XSSFCellStyle bold = heading(book);
        for (int r = 0; r < FindingList.HEADINGS; r++) {
            cells(sheet.createRow(r), List.of(columns.above().get(r)), book.createCellStyle());
            sheet.addMergedRegion(new CellRangeAddress(r, r, 0, last));
        }
        cells(sheet.createRow(FindingList.HEADINGS), columns.headings(), bold);
        for (int c = 0; c <= last; c++) {
            sheet.setColumnWidth(c, columns.widths().get(c) * CHARACTER);
        }
        sheet.createFreezePane(0, FindingList.HEADINGS + 1);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        lines(book, sheet, columns);
    }

    private void lines(XSSFWorkbook book, XSSFSheet sheet, FindingList columns) {
        XSSFCellStyle plain = wrapped(book);
        XSSFCellStyle link = wrapped(book);
        XSSFFont font = book.createFont();
        font.setUnderline(FontUnderline.SINGLE);
        font.setColor(colour(FindingList.LINK));
        link.setFont(font);
        int r = FindingList.HEADINGS + 1;
        for (Line line : marks.lines()) {
            XSSFRow row = sheet.createRow(r++);
            cells(row, columns.cells(line), plain);
            row.getCell(FindingList.SEVERITY)
                    .setCellStyle(coloured(book, plain, line.problem().severity()));
            link(book, row.getCell(FindingList.CELL), line, link);
        }
    }

    private static XSSFCellStyle heading(XSSFWorkbook book) {
        XSSFCellStyle style = wrapped(book);
        XSSFFont font = book.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(colour(FindingList.HEADING_FILL));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFWorkbook book) {
        XSSFCellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(FindingList.LINE));
        return style;
    }

    private static void cells(XSSFRow row, List<String> texts, CellStyle style) {
        for (int c = 0; c < texts.size(); c++) {
            Cell cell = row.createCell(c);
            cell.setCellValue(texts.get(c));
            cell.setCellStyle(style);
        }
    }

    private static void link(XSSFWorkbook book, XSSFCell cell, Line line, XSSFCellStyle style) {
        boolean there = book.getSheet(line.place().sheet()) != null;
        if (there && !line.cell().isEmpty() && cell.getRowIndex() < FindingList.LINKS) {
            Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(FindingList.target(line.place().sheet(), line.cell()));
            cell.setHyperlink(link);
            cell.setCellStyle(style);
        }
    }
}
