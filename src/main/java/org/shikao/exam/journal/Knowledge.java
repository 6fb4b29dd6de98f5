package org.shikao.exam.journal;

import java.util.HashMap;
import java.util.Map;

/** How far into the chains of other devices a device had read. */
final class Knowledge {
    static final Knowledge NONE = new Knowledge(Map.of());

    private final Map<String, Integer> heads;

    private Knowledge(Map<String, Integer> heads) {
        this.heads = heads;
    }

    /** The last entry known of a device, 0 if none. */
    int of(String device) {
        return heads.getOrDefault(device, 0);
    }

    /** This together with what follows from having read a device's chain up to {@code seq}, where that device knew {@code its}. */
    Knowledge with(String device, int seq, Knowledge its) {
        Map<String, Integer> merged = new HashMap<>(heads);
        merged.merge(device, seq, Math::max);
        its.heads.forEach((other, head) -> merged.merge(other, head, Math::max));
        return new Knowledge(merged);
    }
}
