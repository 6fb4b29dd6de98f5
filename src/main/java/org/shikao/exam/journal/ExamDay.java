package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.journal.SheetTally.Attendance;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.RulePack;

/**
 * The day as the journal tells it: the fold of all entries in {@link Entry#ORDER} over rules, catalogue and plan. Every entry is
 * judged by what its device knew when it wrote it, so the fold depends on the set of entries only, never on the order of merging.
 * One thread at a time.
 */
public final class ExamDay {
    private final Devices devices = new Devices();
    private final DayBook book;
    private final LedgerBook ledger;
    private final DayGate gate;
    private final DayWriter writer;
    private final SheetWriter sheets;
    private final List<Problem> irregular = new ArrayList<>();
    private Optional<Entry> last = Optional.empty();
    private long lamport;

    private ExamDay(RulePack rules, Catalogue catalogue, Plan plan) {
        book = new DayBook(rules, new RubricIndex(catalogue), plan);
        ledger = new LedgerBook(book, catalogue, plan);
        gate = new DayGate(book, ledger);
        writer = new DayWriter(book, ledger);
        sheets = new SheetWriter(book);
    }

    /** A day without entries. */
    public static ExamDay start(RulePack rules, Catalogue catalogue, Plan plan) {
        return new ExamDay(rules, catalogue, plan);
    }

    /** The day of these entries, given in any order. */
    public static ExamDay of(RulePack rules, Catalogue catalogue, Plan plan, Collection<Entry> entries) {
        ExamDay day = start(rules, catalogue, plan);
        entries.stream().sorted(Entry.ORDER).forEach(day::apply);
        return day;
    }

    /**
     * Takes the next entry. It must come after all entries taken so far in {@link Entry#ORDER}; for older ones build anew with
     * {@link #of}.
     *
     * @return the problem because of which it was ignored (also listed in {@link #irregular()}), empty if it counts
     * @throws IllegalArgumentException if it does not come after
     */
    public Optional<Problem> apply(Entry entry) {
        if (last.isPresent() && Entry.ORDER.compare(last.get(), entry) >= 0) {
            throw new IllegalArgumentException("an older entry came late: " + entry.device() + ":" + entry.seq());
        }
        last = Optional.of(entry);
        lamport = Math.max(lamport, entry.lamport());
        if (entry.seq() <= devices.heads().getOrDefault(entry.device(), 0)) {
            return ignore(entry, Chain.bad("JOURNAL_ORDER", entry.device(), entry.seq()));
        }
        Author author = devices.author(entry);
        Optional<Problem> refusal = gate.refusal(entry.fact(), author, entry.by());
        if (refusal.isPresent()) {
            return ignore(entry, refusal.get());
        }
        writer.write(entry, author);
        return Optional.empty();
    }

    private Optional<Problem> ignore(Entry entry, Problem reason) {
        String seq = Integer.toString(entry.seq());
        Place place = Place.named(entry.device() + ":" + seq);
        irregular.add(Problem.warning("JOURNAL_IRREGULAR", place, entry.device(), seq, reason.code()));
        return Optional.of(reason);
    }

    /** Whether this device, knowing all entries here, may write the fact now; the reason if not. */
    public Optional<Problem> allows(Fact fact) {
        return allows(fact, "");
    }

    /** The same where it is known who writes: nobody may make two markings of one sheet. */
    public Optional<Problem> allows(Fact fact, String by) {
        return gate.refusal(fact, Witness.ALL, by);
    }

    /** The fact that a device must write before its next one, since entries of others have come that it has not named yet. */
    public Optional<Fact.Seen> unseen(String device) {
        return devices.unseen(device);
    }

    /** The greatest lamport number so far, 0 at the start; the next local entry takes one more. */
    public long lamport() {
        return lamport;
    }

    /** The number of the last entry of each device. */
    public SortedMap<String, Integer> heads() {
        return devices.heads();
    }

    /** The digest of the plan last sealed. */
    public Optional<String> sealed() {
        return book.sealed(Witness.ALL);
    }

    /** The draws of units of the pool (rule 7), first to last; the last one counts. */
    public List<Fact.UnitsDrawn> unitDraws() {
        return book.unitDraws().stream()
                .map(event -> (Fact.UnitsDrawn) event.entry().fact())
                .toList();
    }

    /** What proof was seen for each deferred sitting (rule 30); nothing where none was. */
    public SortedMap<SheetKey, OutcomeRule.Proof> deferralProofs() {
        return book.deferrals().seen();
    }

    /** The sittings that lists put off, with the reasons (rule 30); also those that no plan has yet. */
    public SortedMap<SheetKey, String> listedDeferrals() {
        return book.deferrals().listed();
    }

    /** Whether the candidate is due in the subject by the plan, or may be where a lot decides it. */
    public boolean isPlanned(SheetKey key) {
        return book.log(key).isPresent();
    }

    /** The public draws of groups (rule 8), first to last; the last one counts. */
    public List<Fact.GroupsDrawn> groupDraws() {
        return book.groups().draws().stream()
                .map(event -> (Fact.GroupsDrawn) event.entry().fact())
                .toList();
    }

