package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** Collects the findings of one experiment. */
final class Findings {
    private final String experimentId;
    private final List<Problem> problems = new ArrayList<>();

    Findings(String experimentId) {
        this.experimentId = experimentId;
    }

    void errorIf(boolean wrong, String code, String part, String... args) {
        if (wrong) {
            problems.add(Problem.error(code, place(part), args));
        }
    }

    void warnIf(boolean doubtful, String code, String part, String... args) {
        if (doubtful) {
            problems.add(Problem.warning(code, place(part), args));
        }
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    private Place place(String part) {
        return new Place("", experimentId, 0, part);
    }
}
