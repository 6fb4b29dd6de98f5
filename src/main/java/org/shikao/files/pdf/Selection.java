package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.ArrivalGroup;
import org.shikao.exam.plan.ArrivalGroups;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Site;

/** What is to be printed: the sessions and candidates the input asks for, and quick look-up of what they name. */
final class Selection {
    private static final Comparator<Session> IN_TIME = Comparator.comparing(Session::siteCode)
            .thenComparing(Session::date)
            .thenComparing(Session::start)
            .thenComparing(Session::roomNo)
            .thenComparing(Session::id);

    private final FormInput input;
    private final List<Session> sessions;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, String> schools = new HashMap<>();
    private final Map<String, List<Session>> sessionsOf = new HashMap<>();
    private final Map<String, List<MarkSheet>> sheetsOf;
    private final Set<String> wanted = new HashSet<>();

    private final ArrivalGroups groups;

    Selection(FormInput input) {
        this.input = input;
        this.groups = ArrivalGroups.of(input.rules(), input.plan());
        this.sessions = input.plan().sessions().stream()
                .filter(s -> input.site().map(s.siteCode()::equals).orElse(true))
                .filter(s -> input.session().map(s.id()::equals).orElse(true))
                .sorted(IN_TIME)
                .toList();
        this.sheetsOf = input.day().sheets().stream().collect(Collectors.groupingBy(MarkSheet::sessionId));
        input.roster().candidates().forEach(c -> candidates.put(c.candidateNo(), c));
        input.roster().schools().forEach(s -> schools.put(s.code(), s.name()));
        for (Session session : sessions) {
            for (Seat seat : session.seats()) {
                wanted.add(seat.candidateNo());
            }
        }
        for (Session session : input.plan().sessions().stream().sorted(BY_DAY).toList()) {
            for (Seat seat : session.seats()) {
                sessionsOf
                        .computeIfAbsent(seat.candidateNo(), no -> new ArrayList<>())
                        .add(session);
            }
        }
    }

    private static final Comparator<Session> BY_DAY =
            Comparator.comparing(Session::date).thenComparing(Session::start).thenComparing(Session::id);

    FormInput input() {
        return input;
    }

    Words words() {
        return new Words(input);
    }

    /** Sessions by site, day, hour and room. */
    List<Session> sessions() {
        return sessions;
    }

    /** The half-day that the session's candidates are spread over when they come; empty where the plan gives everybody a session. */
    Optional<ArrivalGroup> group(Session session) {
        return groups.of(session.id());
    }

    /** Those of the half-day who have not come yet, by number. */
    List<Seat> awaited(ArrivalGroup group) {
        Session closing = group.closing();
        return closing.seats().stream()
                .filter(seat -> input.day().isAwaited(closing.id(), seat.candidateNo()))
                .sorted(Comparator.comparing(Seat::candidateNo))
                .toList();
    }

    /** Those who sit in the session: without whoever is due in it only because he has not come to another. */
    List<Seat> seats(Session session) {
        return session.seats().stream()
                .filter(seat -> !input.day().isAwaited(session.id(), seat.candidateNo()))
                .toList();
    }

    /** Whether the ticket tells the candidate the half-day alone. */
    boolean isSent(Session session, String candidateNo) {
        return group(session).filter(group -> group.expects(candidateNo)).isPresent();
    }

    /** Whether the candidate sits in a selected session; without a filter everyone is wanted. */
    boolean wants(String candidateNo) {
        boolean everyone = input.site().isEmpty() && input.session().isEmpty();
        return everyone || wanted.contains(candidateNo);
    }

    /** Whether the form is wanted for this candidate: all of them unless one is named. */
    boolean isAskedFor(String candidateNo) {
        return input.candidate().map(candidateNo::equals).orElse(true);
    }

    /** What the form is for, in words: the session, the site, or the whole exam. */
    String where() {
        return input.session()
                .flatMap(input.plan()::session)
                .map(s -> site(s.siteCode()) + " " + room(s.siteCode(), s.roomNo()) + " " + s.id())
                .or(() -> input.site().map(this::site))
                .orElseGet(() -> input.texts().text("forms.register.everywhere"));
    }

    /** The candidate of a number; a number that is not in the roster gives a candidate without a name. */
    Candidate candidate(String no) {
        Candidate known = candidates.get(no);
        return known != null ? known : Candidate.of(no, "").build();
    }

    /** All sessions a candidate is due in, by time. */
    List<Session> sessionsOf(String candidateNo) {
        return sessionsOf.getOrDefault(candidateNo, List.of());
    }

    /** A session as people call it: the site, then room, day and hour. */
    String called(Session session) {
        String day = session.date().toString().substring("2026-".length());
        return site(session.siteCode()) + "\n" + session.roomNo() + "  " + day + " " + words().hour(session.start());
    }

    /** The sheets of a session. */
    List<MarkSheet> sheetsOf(String sessionId) {
        return sheetsOf.getOrDefault(sessionId, List.of());
    }

    /** The school's name, or its code if it has none. */
    String school(String code) {
        return schools.getOrDefault(code, code);
    }

    /** The site's name, or its code. */
    String site(String code) {
        return input.venue()
                .site(code)
                .map(Site::name)
                .filter(n -> !n.isBlank())
                .orElse(code);
    }

    /** Code and name of somebody on duty. */
    String examiner(String code) {
        return input.venue()
                .examiner(code)
                .map(examiner -> (code + " " + examiner.name()).strip())
                .orElse(code);
    }

    /** The room's name, or its number. */
    String room(String siteCode, String no) {
        return input.venue().rooms().stream()
                .filter(r -> r.siteCode().equals(siteCode) && r.no().equals(no))
                .map(Room::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(no);
    }
}
