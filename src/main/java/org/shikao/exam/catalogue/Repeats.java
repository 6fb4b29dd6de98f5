package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.GivenLosses.Piece;

/**
 * The ways in which operation errors repeated at several points (同一操作错误) can be charged once: each way names the point that pays
 * for each of them. The sheet is scored by the dearest way, which alone keeps the total monotone where groups have caps; decision
 * 0006.
 */
final class Repeats {
    /** The repeated errors on this sheet, each with the points that may pay for it, the largest loss first. */
    private final Map<String, List<Integer>> payers = new LinkedHashMap<>();

    Repeats(GivenLosses losses) {
        Map<String, Map<Integer, Marks>> shares = new TreeMap<>();
        losses.byPoint()
                .forEach((no, pieces) -> pieces.stream()
                        .filter(piece -> !piece.repeat().isEmpty())
                        .forEach(piece -> add(shares, no, piece)));
        shares.forEach((error, byPoint) -> {
            if (byPoint.size() > 1) {
                payers.put(error, largestFirst(byPoint));
            }
        });
    }

    private static void add(Map<String, Map<Integer, Marks>> shares, int no, Piece piece) {
        shares.computeIfAbsent(piece.repeat(), error -> new TreeMap<>()).merge(no, piece.marks(), Marks::plus);
    }

    private static List<Integer> largestFirst(Map<Integer, Marks> shares) {
        return shares.keySet().stream()
                .sorted(Comparator.comparing((Integer no) -> shares.get(no))
                        .reversed()
                        .thenComparing(no -> no))
                .toList();
    }

    /** Hands over every way, each a paying point by error. */
    void each(Consumer<Map<String, Integer>> way) {
        each(new ArrayList<>(payers.keySet()), new LinkedHashMap<>(), way);
    }

    private void each(List<String> open, Map<String, Integer> chosen, Consumer<Map<String, Integer>> way) {
        if (open.isEmpty()) {
            way.accept(Map.copyOf(chosen));
            return;
        }
        String error = open.get(0);
        for (int payer : payers.get(error)) {
            chosen.put(error, payer);
            each(open.subList(1, open.size()), chosen, way);
        }
        chosen.remove(error);
    }
}
