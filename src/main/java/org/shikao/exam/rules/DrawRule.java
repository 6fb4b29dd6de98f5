package org.shikao.exam.rules;

/** Rules 8 to 12. How lots are drawn. */
public record DrawRule(Unit unit, Object object, Actor actor, int minutesBefore, boolean relabelBenches) {
    /** Rule 8. Who shares one draw. */
    public enum Unit {
        CANDIDATE,
        SESSION,
        HALF_DAY_GROUP,
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
        PHYSICAL
    }
}
