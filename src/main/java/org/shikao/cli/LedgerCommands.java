package org.shikao.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shikao.exam.journal.LedgerKey;
import org.shikao.exam.journal.LedgerMove;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.KeepLedger;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code supplies ledger issue|return|dispose|correct|close}: the ledger of regulated reagents. */
public final class LedgerCommands {
    private LedgerCommands() {}

    /** A line of one kind on the page of a stock. */
    private abstract static class Move extends LedgerCommand {
        @Option(names = "--site", required = true, paramLabel = "S")
        String site;

        @Option(names = "--day", required = true, paramLabel = "YYYY-MM-DD")
        String day;

        @Option(names = "--stock", required = true, paramLabel = "X")
        String stock;

        @Mixin
        Amount amount = new Amount();

        private final LedgerMove move;

        Move(Console console, Exams exams, KeepLedger ledger, LedgerMove move) {
            super(console, exams, ledger);
            this.move = move;
        }

        @Override
        void requireUsage() {
            super.requireUsage();
            TypedDay.require(day, spec);
            if (!amount.isOne()) {
                throw new ParameterException(spec.commandLine(), "--ml=N | --g=N | --pieces=N");
            }
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            return told(
                    "cli.ledger.moved." + move,
                    asked(exam, site, day)
                            .then(at -> ledger.key(exam, site, at.day().orElseThrow(), stock, amount.unit()))
                            .then(key -> ledger.move(exam, key, move, amount.words(), people())));
        }
    }

    /** {@code issue}: some leaves the store. */
    @Command(name = "issue")
    public static final class Issue extends Move {
        public Issue(Console console, Exams exams, KeepLedger ledger) {
            super(console, exams, ledger, LedgerMove.ISSUED);
        }
    }

    /** {@code return}: some comes back. */
    @Command(name = "return")
    public static final class Return extends Move {
        public Return(Console console, Exams exams, KeepLedger ledger) {
            super(console, exams, ledger, LedgerMove.RETURNED);
        }
    }

    /** {@code dispose}: some was spilt or thrown away, with the reason. */
    @Command(name = "dispose")
    public static final class Dispose extends Move {
        public Dispose(Console console, Exams exams, KeepLedger ledger) {
            super(console, exams, ledger, LedgerMove.DISPOSED);
        }
    }

    /** {@code correct}: the amount of a line was wrong. */
    @Command(name = "correct")
    public static final class Correct extends LedgerCommand {
        @Option(names = "--line", required = true, paramLabel = "DEVICE:SEQ")
        String line;

        @Mixin
        Amount amount = new Amount();

        public Correct(Console console, Exams exams, KeepLedger ledger) {
            super(console, exams, ledger);
        }

        @Override
        void requireUsage() {
            super.requireUsage();
            if (!amount.isOne()) {
                throw new ParameterException(spec.commandLine(), "--ml=N | --g=N | --pieces=N");
            }
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            return told(
                    "cli.ledger.corrected",
                    ledger.keyOf(exam, line)
                            .then(this::inUnit)
                            .then(key -> ledger.correct(exam, key, line, amount.words(), people())));
        }

        private Answer<LedgerKey> inUnit(LedgerKey key) {
            String unit = key.stock().unit();
            boolean measured = amount.unit().isEmpty() && key.stock().isMeasured();
            boolean other = !amount.unit().isEmpty() && !amount.unit().equals(unit);
            return measured || other
                    ? Answer.refused("LEDGER_UNIT", line, key.stock().label(), unit, amount.unit())
                    : Answer.of(key);
        }
    }

    /** {@code close}: a stock's page, or all of a site's day. */
    @Command(name = "close")
    public static final class Close extends LedgerCommand {
        @Option(names = "--site", required = true, paramLabel = "S")
        String site;

        @Option(names = "--day", required = true, paramLabel = "YYYY-MM-DD")
        String day;

        @Option(names = "--stock", paramLabel = "X")
        String stock;

        public Close(Console console, Exams exams, KeepLedger ledger) {
            super(console, exams, ledger);
        }

        @Override
        void requireUsage() {
            super.requireUsage();
            TypedDay.require(day, spec);
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<List<LedgerKey>> keys = asked(exam, site, day).then(at -> {
                LocalDate date = at.day().orElseThrow();
                return stock == null
                        ? ledger.open(exam, site, date)
                        : ledger.key(exam, site, date, stock, "").map(List::of);
            });
            Answer<List<LedgerPage>> answer = keys.then(named -> ledger.close(exam, named, people()));
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            List<LedgerPage> pages = answer.get();
            return Reply.done(
                    answer.problems(),
                    Map.of("pages", pages.stream().map(LedgerRow::of).toList()),
                    Phrase.of("cli.ledger.closed", site, day, pages.size()));
        }
    }
}
