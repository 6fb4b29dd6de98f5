package org.shikao.exam.plan;

import java.time.LocalTime;

/** Comparisons of session times for the checks; minutes of the day, so that nothing wraps at midnight. */
final class Times {

    private Times() {}

    static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** Whether two sessions of a day overlap or lie fewer than these minutes apart. */
    static boolean tooClose(Session a, Session b, int minutes) {
        return a.date().equals(b.date())
                && minute(a.start()) < minute(b.end()) + minutes
                && minute(b.start()) < minute(a.end()) + minutes;
    }
}
