package org.shikao.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shikao.exam.journal.LedgerLine;
import org.shikao.exam.journal.LedgerMove;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.Stock;
import org.shikao.text.Texts;

/** The ledger of regulated reagents as texts for the workbook and the printed form; both say the same. */
public final class LedgerLines {
    /** The columns of a line; headings are {@code ledger.column.WORD}. */
    public static final List<String> LINE =
            List.of("no", "at", "move", "amount", "out", "reason", "first", "second", "line");
    /** The columns of a page's balance. */
    public static final List<String> BALANCE = List.of(
            "issued",
            "returned",
            "disposed",
            "consumed",
            "sat",
            "expected",
            "difference",
            "tolerance",
            "state",
            "explanation",
            "first",
            "second");

    private final Texts texts;

    /** @param texts the language of what is written */
    public LedgerLines(Texts texts) {
        this.texts = texts;
    }

    /** The heading of a column. */
    public String heading(String column) {
        return texts.text("ledger.column." + column);
    }

    /** Whether a column holds numbers. */
    public static boolean isNumber(String column) {
        return List.of("amount", "out", "issued", "returned", "disposed", "consumed", "sat", "expected", "difference")
                        .contains(column)
                || column.equals("tolerance");
    }

    /** Name and concentration of a page's stock with its unit and why it is regulated. */
    public String title(LedgerPage page) {
        String flags = new TreeSet<>(page.need().flags())
                .stream()
                        .map(hazard -> texts.pattern("word.book.Hazard." + hazard.name()))
                        .collect(Collectors.joining(texts.text("forms.and")));
        return texts.text(
                "ledger.title", page.key().stock().label(), page.key().stock().unit(), flags);
    }

    /** What the plan has ready, with its unit. */
    public String planned(LedgerPage page) {
        return Stock.amount(page.need().ready()) + " " + page.key().stock().unit();
    }

    /** The lines of a page in the columns of {@link #LINE}, each with what is out after it; corrections stand below their line. */
    public List<List<String>> lines(LedgerPage page) {
        List<List<String>> rows = new ArrayList<>();
        long out = 0;
        int no = 1;
        for (LedgerLine line : page.lines()) {
            out += line.move() == LedgerMove.ISSUED ? line.amount() : -line.amount();
            rows.add(List.of(
                    Integer.toString(no++),
                    moment(line.at()),
                    texts.text("ledger.move." + line.move()),
                    Stock.amount(line.amount()),
                    Stock.amount(out),
                    line.reason(),
                    line.name1(),
                    line.name2(),
                    line.id()));
            line.changes().forEach(change -> rows.add(change(change)));
        }
        return rows;
    }

    private List<String> change(LedgerLine.Change change) {
        return List.of(
                "",
                moment(change.at()),
                texts.text("ledger.corrected"),
                texts.text("ledger.change", Stock.amount(change.oldAmount()), Stock.amount(change.newAmount())),
                "",
                change.reason(),
                change.name1(),
                change.name2(),
                change.id());
    }

    /** The balance of a page in the columns of {@link #BALANCE}. */
    public List<String> balance(LedgerPage page) {
        Optional<LedgerPage.Closing> closing = page.closing();
        return List.of(
                Stock.amount(page.issued()),
                Stock.amount(page.returned()),
                Stock.amount(page.disposed()),
                Stock.amount(page.consumed()),
                Integer.toString(page.sat()),
                Stock.amount(page.expected()),
                Stock.amount(page.difference()),
                Stock.amount(page.allowed()),
                state(page),
                closing.map(LedgerPage.Closing::reason).orElse(""),
                closing.map(LedgerPage.Closing::name1).orElse(""),
                closing.map(LedgerPage.Closing::name2).orElse(""));
    }

    /** One sentence that tells the balance. */
    public String balanceSentence(LedgerPage page) {
        return texts.text(
                "ledger.balance",
                Stock.amount(page.issued()),
                Stock.amount(page.returned()),
                Stock.amount(page.disposed()),
                Stock.amount(page.consumed()),
                page.key().stock().unit());
    }

    /** One sentence that compares it with what the candidates who sat use. */
    public String comparison(LedgerPage page) {
        return texts.text(
                "ledger.comparison",
                page.sat(),
                Stock.amount(page.expected()),
                Stock.amount(page.difference()),
                Stock.amount(page.allowed()),
                page.key().stock().unit());
    }

    /** The word of a page's state. */
    public String state(LedgerPage page) {
        return texts.text("ledger.state." + page.state());
    }

    /** The clock as shown on that laptop, to the minute. */
    private static String moment(String at) {
        return at.length() > 16 ? at.substring(5, 16).replace('T', ' ') : at;
    }
}
