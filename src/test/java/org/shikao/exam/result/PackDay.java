package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.draw.Commitment;
import org.shikao.exam.draw.DrawRecord;
import org.shikao.exam.draw.DrawSecret;
import org.shikao.exam.draw.DrawSeed;
import org.shikao.exam.draw.DrawVerification;
import org.shikao.exam.draw.Given;
import org.shikao.exam.draw.LotDraw;
import org.shikao.exam.draw.Urn;
import org.shikao.exam.journal.Chain;
import org.shikao.exam.journal.Entry;
import org.shikao.exam.journal.ExamDay;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.JournalBody;
import org.shikao.exam.journal.Link;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.plan.Task;
import org.shikao.exam.result.PackAgain.Again;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.exam.rules.OutcomeRule.AbsentAt;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.Choice;

/**
 * Holds a planned exam: roll call, draw, scoring, sign-off, all through the journal, and writes down apart from it what every
 * candidate did. Everything a fact is refused for is a failure.
 */
final class PackDay {
    private static final String EXAM = "exam-of-packs";

    private final Random random;
    private final RulePack pack;
    private final Catalogue catalogue;
    private final Plan plan;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final ExamDay day;
    private final PackAgain others;
    private final PackAside aside;
    private final PackArrivals arrivals;
    private final List<Link> links = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Done>> done = new TreeMap<>();
    private final Map<String, String> arrived = new LinkedHashMap<>();
    private String hash = Chain.genesis(EXAM, "d1");

    PackDay(Random random, RulePack pack, Catalogue catalogue, Roster roster, Plan plan) {
        this.random = random;
        this.pack = pack;
        this.catalogue = catalogue;
        this.plan = plan;
        this.day = ExamDay.start(pack, catalogue, plan);
        this.others = new PackAgain(random, day, this::write);
        this.aside = new PackAside(random, pack, this::write);
        this.arrivals = new PackArrivals(random, pack, plan);
        roster.candidates().forEach(c -> candidates.put(c.candidateNo(), c));
    }

    ExamDay day() {
        return day;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Link> links() {
        return links;
    }

    /** What everybody did, by candidate number; nobody who was in no session. */
    Map<String, List<Done>> done() {
        return done;
    }

    /** Runs all urns one after the other. */
    PackDay hold() {
        Set<String> held = new HashSet<>();
        for (Session session : plan.sessions()) {
            Urn urn = Urn.of(pack, plan, session.id()).orElseThrow();
            if (held.add(urn.sessionId())) {
                hold(urn);
            }
        }
        aside.committee(candidates);
        return this;
    }

    PackAside aside() {
        return aside;
    }

    private void hold(Urn urn) {
        arrived.clear();
        DrawSecret secret = DrawSecret.of(bytes());
        Commitment commitment = Commitment.to(EXAM, urn, secret);
        if (pack.draw().actor() != Actor.PHYSICAL) {
            write(new Fact.DrawCommitted(urn.sessionId(), commitment.commitment(), commitment.listHash()));
        }
        List<Session> sessions = urn.sessions().stream()
                .map(id -> plan.session(id).orElseThrow())
                .toList();
        sessions.forEach(this::rollCall);
        Map<String, String> lots = draw(urn, secret);
        urn.fixed().stream()
                .filter(g -> arrived.containsKey(g.candidateNo()))
                .forEach(g -> lots.put(g.candidateNo(), g.lotNo()));
        missingAtStart(lots);
        Map<String, Station> stations = new HashMap<>();
        Map<String, Session> rooms = new HashMap<>();
        sessions.forEach(s -> s.stations().forEach(station -> stations.put(station.lotNo(), station)));
        sessions.forEach(s -> s.stations().forEach(station -> rooms.put(station.lotNo(), s)));
        lots.forEach((no, lot) -> {
            score(no, stations.get(lot));
            if (aside.fails(rooms.get(lot), stations.get(lot), no)) {
                stations.get(lot).tasks().forEach(task -> PackAside.sitsAgain(done.get(no), task.subject()));
            }
        });
        sessions.forEach(
                s -> write(new Fact.Signed(s.id(), "主考", "组长", s.leader().orElse(""), "")));
    }

    private void rollCall(Session session) {
        List<String> present = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Seat seat : arrivals.seats(session)) {
            String no = seat.candidateNo();
            if (arrivals.isSent(session, seat) && !arrivals.isMissing(session, no)) {
                sendElsewhere(session, no);
                present.add(no);
            } else if (random.nextInt(15) == 0 && pack.outcomes().deferralAllowed() && !isFixed(session, no)) {
                deferred(session, no);
            } else {
                boolean misses = arrivals.isMissing(session, no) || random.nextInt(9) == 0;
                (misses ? absent : present).add(no);
            }
        }
        if (!present.isEmpty()) {
            write(new Fact.CheckedIn(session.id(), present));
            present.forEach(no -> arrived.put(no, session.id()));
        }
        if (!absent.isEmpty()) {
            write(new Fact.MarkedAbsent(session.id(), absent));
            absent.forEach(no -> absent(session, no));
        }
    }

