package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Site;
import org.shikao.exam.venue.Venue;

/** Sends every school to one site: to a site that names it as a feeder, else to the least burdened site open to all. */
final class SiteChoice {

    private final Venue venue;
    private final Prepared prepared;
    private final Map<String, List<Candidate>> bySite = new LinkedHashMap<>();
    private final Map<String, Integer> load = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    SiteChoice(Venue venue, Prepared prepared, List<Candidate> due) {
        this.venue = venue;
        this.prepared = prepared;
        venue.sites().forEach(site -> bySite.put(site.code(), new ArrayList<>()));
        Map<String, List<Candidate>> schools = new TreeMap<>();
        due.forEach(c ->
                schools.computeIfAbsent(c.schoolCode(), no -> new ArrayList<>()).add(c));
        schools.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, List<Candidate>> e) -> -e.getValue().size()))
                .forEach(e -> send(e.getKey(), e.getValue()));
    }

    /** Candidates by site code, in no particular order. */
    Map<String, List<Candidate>> bySite() {
        return bySite;
    }

    List<Problem> problems() {
        return problems;
    }

    private void send(String school, List<Candidate> candidates) {
        List<Site> open = allowed(school);
        if (open.isEmpty()) {
            problems.add(Problem.error(
                    "PLAN_SCHOOL_WITHOUT_SITE", Place.named(school), school, String.valueOf(candidates.size())));
            return;
        }
        List<Site> equipped = open.stream().filter(s -> hasRooms(s, candidates)).toList();
        Site site = leastBurdened(equipped.isEmpty() ? open : equipped, candidates.size());
        bySite.get(site.code()).addAll(candidates);
        load.merge(site.code(), candidates.size(), Integer::sum);
    }

    private List<Site> allowed(String school) {
        List<Site> naming =
                venue.sites().stream().filter(s -> s.feeders().contains(school)).toList();
        return naming.isEmpty()
                ? venue.sites().stream().filter(s -> s.feeders().isEmpty()).toList()
                : naming;
    }

    private boolean hasRooms(Site site, List<Candidate> candidates) {
        List<Room> rooms = venue.roomsOf(site.code());
        return candidates.stream()
                .flatMap(c -> prepared.dues().of(c).stream())
                .distinct()
                .allMatch(sitting -> rooms.stream().anyMatch(room -> sitting.suits(room, prepared.paper())));
    }

    private Site leastBurdened(List<Site> sites, int more) {
        Optional<Site> best = Optional.empty();
        for (Site site : sites) {
            if (best.isEmpty() || burden(site, more) < burden(best.get(), more)) {
                best = Optional.of(site);
            }
        }
        return best.orElseThrow();
    }

    /** Candidates a bench, in thousandths, if this many more came. */
    private long burden(Site site, int more) {
        int benches = venue.roomsOf(site.code()).stream()
                .mapToInt(room -> BenchLayout.usable(room).size())
                .sum();
        return 1000L * (load.getOrDefault(site.code(), 0) + more) / Math.max(1, benches);
    }
}
