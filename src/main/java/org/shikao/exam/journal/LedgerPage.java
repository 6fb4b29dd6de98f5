package org.shikao.exam.journal;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.plan.BottleNeed;

/**
 * A page of the ledger of regulated reagents, in hundredths of the stock's unit. {@code sat} counts the candidates who sat an experiment
 * with this stock, {@code expected} is what they use by the catalogue. Issued − returned − disposed = consumed, exactly.
 *
 * @param need what the plan reckons with
 * @param openSessions the sessions of the day that are not over, whose candidates may still use some
 */
public record LedgerPage(
        LedgerKey key,
        BottleNeed need,
        int sat,
        long expected,
        List<LedgerLine> lines,
        Optional<Closing> closing,
        List<String> openSessions) {
    /** A difference up to so many hundredths of what was to be used needs no explanation: drops and rinsing. */
    public static final int TOLERANCE_PERCENT = 5;

    /** Who closed the page, and why the amounts differ if they do. */
    public record Closing(String reason, String name1, String name2, String at) {}

    /** How a page stands; the first that fits, from the bottom up. */
    public enum State {
        EMPTY,
        OPEN,
        CLOSED,
        DISPUTED,
        OVERDRAWN
    }

    public LedgerPage {
        lines = List.copyOf(lines);
        openSessions = List.copyOf(openSessions);
    }

    /** All that was issued. */
    public long issued() {
        return sum(LedgerMove.ISSUED);
    }

    /** All that came back. */
    public long returned() {
        return sum(LedgerMove.RETURNED);
    }

    /** All that was disposed of. */
    public long disposed() {
        return sum(LedgerMove.DISPOSED);
    }

    /** Issued and neither returned nor disposed of: out of the store while the page is open, used once it is closed. */
    public long consumed() {
        return issued() - returned() - disposed();
    }

    /** Consumed less expected. */
    public long difference() {
        return consumed() - expected;
    }

    /** The greatest difference that needs no explanation. */
    public long tolerance() {
        return expected * TOLERANCE_PERCENT / 100;
    }

    /** How far the difference may go without an explanation: where more was used, also by the spare of what was made up and poured away. */
    public long allowed() {
        return tolerance() + (difference() > 0 ? need.leftOver() : 0);
    }

    /** Whether more left the store and did not come back than the plan reckons with, its spare and the tolerance included. */
    public boolean isOverPlan() {
        long planned = need.ready();
        return issued() - returned() > planned + planned * TOLERANCE_PERCENT / 100;
    }

    /** Whether the difference is beyond what is allowed. */
    public boolean isAtOdds() {
        return Math.abs(difference()) > allowed();
    }

    /** Whether more came back than was issued, which two laptops can write together and must correct. */
    public boolean isOverdrawn() {
        return consumed() < 0;
    }

    /** Whether a line was corrected to two different amounts. */
    public boolean isDisputed() {
        return lines.stream().anyMatch(LedgerLine::disputed);
    }

    /** How the page stands. */
    public State state() {
        if (isOverdrawn()) {
            return State.OVERDRAWN;
        } else if (isDisputed()) {
            return State.DISPUTED;
        } else if (isClosed()) {
            return State.CLOSED;
        }
        return lines.isEmpty() ? State.EMPTY : State.OPEN;
    }

    public boolean isClosed() {
        return closing.isPresent();
    }

    private long sum(LedgerMove move) {
        return lines.stream()
                .filter(line -> line.move() == move)
                .mapToLong(LedgerLine::amount)
                .sum();
    }
}
