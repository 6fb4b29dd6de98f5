package org.shikao.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.LedgerMove;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.Stock;
import org.shikao.flow.KeepLedger.People;

/** The regulated reagents of a rehearsed site: issued as planned, what was left brought back, a little spilt, every page closed. */
final class DemoLedger {
    private static final People KEEPERS = new People("", "保管员甲", "保管员乙");
    private static final People SPILT = new People("取用时洒出少许", "保管员甲", "保管员乙");

    private final KeepLedger ledger;

    DemoLedger(KeepLedger ledger) {
        this.ledger = ledger;
    }

    /** Before the first session. */
    List<Problem> issue(OpenExam exam, String site) {
        return onEach(
                exam,
                site,
                page -> Stream.of(
                        move(exam, page, LedgerMove.ISSUED, page.need().ready(), KEEPERS)));
    }

    /** After the last session. */
    List<Problem> settle(OpenExam exam, String site) {
        return onEach(exam, site, page -> {
            long left = page.consumed() - page.expected();
            long spilt = page.key().stock().isMeasured() ? Math.min(left, page.tolerance()) : 0;
            return Stream.of(
                    move(exam, page, LedgerMove.DISPOSED, spilt, SPILT),
                    move(exam, page, LedgerMove.RETURNED, left - spilt, KEEPERS),
                    ledger.close(exam, List.of(page.key()), KEEPERS));
        });
    }

    private Answer<?> move(OpenExam exam, LedgerPage page, LedgerMove move, long amount, People people) {
        return amount > 0 ? ledger.move(exam, page.key(), move, Stock.amount(amount), people) : Answer.of(page);
    }

    /** A site without regulated reagents has no page. */
    private static List<Problem> onEach(OpenExam exam, String site, Function<LedgerPage, Stream<Answer<?>>> work) {
        Optional<Answer<?>> refused = exam.day().ledger().pages().stream()
                .filter(page -> page.key().siteCode().equals(site))
                .flatMap(work)
                .filter(Answer::refused)
                .findFirst();
        return refused.<List<Problem>>map(Answer::problems).orElse(List.of());
    }
}
