package org.shikao.files.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.files.sheet.PointNames.Name;

/** What the rows of a workbook referred to in the experiment as it was known; nothing where there was none. */
record KnownReferences(Optional<Experiment> experiment) {
    /** The points that have a mistake of this wording, of the same letter and number if there is one. */
    List<Name> ofMistake(CatalogueRow row) {
        String text = PointNames.bare(row.text(CatalogueColumn.TEXT));
        List<RubricPoint> having = all().filter(point -> point.errors().stream()
                        .anyMatch(error -> PointNames.bare(error.text()).equals(text)))
                .toList();
        List<RubricPoint> same = having.stream()
                .filter(point -> row.code(CatalogueColumn.POINT).equals(String.valueOf(point.no())))
                .filter(point -> point.error(row.code(CatalogueColumn.LETTER))
                        .filter(error -> PointNames.bare(error.text()).equals(text))
                        .isPresent())
                .toList();
        return names(same.isEmpty() ? having : same);
    }

    List<Name> dependsOn(CatalogueRow row) {
        return linked(row, RubricPoint::dependsOn);
    }

    List<Name> contains(CatalogueRow row) {
        return linked(row, RubricPoint::contains);
    }

    private List<Name> linked(CatalogueRow row, Function<RubricPoint, List<Integer>> link) {
        String text = PointNames.bare(row.text(CatalogueColumn.TEXT));
        return all().filter(point -> PointNames.bare(point.text()).equals(text))
                .flatMap(point -> numbered(link.apply(point)).stream())
                .toList();
    }

    List<Name> ofRule(CatalogueRow row) {
        return rubrics()
                .flatMap(rubric -> rubric.rules().breakage().stream())
                .filter(rule -> rule.name().equals(row.text(CatalogueColumn.NAME)))
                .flatMap(rule -> numbered(rule.zeroes()).stream())
                .toList();
    }

    List<Name> ofRemark(CatalogueRow row) {
        String text = row.text(CatalogueColumn.TEXT);
        return rubrics()
                .flatMap(rubric -> rubric.remarks().stream())
                .filter(remark -> PointNames.bare(remark).equals(PointNames.bare(text)))
                .flatMap(remark -> numbered(PointNames.numbers(remark)).stream())
                .toList();
    }

    /** All its points. */
    List<Name> points() {
        return names(all().toList());
    }

    private List<Name> numbered(List<Integer> numbers) {
        return names(all().filter(point -> numbers.contains(point.no())).toList());
    }

    private static List<Name> names(List<RubricPoint> points) {
        return points.stream()
                .map(point -> new Name(point.no(), point.text(), false))
                .toList();
    }

    private Stream<RubricPoint> all() {
        return rubrics().flatMap(rubric -> rubric.points().stream());
    }

    private Stream<Rubric> rubrics() {
        return experiment.map(Experiment::rubric).stream();
    }
}
