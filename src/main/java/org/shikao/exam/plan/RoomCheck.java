package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SessionRule;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Venue;

/** Checks sessions against rooms, benches and the times of the rule pack. */
final class RoomCheck {

    private final RulePack rules;
    private final Plan plan;
    private final Map<List<String>, Room> rooms = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    RoomCheck(RulePack rules, Venue venue, Plan plan) {
        this.rules = rules;
        this.plan = plan;
        venue.rooms().forEach(r -> rooms.put(List.of(r.siteCode(), r.no()), r));
    }

    void into(List<Problem> all) {
        idsDiffer();
        roomsHoldOneSessionAtATime();
        for (Session session : plan.sessions()) {
            timesFit(session);
            Optional<Room> room = Optional.ofNullable(rooms.get(List.of(session.siteCode(), session.roomNo())));
            room.ifPresent(r -> fits(session, r));
            if (room.isEmpty()) {
                report("PLAN_ROOM_UNKNOWN", session, session.siteCode(), session.roomNo());
            }
        }
        all.addAll(problems);
    }

    private void fits(Session session, Room room) {
        suitsTheSubjects(session, room);
        holdsNoMoreThanItCan(session, room);
        usesSoundBenches(session, room);
    }

    private void idsDiffer() {
        Set<String> ids = new HashSet<>();
        for (Session session : plan.sessions()) {
            if (!ids.add(session.id())) {
                report("PLAN_SESSION_TWICE", session, session.id());
            }
        }
    }

    private void roomsHoldOneSessionAtATime() {
        Map<String, List<Session>> byRoom = new TreeMap<>();
        plan.sessions()
                .forEach(s -> byRoom.computeIfAbsent(s.siteCode() + '\t' + s.roomNo(), k -> new ArrayList<>())
                        .add(s));
        for (List<Session> sessions : byRoom.values()) {
            sessions.sort(Comparator.comparing(Session::date).thenComparing(Session::start));
            for (int i = 1; i < sessions.size(); i++) {
                Session before = sessions.get(i - 1);
                if (Times.tooClose(before, sessions.get(i), rules.session().changeMinutes())) {
                    report(
                            "PLAN_ROOM_OVERLAP",
                            sessions.get(i),
                            before.id(),
                            sessions.get(i).id());
                }
            }
        }
    }

    private void timesFit(Session session) {
        SessionRule rule = rules.session();
        int start = Times.minute(session.start());
        int end = Times.minute(session.end());
        if (end - start != rule.operateMinutes() + rule.readMinutes()) {
            report(
                    "PLAN_TIME_LENGTH",
                    session,
                    session.id(),
                    String.valueOf(end - start),
                    String.valueOf(rule.operateMinutes() + rule.readMinutes()));
        }
        boolean morning = start >= Times.minute(rule.morningFrom()) && end <= Times.minute(rule.morningTo());
        boolean afternoon = start >= Times.minute(rule.afternoonFrom()) && end <= Times.minute(rule.afternoonTo());
        if (!morning && !afternoon) {
            report(
                    "PLAN_TIME_OUTSIDE",
                    session,
                    session.id(),
                    session.start().toString(),
                    session.end().toString());
        }
        if (session.date().isBefore(rules.exam().firstDay())) {
            report("PLAN_DAY_TOO_EARLY", session, session.id(), session.date().toString());
        }
    }

    private void suitsTheSubjects(Session session, Room room) {
        Set<Subject> wanted = new HashSet<>(session.subjects());
        if (rules.subjects().choice() != Choice.PAPER) {
            session.stations().forEach(s -> s.tasks().forEach(t -> wanted.add(t.subject())));
        }
        for (Subject subject : wanted) {
            if (!room.subjects().isEmpty() && !room.subjects().contains(subject)) {
                report("PLAN_ROOM_SUBJECT", session, session.id(), room.no(), subject.code());
            }
        }
    }

    private void holdsNoMoreThanItCan(Session session, Room room) {
        int benches = room.benches()
                - (int) room.brokenBenches().stream()
                        .distinct()
                        .filter(no -> no >= 1 && no <= room.benches())
                        .count();
        int most = Math.min(benches, rules.session().size());
        int taken = Math.max(session.stations().size(), session.seats().size());
        if (taken > most || session.seats().size() > session.stations().size()) {
            report(
                    "PLAN_SESSION_OVERFULL",
                    session,
                    session.id(),
                    String.valueOf(session.seats().size()),
                    String.valueOf(session.stations().size()),
                    String.valueOf(most));
        }
        if (session.seats().isEmpty()) {
            report("PLAN_SESSION_EMPTY", session, session.id());
        }
    }

    private void usesSoundBenches(Session session, Room room) {
        Set<Integer> seen = new HashSet<>();
        for (Station station : session.stations()) {
            int no = station.benchNo();
            if (no < 1 || no > room.benches()) {
                report("PLAN_BENCH_UNKNOWN", session, session.id(), String.valueOf(no));
            } else if (room.brokenBenches().contains(no)) {
                report("PLAN_BENCH_BROKEN", session, session.id(), String.valueOf(no));
            }
            if (!seen.add(no)) {
                report("PLAN_BENCH_TWICE", session, session.id(), String.valueOf(no));
            }
        }
    }

    private void report(String code, Session session, String... args) {
        problems.add(Problem.error(code, Place.named(session.id()), args));
    }
}
