package org.shikao.exam.rules;

import java.time.LocalTime;

/** Rules 13 to 17. Size, grouping and times of a session; minutes throughout. */
public record SessionRule(
        int size,
        Grouping grouping,
        Order order,
        int operateMinutes,
        int readMinutes,
        int changeMinutes,
        LocalTime morningFrom,
        LocalTime morningTo,
        LocalTime afternoonFrom,
        LocalTime afternoonTo,
        int entryClosesAfterMinutes,
        LeaveEarly leaveEarly) {
    /** Rule 14. */
    public enum Grouping {
        SCHOOL,
        MIXED,
        /** No fixed groups: whoever comes is given the next session of his half-day; the plan only keeps seats enough. */
        ON_ARRIVAL
    }

    /** Rule 14, within a school. */
    public enum Order {
        CANDIDATE_NO,
        CLASS,
        STUDENT_NO,
        /** As the registration files count (报名号); those without one come last. */
        REGISTRATION_NO
    }

    /** Rule 17. */
    public enum LeaveEarly {
        FORBIDDEN,
        WAIT,
        AFTER_CHECK
    }

    /** Whether candidates are given their session when they come. */
    public boolean onArrival() {
        return grouping == Grouping.ON_ARRIVAL;
    }
}
