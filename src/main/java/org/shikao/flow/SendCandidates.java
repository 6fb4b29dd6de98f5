package org.shikao.flow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.plan.Session;

/**
 * Checks candidates in who are given their session when they come (rule 14): each gets the next session of his half-day that has a
 * bench. No clock decides, only what was recorded. Somebody who was sent already is told where, and nothing is recorded again.
 */
public final class SendCandidates {
    /**
     * Who came. {@code halfDay} names a session of the half-day it is, else it is the first one in which somebody is awaited at the
     * site; {@code site} and {@code subject} narrow it further.
     */
    public record Order(
            List<String> candidates,
            Optional<String> site,
            Optional<Subject> subject,
            Optional<String> halfDay,
            String by) {
        public Order {
            candidates = List.copyOf(candidates);
        }
    }

    /** Where a candidate was sent; {@code again} if he had been before. */
    public record Sent(
            String candidateNo,
            String name,
            String session,
            String site,
            String room,
            int number,
            LocalDate date,
            LocalTime start,
            List<Subject> subjects,
            boolean again) {}

    /** Sends all of them, or nobody. */
    public Answer<List<Sent>> run(OpenExam exam, Order order) {
        if (!exam.rules().session().onArrival()) {
            return Answer.refused("SEND_BY_PLAN", "session.grouping");
        }
        if (order.candidates().isEmpty()) {
            return Answer.refused("SEND_NOBODY", "");
        }
        if (!exam.planned()) {
            return Answer.refused("DAY_NOT_PLANNED", "", "");
        }
        Optional<String> unknown =
                order.halfDay().filter(id -> exam.plan().session(id).isEmpty());
        if (unknown.isPresent()) {
            return Answer.refused("SESSION_UNKNOWN", unknown.get(), unknown.get());
        }
        SendingDesk desk = new SendingDesk(exam);
        List<Problem> problems = new ArrayList<>();
        List<Sent> sent = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String no : order.candidates()) {
            Answer<Sent> answer = seen.add(no) ? desk.send(no, order) : Answer.refused("SEND_TWICE", no, no);
            problems.addAll(answer.problems());
            answer.value().ifPresent(sent::add);
        }
        return Problem.anyError(problems) ? Answer.refused(problems) : record(exam, order.by(), sent);
    }

    private static Answer<List<Sent>> record(OpenExam exam, String by, List<Sent> sent) {
        Map<String, List<String>> bySession = new LinkedHashMap<>();
        sent.stream()
                .filter(s -> !s.again())
                .forEach(s -> bySession
                        .computeIfAbsent(s.session(), id -> new ArrayList<>())
                        .add(s.candidateNo()));
        List<Fact> facts = new ArrayList<>();
        bySession.forEach((session, numbers) -> facts.add(new Fact.CheckedIn(session, numbers)));
        return facts.isEmpty() ? Answer.of(sent) : exam.record(by, facts).map(recorded -> sent);
    }

    /** What somebody who was sent to a session all the same must hear: an examiner there should not meet him. */
    static List<Problem> near(OpenExam exam, String sessionId, List<String> candidates) {
        Optional<Session> session = exam.plan().session(sessionId);
        if (!exam.rules().session().onArrival() || session.isEmpty()) {
            return List.of();
        }
        SendingDesk desk = new SendingDesk(exam);
        return candidates.stream()
                .flatMap(no -> desk
                        .near(session.get(), no)
                        .map(examiner -> Problem.warning("SEND_NEAR", Place.named(no), no, sessionId, examiner.code()))
                        .stream())
                .toList();
    }
}
