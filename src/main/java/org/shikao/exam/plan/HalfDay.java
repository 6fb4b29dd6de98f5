package org.shikao.exam.plan;

import java.time.LocalDate;

/**
 * A half-day of the plan (批次).
 *
 * @param turn counted from 0 over all half-days of the site, used or not
 * @param name what its draw is called (rule 8): {@code 2026-05-16 am} or {@code pm}
 */
record HalfDay(int turn, String name) {

    static HalfDay of(int turn, LocalDate day, int half) {
        return new HalfDay(turn, day + (half == 0 ? " am" : " pm"));
    }
}
