package org.shikao.gui.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.GivenSheet;
import org.shikao.exam.catalogue.GivenSheet.GivenMark;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.catalogue.SheetAccount;
import org.shikao.exam.catalogue.SheetEvent;
import org.shikao.exam.catalogue.SheetScore;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.MarkSheet.PointMark;
import org.shikao.exam.journal.SheetNotes;
import org.shikao.exam.journal.SheetNotes.Acknowledgement;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.rules.MarkingRule;
import org.shikao.text.Phrase;

/** A candidate's sheet on the desk: one column. */
final class DeskSheet {
    private static final int LAST_DIGITS = 4;

    private final SheetKey key;
    private final String name;
    private final int bench;
    private final Experiment experiment;
    private final MarkingRule marking;
    private final List<DeskPoint> points = new ArrayList<>();
    private int active;
    private SheetState state;
    private Outcome outcome;
    private List<String> penalties = List.of();
    private SheetNotes notes = SheetNotes.NONE;
    private int minutesGiven;

    DeskSheet(MarkSheet sheet, String name, Experiment experiment, MarkingRule marking) {
        this.marking = marking;
        this.key = sheet.key();
        this.name = name;
        this.bench = sheet.benchNo();
        this.experiment = experiment;
        boolean faults = experiment.rubric().style() == Rubric.Style.DEDUCT;
        for (RubricGroup group : experiment.rubric().groups()) {
            group.points().forEach(point -> points.add(new DeskPoint(point, group.title(), faults, marking.step())));
        }
        take(sheet);
        active = firstMissing().map(points::indexOf).orElse(0);
    }

    /** Shows what the exam file says. */
    void take(MarkSheet sheet) {
        state = sheet.state();
        outcome = sheet.outcome();
        penalties = sheet.penalties();
        notes = sheet.notes();
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

    /** The events noted, by kind and point. */
    List<NotedEvent> events() {
        return notes.events().stream().map(SheetNotes.Event::noted).toList();
    }

    /** Whether an event of this kind is noted at this point. */
    boolean isNoted(NotedEvent.Kind kind, int point) {
        return events().stream().anyMatch(event -> event.kind() == kind && event.point() == point);
    }

    /** What the candidate said to the score. */
    Optional<Acknowledgement> acknowledgement() {
        return notes.acknowledgement();
    }

    /** Whether the candidate sits again because of faulty apparatus. */
    boolean isResitDue() {
        return notes.resitDue();
    }

    /** Minutes given back for faulty apparatus. */
    int minutesGiven() {
        return minutesGiven;
    }

    void give(int minutes) {
        minutesGiven = minutes;
    }

    /** Where whoever sits down at a desk goes on: at the first sheet that still waits for marks, else at the first. */
    static int firstOpen(List<DeskSheet> sheets) {
        return IntStream.range(0, sheets.size())
                .filter(i -> sheets.get(i).isOpen())
                .findFirst()
                .orElse(0);
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

    /** Why the sheet needs no marks, in words: its outcome, or the sitting to be repeated. */
    Optional<Phrase> ended() {
        if (isResitDue()) {
            return Optional.of(Phrase.of("gui.desk.aside.resit"));
        }
        return isEndedByOutcome() ? Optional.of(Phrase.of("outcome." + outcome.name())) : Optional.empty();
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
        return score().total();
    }

    /** Why it is worth no more, line by line. */
    List<SheetAccount.Line> account() {
        return SheetAccount.of(experiment.rubric(), score()).lines();
    }

    private SheetScore score() {
        Map<Integer, GivenMark> given = new LinkedHashMap<>();
        points.forEach(p -> p.value().ifPresent(v -> given.put(p.no(), new GivenMark(v, p.givenErrors()))));
        List<SheetEvent> events =
                notes.events().stream().map(SheetNotes.Event::event).toList();
        return RubricScoring.score(experiment.rubric(), new GivenSheet(given, events), marking.repeatErrorOnce());
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
