package org.shikao.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.Stock;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.KeepLedger;
import org.shikao.flow.KeepLedger.People;
import org.shikao.flow.OpenExam;
import org.shikao.flow.SiteDay;
import org.shikao.text.Phrase;
import picocli.CommandLine.Option;

/** A command that writes into the ledger of regulated reagents: two names, and a reason where one is asked for. */
abstract class LedgerCommand extends ExamCommand {
    @Option(names = "--reason", paramLabel = "TEXT")
    String reason = "";

    @Option(names = "--by", required = true, paramLabel = "NAME")
    String by;

    @Option(names = "--second", required = true, paramLabel = "NAME")
    String second;

    final KeepLedger ledger;

    LedgerCommand(Console console, Exams exams, KeepLedger ledger) {
        super(console, exams, Access.WRITE);
        this.ledger = ledger;
    }

    /** A site and day that somebody writes on, as the exam has them. */
    static Answer<SiteDay> asked(OpenExam exam, String site, String day) {
        return SiteDay.of(exam, Optional.of(site), Optional.of(day));
    }

    final People people() {
        return new People(reason, by, second);
    }

    /** The reply that tells what is out of the store now. */
    static Reply told(String key, Answer<LedgerPage> answer) {
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        LedgerPage page = answer.get();
        return Reply.done(
                answer.problems(),
                LedgerRow.of(page),
                Phrase.of(
                        key,
                        page.key().siteCode(),
                        page.key().date().toString(),
                        page.key().stock().label(),
                        Stock.amount(page.consumed()),
                        page.key().stock().unit()));
    }

    /** The amount with the unit in which it was said; exactly one of them is. */
    static final class Amount {
        @Option(names = "--ml", paramLabel = "N")
        String ml;

        @Option(names = "--g", paramLabel = "N")
        String g;

        @Option(names = "--pieces", paramLabel = "N")
        String pieces;

        boolean isOne() {
            return Stream.of(ml, g, pieces).filter(said -> said != null).count() == 1;
        }

        String words() {
            return ml != null ? ml : g != null ? g : pieces;
        }

        /** Pieces are called differently from stock to stock. */
        String unit() {
            return ml != null ? "mL" : g != null ? "g" : "";
        }
    }
}
