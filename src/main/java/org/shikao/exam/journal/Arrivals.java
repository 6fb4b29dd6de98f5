package org.shikao.exam.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.ArrivalGroup;
import org.shikao.exam.plan.ArrivalGroups;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.RulePack;

/**
 * Candidates who are given their session when they come (rule 14). Everybody reserved in a half-day is due in its closing session
 * until he is checked in to another; he then has a sitting in each session he was ever sent to, all with the same sheets, and the one
 * counts that his lot, or else his last roll call, names. Empty under every other rule.
 */
final class Arrivals {
    private final ArrivalGroups groups;
    /** The sitting in the closing session, by each of its sheets. */
    private final Map<SheetLog, Sitting> reserved = new HashMap<>();

    private final Map<String, Map<String, Sitting>> byClosing = new HashMap<>();

    Arrivals(RulePack rules, Plan plan) {
        groups = ArrivalGroups.of(rules, plan);
    }

    /** The seats to enter in a session before anybody comes. */
    List<Seat> due(Session session) {
        Optional<ArrivalGroup> group = groups.of(session.id());
        if (group.isEmpty()) {
            return session.seats();
        }
        Stream<Seat> fixed =
                session.seats().stream().filter(seat -> !seat.fixedLot().isEmpty());
        boolean closing = group.get().closing().id().equals(session.id());
        return closing ? Stream.concat(fixed, group.get().roll().stream()).toList() : fixed.toList();
    }

    /** The subjects of whoever is due in the session: where a lot decides it, those of all sessions he may be sent to. */
    List<Subject> subjects(Session session, List<Subject> ofUrn) {
        return groups.of(session.id())
                .map(group -> Stream.concat(
                                ofUrn.stream(), group.sessions().stream().flatMap(s -> s.subjects().stream()))
                        .distinct()
                        .toList())
                .orElse(ofUrn);
    }

    void enter(Session session, List<Sitting> due) {
        if (groups.of(session.id()).isEmpty()) {
            return;
        }
        Map<String, Sitting> byNo = byClosing.computeIfAbsent(session.id(), id -> new HashMap<>());
        due.stream().filter(sitting -> !sitting.hasFixedLot()).forEach(sitting -> {
            byNo.put(sitting.candidateNo(), sitting);
            sitting.logs().forEach(log -> reserved.put(log, sitting));
        });
    }

    /** The sitting in the closing session of somebody who may be sent to this session. */
    Optional<Sitting> reserved(String sessionId, String candidateNo) {
        return groups.of(sessionId)
                .map(group -> byClosing.getOrDefault(group.closing().id(), Map.of()))
                .map(sittings -> sittings.get(candidateNo));
    }

    /** The session in which this version of a sheet sees the candidate; empty for those who always had one. */
    Optional<String> session(SheetLog log, SheetTally tally) {
        Sitting sitting = reserved.get(log);
        if (sitting == null) {
            return Optional.empty();
        }
        if (!tally.lot().isNone()) {
            return Optional.of(tally.lot().sessionId());
        }
        String called = tally.sessionId();
        return Optional.of(called.isEmpty() ? sitting.session().id() : called);
    }

    /** Whether he was sent to another session, as the witness knows. */
    boolean isElsewhere(Sitting sitting, Witness witness) {
        return !reserved.isEmpty()
                && session(sitting.logs().get(0), sitting.tally(witness))
                        .filter(id -> !id.equals(sitting.session().id()))
                        .isPresent();
    }

    /** Whether one of the versions of his sheet puts him here, so that whoever signs for the session must hear of the conflict. */
    boolean isClaimed(Sitting sitting, Witness witness) {
        return !reserved.isEmpty()
                && sitting.logs().stream()
                        .anyMatch(log -> log.view(witness).versions().values().stream()
                                .anyMatch(tally -> session(log, tally)
                                        .filter(id ->
                                                id.equals(sitting.session().id()))
                                        .isPresent()));
    }

    /** The group of a session, empty under every other rule. */
    Optional<ArrivalGroup> group(String sessionId) {
        return groups.of(sessionId);
    }

    /** Whether the sitting is that of somebody who is given his session when he comes. */
    boolean isReserved(Sitting sitting) {
        return reserved.containsKey(sitting.logs().get(0));
    }
}
