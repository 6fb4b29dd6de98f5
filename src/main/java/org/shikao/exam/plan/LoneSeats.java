package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * A candidate who sits alone in a room while a room beside it is full of others in the same subjects: it takes a room and an
 * examiner of its own. The plan fills one room after the other, so whoever is left over comes to sit so.
 */
final class LoneSeats {
    private LoneSeats() {}

    /** A warning for each such session. */
    static List<Problem> of(List<Session> sessions) {
        List<Problem> problems = new ArrayList<>();
        for (Session alone : sessions) {
            if (alone.seats().size() == 1) {
                beside(alone, sessions).map(other -> warning(alone, other)).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<Session> beside(Session alone, List<Session> sessions) {
        return sessions.stream()
                .filter(s -> s.seats().size() > 2
                        && s.siteCode().equals(alone.siteCode())
                        && s.date().equals(alone.date())
                        && s.start().equals(alone.start())
                        && s.subjects().equals(alone.subjects()))
                .max(Comparator.comparingInt(s -> s.seats().size()));
    }

    private static Problem warning(Session alone, Session other) {
        return Problem.warning(
                "PLAN_ALONE_IN_ROOM",
                Place.named(alone.id()),
                alone.id(),
                alone.roomNo(),
                other.roomNo(),
                String.valueOf(other.seats().size()));
    }
}
