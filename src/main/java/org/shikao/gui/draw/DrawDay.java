package org.shikao.gui.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.draw.Urn;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.flow.CheckIn;
import org.shikao.flow.ExamStatus;
import org.shikao.flow.ExamStatus.SessionRow;
import org.shikao.flow.OpenExam;

/**
 * The draw of one session as the exam file has it.
 *
 * @param urn what is drawn together
 * @param rows everybody due, in call order
 * @param committed the commitment that stands
 * @param drawn the last draw
 */
record DrawDay(
        SessionRow row,
        Urn urn,
        Actor actor,
        List<Row> rows,
        Optional<Fact.DrawCommitted> committed,
        Optional<Fact.Drawn> drawn,
        String roomLabel,
        String benchLabel) {
    /** What the roll call said about somebody. */
    enum Attendance {
        OPEN,
        PRESENT,
        ABSENT
    }

    /**
     * Somebody due.
     *
     * @param room room of the bench got, empty before the draw
     * @param bench number of the bench got, 0 before the draw
     * @param lot the lot got, empty before the draw
     * @param fixed whether the bench was kept for a need and not drawn
     */
    record Row(
            String sessionId,
            String candidateNo,
            String name,
            String school,
            Attendance attendance,
            String room,
            int bench,
            String lot,
            boolean fixed) {
        /** The last four digits of the candidate number. */
        String lastDigits() {
            return candidateNo.substring(Math.max(0, candidateNo.length() - 4));
        }
    }

    /** Whether candidates draw slips and the program only takes down what they drew. */
    boolean isByHand() {
        return actor == Actor.PHYSICAL;
    }

    /** Whether the draw is over: drawn by the program, or by hand and every slip typed in. */
    boolean isDrawn() {
        return isByHand()
                ? !drawers().isEmpty()
                        && drawers().stream().noneMatch(r -> r.lot().isEmpty())
                : drawn.isPresent();
    }

    /** Those who are here and draw, in the order of their numbers; who has a bench kept does not draw. */
    List<Row> drawers() {
        return rows.stream()
                .filter(r -> r.attendance() == Attendance.PRESENT && !r.fixed())
                .sorted(Comparator.comparing(Row::candidateNo))
                .toList();
    }

    boolean isSigned() {
        return row.state() == SessionState.SIGNED;
    }

    boolean isCheckedIn() {
        return rows.stream().anyMatch(r -> r.attendance() != Attendance.OPEN);
    }

    long present() {
        return rows.stream().filter(r -> r.attendance() == Attendance.PRESENT).count();
    }

    long absent() {
        return rows.stream().filter(r -> r.attendance() == Attendance.ABSENT).count();
    }

    /** Those with a bench, in the order of the draw; benches that were kept come last. */
    List<Row> given() {
        List<String> order = drawn.map(Fact.Drawn::order).orElse(List.of());
        List<Row> given = new ArrayList<>();
        Map<String, Row> byNo = new HashMap<>();
        rows.forEach(r -> byNo.put(r.candidateNo(), r));
        order.stream().map(byNo::get).filter(r -> r != null && r.bench() > 0).forEach(given::add);
        rows.stream()
                .filter(r -> r.fixed() && r.bench() > 0 && r.attendance() == Attendance.PRESENT)
                .forEach(given::add);
        return given;
    }

    /** Those with a bench in the order of the benches, then the absent. */
    List<Row> byBench() {
        return rows.stream()
                .sorted((a, b) -> a.bench() == 0 || b.bench() == 0
                        ? Integer.compare(b.bench(), a.bench())
                        : a.room().equals(b.room())
                                ? Integer.compare(a.bench(), b.bench())
                                : a.room().compareTo(b.room()))
                .toList();
    }

    /** Reads the draw of a session. */
    static DrawDay read(OpenExam exam, ExamStatus status, String sessionId) {
        Urn urn = Urn.of(exam.rules(), exam.plan(), sessionId).orElseThrow();
        Map<String, Candidate> candidates = new HashMap<>();
        exam.roster().candidates().forEach(c -> candidates.put(c.candidateNo(), c));
        List<Row> rows = new ArrayList<>();
        for (String id : urn.sessions()) {
            rows.addAll(rows(exam, exam.plan().session(id).orElseThrow(), urn, candidates));
        }
        SessionRow row = status.sessions(exam).stream()
                .filter(r -> r.id().equals(sessionId))
                .findFirst()
                .orElseThrow();
        return new DrawDay(
                row,
                urn,
                exam.rules().draw().actor(),
                List.copyOf(rows),
                exam.day().committed(urn.sessionId()),
                exam.day().drawn(urn.sessionId()),
                exam.rules().labels().room(),
                exam.rules().labels().bench());
    }

    private static List<Row> rows(OpenExam exam, Session session, Urn urn, Map<String, Candidate> candidates) {
        Set<String> present = new HashSet<>(exam.day().present(session.id()));
        Set<String> absent = new HashSet<>(exam.day().absent(session.id()));
        Set<String> excused = new HashSet<>(CheckIn.excused(exam, session));
        excused.removeAll(present);
        excused.removeAll(absent);
        List<Row> rows = new ArrayList<>();
        for (String no : session.candidates()) {
            if (excused.contains(no)) {
                // nobody waits for them; who comes all the same is taken off the deferrals first
                continue;
            }
            Optional<Candidate> candidate = Optional.ofNullable(candidates.get(no));
            String lot = exam.day().lotOf(no, session.id()).orElse("");
            Optional<Session> room = urn.sessions().stream()
                    .flatMap(id -> exam.plan().session(id).stream())
                    .filter(s -> s.station(lot).isPresent())
                    .findFirst();
            boolean fixed = urn.fixed().stream().anyMatch(g -> g.candidateNo().equals(no));
            rows.add(new Row(
                    session.id(),
                    no,
                    candidate.map(Candidate::name).orElse(""),
                    candidate
                            .flatMap(c -> exam.roster().school(c.schoolCode()))
                            .map(s -> s.name())
                            .orElse(""),
                    present.contains(no)
                            ? Attendance.PRESENT
                            : absent.contains(no) ? Attendance.ABSENT : Attendance.OPEN,
                    room.map(Session::roomNo).orElse(""),
                    room.flatMap(s -> s.station(lot)).map(Station::benchNo).orElse(0),
                    lot,
                    fixed));
        }
        return rows;
    }
}
