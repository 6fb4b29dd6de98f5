package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.GivenSheet;
import org.shikao.exam.catalogue.GivenSheet.GivenMark;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.catalogue.SheetEvent;
import org.shikao.exam.catalogue.SheetScore;

/**
 * A sheet for a worked example: an experiment done without fault but for some mistakes that its rubric knows.
 *
 * @param mistakes point and letter, such as {@code 3/A}
 */
public record ExampleSheet(Experiment experiment, List<String> mistakes) {
    public ExampleSheet {
        mistakes = List.copyOf(mistakes);
    }

    /** Mistakes the rubric does not know. */
    public List<Problem> check() {
        return mistakes.stream()
                .filter(mistake -> find(mistake).isEmpty())
                .map(mistake -> Problem.error(
                        "EXAMPLE_MISTAKE",
                        Place.named("--mistake"),
                        mistake,
                        experiment.id(),
                        String.join(", ", known())))
                .toList();
    }

    /** All mistakes of the rubric, as they are named here. */
    public List<String> known() {
        return rubric().points().stream()
                .flatMap(point -> point.errors().stream().map(error -> point.no() + "/" + error.code()))
                .toList();
    }

    /** What the sheet is worth. @throws IllegalArgumentException if {@link #check} finds a problem */
    SheetScore score(boolean repeatErrorOnce) {
        Map<Integer, GivenMark> marks = new TreeMap<>();
        List<SheetEvent> events = new ArrayList<>();
        rubric().points().forEach(point -> marks.put(point.no(), new GivenMark(point.marks(), List.of())));
        for (String mistake : mistakes) {
            Noted noted = find(mistake).orElseThrow(() -> new IllegalArgumentException("no mistake " + mistake));
            marks.compute(noted.point().no(), (no, mark) -> noted.in(mark));
            noted.event(rubric()).ifPresent(events::add);
        }
        return RubricScoring.score(rubric(), new GivenSheet(marks, events), repeatErrorOnce);
    }

    Rubric rubric() {
        return experiment.rubric();
    }

    private record Noted(RubricPoint point, CommonError error) {
        GivenMark in(GivenMark mark) {
            Marks left =
                    mark.value().compareTo(error.deduct()) > 0 ? mark.value().minus(error.deduct()) : Marks.ZERO;
            List<String> errors = new ArrayList<>(mark.errors());
            errors.add(error.code());
            return new GivenMark(left, errors);
        }

        Optional<SheetEvent> event(Rubric rubric) {
            String name = error.event();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            boolean stops = rubric.rules().safetyStops().stream()
                    .anyMatch(stop -> stop.name().equals(name));
            return Optional.of(
                    stops ? new SheetEvent.Stopped(name, point.no()) : new SheetEvent.Broken(name, point.no()));
        }
    }

    private Optional<Noted> find(String mistake) {
        String[] parts = mistake.split("/", 2);
        return rubric().points().stream()
                .filter(point -> parts.length == 2 && String.valueOf(point.no()).equals(parts[0]))
                .flatMap(point ->
                        point.error(parts[1]).or(() -> point.error(parts[1].toUpperCase(Locale.ROOT))).stream()
                                .map(error -> new Noted(point, error)))
                .findFirst();
    }
}
