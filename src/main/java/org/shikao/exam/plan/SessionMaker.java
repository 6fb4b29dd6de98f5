package org.shikao.exam.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;

/** Writes the seated waves of a slot down as sessions, one a room. */
final class SessionMaker {

    private final SeedOrder seed;
    private final DrawRule draw;
    private final boolean inTeams;
    private final boolean sittingSubjects;

    /** @param sittingSubjects whether a session names all subjects of its sitting (a paper), not only those its benches lead with */
    SessionMaker(SeedOrder seed, RulePack rules, boolean sittingSubjects) {
        this.seed = seed;
        this.draw = rules.draw();
        inTeams = Crew.of(rules.marking()).team() > 0;
        this.sittingSubjects = sittingSubjects;
    }

    /** When and where a slot is held. */
    record When(String siteCode, LocalDate date, Slot slot) {}

    /** The codes of those who watch the benches, of those who mark them a second time, and of the others in the teams by room. */
    private record Watchers(Map<Bench, String> first, Map<Bench, String> second, Map<String, List<String>> others) {}

    List<Session> sessions(When when, SeatedWave seated, SlotDuties duties) {
        Map<String, List<Bench>> rooms = new LinkedHashMap<>();
        seated.benches()
                .forEach(b -> rooms.computeIfAbsent(b.roomNo(), no -> new ArrayList<>())
                        .add(b));
        Watchers watchers = new Watchers(watchers(duties, Post::first), watchers(duties, Post::second), others(duties));
        Map<String, List<Candidate>> people = peopleByRoom(seated, rooms);
        List<Session> sessions = new ArrayList<>();
        rooms.forEach((roomNo, benches) -> sessions.add(session(when, seated, benches, people.get(roomNo), watchers)));
        return sessions;
    }

    private Session session(
            When when, SeatedWave seated, List<Bench> benches, List<Candidate> people, Watchers watchers) {
        String roomNo = benches.get(0).roomNo();
        String id = id(when, roomNo);
        Map<Bench, String> lots = lots(id, benches);
        List<Station> stations = benches.stream()
                .map(b -> new Station(
                        lots.get(b),
                        b.no(),
                        b.tasks(),
                        watchers.first().get(b),
                        watchers.second().getOrDefault(b, "")))
                .toList();
        List<Seat> seats = people.stream()
                .map(c -> new Seat(c.candidateNo(), fixedLot(seated, lots, c)))
                .toList();
        Slot slot = when.slot();
        return new Session(
                id,
                when.siteCode(),
                roomNo,
                subjects(seated, benches),
                slot.number(),
                when.date(),
                slot.start(),
                slot.end(),
                stations,
                seats,
                inTeams ? team(stations, watchers.others().getOrDefault(roomNo, List.of())) : List.of());
    }

    /** Whoever watches the first benches leads the team. */
    private static List<String> team(List<Station> stations, List<String> others) {
        Set<String> team = new LinkedHashSet<>();
        stations.forEach(station -> team.add(station.examinerCode()));
        team.addAll(others);
        return List.copyOf(team);
    }

    private static Map<String, List<String>> others(SlotDuties duties) {
        Map<String, List<String>> others = new HashMap<>();
        for (int i = 0; i < duties.count(); i++) {
            if (duties.post(i).ofTeam()) {
                others.computeIfAbsent(duties.post(i).roomNo(), no -> new ArrayList<>())
                        .add(duties.examiner(i).code());
            }
        }
        return others;
    }

    /** {@code S1-A-0516-03}: site, room, month and day, number of the session within the day. */
    private static String id(When when, String roomNo) {
        return String.format(
                Locale.ROOT,
                "%s-%s-%02d%02d-%02d",
                when.siteCode(),
                roomNo,
                when.date().getMonthValue(),
                when.date().getDayOfMonth(),
                when.slot().number());
    }

    private static String fixedLot(SeatedWave seated, Map<Bench, String> lots, Candidate candidate) {
        Bench bench = seated.fixed().get(candidate.candidateNo());
        return bench == null ? "" : lots.get(bench);
    }

    /**
     * What the lots of a session show. Without relabelling it is room and bench number; with it (三固定一调整) task, apparatus and
     * examiner stay at the bench and the labels are dealt out anew for every session. Where experiments are drawn (rule 9) the lot
     * names the experiment in place of the room.
     */
    private Map<Bench, String> lots(String sessionId, List<Bench> benches) {
        boolean experiments = draw.object() == DrawRule.Object.EXPERIMENT;
        List<Bench> labels = draw.relabelBenches() && !experiments
                ? seed.shuffled("labels " + sessionId, benches, b -> String.valueOf(b.no()))
                : benches;
        Map<Bench, String> lots = new HashMap<>();
        for (int i = 0; i < benches.size(); i++) {
            Bench label = labels.get(i);
            String shown = experiments ? label.experiment() : label.roomNo();
            lots.put(benches.get(i), String.format(Locale.ROOT, "%s-%02d", shown, label.no()));
        }
        return lots;
    }

    private List<Subject> subjects(SeatedWave seated, List<Bench> benches) {
        if (sittingSubjects) {
            return seated.wave().sitting().subjects();
        }
        Set<Subject> led = EnumSet.noneOf(Subject.class);
        benches.forEach(b -> led.add(b.lead()));
        return seated.wave().sitting().subjects().stream().filter(led::contains).toList();
    }

    private static Map<Bench, String> watchers(SlotDuties duties, Predicate<Post> which) {
        Map<Bench, String> examiners = new HashMap<>();
        for (int i = 0; i < duties.count(); i++) {
            if (which.test(duties.post(i))) {
                for (Bench bench : duties.post(i).benches()) {
                    examiners.put(bench, duties.examiner(i).code());
                }
            }
        }
        return examiners;
    }

    /** Fixed candidates sit in the room of their bench; the others fill the rooms in call order. */
    private static Map<String, List<Candidate>> peopleByRoom(SeatedWave seated, Map<String, List<Bench>> rooms) {
        Map<String, Integer> free = new LinkedHashMap<>();
        rooms.forEach((no, benches) -> free.put(no, benches.size()));
        seated.fixed().values().forEach(b -> free.merge(b.roomNo(), -1, Integer::sum));
        Map<String, Set<Candidate>> people = new HashMap<>();
        for (Candidate candidate : seated.candidates()) {
            Bench bench = seated.fixed().get(candidate.candidateNo());
            String room = bench != null ? bench.roomNo() : takeFree(free);
            people.computeIfAbsent(room, no -> new LinkedHashSet<>()).add(candidate);
        }
        Map<String, List<Candidate>> ordered = new HashMap<>();
        people.forEach((room, set) -> ordered.put(room, List.copyOf(set)));
        return ordered;
    }

    private static String takeFree(Map<String, Integer> free) {
        String room = free.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .findFirst()
                .orElseThrow()
                .getKey();
        free.merge(room, -1, Integer::sum);
        return room;
    }
}
