package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Venue;

/** Checks that lots are unique within what is drawn together, and that candidates with a need have a lot that serves it. */
final class LotCheck {

    private final RulePack rules;
    private final Venue venue;
    private final Plan plan;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    LotCheck(RulePack rules, Roster roster, Venue venue, Plan plan) {
        this.rules = rules;
        this.venue = venue;
        this.plan = plan;
        roster.candidates().forEach(c -> candidates.put(c.candidateNo(), c));
    }

    void into(List<Problem> all) {
        lotsDifferWithinAnUrn();
        for (Session session : plan.sessions()) {
            fixedLotsExistOnce(session);
            session.seats().forEach(seat -> needIsServed(session, seat));
        }
        all.addAll(problems);
    }

    private void lotsDifferWithinAnUrn() {
        Map<List<Object>, Set<String>> urns = new LinkedHashMap<>();
        for (Session session : plan.sessions()) {
            Set<String> lots = urns.computeIfAbsent(urn(rules, session), key -> new HashSet<>());
            for (Station station : session.stations()) {
                if (!lots.add(station.lotNo())) {
                    report("PLAN_LOT_TWICE", session, session.id(), station.lotNo());
                }
            }
        }
    }

    /** What sessions that share their lots have in common. */
    static List<Object> urn(RulePack rules, Session session) {
        DrawRule.Object object = rules.draw().object();
        if (object == DrawRule.Object.BENCH || object == DrawRule.Object.EXPERIMENT) {
            return List.of(session.id(), session.siteCode(), session.roomNo());
        }
        Object subjects = rules.subjects().choice() == Choice.ALL ? session.subjects() : "";
        return List.of(session.siteCode(), session.date(), session.start(), subjects);
    }

    private void fixedLotsExistOnce(Session session) {
        Set<String> seen = new HashSet<>();
        for (Seat seat : session.seats()) {
            if (seat.fixedLot().isEmpty()) {
                continue;
            }
            if (session.station(seat.fixedLot()).isEmpty()) {
                report("PLAN_FIXED_LOT_UNKNOWN", session, session.id(), seat.candidateNo(), seat.fixedLot());
            }
            if (!seen.add(seat.fixedLot())) {
                report("PLAN_FIXED_LOT_TWICE", session, session.id(), seat.candidateNo(), seat.fixedLot());
            }
        }
    }

    private void needIsServed(Session session, Seat seat) {
        Candidate candidate = candidates.get(seat.candidateNo());
        if (candidate == null) {
            return;
        }
        Optional<Station> station = session.station(seat.fixedLot());
        if (candidate.needs().contains("wheelchair")) {
            lowBenchIsKept(session, seat, station);
        }
        if (rules.subjects().choice() == Choice.ONE_BY_LOT
                && !candidate.exemptions().isEmpty()) {
            subjectIsOpen(session, candidate, station);
        }
    }

    private void lowBenchIsKept(Session session, Seat seat, Optional<Station> station) {
        Set<Integer> low = new HashSet<>();
        for (Room room : venue.roomsOf(session.siteCode())) {
            if (room.no().equals(session.roomNo())) {
                low.addAll(room.lowBenches());
                room.brokenBenches().forEach(low::remove);
            }
        }
        if (!low.isEmpty() && station.map(s -> !low.contains(s.benchNo())).orElse(true)) {
            report("PLAN_LOW_BENCH_NOT_KEPT", session, session.id(), seat.candidateNo());
        }
    }

    private void subjectIsOpen(Session session, Candidate candidate, Optional<Station> station) {
        boolean open = station.map(s ->
                        s.tasks().stream().noneMatch(t -> candidate.exemptions().containsKey(t.subject())))
                .orElse(false);
        if (!open) {
            report("PLAN_EXEMPT_SUBJECT_OPEN", session, session.id(), candidate.candidateNo());
        }
    }

    private void report(String code, Session session, String... args) {
        problems.add(Problem.error(code, Place.named(session.id()), args));
    }
}