    /** Draws of groups made apart, of which none took the place of the other, where their seeds differ; usually none. */
    public List<Fact.GroupsDrawn> groupsApart() {
        return book.groups().apart();
    }

    /** What make-up sittings gave those deferred, by the sheet deferred (rule 30). */
    public SortedMap<SheetKey, MadeUpResult> madeUp() {
        SortedMap<SheetKey, MadeUpResult> shown = new TreeMap<>();
        book.makeUps().results().forEach((key, result) -> {
            SheetKey now = new SheetKey(book.walkIns().shown(key.candidateNo(), Witness.ALL), key.subject());
            shown.put(now, new MadeUpResult(result.fact().of(now), result.disputed()));
        });
        return shown;
    }

    /** Draws of units made apart, of which none took the place of the other, where they drew different units; usually none. */
    public List<Fact.UnitsDrawn> unitsApart() {
        List<Urn.Event> all = book.unitDraws();
        List<Fact.UnitsDrawn> last = all.stream()
                .filter(event -> all.stream().noneMatch(later -> later.knows(event)))
                .map(event -> (Fact.UnitsDrawn) event.entry().fact())
                .toList();
        boolean apart = last.stream().map(Fact.UnitsDrawn::units).distinct().count() > 1;
        return apart ? last : List.of();
    }

    /** The appeals (rule 38), by candidate and subject. */
    public List<Appeal> appeals() {
        return book.appeals().all();
    }

    /** What the committee set for those exempt, by candidate and subject (rule 31). */
    public SortedMap<SheetKey, CommitteeDecision> committee() {
        return book.committee().decisions();
    }

    /** @throws IllegalArgumentException if the plan has no such session (also below) */
    public SessionState sessionState(String sessionId) {
        return new SessionProgress(book, session(sessionId), Witness.ALL).state();
    }

    /** Numbers of the candidates checked in for the session, in call order. */
    public List<String> present(String sessionId) {
        return listed(sessionId, Attendance.PRESENT);
    }

    /** Numbers of the candidates checked in for the session, in the order in which they were. */
    public List<String> arrivals(String sessionId) {
        return session(sessionId)
                .arrivals(s -> !book.list().isRemoved(s.candidateNo(), Witness.ALL)
                        && !book.arrivals().isElsewhere(s, Witness.ALL));
    }

    /** Numbers of the candidates marked absent from the session, in call order. */
    public List<String> absent(String sessionId) {
        return listed(sessionId, Attendance.ABSENT);
    }

    private List<String> listed(String sessionId, Attendance attendance) {
        return session(sessionId).sittings().stream()
                .filter(s -> book.attendance(s) == attendance && !book.isOff(s, Witness.ALL))
                .map(s -> book.walkIns().shown(s.candidateNo(), Witness.ALL))
                .toList();
    }

    /** Walk-ins: who they are, where they sit, and which benches there are for more. */
    public WalkInList walkIns() {
        return new WalkInList(book, gate.walkIns());
    }

    /** Candidates who are given their session when they come: who is awaited, and where there are benches. */
    public ArrivalList arrivals() {
        return new ArrivalList(book, gate.arrivals());
    }

    /** The ledger of regulated reagents. */
    public ReagentLedger ledger() {
        return new ReagentLedger(ledger);
    }

    /** Numbers of the candidates taken off the list after it was sealed, ascending; one who has marks all the same is not among them. */
    public List<String> removed() {
        return book.list().removed();
    }

    /** The corrections of candidates' data, first to last; each holds where the value before is the one it names. */
    public List<Fact.CandidateCorrected> listCorrections() {
        return book.list().corrections();
    }

    /** Changes of the list made apart, until a change that knows them all settles them. */
    public List<ListDispute> listDisputes() {
        return book.list().disputes(Witness.ALL);
    }

    /** The session whose id names the urn of this session: the lowest id of the sessions drawn together (DESIGN §6). */
    public String urnOf(String sessionId) {
        return session(sessionId).urn().id();
    }

    /** The commitment that stands for the session's urn: that of the draw to come, else that of the last draw. */
    public Optional<Fact.DrawCommitted> committed(String sessionId) {
        Optional<Fact.DrawCommitted> last = lastDraw(sessionId).flatMap(DrawnLots::commitment);
        return session(sessionId).urn().openCommitment(Witness.ALL).or(() -> last);
    }

    /** The last draw of the session's urn. */
    public Optional<Fact.Drawn> drawn(String sessionId) {
        return lastDraw(sessionId).map(DrawnLots::drawn);
    }

    private Optional<DrawnLots> lastDraw(String sessionId) {
        return draws(sessionId).stream().reduce((earlier, later) -> later);
    }

    /** All draws of the session's urn, first to last, each with the commitment it opened. */
    public List<DrawnLots> draws(String sessionId) {
        return session(sessionId).urn().draws(Witness.ALL);
    }

