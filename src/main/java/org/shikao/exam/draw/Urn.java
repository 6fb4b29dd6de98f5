package org.shikao.exam.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.plan.ArrivalGroups;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Urns;
import org.shikao.exam.rules.RulePack;

/**
 * The lots drawn together: the benches of one room's session, or those of all rooms of a site that start together where the rule
 * draws subject or room as well.
 *
 * @param sessionId the lowest session id of the urn, which goes into the seed
 * @param sessions ids of all sessions of the urn, ascending
 * @param lots in their fixed order (room, then bench), without the lots kept for fixed needs
 * @param candidates numbers of the candidates due to draw, in call order, without those who have a fixed lot; where candidates are
 *     given their session when they come (rule 14), all who may be sent to one of these sessions
 * @param fixed the lots taken out of the urn for fixed needs
 */
public record Urn(String sessionId, List<String> sessions, List<Lot> lots, List<String> candidates, List<Given> fixed) {

    public Urn {
        sessions = List.copyOf(sessions);
        lots = List.copyOf(lots);
        candidates = List.copyOf(candidates);
        fixed = List.copyOf(fixed);
    }

    /** The urn a session belongs to; empty if the plan has no such session. */
    public static Optional<Urn> of(RulePack rules, Plan plan, String sessionId) {
        return plan.session(sessionId)
                .map(session -> of(Urns.together(rules, plan, session), ArrivalGroups.of(rules, plan)));
    }

    private static Urn of(List<Session> unsorted, ArrivalGroups groups) {
        List<Session> sessions = unsorted.stream()
                .sorted(Comparator.comparing(Session::id, CanonicalList.BY_CODE_POINT))
                .toList();
        List<Seat> seats = sessions.stream().flatMap(s -> s.seats().stream()).toList();
        List<Given> fixed = seats.stream()
                .filter(s -> !s.fixedLot().isEmpty())
                .map(s -> new Given(s.candidateNo(), s.fixedLot()))
                .toList();
        Set<String> taken = fixed.stream().map(Given::lotNo).collect(Collectors.toCollection(HashSet::new));
        return new Urn(
                sessions.get(0).id(),
                sessions.stream().map(Session::id).toList(),
                lots(sessions, taken),
                mayDraw(sessions, groups),
                fixed);
    }

    /** Those due; where candidates are given their session when they come, everybody who may be sent to one of these. */
    private static List<String> mayDraw(List<Session> sessions, ArrivalGroups groups) {
        Stream<Seat> own = sessions.stream().flatMap(s -> s.seats().stream());
        Stream<Seat> sent = sessions.stream()
                .flatMap(s -> groups.of(s.id()).stream())
                .distinct()
                .flatMap(group -> group.roll().stream());
        return Stream.concat(own, sent)
                .filter(seat -> seat.fixedLot().isEmpty())
                .map(Seat::candidateNo)
                .distinct()
                .toList();
    }

    private static List<Lot> lots(List<Session> sessions, Set<String> taken) {
        List<Lot> lots = new ArrayList<>();
        for (Session session : sessions) {
            session.stations().stream()
                    .filter(station -> !taken.contains(station.lotNo()))
                    .map(station -> new Lot(station.lotNo(), session.id(), session.roomNo(), station.benchNo()))
                    .forEach(lots::add);
        }
        lots.sort(Comparator.comparing(Lot::roomNo, CanonicalList.BY_CODE_POINT).thenComparingInt(Lot::benchNo));
        return lots;
    }

    /** The lot numbers, in the order of the lots. */
    public List<String> lotNos() {
        return lots.stream().map(Lot::lotNo).toList();
    }
}
