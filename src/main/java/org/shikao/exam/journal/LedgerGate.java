package org.shikao.exam.journal;

import java.util.Locale;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.PersonName;

/** Which lines may be written into the ledger of regulated reagents now. */
final class LedgerGate {
    /** Ten cubic metres: more is a slip of the hand, and no sum of such amounts can overflow. */
    private static final long MOST = 1_000_000_000L;

    private final LedgerBook ledger;

    LedgerGate(LedgerBook ledger) {
        this.ledger = ledger;
    }

    Optional<Problem> refusal(Fact.OfLedger fact, Witness witness) {
        if (!ledger.isForeseen(fact.key())) {
            return refused("LEDGER_STOCK_UNKNOWN", fact.key());
        }
        if (fact instanceof Fact.ReagentMoved moved) {
            return moved(moved, witness);
        } else if (fact instanceof Fact.ReagentCorrected corrected) {
            return corrected(corrected, witness);
        }
        return closed((Fact.ReagentClosed) fact, witness);
    }

    private Optional<Problem> moved(Fact.ReagentMoved fact, Witness witness) {
        LedgerKey key = fact.key();
        Optional<LedgerMove> move = LedgerMove.named(fact.move());
        if (move.isEmpty()) {
            return refused("LEDGER_MALFORMED", key);
        }
        String reason = move.get() == LedgerMove.DISPOSED ? fact.reason() : "-";
        return amount(key, fact.amount(), 1)
                .or(() -> people(key, reason, fact.name1(), fact.name2()))
                .or(() -> move(fact, move.get(), ledger.page(key, witness)));
    }

    private static Optional<Problem> move(Fact.ReagentMoved fact, LedgerMove move, LedgerPage page) {
        if (page.isClosed()) {
            return refused("LEDGER_CLOSED", fact.key());
        }
        boolean tooMuch = move != LedgerMove.ISSUED && fact.amount() > page.consumed();
        return tooMuch
                ? refused("LEDGER_NOT_OUT", fact.key(), words(page.consumed(), page), words(fact.amount(), page))
                : Optional.empty();
    }

    private Optional<Problem> corrected(Fact.ReagentCorrected fact, Witness witness) {
        LedgerKey key = fact.key();
        LedgerPage page = ledger.page(key, witness);
        Optional<LedgerLine> named =
                page.lines().stream().filter(l -> l.id().equals(fact.line())).findFirst();
        if (named.isEmpty()) {
            return refused("LEDGER_LINE_UNKNOWN", key, fact.line());
        }
        LedgerLine line = named.get();
        if (fact.oldAmount() != line.amount()) {
            return refused("LEDGER_STALE", key, fact.line(), words(line.amount(), page));
        }
        if (fact.newAmount() == line.amount() && !line.disputed()) {
            return refused("LEDGER_SAME", key, fact.line(), words(line.amount(), page));
        }
        return amount(key, fact.newAmount(), 0)
                .or(() -> people(key, fact.reason(), fact.name1(), fact.name2()))
                .or(() -> balance(page, line, fact));
    }

    /** No more may have come back than was issued; where that is so already, a correction may only make it better. */
    private static Optional<Problem> balance(LedgerPage page, LedgerLine line, Fact.ReagentCorrected fact) {
        long change = fact.newAmount() - line.amount();
        long after = page.consumed() + (line.move() == LedgerMove.ISSUED ? change : -change);
        return after >= 0 || page.isOverdrawn() && after >= page.consumed()
                ? Optional.empty()
                : refused("LEDGER_BELOW_RETURNED", page.key(), fact.line(), words(-after, page));
    }

    private Optional<Problem> closed(Fact.ReagentClosed fact, Witness witness) {
        LedgerKey key = fact.key();
        LedgerPage page = ledger.page(key, witness);
        if (page.isClosed()) {
            return refused("LEDGER_CLOSED", key);
        } else if (page.isDisputed()) {
            return refused("LEDGER_DISPUTED", key);
        } else if (page.isOverdrawn()) {
            return refused("LEDGER_OVERDRAWN", key, words(-page.consumed(), page));
        }
        return people(key, "-", fact.name1(), fact.name2())
                .or(() -> fact.reason().isBlank() ? unexplained(page) : Optional.empty());
    }

    private static Optional<Problem> unexplained(LedgerPage page) {
        if (!page.openSessions().isEmpty()) {
            return refused("LEDGER_SESSIONS_OPEN", page.key(), Refusal.list(page.openSessions()));
        }
        return page.isAtOdds()
                ? refused(
                        "LEDGER_UNEXPLAINED",
                        page.key(),
                        words(page.consumed(), page),
                        words(page.expected(), page),
                        words(page.allowed(), page))
                : Optional.empty();
    }

    private static Optional<Problem> amount(LedgerKey key, long amount, long least) {
        if (amount < least || amount > MOST) {
            return refused("LEDGER_AMOUNT", key);
        }
        boolean whole = key.stock().isMeasured() || amount % 100 == 0;
        return whole
                ? Optional.empty()
                : refused("LEDGER_WHOLE", key, key.stock().unit());
    }

    /** Spaces, width, case and dots do not make a second person. */
    private static Optional<Problem> people(LedgerKey key, String reason, String name1, String name2) {
        return Refusal.ofPeople(Place.named(ReagentLedger.name(key)), 2, reason, folded(name1), folded(name2));
    }

    private static String folded(String name) {
        return PersonName.compareKey(name).toLowerCase(Locale.ROOT);
    }

    /** Site, day and stock are the first arguments. */
    private static Optional<Problem> refused(String code, LedgerKey key, String... more) {
        return Optional.of(ReagentLedger.problem(code, key, more));
    }

    private static String words(long amount, LedgerPage page) {
        return ReagentLedger.words(amount, page.key().stock());
    }
}
