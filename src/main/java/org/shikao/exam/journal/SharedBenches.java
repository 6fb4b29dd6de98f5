package org.shikao.exam.journal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shikao.exam.Outcome;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * Finds benches at which two candidates of a session would sit. No laptop gives a lot twice, and draws made apart are a conflict of
 * every sheet; but decisions sheet by sheet may leave one lot to two candidates, and only people can say who sat where.
 */
public final class SharedBenches {
    private SharedBenches() {}

    /** A warning a bench, with the session as its place. */
    public static List<Problem> of(ExamDay day) {
        Map<String, Map<String, TreeSet<String>>> held = new TreeMap<>();
        day.allSheets().stream()
                .filter(sheet -> !sheet.lotNo().isEmpty() && sits(sheet.outcome()))
                .forEach(sheet -> held.computeIfAbsent(sheet.sessionId(), id -> new TreeMap<>())
                        .computeIfAbsent(sheet.lotNo(), lot -> new TreeSet<>())
                        .add(sheet.key().candidateNo()));
        return held.entrySet().stream()
                .flatMap(session -> session.getValue().entrySet().stream()
                        .filter(lot -> lot.getValue().size() > 1)
                        .map(lot -> Problem.warning(
                                "LOTS_GIVEN_TWICE",
                                Place.named(session.getKey()),
                                session.getKey(),
                                lot.getKey(),
                                String.join(", ", lot.getValue()))))
                .toList();
    }

    private static boolean sits(Outcome outcome) {
        return switch (outcome) {
            case ABSENT, DEFERRED, EXEMPT -> false;
            case EARNED, WITHDRAWN, PENDING, VOID -> true;
        };
    }
}
