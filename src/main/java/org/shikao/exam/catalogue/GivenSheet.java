package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shikao.exam.Marks;

/** What an examiner gave: the marks by point number and what happened besides. A point that is missing has not been judged yet. */
public record GivenSheet(Map<Integer, GivenMark> marks, List<SheetEvent> events) {
    /** What a point keeps and the letters of the mistakes noted there; letters the rubric does not know are passed over. */
    public record GivenMark(Marks value, List<String> errors) {
        public GivenMark {
            errors = List.copyOf(errors);
        }
    }

    public GivenSheet {
        marks = Map.copyOf(marks);
        events = List.copyOf(events);
    }

    /** Values alone: no mistake noted, nothing happened. */
    public static GivenSheet of(Map<Integer, Marks> values) {
        Map<Integer, GivenMark> marks = new TreeMap<>();
        values.forEach((no, value) -> marks.put(no, new GivenMark(value, List.of())));
        return new GivenSheet(marks, List.of());
    }

    /** The same sheet on which this happened too. */
    public GivenSheet with(SheetEvent event) {
        List<SheetEvent> more = new ArrayList<>(events);
        more.add(event);
        return new GivenSheet(marks, more);
    }
}
