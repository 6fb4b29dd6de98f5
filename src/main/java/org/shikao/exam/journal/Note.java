package org.shikao.exam.journal;

/** An entry as it bears on one sheet. {@code lot} is the lot it gives, or else the lot its author saw when writing. */
record Note(Entry entry, Author author, Kind kind, GivenLot lot) {
    /** What a note can contradict. */
    enum Kind {
        PRESENT,
        ABSENT,
        LOT,
        /** Marked, outcome set, submitted, corrected, and what was noted besides. */
        BASE,
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
        return kind != Kind.LOT && other.kind != Kind.LOT || !lot.equals(other.lot);
    }

    private boolean isAside() {
        return kind == Kind.SIGN || kind == Kind.FAULT;
    }

    private boolean clearsLot() {
        return kind == Kind.LOT && lot.isNone();
    }
}
