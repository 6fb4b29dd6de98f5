package org.shikao.exam.journal;

import java.util.Optional;
import java.util.stream.Stream;

/** What happens to a regulated reagent: it leaves the store, comes back, or is disposed of as spilt, spoilt or poured away. */
public enum LedgerMove {
    ISSUED,
    RETURNED,
    DISPOSED;

    /** The move of this name; empty if there is none. */
    static Optional<LedgerMove> named(String name) {
        return Stream.of(values()).filter(move -> move.name().equals(name)).findFirst();
    }
}
