package org.shikao.exam.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shikao.exam.catalogue.Catalogue;

/**
 * What the sites need, from plan and catalogue alone. Which benches are drawn is not known beforehand, so in a session an experiment is
 * reckoned with as many candidates as it has benches, but no more than are due.
 */
public final class Supplies {
    /** A site's day; days of a site stand together. */
    private record Key(String siteCode, LocalDate date) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::siteCode).thenComparing(Key::date);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private Supplies() {}

    /** One entry for each site and day of the plan, by site and day. Experiments that the catalogue does not have need nothing. */
    public static List<DaySupplies> of(Plan plan, Catalogue catalogue) {
        Map<Key, List<Session>> days = plan.sessions().stream()
                .collect(
                        Collectors.groupingBy(s -> new Key(s.siteCode(), s.date()), TreeMap::new, Collectors.toList()));
        List<DaySupplies> all = new ArrayList<>();
        days.forEach((key, sessions) -> all.add(new DaySupplies(
                key.siteCode(),
                key.date(),
                ApparatusCount.of(sessions, catalogue),
                ReagentCount.reagents(sessions, catalogue),
                ReagentCount.wastes(sessions, catalogue))));
        return List.copyOf(all);
    }

    /** What one candidate uses of a stock in an experiment, in hundredths of its unit; 0 if nothing. */
    public static long portion(Catalogue catalogue, Stock stock, String experimentId) {
        return ReagentCount.portion(catalogue, stock, experimentId);
    }

    /** How many benches of a session have each experiment, in the order of the catalogue's ids. */
    static Map<String, Integer> benches(Session session) {
        Map<String, Integer> benches = new TreeMap<>();
        for (Station station : session.stations()) {
            station.tasks().forEach(task -> benches.merge(task.experimentId(), 1, Integer::sum));
        }
        return benches;
    }
}
