package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shikao.exam.catalogue.Apparatus;
import org.shikao.exam.catalogue.Apparatus.Provision;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.plan.DaySupplies.ApparatusNeed;

/**
 * Counts apparatus: it is used again and again, so a room needs as much as its fullest session, and a site as much as all its rooms, which
 * run side by side.
 */
final class ApparatusCount {
    private record Thing(String name, String spec) {}

    private record Kind(Thing thing, Provision provision) {}

    private final Catalogue catalogue;
    private final Map<Kind, Integer> pieces = new LinkedHashMap<>();
    private final Map<Thing, TreeSet<String>> experiments = new LinkedHashMap<>();

    private ApparatusCount(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The need of a site on a day, in the order in which things are met by room, session and experiment. */
    static List<ApparatusNeed> of(List<Session> sessions, Catalogue catalogue) {
        ApparatusCount count = new ApparatusCount(catalogue);
        sessions.stream()
                .collect(Collectors.groupingBy(Session::roomNo, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(count::room);
        return count.needs();
    }

    private void room(List<Session> sessions) {
        Map<Kind, Integer> most = new LinkedHashMap<>();
        sessions.forEach(session -> session(session).forEach((kind, count) -> most.merge(kind, count, Math::max)));
        most.forEach((kind, count) -> pieces.merge(kind, count, Integer::sum));
    }

    private Map<Kind, Integer> session(Session session) {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        Supplies.benches(session)
                .forEach((id, benches) -> catalogue
                        .experiment(id)
                        .ifPresent(experiment ->
                                experiment.apparatus().forEach(a -> add(counts, experiment, a, benches))));
        return counts;
    }

    private void add(Map<Kind, Integer> counts, Experiment experiment, Apparatus a, int benches) {
        Thing thing = new Thing(a.name(), a.spec());
        experiments.computeIfAbsent(thing, t -> new TreeSet<>()).add(experiment.id());
        int times = a.provision() == Provision.PER_BENCH ? benches : 1;
        counts.merge(new Kind(thing, a.provision()), Math.multiplyExact(a.quantity(), times), Math::addExact);
    }

    /** Things of one name stand together, where the first of them was met. */
    private List<ApparatusNeed> needs() {
        Map<String, List<ApparatusNeed>> byName = new LinkedHashMap<>();
        experiments.forEach((thing, ids) -> byName.computeIfAbsent(thing.name(), name -> new ArrayList<>())
                .add(new ApparatusNeed(
                        thing.name(),
                        thing.spec(),
                        count(thing, Provision.PER_BENCH),
                        count(thing, Provision.SHARED),
                        count(thing, Provision.SPARE),
                        List.copyOf(ids))));
        return byName.values().stream().flatMap(List::stream).toList();
    }

    private int count(Thing thing, Provision provision) {
        return pieces.getOrDefault(new Kind(thing, provision), 0);
    }
}
