package org.shikao.exam.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shikao.exam.SheetKey;

/** What was keyed from paper (登分), by sheet, marking and keying; the last entry of A and of B counts. */
final class KeyedEntries {
    private final Map<List<Object>, Map<String, Fact.KeyedAgain>> entries = new HashMap<>();

    void add(Fact.Keyed first) {
        add(new Fact.KeyedAgain(first.sheet(), 1, "", first.entry(), first.values()));
    }

    void add(Fact.KeyedAgain entry) {
        entries.computeIfAbsent(List.of(entry.sheet(), entry.marking()), sheet -> new TreeMap<>())
                .put(entry.entry(), entry);
    }

    /** The entries of one marking of a sheet, by A and B; of marking 1 no marker is known. */
    Map<String, Fact.KeyedAgain> of(SheetKey sheet, int marking) {
        return Map.copyOf(entries.getOrDefault(List.of(sheet, marking), Map.of()));
    }
}