    /** Now and then to another room first, by mistake. */
    private void sendElsewhere(Session session, String no) {
        Fact elsewhere = new Fact.CheckedIn(arrivals.wrong(session).id(), List.of(no));
        if (random.nextInt(6) == 0 && day.allows(elsewhere).isEmpty()) {
            write(elsewhere);
        }
    }

    private static boolean isFixed(Session session, String no) {
        return session.seats().stream()
                .anyMatch(seat ->
                        seat.candidateNo().equals(no) && !seat.fixedLot().isEmpty());
    }

    /** Excused before the day: who has no lot yet is excused in all that the sitting would bring, or in any one of it. */
    private void deferred(Session session, String no) {
        List<Subject> subjects = urnSubjects(session);
        if (pack.subjects().choice() == Choice.ONE_BY_LOT) {
            subjects = List.of(subjects.get(random.nextInt(subjects.size())));
        }
        for (Subject subject : subjects) {
            write(new Fact.OutcomeSet(new SheetKey(no, subject), "DEFERRED", ""));
            done(no, new Done(subject, null, Map.of(), Outcome.DEFERRED, Set.of()));
        }
    }

    private void absent(Session session, String no) {
        Optional<Station> kept = session.seats().stream()
                .filter(seat -> seat.candidateNo().equals(no))
                .flatMap(seat -> session.station(seat.fixedLot()).stream())
                .findFirst();
        if (kept.isPresent()) {
            kept.get().tasks().forEach(t -> done(no, new Done(t.subject(), t, Map.of(), Outcome.ABSENT, Set.of())));
            return;
        }
        for (Subject subject : sat(session, no)) {
            done(no, new Done(subject, null, Map.of(), Outcome.ABSENT, Set.of()));
        }
    }

    /** The subjects of a session that a candidate is due in; where the lot decides there is one, whichever it is. */
    private List<Subject> sat(Session session, String no) {
        return switch (pack.subjects().choice()) {
            case ONE_BY_LOT -> urnSubjects(session).subList(0, 1);
            case ALL, PAPER -> session.subjects();
        };
    }

    private List<Subject> urnSubjects(Session session) {
        return plan.sessions().stream()
                .filter(s -> urnOf(s).equals(urnOf(session)))
                .flatMap(s -> s.subjects().stream())
                .distinct()
                .toList();
    }

    private Map<String, String> draw(Urn urn, DrawSecret secret) {
        List<String> present = new ArrayList<>(
                urn.candidates().stream().filter(arrived::containsKey).toList());
        Map<String, String> lots = new LinkedHashMap<>();
        if (present.isEmpty()) {
            return lots;
        }
        if (pack.draw().actor() == Actor.PHYSICAL) {
            List<String> slips = new ArrayList<>(urn.lotNos());
            Collections.shuffle(slips, random);
            for (String no : present) {
                lots.put(no, slips.remove(0));
                write(new Fact.LotTyped(arrived.get(no), no, lots.get(no), "", "", ""));
            }
            return lots;
        }
        Collections.shuffle(present, random);
        String entropy = String.format(Locale.ROOT, "%012d", random.nextInt(1_000_000_000));
        DrawRecord record = DrawRecord.draw(
                new DrawRecord.Asked(EXAM, urn.sessionId(), pack.draw().actor()),
                secret,
                entropy,
                present,
                urn.lotNos());
        if (!DrawVerification.check(record).isEmpty()) {
            throw new AssertionError("the draw does not verify: " + DrawVerification.check(record));
        }
        List<String> order = LotDraw.lotOrder(new DrawSeed(record.seed()), record.lots());
        List<String> takers = record.given().stream().map(Given::candidateNo).toList();
        int first = !pack.draw().atOnce() ? 1 + random.nextInt(takers.size()) : takers.size();
        for (int k = first; k <= takers.size(); k++) {
            write(drawn(urn, record, takers.subList(0, k), order));
        }
        record.given().forEach(g -> lots.put(g.candidateNo(), g.lotNo()));
        return lots;
    }

    private Fact drawn(Urn urn, DrawRecord record, List<String> takers, List<String> order) {
        String actor = pack.draw().actor().name().toLowerCase(Locale.ROOT);
        return new Fact.Drawn(
                urn.sessionId(), actor, record.secret(), record.entropy(), record.seed(), takers, order, "", "", "");
    }

