package org.shikao.flow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.ArrivalGroup;
import org.shikao.exam.plan.KeptApart;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Urns;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.venue.Examiner;
import org.shikao.flow.HalfDays.HalfDay;
import org.shikao.flow.SendCandidates.Order;
import org.shikao.flow.SendCandidates.Sent;

/** One press of the desk where candidates arrive: who can be sent where, counting those sent just before. */
final class SendingDesk {
    /** What a candidate has to sit: a half-day in which he has no session yet, or a session with a bench kept for him. */
    private record Due(List<Session> sessions, boolean kept) {
        Session first() {
            return sessions.get(0);
        }
    }

    private static final Comparator<Session> EARLIEST =
            Comparator.comparing(Session::date).thenComparing(Session::start).thenComparing(Session::id);

    private final OpenExam exam;
    private final Plan plan;
    private final List<ArrivalGroup> groups;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final SessionDoor door;
    private final HalfDays halfDays;
    private final KeptApart apart;

    SendingDesk(OpenExam exam) {
        this.exam = exam;
        this.plan = exam.plan();
        this.groups = exam.arrivalGroups().all();
        exam.roster().candidates().forEach(c -> candidates.put(c.candidateNo(), c));
        this.door = new SessionDoor(exam);
        this.halfDays = new HalfDays(exam);
        this.apart = new KeptApart(exam.rules().examiner(), exam.venue().examiners());
        plan.sessions().forEach(s -> apart.met(s, there(s)));
    }

    private List<Candidate> there(Session session) {
        return exam.day().present(session.id()).stream()
                .map(candidates::get)
                .filter(c -> c != null)
                .toList();
    }

    Answer<Sent> send(String no, Order order) {
        if (!candidates.containsKey(no)) {
            return Answer.refused("SEND_UNKNOWN", no, no);
        }
        List<Due> all = due(no);
        if (all.isEmpty()) {
            return Answer.refused("SEND_NOT_DUE", no, no);
        }
        String own = all.get(0).first().siteCode();
        if (order.site().filter(site -> !site.equals(own)).isPresent()) {
            return Answer.refused("SEND_OTHER_SITE", no, no, order.site().get(), own);
        }
        List<Due> wanted = all.stream()
                .filter(due -> order.subject().isEmpty()
                        || due.sessions().stream()
                                .anyMatch(s ->
                                        s.subjects().contains(order.subject().get())))
                .toList();
        return wanted.isEmpty()
                ? Answer.refused("SEND_NOT_DUE", no, no)
                : seatedNow(no, wanted).map(Answer::of).orElseGet(() -> now(no, wanted, order));
    }

    /** Of what he has to sit that of this half-day alone: who comes on the wrong one is told the right one. */
    private Answer<Sent> now(String no, List<Due> wanted, Order order) {
        List<Due> open = wanted.stream().filter(due -> !isOver(no, due)).toList();
        if (open.isEmpty()) {
            return Answer.refused("SEND_DONE", no, no);
        }
        Session first = open.get(0).first();
        Optional<HalfDay> meant =
                order.halfDay().flatMap(plan::session).map(halfDays::of).or(() -> halfDays.current(first.siteCode()));
        List<Due> today = open.stream()
                .filter(due -> meant.filter(half -> !half.equals(halfDays.of(due.first())))
                        .isEmpty())
                .toList();
        return today.isEmpty()
                ? Answer.refused(
                        "SEND_OTHER_HALF_DAY",
                        no,
                        no,
                        first.date().toString(),
                        halfDays.of(first).half(),
                        meant.get().date().toString(),
                        meant.get().half())
                : next(no, today);
    }

    /** In the order of the plan. */
    private List<Due> due(String no) {
        Stream<Due> open = groups.stream().filter(g -> g.expects(no)).map(g -> new Due(g.sessions(), false));
        Stream<Due> kept = plan.sessions().stream()
                .filter(s ->
                        s.seats().stream().anyMatch(seat -> seat.candidateNo().equals(no)))
                .filter(s -> groups.stream()
                        .noneMatch(g -> g.expects(no) && g.sessions().stream().anyMatch(o -> o.id().equals(s.id()))))
                .map(s -> new Due(List.of(s), true));
        return Stream.concat(open, kept)
                .sorted(Comparator.comparing(Due::first, EARLIEST))
                .toList();
    }

