package org.shikao.files.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.files.LedgerLines;
import org.shikao.text.Texts;

/**
 * The ledger of regulated reagents of a site's day (危险化学品领用归还登记表): every line with two names and room to sign, the balance of
 * each stock, and rows to write on where nothing was recorded.
 */
final class LedgerForm implements Form {
    private static final double ROW = 8;
    private static final int BLANK_ROWS = 3;
    /** A stock's heading, its header row and two lines stay together. */
    private static final double HEAD = 34;

    /** Shares of the width; the number of the entry is left to the workbook, its place is taken by the signatures. */
    private static final Map<String, Double> WEIGHTS = Map.of(
            "no", 0.7, "at", 1.9, "move", 1.5, "amount", 1.6, "out", 1.3, "reason", 2.3, "first", 1.5, "second", 1.5);

    private static final double SIGN = 2.2;
    private final Optional<List<LedgerPage>> asked;

    /** The ledger of the sites that are asked for. */
    LedgerForm() {
        this.asked = Optional.empty();
    }

    /** The ledger of these pages alone. */
    LedgerForm(List<LedgerPage> pages) {
        this.asked = Optional.of(List.copyOf(pages));
    }

    @Override
    public String kind() {
        return "reagent-ledger";
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        days(selection).forEach((day, pages) -> day(page, selection, day, pages));
    }

    private record Day(String siteCode, LocalDate date) {}

    private Map<Day, List<LedgerPage>> days(Selection selection) {
        Map<Day, List<LedgerPage>> days = new LinkedHashMap<>();
        for (LedgerPage page : asked.orElse(selection.input().day().ledger())) {
            boolean wanted =
                    selection.input().site().map(page.key().siteCode()::equals).orElse(true);
            if (wanted) {
                days.computeIfAbsent(new Day(page.key().siteCode(), page.key().date()), day -> new ArrayList<>())
                        .add(page);
            }
        }
        return days;
    }

    private static void day(PageWriter page, Selection selection, Day day, List<LedgerPage> pages) {
        Texts texts = selection.input().texts();
        String where =
                selection.site(day.siteCode()) + "   " + selection.words().day(day.date());
        page.newPage();
        page.line(Type.HEAD, Align.CENTRE, selection.input().title());
        page.line(Type.TITLE, Align.CENTRE, texts.text("form.reagent-ledger"));
        page.line(Type.BODY, Align.CENTRE, where);
        page.repeat(() -> page.line(Type.SMALL, Align.LEFT, texts.text("forms.continued", where)));
        page.down(1);
        LedgerLines lines = new LedgerLines(texts);
        pages.forEach(stock -> stock(page, lines, texts, stock));
        page.down(3);
        page.paragraph(Type.SMALL, texts.text("ledger.note", LedgerPage.TOLERANCE_PERCENT));
        page.down(3);
        new Signatures(page, texts)
                .row(List.of(
                        texts.text("supplies.sign.keeper"),
                        texts.text("supplies.sign.second"),
                        texts.text("ledger.sign.chief")));
    }

    private static void stock(PageWriter page, LedgerLines lines, Texts texts, LedgerPage stock) {
        page.need(HEAD);
        page.down(3);
        page.paragraph(Type.STRONG, lines.title(stock));
        page.paragraph(Type.SMALL, texts.text("ledger.planned", lines.planned(stock)));
        page.down(1);
        Table table = new Table(page, columns(lines), ROW);
        table.header();
        List<List<String>> rows = lines.lines(stock);
        rows.forEach(row -> table.row(signed(row)));
        if (rows.isEmpty()) {
            Collections.nCopies(BLANK_ROWS, Collections.nCopies(WEIGHTS.size() + 1, ""))
                    .forEach(table::row);
            return;
        }
        page.down(1.5);
        page.paragraph(Type.BODY, lines.balanceSentence(stock));
        page.paragraph(Type.BODY, lines.comparison(stock));
        page.paragraph(Type.BODY, end(lines, texts, stock));
    }

    private static List<Column> columns(LedgerLines lines) {
        List<Column> columns = new ArrayList<>();
        for (String word : LedgerLines.LINE) {
            if (WEIGHTS.containsKey(word)) {
                Align align = LedgerLines.isNumber(word) ? Align.RIGHT : Align.LEFT;
                columns.add(new Column(lines.heading(word), WEIGHTS.get(word), align, Type.SMALL));
            }
        }
        columns.add(new Column(lines.heading("signatures"), SIGN, Align.LEFT, Type.SMALL));
        return columns;
    }

    /** The row with room to sign in place of the entry's number. */
    private static List<String> signed(List<String> row) {
        List<String> cells = new ArrayList<>(row.subList(0, row.size() - 1));
        cells.add("");
        return cells;
    }

    private static String end(LedgerLines lines, Texts texts, LedgerPage stock) {
        return stock.closing()
                .map(closing -> texts.text(
                        closing.reason().isBlank() ? "ledger.closed" : "ledger.closed.reason",
                        closing.name1(),
                        closing.name2(),
                        closing.reason()))
                .orElseGet(() -> texts.text("ledger.notClosed", lines.state(stock)));
    }
}
