package org.shikao.exam.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.shikao.exam.Subject;

/** Planned sessions with one thing changed, as no planner would make them. */
public final class Altered {
    private Altered() {}

    /** The same session with these benches. */
    public static Session stations(Session s, List<Station> stations) {
        return new Session(
                s.id(),
                s.siteCode(),
                s.roomNo(),
                s.subjects(),
                s.number(),
                s.date(),
                s.start(),
                s.end(),
                stations,
                s.seats(),
                s.team());
    }

    /** The same session with this team, its leader first. */
    public static Session team(Session s, List<String> team) {
        return new Session(
                s.id(),
                s.siteCode(),
                s.roomNo(),
                s.subjects(),
                s.number(),
                s.date(),
                s.start(),
                s.end(),
                s.stations(),
                s.seats(),
                team);
    }

    /** The same session at another time. */
    public static Session time(Session s, LocalDate date, LocalTime start, LocalTime end) {
        return new Session(
                s.id(),
                s.siteCode(),
                s.roomNo(),
                s.subjects(),
                s.number(),
                date,
                start,
                end,
                s.stations(),
                s.seats(),
                s.team());
    }

    /** The same session in another room, of these subjects. */
    public static Session room(Session s, String site, String room, List<Subject> subjects) {
        return new Session(
                s.id(),
                site,
                room,
                subjects,
                s.number(),
                s.date(),
                s.start(),
                s.end(),
                s.stations(),
                s.seats(),
                s.team());
    }
}
