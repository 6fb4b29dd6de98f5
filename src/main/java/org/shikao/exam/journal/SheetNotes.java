package org.shikao.exam.journal;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.SheetEvent;

/**
 * What a sheet holds besides marks: events that the rubric answers, by kind and point; what the candidate said to the score; and
 * whether he sits again because of faulty apparatus, so that this sheet gives no score.
 */
public record SheetNotes(List<Event> events, Optional<Acknowledgement> acknowledgement, boolean resitDue) {
    /** A sheet on which nothing was noted. */
    public static final SheetNotes NONE = new SheetNotes(List.of(), Optional.empty(), false);

    /** An event as it was noted, and what it is under the rubric of the sheet. */
    public record Event(NotedEvent noted, SheetEvent event) {}

    /** The candidate's word on the score (成绩确认): signed, or refused with what was noted about it. */
    public record Acknowledgement(boolean signed, String note) {}

    public SheetNotes {
        events = List.copyOf(events);
    }
}
