package org.shikao.exam.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts changes of lots into an order in which no two candidates ever hold the same one. Candidates who swap lots in a ring need
 * one of them to give the lot back first: a step with an empty lot.
 */
public final class LotMoves {
    private final Map<String, String> held;
    private final Set<String> bound;
    private final Map<String, Given> open = new LinkedHashMap<>();
    private final List<Given> steps = new ArrayList<>();

    private LotMoves(Map<String, String> held, Set<String> bound, List<Given> wanted) {
        this.held = new HashMap<>(held);
        this.bound = bound;
        wanted.forEach(given -> open.put(given.candidateNo(), given));
    }

    /**
     * The steps from the lots held to those wanted. A wanted lot that somebody keeps comes last, for the journal to refuse.
     *
     * @param held the lot of each candidate who has one
     * @param bound candidates who are not to be without a lot if it can be helped, as they have marks
     * @param wanted the new lot of each candidate who gets another
     */
    public static List<Given> steps(Map<String, String> held, Set<String> bound, List<Given> wanted) {
        return new LotMoves(held, bound, wanted).steps();
    }

    private List<Given> steps() {
        while (!open.isEmpty()) {
            Optional<Given> next =
                    open.values().stream().filter(g -> holder(g).isEmpty()).findFirst();
            if (next.isPresent()) {
                take(next.get());
            } else if (!openRing()) {
                steps.addAll(open.values());
                return steps;
            }
        }
        return steps;
    }

    /** Who else has the lot wanted. */
    private Optional<String> holder(Given given) {
        return held.entrySet().stream()
                .filter(e -> e.getValue().equals(given.lotNo()) && !e.getKey().equals(given.candidateNo()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void take(Given given) {
        steps.add(given);
        held.put(given.candidateNo(), given.lotNo());
        open.remove(given.candidateNo());
    }

    /** Takes one lot of a ring back; false where everybody waits for somebody who keeps the lot. */
    private boolean openRing() {
        for (Given start : open.values()) {
            List<String> ring = ring(start);
            if (!ring.isEmpty()) {
                String first = ring.stream()
                        .filter(no -> !bound.contains(no))
                        .findFirst()
                        .orElse(ring.get(0));
                steps.add(new Given(first, ""));
                held.remove(first);
                return true;
            }
        }
        return false;
    }

    /** The ring that following the holders leads into, empty where it ends at somebody who keeps the lot. */
    private List<String> ring(Given start) {
        List<String> seen = new ArrayList<>();
        Given at = start;
        while (at != null && !seen.contains(at.candidateNo())) {
            seen.add(at.candidateNo());
            at = holder(at).map(open::get).orElse(null);
        }
        return at == null ? List.of() : seen.subList(seen.indexOf(at.candidateNo()), seen.size());
    }
}
