package org.shikao.exam.journal;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The devices that have written, how far, and what each knew of the others at any of its entries. */
final class Devices {
    private final TreeMap<String, Integer> heads = new TreeMap<>();
    /** By device: its knowledge from this entry on. */
    private final Map<String, TreeMap<Integer, Knowledge>> knowledge = new HashMap<>();

    SortedMap<String, Integer> heads() {
        return Collections.unmodifiableSortedMap(heads);
    }

    /** The author of an entry, counting what the entry itself names. */
    Author author(Entry entry) {
        if (entry.fact() instanceof Fact.Seen seen) {
            learn(entry, seen);
        }
        heads.merge(entry.device(), entry.seq(), Math::max);
        return new Author(entry.device(), entry.seq(), of(entry.device(), entry.seq()));
    }

    private void learn(Entry entry, Fact.Seen seen) {
        Knowledge now = of(entry.device(), entry.seq());
        for (String text : seen.heads()) {
            Optional<Head> head = Head.parse(text).filter(h -> !h.device().equals(entry.device()));
            if (head.isPresent()) {
                String other = head.get().device();
                now = now.with(other, head.get().seq(), of(other, head.get().seq()));
            }
        }
        knowledge.computeIfAbsent(entry.device(), d -> new TreeMap<>()).put(entry.seq(), now);
    }

    private Knowledge of(String device, int seq) {
        TreeMap<Integer, Knowledge> known = knowledge.get(device);
        Map.Entry<Integer, Knowledge> last = known == null ? null : known.floorEntry(seq);
        return last == null ? Knowledge.NONE : last.getValue();
    }

    /** What the device has not named yet of the others' chains. */
    Optional<Fact.Seen> unseen(String device) {
        Knowledge known = of(device, Integer.MAX_VALUE);
        List<String> news = heads.entrySet().stream()
                .filter(head -> !head.getKey().equals(device) && head.getValue() > known.of(head.getKey()))
                .map(head -> new Head(head.getKey(), head.getValue()).toString())
                .toList();
        return news.isEmpty() ? Optional.empty() : Optional.of(new Fact.Seen(news));
    }

    /** An entry's name, {@code device:seq}. */
    record Head(String device, int seq) {
        static Optional<Head> parse(String text) {
            int colon = text.lastIndexOf(':');
            boolean wellFormed = colon > 0 && text.substring(colon + 1).matches("[1-9][0-9]{0,8}");
            return wellFormed
                    ? Optional.of(new Head(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return device + ":" + seq;
        }
    }
}
