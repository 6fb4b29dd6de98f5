package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.shikao.exam.plan.ArrivalGroup;
import org.shikao.exam.plan.ArrivalGroups;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.RulePack;

/** Where people come to sit in an exam without groups: at random, some nowhere; under every other rule where the plan says. */
final class PackArrivals {
    private final Random random;
    private final ArrivalGroups groups;
    private final Map<String, List<Seat>> seats = new HashMap<>();
    private final Map<String, List<Session>> times = new HashMap<>();
    private final Set<String> missing = new HashSet<>();

    PackArrivals(Random random, RulePack pack, Plan plan) {
        this.random = random;
        this.groups = ArrivalGroups.of(pack, plan);
        for (Session session : plan.sessions()) {
            boolean open = groups.of(session.id()).isPresent();
            List<Seat> own = new ArrayList<>(session.seats());
            own.removeIf(seat -> open && seat.fixedLot().isEmpty());
            own.forEach(seat -> at(seat.candidateNo(), session));
            seats.put(session.id(), own);
        }
        groups.all().forEach(this::spread);
    }

    private void at(String no, Session session) {
        times.computeIfAbsent(no, key -> new ArrayList<>()).add(session);
    }

    private void spread(ArrivalGroup group) {
        List<Seat> roll = new ArrayList<>(group.roll());
        Collections.shuffle(roll, random);
        for (Seat seat : roll) {
            String no = seat.candidateNo();
            List<Session> free = group.sessions().stream()
                    .filter(s -> there(s) < s.stations().size())
                    .filter(s -> times.getOrDefault(no, List.of()).stream().noneMatch(o -> o.isTooClose(s, 0)))
                    .toList();
            if (free.isEmpty() || random.nextInt(9) == 0) {
                missing.add(group.closing().id() + " " + no);
                seats.get(group.closing().id()).add(seat);
            } else {
                Session session = free.get(random.nextInt(free.size()));
                seats.get(session.id()).add(seat);
                at(no, session);
            }
        }
    }

    private long there(Session session) {
        return seats.get(session.id()).stream()
                .filter(seat -> !isMissing(session, seat.candidateNo()))
                .count();
    }

    List<Seat> seats(Session session) {
        return seats.get(session.id());
    }

    /** Whether he is to be sent here, rather than due by the plan. */
    boolean isSent(Session session, Seat seat) {
        return groups.of(session.id()).isPresent() && seat.fixedLot().isEmpty();
    }

    /** Whether he came to no session, and is due here with all the others who did not. */
    boolean isMissing(Session session, String no) {
        return missing.contains(session.id() + " " + no);
    }

    /** Another session, to which somebody is sent by mistake. */
    Session wrong(Session session) {
        List<Session> all = groups.of(session.id()).orElseThrow().sessions();
        return all.get(random.nextInt(all.size()));
    }
}
