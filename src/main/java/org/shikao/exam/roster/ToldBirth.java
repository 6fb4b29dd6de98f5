package org.shikao.exam.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A birth date as far as a list tells it: under 出生年月 there is no day. */
record ToldBirth(YearMonth month, Optional<LocalDate> day) {
    static ToldBirth of(LocalDate day) {
        return new ToldBirth(YearMonth.from(day), Optional.of(day));
    }

    static ToldBirth of(YearMonth month) {
        return new ToldBirth(month, Optional.empty());
    }

    /** Whether nothing that it tells is against this day. */
    boolean agrees(LocalDate other) {
        return day.map(other::equals).orElseGet(() -> YearMonth.from(other).equals(month));
    }

    /** The day, or the first that it can be. */
    LocalDate first() {
        return day.orElseGet(() -> month.atDay(1));
    }

    /** What is kept and written: yyyy-mm-dd or yyyy-mm. */
    @Override
    public String toString() {
        return day.map(LocalDate::toString).orElseGet(month::toString);
    }
}
