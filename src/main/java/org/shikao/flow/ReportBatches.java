package org.shikao.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.RulePack;

/** What goes up together by the rules (rule 36): a session, all of a half-day, or all of a day, site by site. */
public final class ReportBatches {
    /**
     * A batch: its site, its name ({@code 2026-05-16}, {@code 2026-05-16 AM}, or the session's id), its sessions, and those of them not
     * signed off yet. {@code begun} tells whether any of them has been.
     */
    public record Batch(String site, String name, List<String> sessions, List<String> open, boolean begun) {
        public Batch {
            sessions = List.copyOf(sessions);
            open = List.copyOf(open);
        }

        /** Whether everything of it is signed off. */
        public boolean ready() {
            return open.isEmpty();
        }
    }

    private ReportBatches() {}

    /** All batches, in the order of the plan. */
    public static List<Batch> of(OpenExam exam) {
        Map<List<String>, List<Session>> grouped = new LinkedHashMap<>();
        for (Session session : exam.plan().sessions()) {
            grouped.computeIfAbsent(List.of(session.siteCode(), name(exam.rules(), session)), key -> new ArrayList<>())
                    .add(session);
        }
        Set<String> idle = IdleSessions.of(exam);
        List<Batch> batches = new ArrayList<>();
        grouped.forEach((key, sessions) -> {
            List<String> ids = sessions.stream().map(Session::id).toList();
            List<String> open = ids.stream()
                    .filter(id -> !idle.contains(id) && exam.day().sessionState(id) != SessionState.SIGNED)
                    .toList();
            batches.add(new Batch(key.get(0), key.get(1), ids, open, open.size() < ids.size()));
        });
        return batches;
    }

    /** Batches that were begun and cannot go up yet, each with the sessions it waits for. */
    static List<Problem> waiting(OpenExam exam) {
        return of(exam).stream()
                .filter(batch -> batch.begun() && !batch.ready())
                .map(batch -> Problem.warning(
                        "RESULT_BATCH_OPEN",
                        Place.named(batch.site()),
                        batch.name(),
                        String.valueOf(batch.open().size()),
                        String.join(", ", batch.open())))
                .toList();
    }

    private static String name(RulePack rules, Session session) {
        boolean morning = session.start().isBefore(rules.session().afternoonFrom());
        return switch (rules.report().rhythm()) {
            case SESSION -> session.id();
            case HALF_DAY -> session.date() + (morning ? " AM" : " PM");
            case DAY -> session.date().toString();
        };
    }
}
