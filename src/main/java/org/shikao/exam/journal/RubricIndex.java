package org.shikao.exam.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint;

/** Scoring points by experiment and number, for finding one per key press. */
final class RubricIndex {
    private final Map<String, TreeMap<Integer, RubricPoint>> points = new HashMap<>();
    private final Map<String, Rubric> rubrics = new HashMap<>();

    RubricIndex(Catalogue catalogue) {
        catalogue.experiments().forEach(experiment -> {
            TreeMap<Integer, RubricPoint> byNo = new TreeMap<>();
            experiment.rubric().points().forEach(point -> byNo.put(point.no(), point));
            points.put(experiment.id(), byNo);
            rubrics.put(experiment.id(), experiment.rubric());
        });
    }

    /** Numbers of all points, ascending; none if the experiment is unknown. */
    Set<Integer> pointNos(String experimentId) {
        return points.getOrDefault(experimentId, new TreeMap<>()).keySet();
    }

    Optional<Rubric> rubric(String experimentId) {
        return Optional.ofNullable(rubrics.get(experimentId));
    }

    Optional<RubricPoint> point(String experimentId, int no) {
        return Optional.ofNullable(
                points.getOrDefault(experimentId, new TreeMap<>()).get(no));
    }
}
