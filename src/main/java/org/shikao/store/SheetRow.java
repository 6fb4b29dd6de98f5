package org.shikao.store;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.SheetState;

/**
 * A row of the projection: how one mark sheet stands, for lists and statistics. Rebuilt from the journal at any time, never the
 * truth. {@code marks} by point number; {@code total} empty while withheld or unknown; {@code sessionId} may be empty.
 */
public record SheetRow(
        SheetKey key,
        String sessionId,
        Outcome outcome,
        SheetState state,
        SortedMap<Integer, Marks> marks,
        Optional<Marks> total) {
    public SheetRow {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }
}
