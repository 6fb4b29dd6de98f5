package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** A candidate whom several cells of a row call gone is asked about once, with all these cells. */
public final class GoneRows {
    private static final Set<String> GONE = Set.of("ROSTER_CELL_GONE", "ROSTER_REMARK_GONE");

    private GoneRows() {}

    /** The same problems, those of one row joined at the first of its cells. */
    public static List<Problem> joined(List<Problem> problems) {
        Map<Place, List<Problem>> byRow = new LinkedHashMap<>();
        for (Problem problem : problems) {
            if (GONE.contains(problem.code())) {
                byRow.computeIfAbsent(row(problem), row -> new ArrayList<>()).add(problem);
            }
        }
        List<Problem> joined = new ArrayList<>();
        for (Problem problem : problems) {
            List<Problem> same = GONE.contains(problem.code()) ? byRow.get(row(problem)) : List.of();
            if (same.size() < 2) {
                joined.add(problem);
            } else if (same.get(0) == problem) {
                joined.add(Problem.warning("ROSTER_CELLS_GONE", problem.place(), cells(same)));
            }
        }
        return joined;
    }

    private static Place row(Problem problem) {
        Place place = problem.place();
        return new Place(place.file(), place.sheet(), place.row(), "");
    }

    private static String cells(List<Problem> same) {
        return same.stream()
                .map(p -> p.place().column() + p.place().row() + " " + String.join(" ", p.args()))
                .collect(Collectors.joining(", "));
    }
}
