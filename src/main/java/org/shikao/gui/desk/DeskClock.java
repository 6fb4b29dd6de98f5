package org.shikao.gui.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The time left in a session since the proctor pressed start. Only shown: nothing is decided by it. */
final class DeskClock {
    private static final Duration REMINDER = Duration.ofMinutes(3);

    /** How urgent the time left is. */
    enum Urgency {
        WAITING,
        RUNNING,
        REMINDER,
        OVER
    }

    private final Clock clock;
    private final Map<String, Instant> started = new HashMap<>();

    DeskClock(Clock clock) {
        this.clock = clock;
    }

    void start(String sessionId) {
        started.putIfAbsent(sessionId, clock.instant());
    }

    void reset(String sessionId) {
        started.remove(sessionId);
    }

    boolean isStarted(String sessionId) {
        return started.containsKey(sessionId);
    }

    /** What is left of so many minutes, never below zero; all of it before the start. */
    Duration left(String sessionId, int minutes) {
        Duration all = Duration.ofMinutes(minutes);
        Instant start = started.get(sessionId);
        if (start == null) {
            return all;
        }
        Duration left = all.minus(Duration.between(start, clock.instant()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    Urgency urgency(String sessionId, int minutes) {
        if (!isStarted(sessionId)) {
            return Urgency.WAITING;
        }
        Duration left = left(sessionId, minutes);
        if (left.isZero()) {
            return Urgency.OVER;
        }
        return left.compareTo(REMINDER) <= 0 ? Urgency.REMINDER : Urgency.RUNNING;
    }
}
