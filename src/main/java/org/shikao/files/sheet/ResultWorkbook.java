package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.result.ResultTable.Balance;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.DraftMark;
import org.shikao.files.ResultLines;
import org.shikao.files.ResultLines.Kind;
import org.shikao.files.sheet.BookWriter.Column;
import org.shikao.text.Texts;

/** The result table as a workbook: a sheet of candidates and one of the counts that must balance. */
public final class ResultWorkbook {
    /** So many rows tell how wide the columns are, in characters. */
    private static final int MEASURED = 300;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 40;
    private static final int SQUARE = 0x2E80;

    private ResultWorkbook() {}

    /** Writes the workbook, over one that is there. Marks too are text, printed as everywhere. */
    public static void write(Path file, ResultTable table, RulePack rules, Roster roster, Texts texts, String title)
            throws IOException {
        ResultLines lines = new ResultLines(table, rules, roster, texts);
        List<Column> columns = columns(table, lines);
        try (BookWriter book = new BookWriter(file, DraftMark.of(rules, texts))) {
            book.sheet(
                    texts.text("forms.sheet.results"),
                    columns,
                    () -> table.rows().stream().map(lines::cells).iterator());
            book.sheet(
                    texts.text("forms.sheet.balance"),
                    balanceColumns(rules.exam().kindLabel(), lines, texts),
                    balances(table, lines, texts, title));
        }
    }

    /** As wide as the heading and the cells of the first rows: a number half hidden behind the next column is misread. */
    private static List<Column> columns(ResultTable table, ResultLines lines) {
        List<List<String>> first =
                table.rows().stream().limit(MEASURED).map(lines::cells).toList();
        List<Column> columns = new ArrayList<>();
        for (ResultLines.Column column : lines.columns()) {
            int at = columns.size();
            int widest = Stream.concat(
                            Stream.of(column.heading()), first.stream().map(row -> row.get(at)))
                    .mapToInt(ResultWorkbook::width)
                    .max()
                    .orElse(0);
            int width = Math.min(WIDEST, Math.max(NARROWEST, widest + 3));
            boolean marks = column.kind() == Kind.MARKS;
            columns.add(marks ? Column.number(column.heading(), width) : Column.text(column.heading(), width));
        }
        return columns;
    }

    /** In letters; a Chinese character takes the room of two. */
    private static int width(String words) {
        return words.codePoints().map(c -> c < SQUARE ? 1 : 2).sum();
    }

    private static List<Column> balanceColumns(String kind, ResultLines lines, Texts texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(kind, 34));
        columns.add(Column.text(texts.text("forms.subject"), 12));
        lines.countHeadings().forEach(heading -> columns.add(Column.number(heading, 10)));
        columns.add(Column.text(texts.text("forms.count.balance"), 12));
        return columns;
    }

    private static List<List<String>> balances(ResultTable table, ResultLines lines, Texts texts, String title) {
        List<List<String>> rows = new ArrayList<>();
        for (Balance b : table.balances()) {
            List<String> row = new ArrayList<>(List.of(title, lines.subject(b.subject())));
            row.addAll(lines.counts(b));
            row.add(texts.text(b.balances() ? "forms.count.balances" : "forms.count.differs"));
            rows.add(row);
        }
        return rows;
    }
}
