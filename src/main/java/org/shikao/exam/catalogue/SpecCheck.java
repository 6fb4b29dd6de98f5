package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** Looks for one thing said in two ways: {@code 50 mL} here and {@code 50 mL，分度值 1 mL} there stand on two lines of the shopping list. */
final class SpecCheck {
    private static final List<String> SAME = List.of("与台面同规格", "同规格", "同型号");

    private SpecCheck() {}

    static List<Problem> check(Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Map<String, String>> apparatus = new LinkedHashMap<>();
        for (Experiment experiment : catalogue.experiments()) {
            for (Apparatus piece : experiment.apparatus()) {
                Place place = new Place("", experiment.id(), 0, "apparatus");
                Map<String, String> known = apparatus.computeIfAbsent(piece.name(), name -> new LinkedHashMap<>());
                if (SAME.contains(piece.spec())) {
                    problems.add(Problem.warning("SPEC_ELSEWHERE", place, piece.name(), piece.spec()));
                } else if (known.putIfAbsent(piece.spec(), experiment.id()) == null) {
                    alike(piece.spec(), known)
                            .forEach(other -> problems.add(Problem.warning(
                                    "SPEC_ALIKE", place, piece.name(), piece.spec(), other, known.get(other))));
                }
            }
        }
        return problems;
    }

    /** Specifications of which one says what the other says and more. */
    private static List<String> alike(String spec, Map<String, String> known) {
        return known.keySet().stream()
                .filter(other -> !other.isBlank() && !spec.isBlank())
                .filter(other -> spec.startsWith(other + "，") || other.startsWith(spec + "，"))
                .toList();
    }
}
