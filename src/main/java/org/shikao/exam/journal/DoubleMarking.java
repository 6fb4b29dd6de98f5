package org.shikao.exam.journal;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.journal.MarkSheet.PointMark;

/**
 * The markings of one sheet (双评) and how its raw marks come about (decision 0070). {@code markings} are those begun, by number;
 * their values and totals are there only once both have been handed in, so that no marker sees the other's. {@code agreed} is empty
 * while the total is withheld. {@code posted} is the code of whoever the plan posts for the second marking, or empty.
 */
public record DoubleMarking(
        State state,
        List<Marking> markings,
        Optional<Fact.Adjudicated> adjudicated,
        Optional<Raw> agreed,
        String posted) {
    /** How far the markings have come. */
    public enum State {
        /** A marking is not handed in yet. */
        AWAITED,
        /** No farther apart than the tolerance: their average counts. */
        AVERAGED,
        /** Farther apart; a third marking or an adjudication decides. */
        DIFFERS,
        /** Both were made by one person, on devices that did not know of each other; to be adjudicated as well. */
        ONE_MARKER,
        /** Two people chose the marking that counts. */
        ADJUDICATED
    }

    /** Marking 1, 2 or 3, by the marker last seen at it (empty if it was keyed from paper); {@code total} is what the rubric gives. */
    public record Marking(
            int no, String marker, boolean handedIn, SortedMap<Integer, PointMark> marks, Optional<Marks> total) {
        public Marking {
            marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
        }
    }

    /** Raw marks of a sheet, and how many of them are for tidying up. */
    public record Raw(Marks total, Marks tidy) {}

    public DoubleMarking {
        markings = List.copyOf(markings);
    }

    /** Whether the sheet waits for people to decide between its markings. */
    public boolean isUndecided() {
        return state == State.DIFFERS || state == State.ONE_MARKER;
    }

    /** The marking of this number, if it has been begun. */
    public Optional<Marking> marking(int no) {
        return markings.stream().filter(marking -> marking.no() == no).findFirst();
    }
}
