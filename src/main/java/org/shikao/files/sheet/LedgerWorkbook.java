package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.venue.Site;
import org.shikao.exam.venue.Venue;
import org.shikao.files.LedgerLines;
import org.shikao.files.sheet.BookWriter.Column;
import org.shikao.text.Texts;

/** The ledger of regulated reagents as a workbook: every line, and the balance of every stock; a row names its site and day. */
public final class LedgerWorkbook {
    private static final Set<String> LONG = Set.of("reason", "explanation");
    private static final int NARROW = 12;
    private static final int WIDE = 36;
    private static final int NAME = 24;

    private LedgerWorkbook() {}

    /** Writes the workbook, over one that is there. @throws IOException if it cannot be written */
    public static void write(Path file, List<LedgerPage> pages, Venue venue, Texts texts, String foot)
            throws IOException {
        LedgerLines lines = new LedgerLines(texts);
        try (BookWriter book = new BookWriter(file, foot)) {
            book.sheet(
                    texts.text("ledger.sheet.balance"),
                    columns(LedgerLines.BALANCE, lines, texts),
                    rows(pages, venue, page -> List.of(lines.balance(page))));
            book.sheet(
                    texts.text("ledger.sheet.lines"),
                    columns(LedgerLines.LINE, lines, texts),
                    rows(pages, venue, lines::lines));
        }
    }

    private static List<Column> columns(List<String> words, LedgerLines lines, Texts texts) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(texts.text("forms.site"), NAME),
                Column.text(texts.text("forms.date"), NARROW),
                Column.text(lines.heading("stock"), WIDE),
                Column.text(lines.heading("unit"), NARROW / 2)));
        for (String word : words) {
            String heading = lines.heading(word);
            columns.add(
                    LedgerLines.isNumber(word)
                            ? Column.quantity(heading, NARROW)
                            : Column.text(heading, LONG.contains(word) ? WIDE : NARROW));
        }
        return columns;
    }

    private static List<List<String>> rows(
            List<LedgerPage> pages, Venue venue, Function<LedgerPage, List<List<String>>> cells) {
        List<List<String>> rows = new ArrayList<>();
        for (LedgerPage page : pages) {
            String code = page.key().siteCode();
            String site = venue.site(code)
                    .map(Site::name)
                    .filter(name -> !name.isBlank())
                    .orElse(code);
            for (List<String> line : cells.apply(page)) {
                List<String> row = new ArrayList<>(List.of(
                        site,
                        page.key().date().toString(),
                        page.key().stock().label(),
                        page.key().stock().unit()));
                row.addAll(line);
                rows.add(row);
            }
        }
        return rows;
    }
}