    /** Where absence counts from the start of operating, somebody may go missing after the draw. */
    private void missingAtStart(Map<String, String> lots) {
        if (pack.outcomes().absentAt() != AbsentAt.START) {
            return;
        }
        for (String no : List.copyOf(lots.keySet())) {
            if (random.nextInt(12) == 0) {
                String id = arrived.get(no);
                write(new Fact.MarkedAbsent(id, List.of(no)));
                String lot = lots.remove(no);
                absentWithLot(no, lot);
            }
        }
    }

    private void absentWithLot(String no, String lot) {
        plan.sessions().stream()
                .filter(s -> urnOf(s).equals(urnOf(plan.session(arrived.get(no)).orElseThrow())))
                .flatMap(s -> s.station(lot).stream())
                .findFirst()
                .orElseThrow()
                .tasks()
                .forEach(task -> done(no, new Done(task.subject(), task, Map.of(), Outcome.ABSENT, Set.of())));
    }

    private String urnOf(Session session) {
        return Urn.of(pack, plan, session.id()).orElseThrow().sessionId();
    }

    private void score(String no, Station station) {
        for (Task task : station.tasks()) {
            SheetKey key = new SheetKey(no, task.subject());
            if (candidates.get(no).exemptions().containsKey(task.subject())) {
                write(new Fact.OutcomeSet(key, "EXEMPT", ""));
                done(no, new Done(task.subject(), task, Map.of(), Outcome.EXEMPT, Set.of()));
            } else {
                sheet(key, task);
            }
        }
    }

    private void sheet(SheetKey key, Task task) {
        Map<Integer, Marks> values = new TreeMap<>();
        Outcome outcome = aside.outcome();
        Set<String> penalties = new LinkedHashSet<>();
        if (outcome == Outcome.DEFERRED) {
            write(new Fact.OutcomeSet(key, "DEFERRED", ""));
            done(key.candidateNo(), new Done(key.subject(), task, values, outcome, penalties));
            return;
        }
        for (RubricPoint point : rubric(task).points()) {
            if (outcome != Outcome.WITHDRAWN || random.nextBoolean()) {
                Marks value = value(point);
                values.put(point.no(), value);
                write(new Fact.Marked(key, point.no(), value, List.of()));
            }
        }
        boolean voided = false;
        for (Penalty penalty : pack.outcomes().penalties()) {
            if (random.nextInt(penalty.kind() == Penalty.Kind.VOID ? 20 : 4) == 0 && !voided) {
                write(new Fact.OutcomeSet(key, penalty.code(), ""));
                penalties.add(penalty.code());
                voided = penalty.kind() == Penalty.Kind.VOID;
            }
        }
        if (outcome != Outcome.EARNED) {
            write(new Fact.OutcomeSet(key, outcome.name(), "身体不适"));
        }
        write(new Fact.Submitted(key));
        if (random.nextInt(8) == 0 && !values.isEmpty()) {
            correct(key, task, values);
        }
        Again again = Again.NEVER;
        if (!voided && outcome != Outcome.VOID) {
            again = pack.marking().twice() ? others.mark(key, rubric(task), values, outcome) : again;
            aside.acknowledge(key);
        }
        done(key.candidateNo(), new Done(key.subject(), task, values, outcome, penalties, again));
    }

    private Rubric rubric(Task task) {
        return catalogue.experiment(task.experimentId()).orElseThrow().rubric();
    }

    private void correct(SheetKey key, Task task, Map<Integer, Marks> values) {
        int no = values.keySet().iterator().next();
        RubricPoint point = rubric(task).point(no).orElseThrow();
        Marks now = value(point);
        if (!now.equals(values.get(no))) {
            String second = pack.marking().correctionSignatures() == 2 ? "李" : "";
            write(new Fact.Corrected(key, no, values.get(no).toString(), now.toString(), "看错", "张", second));
            values.put(no, now);
        }
    }

    private Marks value(RubricPoint point) {
        int step = point.step().hundredths();
        Marks value = new Marks(step * random.nextInt(point.marks().hundredths() / step + 1));
        return random.nextInt(3) == 0 ? point.marks() : value;
    }

    private void done(String no, Done what) {
        done.computeIfAbsent(no, key -> new ArrayList<>()).add(what);
    }

    private void write(Fact fact) {
        day.allows(fact).ifPresent(problem -> {
            throw new AssertionError(fact + " refused: " + problem);
        });
        String body = JournalBody.write(day.lamport() + 1, "at", "E", fact);
        hash = Chain.next(hash, body);
        Link link = new Link("d1", links.size() + 1, body, hash);
        links.add(link);
        Entry entry = JournalBody.read(link).entry().orElseThrow();
        entries.add(entry);
        day.apply(entry).ifPresent(problem -> {
            throw new AssertionError(fact + " ignored: " + problem);
        });
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
