package org.shikao.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** Takes the attendance of a session (检录). */
public final class CheckIn {
    /** Attendance as it now stands; {@code session} is its id. */
    public record Attendance(String session, int due, int present, int absent) {}

    /** Who checks in, and why somebody is let in although the session is being scored already (rule 16); usually empty. */
    public record Admission(String by, String lateReason) {
        public static Admission by(String name) {
            return new Admission(name, "");
        }
    }

    /** Whether these say that a reason would let somebody in. */
    public static boolean asksForReason(List<Problem> problems) {
        return problems.stream()
                .map(Problem::code)
                .anyMatch(code -> code.equals("DAY_ENTRY_CLOSED") || code.equals("DAY_ABSENT_AT_ROLL_CALL"));
    }

    /** The same, with nobody let in late. */
    public Answer<Attendance> allBut(OpenExam exam, String sessionId, List<String> absent, String by) {
        return allBut(exam, sessionId, absent, Admission.by(by));
    }

    /** Everyone due is present but these, and but those who were put off or exempted beforehand: nobody waits for them. */
    public Answer<Attendance> allBut(OpenExam exam, String sessionId, List<String> absent, Admission admission) {
        Set<String> missing = new HashSet<>(absent);
        exam.plan().session(sessionId).ifPresent(session -> missing.addAll(excused(exam, session)));
        List<String> present = exam.plan().session(sessionId).map(Session::candidates).orElse(List.of()).stream()
                .filter(no ->
                        !missing.contains(no) && !exam.day().present(sessionId).contains(no))
                .toList();
        return run(exam, sessionId, present, absent, admission);
    }

    /** Those who were put off or exempted beforehand and have nothing to sit here, whichever subject a lot would give them. */
    public static List<String> excused(OpenExam exam, Session session) {
        Map<String, Candidate> people = new HashMap<>();
        exam.roster().candidates().forEach(c -> people.put(c.candidateNo(), c));
        return session.candidates().stream()
                .filter(people::containsKey)
                .filter(no -> {
                    List<SheetKey> due = due(exam, session, people.get(no));
                    return !due.isEmpty() && due.stream().allMatch(key -> isExcused(exam, key));
                })
                .toList();
    }

    private static List<SheetKey> due(OpenExam exam, Session session, Candidate candidate) {
        boolean each = exam.rules().subjects().choice() == Choice.ALL;
        return (each ? session.subjects() : exam.rules().subjectsOf(candidate.grade()))
                .stream()
                        .filter(subject -> !candidate.exemptions().containsKey(subject))
                        .map(subject -> new SheetKey(candidate.candidateNo(), subject))
                        .toList();
    }

    private static boolean isExcused(OpenExam exam, SheetKey key) {
        return exam.day()
                .sheet(key)
                .filter(sheet -> sheet.outcome() == Outcome.DEFERRED || sheet.outcome() == Outcome.EXEMPT)
                .isPresent();
    }

    /** These are present and those absent; others stay as they are. */
    public Answer<Attendance> run(
            OpenExam exam, String sessionId, List<String> present, List<String> absent, Admission admission) {
        Optional<Session> session = exam.plan().session(sessionId);
        if (session.isEmpty()) {
            return Answer.refused("SESSION_UNKNOWN", sessionId, sessionId);
        }
        List<Fact> facts = new ArrayList<>();
        if (!present.isEmpty() && !admission.lateReason().isBlank()) {
            facts.add(new Fact.LateEntryAllowed(sessionId, present, admission.lateReason(), admission.by()));
        }
        if (!present.isEmpty()) {
            facts.add(new Fact.CheckedIn(sessionId, present));
        }
        if (!absent.isEmpty()) {
            facts.add(new Fact.MarkedAbsent(sessionId, absent));
        }
        if (facts.isEmpty()) {
            boolean sent = exam.rules().session().onArrival();
            return Answer.refused(sent ? "CHECKIN_NOBODY_SENT" : "CHECKIN_NOBODY_NAMED", sessionId, sessionId);
        }
        List<Problem> near = SendCandidates.near(exam, sessionId, present);
        Answer<Attendance> answer = exam.record(admission.by(), facts).map(entries -> attendance(exam, session.get()));
        return answer.refused() ? answer : Answer.of(answer.get(), near);
    }

    private static Attendance attendance(OpenExam exam, Session planned) {
        // whoever was sent here just now is due here
        Session session = exam.plan().session(planned.id()).orElse(planned);
        return new Attendance(
                session.id(),
                session.seats().size(),
                exam.day().present(session.id()).size(),
                exam.day().absent(session.id()).size());
    }
}
