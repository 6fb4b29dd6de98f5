package org.shikao.flow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.shikao.exam.plan.Session;

/** Which half-day of a site candidates come to: the one named, else the first in which somebody is still awaited. */
final class HalfDays {
    /** A half-day of a site. */
    record HalfDay(String site, LocalDate date, boolean morning) {
        /** Its name for a message. */
        String half() {
            return morning ? "half.morning" : "half.afternoon";
        }
    }

    private static final Comparator<HalfDay> IN_TIME =
            Comparator.comparing(HalfDay::date).thenComparing(half -> !half.morning());

    private final OpenExam exam;

    HalfDays(OpenExam exam) {
        this.exam = exam;
    }

    HalfDay of(Session session) {
        boolean morning = session.start().isBefore(exam.rules().session().afternoonFrom());
        return new HalfDay(session.siteCode(), session.date(), morning);
    }

    /** No clock decides; empty once nobody is awaited at the site. */
    Optional<HalfDay> current(String site) {
        return exam.arrivalGroups().all().stream()
                .filter(group -> group.closing().siteCode().equals(site))
                .filter(group -> !exam.day().arrivals().awaited(group).isEmpty())
                .map(group -> of(group.closing()))
                .min(IN_TIME);
    }
}
