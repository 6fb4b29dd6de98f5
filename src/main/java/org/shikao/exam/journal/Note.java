package org.shikao.exam.journal;

import java.util.Optional;
import org.shikao.exam.catalogue.NotedEvent;

/** An entry as it bears on one sheet. {@code lot} is the lot it gives, or else the lot its author saw when writing. */
record Note(Entry entry, Author author, Kind kind, GivenLot lot) {
    /** What a note can contradict. */
    enum Kind {
        PRESENT,
        ABSENT,
        LOT,
        /** Marked, outcome set, submitted, corrected, and what was noted besides. */
        BASE,
        /** Something the rubric answers, seen by one of two markers: the other's marks stand beside it. */
        EVENT,
        DECISION,
        /** Faulty apparatus and its remedy, and what was corrected in another marking: true whatever else is on the sheet. */
        FAULT,
        SIGN
    }

    boolean knows(Note other) {
        return author.knows(other);
    }

    String device() {
        return entry.device();
    }

    /** Whether both cannot stand together when neither author knew of the other. */
    boolean clashesWith(Note other) {
        if (isAside() || other.isAside()) {
            return false;
        }
        if (kind == Kind.ABSENT || other.kind == Kind.ABSENT) {
            return kind != other.kind && !clearsLot() && !other.clearsLot();
        }
        if (kind == Kind.PRESENT || other.kind == Kind.PRESENT) {
            return false;
        }
        if (kind == Kind.LOT || other.kind == Kind.LOT) {
            return !lot.equals(other.lot);
        }
        return eventsClash(other).orElse(true);
    }

    /** Events of two markers contradict each other alone; empty where this is not about them. */
    private Optional<Boolean> eventsClash(Note other) {
        if (entry.fact() instanceof Fact.SheetEventNoted one
                && other.entry.fact() instanceof Fact.SheetEventNoted two
                && kind == Kind.EVENT) {
            NotedEvent a = one.event();
            NotedEvent b = two.event();
            return Optional.of(a.kind() == b.kind() && a.point() == b.point() && a.number() != b.number());
        }
        boolean besideMarks =
                kind == Kind.EVENT && other.kind == Kind.BASE || kind == Kind.BASE && other.kind == Kind.EVENT;
        return besideMarks ? Optional.of(false) : Optional.empty();
    }

    private boolean isAside() {
        return kind == Kind.SIGN || kind == Kind.FAULT;
    }

    private boolean clearsLot() {
        return kind == Kind.LOT && lot.isNone();
    }
}
