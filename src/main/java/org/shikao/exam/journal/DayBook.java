package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** Everything the journal has told so far, laid out by session, urn and sheet. */
final class DayBook {
    private final RulePack rules;
    private final OutcomeCodes codes;
    private final RubricIndex rubrics;
    private final Map<String, SessionLog> sessions = new LinkedHashMap<>();
    private final Map<SheetKey, SheetLog> sheets = new HashMap<>();
    private final Map<SheetLog, Sitting> sittings = new HashMap<>();
    private final ListChanges list;
    private final Arrivals arrivals;
    private final Map<String, List<Subject>> urnSubjects = new HashMap<>();
    private final KeyedEntries keyed = new KeyedEntries();
    private final Committee committee;
    private final MakeUps makeUps = new MakeUps();
    private final Appeals appeals = new Appeals(this);
    private final List<Urn.Event> unitDraws = new ArrayList<>();
    private final GroupGate groups = new GroupGate();
    private final Deferrals deferrals;
    private final List<Urn.Event> seals = new ArrayList<>();
    /** By device its first entry about the day itself. */
    private final Map<String, Urn.Event> firstUses = new HashMap<>();

    DayBook(RulePack rules, RubricIndex rubrics, Plan plan) {
        this.rules = rules;
        this.committee = new Committee(rules);
        this.deferrals = new Deferrals(rules);
        this.codes = new OutcomeCodes(rules.outcomes());
        this.rubrics = rubrics;
        this.list = new ListChanges(bySubject());
        this.arrivals = new Arrivals(rules, plan);
        Map<String, Urn> urns = new TreeMap<>();
        Map<String, Set<Subject>> subjects = new TreeMap<>();
        plan.sessions().forEach(session -> {
            lowerUrnId(urns, session);
            subjects.computeIfAbsent(urnKey(session), key -> new LinkedHashSet<>())
                    .addAll(session.subjects());
        });
        plan.sessions().forEach(session -> {
            String key = urnKey(session);
            addSession(session, urns.get(key), List.copyOf(subjects.get(key)));
        });
    }

    /**
     * Sessions drawn together: a room's session alone, unless the lot also decides subject or room; then all rooms of a site that
     * start together (DESIGN §6). Where every subject has its own session, rooms of different subjects never share one.
     */
    private String urnKey(Session session) {
        DrawRule.Object object = rules.draw().object();
        boolean alone = object == DrawRule.Object.BENCH || object == DrawRule.Object.EXPERIMENT;
        String subjects =
                rules.subjects().choice() == Choice.ALL ? session.subjects().toString() : "";
        return alone
                ? session.id()
                : String.join(
                        "\u001F",
                        session.siteCode(),
                        session.date().toString(),
                        session.start().toString(),
                        subjects);
    }

    private void lowerUrnId(Map<String, Urn> urns, Session session) {
        urns.merge(
                urnKey(session),
                new Urn(session.id()),
                (one, other) -> one.id().compareTo(other.id()) <= 0 ? one : other);
    }

    /** @param subjects those of the whole urn: whoever is called in one room may draw a bench of another */
    private void addSession(Session session, Urn urn, List<Subject> subjects) {
        List<Sitting> due = new ArrayList<>();
        List<Subject> open = arrivals.subjects(session, subjects);
        arrivals.due(session).forEach(seat -> due.add(Sitting.of(session, seat, open, codes, markings())));
        due.forEach(this::enter);
        arrivals.enter(session, due);
        urnSubjects.put(session.id(), subjects);
        urn.add(session, due);
        sessions.put(session.id(), new SessionLog(session, urn, due));
    }

    /** Two markings and one that decides between them, where the rules want two. */
    private int markings() {
        return rules.marking().twice() ? 3 : 1;
    }

    private void enter(Sitting sitting) {
        list.add(sitting);
        for (SheetLog log : sitting.logs()) {
            sheets.put(log.key(), log);
            sittings.put(log, sitting);
        }
    }

    /** Seats somebody who is in no plan. */
    void addWalkIn(Fact.WalkInAdded fact, Urn.Event event) {
        SessionLog session = sessions.get(fact.sessionId());
        Seat seat = new Seat(fact.candidateNo(), fact.lotNo());
        Sitting sitting = Sitting.of(session.session(), seat, urnSubjects.get(fact.sessionId()), codes, markings());
        enter(sitting);
        session.sittings().add(sitting);
        session.urn().sittings().add(sitting);
        walkIns().add(sitting, event);
    }

