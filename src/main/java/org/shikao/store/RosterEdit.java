package org.shikao.store;

import java.util.List;
import java.util.Map;

/**
 * What goes with a changed roster, in the same commit.
 *
 * @param renumbered new candidate numbers by old ones; photos and decisions go with them
 * @param joined numbers that stay by those that go; a photo goes along where the one who stays has none
 * @param removals candidates removed, with why and by whom
 */
public record RosterEdit(Map<String, String> renumbered, Map<String, String> joined, List<Removal> removals) {
    public static final RosterEdit NONE = new RosterEdit(Map.of(), Map.of(), List.of());

    /** A candidate that was taken off the list; the second name may be empty. */
    public record Removal(String candidateNo, String reason, String name1, String name2) {}

    public RosterEdit {
        renumbered = Map.copyOf(renumbered);
        joined = Map.copyOf(joined);
        removals = List.copyOf(removals);
    }
}
