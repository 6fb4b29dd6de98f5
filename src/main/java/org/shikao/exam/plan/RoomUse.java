package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.venue.Room;

/** Which sitting each room of a site is set up for: for the half-day, changed early only when nobody waits for it any more. */
final class RoomUse {

    private final Prepared prepared;
    private final SiteCase site;
    private final SiteQueue queue;
    private final BenchLayout layout;
    private final Map<Room, Sitting> use = new LinkedHashMap<>();
    private final Map<Room, List<Bench>> benches = new HashMap<>();
    private HalfDay half;

    RoomUse(Prepared prepared, SiteCase site, SiteQueue queue) {
        this.prepared = prepared;
        this.site = site;
        this.queue = queue;
        layout = new BenchLayout(prepared);
    }

    void beginHalfDay(HalfDay begun) {
        half = begun;
        use.clear();
        benches.clear();
    }

    /** The waves of the next slot, those with the longest queue first. */
    List<Wave> waves() {
        site.rooms().stream().filter(this::isIdle).sorted(this::fewestUsesFirst).forEach(this::choose);
        List<Wave> waves = Urns.spanRooms(prepared.rules()) ? together() : apart();
        waves.sort(
                Comparator.comparingInt((Wave w) -> queue.waiting(w.sitting())).reversed());
        return prepared.oneSittingAtOnce() && waves.size() > 1 ? waves.subList(0, 1) : waves;
    }

    /** Whether a room may hold a sitting. */
    boolean suits(Room room, Sitting sitting) {
        return sitting.suits(room, prepared.paper());
    }

    private boolean isIdle(Room room) {
        Sitting sitting = use.get(room);
        return sitting == null || queue.waiting(sitting) == 0;
    }

    private int fewestUsesFirst(Room a, Room b) {
        return Long.compare(uses(a), uses(b));
    }

    private long uses(Room room) {
        return queue.sittings().stream().filter(s -> suits(room, s)).count();
    }

    private void choose(Room room) {
        use.remove(room);
        Optional<Sitting> best = Optional.empty();
        for (Sitting sitting : queue.sittings()) {
            boolean possible = suits(room, sitting) && queue.waiting(sitting) > 0 && hasExaminer(sitting);
            if (possible && (best.isEmpty() || pressure(sitting, room) > pressure(best.get(), room))) {
                best = Optional.of(sitting);
            }
        }
        best.ifPresent(sitting -> {
            use.put(room, sitting);
            benches.put(room, layout.of(room, sitting, half));
        });
    }

    private boolean hasExaminer(Sitting sitting) {
        return site.examiners().stream()
                .anyMatch(e -> sitting.subjects().stream().anyMatch(s -> WatchRules.isCompetent(e, s)));
    }

    /** Candidates waiting for a seat, in thousandths, if the room served this sitting too. */
    private long pressure(Sitting sitting, Room room) {
        if (prepared.oneSittingAtOnce()) {
            return queue.waiting(sitting);
        }
        long seats = use.entrySet().stream()
                .filter(e -> e.getValue().equals(sitting))
                .mapToLong(e -> BenchLayout.usable(e.getKey()).size())
                .sum();
        return 1000L
                * queue.waiting(sitting)
                / Math.max(1, seats + BenchLayout.usable(room).size());
    }

    private List<Wave> apart() {
        List<Wave> waves = new ArrayList<>();
        for (Room room : site.rooms()) {
            if (use.containsKey(room)) {
                waves.add(new Wave(use.get(room), List.of(benches.get(room)), prepared.roomSize()));
            }
        }
        return waves;
    }

    private List<Wave> together() {
        Map<Sitting, List<List<Bench>>> rooms = new LinkedHashMap<>();
        for (Room room : site.rooms()) {
            if (use.containsKey(room)) {
                rooms.computeIfAbsent(use.get(room), s -> new ArrayList<>()).add(benches.get(room));
            }
        }
        List<Wave> waves = new ArrayList<>();
        rooms.forEach((sitting, all) -> waves.add(new Wave(sitting, all, prepared.roomSize())));
        return waves;
    }
}