    /** The candidate's sitting in the session; of somebody who is sent there from another, with the sheets that he has. */
    Sitting arrive(SessionLog session, String candidateNo) {
        return session.sitting(candidateNo).orElseGet(() -> {
            Sitting reserved = arrivals.reserved(session.id(), candidateNo).orElseThrow();
            Sitting sitting = new Sitting(session.session(), reserved.seat(), reserved.logs());
            session.sittings().add(sitting);
            session.urn().sittings().add(sitting);
            return sitting;
        });
    }

    /** Candidates who are given their session when they come. */
    Arrivals arrivals() {
        return arrivals;
    }

    WalkIns walkIns() {
        return list.walkIns();
    }

    /** Whether every subject is sat, each in a sitting of its own. */
    boolean bySubject() {
        return rules.subjects().choice() == Choice.ALL;
    }

    /** Whether a sitting does not count: its candidate was removed, came elsewhere as a walk-in, or is not known. */
    boolean isOff(Sitting sitting, Witness witness) {
        return list.isRemoved(sitting.candidateNo(), witness) || isElsewhere(sitting, witness);
    }

    /** Whether another sitting of the same candidate counts: he was sent to another session, or came as a walk-in. */
    boolean isElsewhere(Sitting sitting, Witness witness) {
        return arrivals.isElsewhere(sitting, witness)
                || walkIns().isOff(sitting(sitting.logs().get(0)), witness);
    }

    /** The log of the sheet that counts for a candidate, which may have been written under a temporary number. */
    Optional<SheetLog> counting(SheetKey key) {
        Optional<SheetLog> own = log(key);
        if (own.isEmpty() || walkIns().isOff(sitting(own.get()), Witness.ALL)) {
            return Stream.concat(
                            Stream.of(walkIns().shown(key.candidateNo(), Witness.ALL)),
                            walkIns().linkedFrom(walkIns().shown(key.candidateNo(), Witness.ALL), Witness.ALL).stream())
                    .map(no -> sheets.get(new SheetKey(no, key.subject())))
                    .filter(log -> log != null && !walkIns().isOff(sitting(log), Witness.ALL))
                    .findFirst();
        }
        return own;
    }

    RulePack rules() {
        return rules;
    }

    OutcomeCodes codes() {
        return codes;
    }

    RubricIndex rubrics() {
        return rubrics;
    }

    List<SessionLog> sessions() {
        return List.copyOf(sessions.values());
    }

    Optional<SessionLog> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    KeyedEntries keyed() {
        return keyed;
    }

    /** The log of a sheet that there is or may come to be. */
    Optional<SheetLog> log(SheetKey key) {
        return Optional.ofNullable(sheets.get(key));
    }

    /** The sitting that the sheet comes out of, of candidates sent to a session when they come the one in the closing session. */
    Sitting sitting(SheetLog log) {
        return sittings.get(log);
    }

    /** The session that the candidate was due in or sent to, by a version of the sheet; his lot may lead to another room. */
    SessionLog session(SheetLog log, SheetTally tally) {
        return sessions.get(arrivals.session(log, tally)
                .orElseGet(() -> sitting(log).session().id()));
    }

    /** Where the candidate sits, by a version of the sheet. */
    Optional<Urn.Placed> placed(SheetLog log, SheetTally tally) {
        return session(log, tally).urn().placed(tally.lot().lotNo());
    }

    /** The sheet's task at the candidate's bench. */
    Optional<Task> task(SheetLog log, SheetTally tally) {
        return placed(log, tally).stream()
                .flatMap(placed -> placed.station().tasks().stream())
                .filter(task -> task.subject() == log.key().subject())
                .findFirst();
    }

    /**
     * Whether this version of the sheet exists: always where every subject is sat, else once the lot has given the subject, or once
     * it says why the candidate drew none.
     */
    boolean exists(SheetLog log, SheetTally tally) {
        return rules.subjects().choice() == Choice.ALL
                || task(log, tally).isPresent()
                || tally.lot().isNone() && saysWhyNoLot(log, tally);
    }

    /** A deferral or an exemption noted here; absence is noted on all sheets of a paper, else on the first of the sitting. */
    private boolean saysWhyNoLot(SheetLog log, SheetTally tally) {
        return switch (tally.outcome()) {
            case DEFERRED, EXEMPT -> true;
            case ABSENT ->
                rules.subjects().choice() == Choice.PAPER || sitting(log).logs().get(0) == log;
            default -> false;
        };
    }

    /** Whether all points of the version's rubric have a value. */
    boolean isComplete(SheetLog log, SheetTally tally) {
        return missingPoints(log, tally).map(Set::isEmpty).orElse(false);
    }

