package org.shikao.store;

import java.util.List;

/**
 * Entries to append, as canonical bodies in order, with the projection rows they change and the candidates who have no rows any
 * more: one synced commit.
 */
public record Batch(List<String> bodies, List<SheetRow> sheets, List<String> gone) {
    public Batch {
        bodies = List.copyOf(bodies);
        sheets = List.copyOf(sheets);
        gone = List.copyOf(gone);
    }

    public Batch(List<String> bodies, List<SheetRow> sheets) {
        this(bodies, sheets, List.of());
    }
}