    /** The lot that a candidate of the session has: drawn, typed, or kept by the plan. */
    public Optional<String> lotOf(String candidateNo, String sessionId) {
        return session(sessionId).sittings().stream()
                .filter(sitting -> sitting.candidateNo().equals(candidateNo)
                        || book.walkIns()
                                .shown(sitting.candidateNo(), Witness.ALL)
                                .equals(candidateNo))
                .filter(sitting -> !book.isElsewhere(sitting, Witness.ALL))
                .map(sitting -> sitting.tally().lot().lotNo())
                .filter(lot -> !lot.isEmpty())
                .findFirst();
    }

    /** The faults of apparatus told in the session, first to last. */
    public List<Fault> faults(String sessionId) {
        return session(sessionId).faults(Witness.ALL).stream()
                .map(fault -> fault.of(book.walkIns().shown(fault.noted().candidateNo(), Witness.ALL)))
                .toList();
    }

    /** The sign-offs of the session that count, first to last. */
    public List<Fact.Signed> signatures(String sessionId) {
        return session(sessionId).signatures();
    }

    /** A mark sheet; of one in conflict the first version, with state {@code CONFLICT}. */
    public Optional<MarkSheet> sheet(SheetKey key) {
        return book.counting(key)
                .filter(log -> !book.list().isRemoved(key.candidateNo(), Witness.ALL))
                .map(log -> disputed(log).stream().findFirst().orElse(log))
                .flatMap(sheets::write);
    }

    /**
     * One marking of a sheet, with its own marks and state, for whoever makes it. Of a sheet that is marked once, marking 1 is the
     * sheet itself; a number that the rules do not know gives nothing.
     */
    public Optional<MarkSheet> sheet(SheetKey key, int marking) {
        Optional<MarkSheet> whole = sheet(key);
        return book.rules().marking().twice()
                ? whole.flatMap(sheet -> book.counting(key).flatMap(log -> sheets.marking(log, marking)))
                : whole.filter(sheet -> marking == 1);
    }

    /** The entries of one marking of a paper sheet by A and B, the last of each; of marking 1 no marker is known. */
    public Map<String, Fact.KeyedAgain> keyed(SheetKey key, int marking) {
        return book.keyed().of(book.counting(key).map(SheetLog::key).orElse(key), marking);
    }

    /** The sheets at the benches of a session: in call order, before the draw those of the candidates due. */
    public List<MarkSheet> sheets(String sessionId) {
        return book.seated(session(sessionId), Witness.ALL).stream()
                .flatMap(sitting -> sitting.logs().stream())
                .map(sheets::write)
                .flatMap(Optional::stream)
                .toList();
    }

    /** All sheets, session by session as planned. */
    public List<MarkSheet> allSheets() {
        return logs().filter(log -> disputed(log).indexOf(log) <= 0)
                .map(sheets::write)
                .flatMap(Optional::stream)
                .toList();
    }

    private Stream<SheetLog> logs() {
        return book.sessions().stream()
                .flatMap(session -> session.sittings().stream())
                .filter(sitting -> !book.isOff(sitting, Witness.ALL))
                .flatMap(sitting -> sitting.logs().stream());
    }

    /** The sheets of one person under several numbers that wait for a decision, this one among them; usually none. */
    private List<SheetLog> disputed(SheetLog log) {
        Sitting sitting = book.sitting(log);
        return book.walkIns().isDisputed(sitting, Witness.ALL)
                ? book.walkIns().counting(sitting, Witness.ALL).stream()
                        .flatMap(s -> s.logs().stream())
                        .filter(other -> other.key().subject() == log.key().subject())
                        .toList()
                : List.of();
    }

    /** The corrections made to a sheet, first to last, also those of a version not kept. */
    public List<Entry> corrections(SheetKey key) {
        return book.counting(key).map(SheetLog::corrections).orElse(List.of());
    }

    /** What was changed on the sheets after they were handed in, sheet by sheet, first to last; not of a version not kept. */
    public List<Correction> corrections() {
        return allSheets().stream()
                .map(MarkSheet::key)
                .distinct()
                .flatMap(key -> changes(key).stream())
                .toList();
    }

    /** The same of one sheet. */
    public List<Correction> changes(SheetKey key) {
        return book.counting(key).stream()
                .flatMap(log -> Changes.of(key, log, book.rules()))
                .toList();
    }

    /** The sheets in conflict, by key. */
    public List<Conflict> conflicts() {
        Stream<Conflict> disputes = logs().filter(log -> disputed(log).indexOf(log) == 0)
                .map(this::disputed)
                .map(sheets::dispute);
        Stream<Conflict> splits = logs().filter(log -> log.isSplit(Witness.ALL))
                .filter(log -> disputed(log).isEmpty())
                .map(sheets::conflict);
        return Stream.concat(splits, disputes)
                .sorted(Comparator.comparing(Conflict::sheet))
                .toList();
    }

    /** Entries that were not allowed where they stand and do not count; each names device and seq. */
    public List<Problem> irregular() {
        return List.copyOf(irregular);
    }

    private SessionLog session(String id) {
        return book.session(id).orElseThrow(() -> new IllegalArgumentException("no session " + id));
    }
}
