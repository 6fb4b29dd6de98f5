package org.shikao.store;

import java.util.List;

/** Entries to append, as canonical bodies in order, with the projection rows they change: one synced commit. */
public record Batch(List<String> bodies, List<SheetRow> sheets) {
    public Batch {
        bodies = List.copyOf(bodies);
        sheets = List.copyOf(sheets);
    }
}
