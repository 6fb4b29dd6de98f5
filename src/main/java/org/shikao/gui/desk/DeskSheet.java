package org.shikao.gui.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.GivenSheet;
import org.shikao.exam.catalogue.GivenSheet.GivenMark;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.MarkSheet.PointMark;
import org.shikao.exam.journal.SheetState;

/** A candidate's sheet on the desk: one column. */
final class DeskSheet {
    private static final int LAST_DIGITS = 4;

    private final SheetKey key;
    private final String name;
    private final int bench;
    private final Experiment experiment;
    private final boolean repeatErrorOnce;
    private final List<DeskPoint> points = new ArrayList<>();
    private int active;
    private SheetState state;
    private Outcome outcome;
    private List<String> penalties = List.of();

    DeskSheet(MarkSheet sheet, String name, Experiment experiment, boolean repeatErrorOnce) {
        this.repeatErrorOnce = repeatErrorOnce;
        this.key = sheet.key();
        this.name = name;
        this.bench = sheet.benchNo();
        this.experiment = experiment;
        boolean faults = experiment.rubric().style() == Rubric.Style.DEDUCT;
        for (RubricGroup group : experiment.rubric().groups()) {
            group.points().forEach(point -> points.add(new DeskPoint(point, group.title(), faults)));
        }
        take(sheet);
        active = firstMissing().map(points::indexOf).orElse(0);
    }

    /** Shows what the exam file says. */
    void take(MarkSheet sheet) {
        state = sheet.state();
        outcome = sheet.outcome();
        penalties = sheet.penalties();
        for (DeskPoint point : points) {
            PointMark mark = sheet.marks().get(point.no());
            point.take(mark == null ? null : mark.value(), mark == null ? List.of() : mark.errors());
        }
    }

    SheetKey key() {
        return key;
    }

    String name() {
        return name;
    }

    /** The last four digits of the candidate number. */
    String lastDigits() {
        String no = key.candidateNo();
        return no.substring(Math.max(0, no.length() - LAST_DIGITS));
    }

    int bench() {
        return bench;
    }

    Experiment experiment() {
        return experiment;
    }

    List<DeskPoint> points() {
        return points;
    }

    DeskPoint activePoint() {
        return points.get(active);
    }

    int active() {
        return active;
    }

    void activate(int index) {
        active = Math.max(0, Math.min(points.size() - 1, index));
    }

    SheetState state() {
        return state;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Codes of the penalties noted. */
    List<String> penalties() {
        return penalties;
    }

    /** Whether marks may still be given; else only corrected. */
    boolean isOpen() {
        return !isClosed() && state != SheetState.CONFLICT && !isEndedByOutcome();
    }

    /** Handed in or signed. */
    boolean isClosed() {
        return state == SheetState.SUBMITTED || state == SheetState.SIGNED;
    }

    /** Whether an outcome stands in place of marks. */
    boolean isEndedByOutcome() {
        return switch (outcome) {
            case ABSENT, DEFERRED, EXEMPT, VOID -> true;
            case EARNED, WITHDRAWN, PENDING -> false;
        };
    }

    /** The first point that still wants a value. */
    Optional<DeskPoint> firstMissing() {
        return points.stream().filter(p -> !p.isGiven()).findFirst();
    }

    /** Numbers of the points that still want a value, as words for a message. */
    String missingText() {
        return points.stream()
                .filter(p -> !p.isGiven())
                .map(p -> Integer.toString(p.no()))
                .collect(Collectors.joining(", "));
    }

    /** Whether every point has its value. */
    boolean isComplete() {
        return firstMissing().isEmpty();
    }

    /** What the values given so far are worth. */
    Marks total() {
        Map<Integer, GivenMark> given = new LinkedHashMap<>();
        points.forEach(p -> p.value().ifPresent(v -> given.put(p.no(), new GivenMark(v, p.givenErrors()))));
        GivenSheet sheet = new GivenSheet(given, List.of());
        return RubricScoring.score(experiment.rubric(), sheet, repeatErrorOnce).total();
    }

    Marks full() {
        return experiment.rubric().fullMarks();
    }

    /** How many places the marks of this sheet are shown with. */
    int decimals() {
        int step = experiment.rubric().step().hundredths();
        boolean tenths = points.stream().flatMap(p -> p.allowed().stream()).allMatch(m -> m.hundredths() % 10 == 0);
        boolean wholes = step % 100 == 0
                && points.stream().flatMap(p -> p.allowed().stream()).allMatch(m -> m.hundredths() % 100 == 0);
        return wholes ? 0 : tenths ? 1 : 2;
    }

    /** A point was given a value: the sheet is begun. */
    void begun() {
        if (state == SheetState.EMPTY || state == SheetState.IN_PROGRESS || state == SheetState.COMPLETE) {
            state = isComplete() ? SheetState.COMPLETE : SheetState.IN_PROGRESS;
        }
    }
}
