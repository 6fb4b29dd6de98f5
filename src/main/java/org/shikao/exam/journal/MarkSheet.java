package org.shikao.exam.journal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.GivenSheet;
import org.shikao.exam.catalogue.GivenSheet.GivenMark;
import org.shikao.exam.plan.Task;

/**
 * A candidate's mark sheet (评分表) as the journal tells it. {@code marks} holds the values by point number; {@code penalties} the
 * codes set; {@code devices} those that wrote it; {@code notes} what it holds besides; {@code twice} its markings where the rules want two.
 * {@code lotNo} and {@code task} are empty or null only before the draw.
 */
public record MarkSheet(
        SheetKey key,
        String sessionId,
        String lotNo,
        int benchNo,
        Task task,
        String examinerCode,
        Outcome outcome,
        SheetState state,
        SortedMap<Integer, PointMark> marks,
        List<String> penalties,
        List<String> devices,
        SheetNotes notes,
        Optional<DoubleMarking> twice) {
    /** A point's current value, the mistakes noted, and how often it was corrected after handing in. */
    public record PointMark(Marks value, List<String> errors, int corrections) {
        public PointMark {
            errors = List.copyOf(errors);
        }
    }

    /** A sheet that holds nothing besides marks and outcome. */
    public MarkSheet(
            SheetKey key,
            String sessionId,
            String lotNo,
            int benchNo,
            Task task,
            String examinerCode,
            Outcome outcome,
            SheetState state,
            SortedMap<Integer, PointMark> marks,
            List<String> penalties,
            List<String> devices) {
        this(
                key,
                sessionId,
                lotNo,
                benchNo,
                task,
                examinerCode,
                outcome,
                state,
                marks,
                penalties,
                devices,
                SheetNotes.NONE,
                Optional.empty());
    }

    public MarkSheet {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
        penalties = List.copyOf(penalties);
        devices = List.copyOf(devices);
    }

    MarkSheet in(SheetState other) {
        return new MarkSheet(
                key,
                sessionId,
                lotNo,
                benchNo,
                task,
                examinerCode,
                outcome,
                other,
                marks,
                penalties,
                devices,
                notes,
                twice);
    }

    MarkSheet marked(SortedMap<Integer, PointMark> given, List<String> by, Optional<DoubleMarking> markings) {
        return new MarkSheet(
                key,
                sessionId,
                lotNo,
                benchNo,
                task,
                examinerCode,
                outcome,
                state,
                given,
                penalties,
                by,
                notes,
                markings);
    }

    /** Values, mistakes noted and what happened, as a rubric scores them. */
    public GivenSheet given() {
        TreeMap<Integer, GivenMark> given = new TreeMap<>();
        marks.forEach((no, mark) -> given.put(no, new GivenMark(mark.value(), mark.errors())));
        return new GivenSheet(
                given, notes.events().stream().map(SheetNotes.Event::event).toList());
    }

    /** Values alone, by point number. */
    public Map<Integer, Marks> values() {
        TreeMap<Integer, Marks> values = new TreeMap<>();
        marks.forEach((no, mark) -> values.put(no, mark.value()));
        return values;
    }
}