    /**
     * Whether nothing is left to do on the sheet: closed, and where it is marked twice, agreed on. An outcome that needs no points
     * needs no second marking either.
     */
    boolean isSettled(SheetLog log, Witness witness) {
        SheetTally tally = log.view(witness).tally();
        boolean once = !rules.marking().twice()
                || !tally.isSubmitted()
                || tally.isClosedByOutcome()
                || tally.isVoided()
                || tally.memo().resitDue();
        return tally.isClosed()
                && (once
                        || Agreement.of(this, log, witness)
                                .flatMap(DoubleMarking::agreed)
                                .isPresent());
    }

    /** Numbers of the points without a value; empty while the task or its rubric is not known. */
    Optional<Set<Integer>> missingPoints(SheetLog log, SheetTally tally) {
        Optional<Set<Integer>> points = task(log, tally)
                .map(task -> rubrics.pointNos(task.experimentId()))
                .filter(nos -> !nos.isEmpty());
        return points.map(nos -> {
            Set<Integer> missing = new TreeSet<>(nos);
            missing.removeAll(tally.marks().keySet());
            return missing;
        });
    }

    /** The candidates who sit in the session: by their lot, before the draw by the plan. */
    List<Sitting> seated(SessionLog session, Witness witness) {
        return session.urn().sittings().stream()
                .filter(sitting -> !isOff(sitting, witness))
                .filter(sitting -> session.id().equals(seatedIn(sitting, sitting.tally(witness))))
                .toList();
    }

    private String seatedIn(Sitting sitting, SheetTally tally) {
        return placed(sitting.logs().get(0), tally)
                .map(Urn.Placed::session)
                .orElse(sitting.session())
                .id();
    }

    /** The logs of the sheets that come out of a sitting; before the lot gives a subject there may be none. */
    List<SheetLog> sheets(Sitting sitting, Witness witness) {
        return sitting.logs().stream()
                .filter(log -> exists(log, log.view(witness).tally()))
                .toList();
    }

    /** Whether the candidate sat, by the outcomes of the sheets: a correction of one outweighs the roll call. */
    SheetTally.Attendance attendance(Sitting sitting) {
        List<SheetTally> tallies = sheets(sitting, Witness.ALL).stream()
                .map(log -> log.view().tally())
                .toList();
        return SheetTally.together(tallies, sitting.tally().attendance());
    }

    /** The sittings of the urn without those of candidates sent to another session, as the witness knows. */
    Stream<Sitting> here(Urn urn, Witness witness) {
        return urn.sittings().stream().filter(sitting -> !arrivals.isElsewhere(sitting, witness));
    }

    /** Those of them who are not kept a bench. */
    List<Sitting> drawers(Urn urn, Witness witness) {
        return here(urn, witness).filter(sitting -> !sitting.hasFixedLot()).toList();
    }

    /** The candidate's sitting in the urn; of several the one that counts. */
    Optional<Sitting> sitting(Urn urn, String candidateNo, Witness witness) {
        List<Sitting> all = urn.sittings().stream()
                .filter(sitting -> sitting.candidateNo().equals(candidateNo))
                .toList();
        return all.stream()
                .filter(sitting -> !arrivals.isElsewhere(sitting, witness))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** What was changed in the list of candidates after it was sealed. */
    ListChanges list() {
        return list;
    }

    /** The draws of units of the pool, first to last; the last one counts. */
    List<Urn.Event> unitDraws() {
        return unitDraws;
    }

    /** What lists put off, and what proof was seen. */
    Deferrals deferrals() {
        return deferrals;
    }

    /** The public draws of groups. */
    GroupGate groups() {
        return groups;
    }

    /** What make-up sittings gave those deferred. */
    MakeUps makeUps() {
        return makeUps;
    }

    /** The register of appeals. */
    Appeals appeals() {
        return appeals;
    }

    /** What the committee set for those exempt. */
    Committee committee() {
        return committee;
    }

    /** The digest of the plan sealed last, as far as the witness knows. */
    Optional<String> sealed(Witness witness) {
        return seals.stream()
                .filter(event -> event.isKnownTo(witness))
                .map(event -> ((Fact.PlanSealed) event.entry().fact()).digest())
                .reduce((earlier, later) -> later);
    }

    void seal(Urn.Event event) {
        seals.add(event);
    }

    /** Whether the witness knows that the day itself has begun: of entries about a session or a sheet. */
    boolean isUsed(Witness witness) {
        return firstUses.values().stream().anyMatch(event -> event.isKnownTo(witness));
    }

    void use(Urn.Event event) {
        firstUses.putIfAbsent(event.entry().device(), event);
    }
}
