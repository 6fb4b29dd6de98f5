package org.shikao.files.pdf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.exam.rules.SessionRule;
import org.shikao.text.Texts;

/** Subjects, days and hours in the words of a form. */
final class Words {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;

    Words(FormInput input) {
        this.texts = input.texts();
    }

    /** The names of all subjects, for the width of a column. */
    static List<String> allSubjects(Texts texts) {
        return Stream.of(Subject.values())
                .map(subject -> texts.text("forms.subject." + subject.code()))
                .toList();
    }

    String subject(Subject subject) {
        return texts.text("forms.subject." + subject.code());
    }

    /** Subjects joined: 物理、化学. */
    String subjects(List<Subject> subjects) {
        return subjects.stream().map(this::subject).collect(Collectors.joining(texts.text("forms.and")));
    }

    /** 2026-05-16 周六. */
    String day(LocalDate day) {
        return day + " " + texts.text("forms.weekday." + day.getDayOfWeek().getValue());
    }

    /** 09:40–09:55. */
    String hours(Session session) {
        return hour(session.start()) + "–" + hour(session.end());
    }

    /** The hours of the half-day in which the session lies: 08:00–12:00. */
    String halfDay(SessionRule rule, Session session) {
        return session.start().isBefore(rule.afternoonFrom())
                ? hour(rule.morningFrom()) + "–" + hour(rule.morningTo())
                : hour(rule.afternoonFrom()) + "–" + hour(rule.afternoonTo());
    }

    String hour(LocalTime time) {
        return HOUR.format(time);
    }

    String sex(Sex sex) {
        return sex == Sex.UNKNOWN ? "" : texts.text("forms.sex." + sex.name());
    }
}
