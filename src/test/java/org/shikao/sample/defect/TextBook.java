package org.shikao.sample.defect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the first sheet as text: values as a spreadsheet shows them, separators and encodings as offices have them. */
final class TextBook {
    private static final int SHOWN_DIGITS = 11;
    private final MessySheet sheet;
    private final Random random;

    TextBook(MessyBook book, Random random) {
        sheet = book.sheets().get(0);
        this.random = random;
    }

    void separated(Path file, char separator, Charset charset, byte... mark) throws IOException {
        boolean quoteAll = random.nextInt(4) == 0;
        String end = random.nextInt(4) == 0 ? "\n" : "\r\n";
        String text = IntStream.rangeClosed(1, sheet.lastRow())
                .mapToObj(r -> line(r, separator, quoteAll))
                .collect(Collectors.joining(end, "", end));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(mark);
        bytes.write(text.getBytes(charset));
        Files.write(file, bytes.toByteArray());
    }

    private String line(int row, char separator, boolean quoteAll) {
        return IntStream.range(0, Math.max(1, sheet.width()))
                .mapToObj(c -> field(shown(sheet.get(row, c)), separator, quoteAll))
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    private static String field(String text, char separator, boolean quoteAll) {
        boolean quote = quoteAll
                || text.indexOf(separator) >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0;
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** As the screen shows a cell: long numbers in scientific notation. */
    static String shown(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Num number) {
            return general(number.literal());
        } else if (value instanceof Value.Computed number) {
            return general(number.literal());
        } else if (value instanceof Value.Day day) {
            return day.day().format(DateTimeFormatter.ofPattern("yyyy/M/d"));
        } else if (value instanceof Value.Formula formula) {
            return formula.cached();
        } else if (value instanceof Value.Failed) {
            return Value.Failed.SHOWN;
        }
        return "";
    }

    private static String general(String literal) {
        BigDecimal number = new BigDecimal(literal);
        if (number.precision() - number.scale() <= SHOWN_DIGITS) {
            return number.stripTrailingZeros().toPlainString();
        }
        return number.round(new MathContext(6)).stripTrailingZeros().toString().replace("E+", "E+");
    }

    /** A table of a web page, as registers on the web call an Excel file. */
    void html(Path file, Charset charset) throws IOException {
        StringBuilder page = new StringBuilder("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>"
                + "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset.name()
                + "\"><style>td{mso-number-format:\"\\@\"}</style></head><body>\n<table border=1>\n");
        for (int r = 1; r <= sheet.lastRow(); r++) {
            page.append("<tr>");
            for (int c = 0; c < sheet.width(); c++) {
                page.append("<td>").append(escaped(shown(sheet.get(r, c)))).append("</td>");
            }
            page.append("</tr>\n");
        }
        Files.write(file, page.append("</table></body></html>").toString().getBytes(charset));
    }

    /** The workbook of 2003 as markup: only cells that hold something, with an index where one is left out. */
    void xml2003(Path file) throws IOException {
        String space = "urn:schemas-microsoft-com:office:spreadsheet";
        StringBuilder page = new StringBuilder("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                + "<Workbook xmlns=\"" + space + "\" xmlns:ss=\"" + space + "\"><Worksheet ss:Name=\"" + sheet.name
                + "\"><Table>");
        sheet.rows.forEach((r, cells) -> {
            page.append("<Row ss:Index=\"" + r + "\">");
            cells.forEach((c, value) -> page.append("<Cell ss:Index=\"" + (c + 1) + "\"><Data ss:Type=\"String\">")
                    .append(marked(shown(value)))
                    .append("</Data></Cell>"));
            page.append("</Row>\n");
        });
        Files.writeString(file, page.append("</Table></Worksheet></Workbook>"));
    }

    private static String marked(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;");
    }

    private String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\n", "<br>")
                .replace("\u00a0", random.nextBoolean() ? "&nbsp;" : "&#160;");
    }

    static byte[] utf8Mark() {
        return "\uFEFF".getBytes(StandardCharsets.UTF_8);
    }
}