    /** Where he sits or waits now: the first session he was sent to in which his sheet is not done. */
    private Optional<Sent> seatedNow(String no, List<Due> dues) {
        return dues.stream()
                .flatMap(due -> due.sessions().stream())
                .filter(s -> exam.day().present(s.id()).contains(no) && !isDone(no, s))
                .findFirst()
                .map(s -> sent(no, s, true));
    }

    private boolean isDone(String no, Session session) {
        List<MarkSheet> sheets = sheets(no, session.subjects());
        return !sheets.isEmpty()
                && sheets.stream()
                        .allMatch(s -> s.state() == SheetState.SUBMITTED
                                || s.state() == SheetState.SIGNED
                                || s.outcome() != Outcome.PENDING);
    }

    private List<MarkSheet> sheets(String no, List<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> exam.day().sheet(new SheetKey(no, subject)).stream())
                .toList();
    }

    private Answer<Sent> next(String no, List<Due> open) {
        List<Answer<Session>> places = open.stream().map(due -> place(no, due)).toList();
        // of several subjects the one that he can sit first, so that no room waits while another has a queue
        return places.stream()
                .flatMap(answer -> answer.value().stream())
                .min(EARLIEST)
                .map(session -> {
                    taken.merge(session.id(), 1, Integer::sum);
                    return Answer.of(sent(no, session, false));
                })
                .orElseGet(() -> Answer.refused(places.get(0).problems()));
    }

    /** He sat it, or is excused from it. */
    private boolean isOver(String no, Due due) {
        boolean sat =
                due.sessions().stream().anyMatch(s -> exam.day().present(s.id()).contains(no));
        return sat
                || sheets(no, due.first().subjects()).stream()
                        .anyMatch(s -> s.outcome() == Outcome.DEFERRED || s.outcome() == Outcome.EXEMPT);
    }

    private Answer<Session> place(String no, Due due) {
        SessionDoor.Reason best = SessionDoor.Reason.CLOSED;
        Session where = due.first();
        for (Session session : due.sessions()) {
            SessionDoor.Reason reason = due.kept() ? SessionDoor.Reason.NONE : reason(no, session);
            if (reason == SessionDoor.Reason.NONE) {
                return Answer.of(session);
            }
            if (reason.compareTo(best) >= 0) {
                best = reason;
                where = session;
            }
        }
        return Answer.refused("SEND_" + best, no, no, where.id(), where.date().toString());
    }

    private SessionDoor.Reason reason(String no, Session session) {
        SessionDoor.Reason closed = door.reason(session, taken.getOrDefault(session.id(), 0));
        if (closed != SessionDoor.Reason.NONE) {
            return closed;
        }
        if (overlaps(no, session)) {
            return SessionDoor.Reason.OVERLAP;
        }
        return near(session, no).isPresent() ? SessionDoor.Reason.EXAMINER : SessionDoor.Reason.NONE;
    }

    /** Whether he is, or has a bench kept, in a session so close that he could not change over. */
    private boolean overlaps(String no, Session session) {
        int minutes = exam.rules().session().changeMinutes();
        return plan.sessions().stream()
                .filter(other -> other.isTooClose(session, minutes))
                .anyMatch(other -> exam.day().present(other.id()).contains(no)
                        || other.seats().stream()
                                .anyMatch(s -> s.candidateNo().equals(no)
                                        && !s.fixedLot().isEmpty()));
    }

    Optional<Examiner> near(Session session, String no) {
        return Optional.ofNullable(candidates.get(no))
                .flatMap(candidate -> apart.at(Urns.together(exam.rules(), plan, session), candidate));
    }

    private Sent sent(String no, Session s, boolean again) {
        return new Sent(
                no,
                candidates.get(no).name(),
                s.id(),
                s.siteCode(),
                s.roomNo(),
                s.number(),
                s.date(),
                s.start(),
                s.subjects(),
                again);
    }
}
