package org.shikao.exam.rules;

/** Rules 8 to 12. How lots are drawn. */
public record DrawRule(Unit unit, Object object, Actor actor, int minutesBefore, boolean relabelBenches) {
    /** Rule 8. Who shares one draw. */
    public enum Unit {
        CANDIDATE,
        /** Nobody of a session is left out of its draw. */
        SESSION,
        /** All who sit on a half-day do the same tasks, drawn for that half-day. */
        HALF_DAY_GROUP,
        /** A first lot, of the plan, deals a school's candidates out to sessions; a second one gives the bench. */
        GROUP_THEN_BENCH
    }

    /** Rule 9. What a lot stands for. */
    public enum Object {
        BENCH,
        EXPERIMENT,
        SUBJECT_AND_SEAT,
        ROOM_SEAT_PAPER
    }

    /** Rule 10. Who sets the lot free. */
    public enum Actor {
        /** Each candidate presses; the order of pressing counts. */
        CANDIDATE,
        /** One press for the whole session. */
        SESSION,
        /** Slips are drawn by hand and their numbers typed in. */
        PHYSICAL,
        /** The first candidate of the session presses for all; the draw names him. */
        FIRST_CANDIDATE,
        /** The program gives a lot to each candidate in the order of checking in. */
        ON_ARRIVAL,
        /** An official, who is named, presses once for the whole session. */
        OFFICIAL;

        /** Whether the order of the candidates decides who gets which lot; else their hashes do. */
        public boolean oneByOne() {
            return this == CANDIDATE || this == ON_ARRIVAL;
        }
    }

    /** Whether one act of drawing must reach everybody present: one press for all, or a session that draws together. */
    public boolean atOnce() {
        return actor != Actor.PHYSICAL && (!actor.oneByOne() || unit == Unit.SESSION);
    }
}
