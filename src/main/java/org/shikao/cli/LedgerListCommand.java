package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.Stock;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.KeepLedger;
import org.shikao.flow.KeepLedger.LedgerReport;
import org.shikao.flow.OpenExam;
import org.shikao.flow.SiteDay;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code supplies ledger list [--site S] [--day D] [--out FILE.xlsx|.pdf]}: what is issued, back, used, and whether it balances. */
@Command(name = "list")
public final class LedgerListCommand extends ExamCommand {
    @Option(names = "--site", paramLabel = "S")
    String site;

    @Option(names = "--day", paramLabel = "YYYY-MM-DD")
    String day;

    @Option(names = "--out", paramLabel = "FILE")
    Path out;

    private final KeepLedger ledger;

    public LedgerListCommand(Console console, Exams exams, KeepLedger ledger) {
        super(console, exams, Access.READ);
        this.ledger = ledger;
    }

    @Override
    void requireUsage() {
        super.requireUsage();
        boolean kind = out == null || out.toString().matches("(?i).*\\.(xlsx|pdf)");
        if (!kind) {
            throw new ParameterException(spec.commandLine(), "supplies ledger list --out=FILE.xlsx|FILE.pdf");
        }
        TypedDay.require(day, spec);
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        Answer<SiteDay> asked = SiteDay.of(exam, Optional.ofNullable(site), Optional.ofNullable(day));
        if (asked.refused()) {
            return Reply.refused(asked.problems());
        }
        Optional<LocalDate> date = asked.get().day();
        Answer<List<LedgerPage>> answer = ledger.pages(exam, Optional.ofNullable(site), date);
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        List<Phrase> written = new ArrayList<>();
        if (out != null) {
            Answer<LedgerReport> report = ledger.write(exam, out, Optional.ofNullable(site), date);
            if (report.refused()) {
                return Reply.refused(report.problems());
            }
            written.add(Phrase.of(
                    "cli.ledger.written",
                    out.toString(),
                    report.get().pages(),
                    report.get().lines()));
        }
        List<LedgerPage> pages = answer.get();
        return Reply.done(
                        answer.problems(),
                        Map.of("pages", pages.stream().map(LedgerRow::of).toList()))
                .with(written)
                .withTable(table(pages));
    }

    private static List<List<Object>> table(List<LedgerPage> pages) {
        List<List<Object>> table = new ArrayList<>();
        List<Object> header = new ArrayList<>(List.of(
                Phrase.of("cli.column.site"),
                Phrase.of("cli.column.date"),
                Phrase.of("ledger.column.no"),
                Phrase.of("ledger.column.stock")));
        List.of("unit", "issued", "returned", "disposed", "consumed", "expected", "state")
                .forEach(word -> header.add(Phrase.of("ledger.column." + word)));
        table.add(header);
        int no = 0;
        LedgerPage before = null;
        for (LedgerPage page : pages) {
            no = before != null && isSameDay(before, page) ? no + 1 : 1;
            table.add(row(page, no));
            page.lines()
                    .forEach(line -> table.add(List.of(
                            "",
                            "",
                            "",
                            "  " + line.id(),
                            "",
                            Phrase.of("ledger.move." + line.move()),
                            Stock.amount(line.amount()),
                            line.name1(),
                            line.name2(),
                            line.reason(),
                            "")));
            before = page;
        }
        return table;
    }

    private static boolean isSameDay(LedgerPage one, LedgerPage other) {
        return one.key().siteCode().equals(other.key().siteCode())
                && one.key().date().equals(other.key().date());
    }

    private static List<Object> row(LedgerPage page, int no) {
        return List.of(
                page.key().siteCode(),
                page.key().date(),
                no,
                page.key().stock().label(),
                page.key().stock().unit(),
                Stock.amount(page.issued()),
                Stock.amount(page.returned()),
                Stock.amount(page.disposed()),
                Stock.amount(page.consumed()),
                Stock.amount(page.expected()),
                Phrase.of("ledger.state." + page.state()));
    }
}
