package org.shikao.exam.plan;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Subject;

/** Planned sessions with one thing changed, as no planner would make them. */
public final class Altered {
    private Altered() {}

    /** The same session with these benches. */
    public static Session stations(Session session, List<Station> stations) {
        return with(session, Map.of("stations", stations));
    }

    /** The same session with this team, its leader first. */
    public static Session team(Session session, List<String> team) {
        return with(session, Map.of("team", team));
    }

    /** The same session at another time. */
    public static Session time(Session session, LocalDate date, LocalTime start, LocalTime end) {
        return with(session, Map.of("date", date, "start", start, "end", end));
    }

    /** The same session in another room, of these subjects. */
    public static Session room(Session session, String site, String room, List<Subject> subjects) {
        return with(session, Map.of("siteCode", site, "roomNo", room, "subjects", subjects));
    }

    private static Session with(Session session, Map<String, ?> changes) {
        RecordComponent[] parts = Session.class.getRecordComponents();
        try {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                Object changed = changes.get(parts[i].getName());
                values[i] = changed == null ? parts[i].getAccessor().invoke(session) : changed;
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return Session.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("a session cannot be made with " + changes, e);
        }
    }
}
