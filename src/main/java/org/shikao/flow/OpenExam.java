package org.shikao.flow;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.journal.Entry;
import org.shikao.exam.journal.ExamDay;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.JournalBody;
import org.shikao.exam.journal.Link;
import org.shikao.exam.journal.Reading;
import org.shikao.exam.journal.WalkIn;
import org.shikao.exam.plan.ArrivalGroups;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Venue;
import org.shikao.store.Batch;
import org.shikao.store.ExamFile;
import org.shikao.store.Head;
import org.shikao.store.PreparedChange;
import org.shikao.store.SheetRow;

/**
 * An exam file open for work: its prepared data and the day so far, kept in step with the file. What it gives is what has been
 * committed. Safe for use from several threads, one at a time.
 */
public final class OpenExam implements AutoCloseable {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    private final ExamFile file;
    private final Clock clock;
    private final CurrentList list;
    private final Worded worded = new Worded();
    private Prepared prepared;
    private ExamDay day;
    private List<Problem> unreadable = List.of();
    private Current current = new Current(null, Map.of(), Plan.EMPTY);

    /** The plan as it stood when the day had these entries. */
    private record Current(ExamDay day, Map<String, Integer> heads, Plan plan) {}

    OpenExam(ExamFile file, Prepared prepared, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.list = new CurrentList(file);
        this.prepared = prepared;
        this.day = folded();
    }

    public Path path() {
        return file.path();
    }

    /** The file's name without its folder, as reports call it. */
    public String name() {
        return file.path().getFileName().toString();
    }

    public String examId() {
        return file.examId();
    }

    public String title() {
        return file.title();
    }

    /** The name of this copy's own chain in the journal. */
    public String device() {
        return file.device();
    }

    public boolean writable() {
        return file.writable();
    }

    public synchronized RulePack rules() {
        return prepared.rules();
    }

    /** The catalogue as it is kept, with the placeholders of {@link org.shikao.exam.catalogue.RoleWords}: to be edited, compared and handed on. */
    public synchronized Catalogue catalogue() {
        return prepared.catalogue();
    }

    /** The catalogue as it is read in this exam: with the words that its rules have for room, bench and examiner. */
    public synchronized Catalogue wordedCatalogue() {
        return worded.of(prepared);
    }

    /** The candidates as the list stands now, with the removals and corrections that the journal tells. */
    public synchronized Roster roster() {
        return list.roster(prepared.roster(), day);
    }

    public synchronized Venue venue() {
        return prepared.venue();
    }

    /** The plan as it stands: without the seats of candidates removed since it was sealed, everybody else where he sits now. */
    public synchronized Plan plan() {
        SortedMap<String, Integer> heads = day.heads();
        if (current.day() != day || !current.heads().equals(heads)) {
            boolean onArrival = prepared.rules().session().onArrival();
            current = new Current(day, Map.copyOf(heads), CurrentList.plan(prepared.plan(), day, onArrival));
        }
        return current.plan();
    }

    /** The groups over which candidates are spread when they come (rule 14); none where the plan gives everybody his session. */
    public synchronized ArrivalGroups arrivalGroups() {
        return ArrivalGroups.of(prepared.rules(), prepared.plan());
    }

    /** The plan as a draw of this session knows it: as sealed, with the walk-ins known when the list was committed to. */
    synchronized Plan drawnPlan(String sessionId) {
        return CurrentList.drawnPlan(prepared.plan(), day, sessionId);
    }

    /** The list as planned, with removals and corrections but without walk-ins: what the plan was made from. */
    synchronized Roster plannedRoster() {
        return list.planned(prepared.roster(), day, Set.copyOf(day.removed()));
    }

    /** The sealed plan without the seats of candidates removed since. */
    synchronized Plan plannedPlan() {
        return CurrentList.plan(prepared.plan(), Set.copyOf(day.removed()));
    }

    /**
     * The plan as it is shown to those who made it: where candidates are given their session when they come, with the seats reserved
     * for them, which say no more than how many find room.
     */
    public synchronized Plan shownPlan() {
        return prepared.rules().session().onArrival() ? plannedPlan() : plan();
    }

    /** All candidates prepared, as corrected, also those taken off the list since; no walk-ins. */
    synchronized List<Candidate> listed() {
        return list.planned(prepared.roster(), day, Set.of()).candidates();
    }

    /** A walk-in as a candidate, as corrected; empty where his data did not come with the journal. */
    synchronized Optional<Candidate> walkInPerson(WalkIn walkIn) {
        return list.walkIns(day, List.of(walkIn)).stream().findFirst();
    }

    /** Every temporary number given so far, also of walk-ins removed again. */
    synchronized Stream<String> journalledWalkIns() {
        return day.walkIns().numbers().stream();
    }

    /** Who else works on the file, empty if nobody does; a reader may look all the same. */
    public Optional<String> heldBy() {
        return file.heldBy()
                .map(h -> Stream.of(h.person(), h.machine(), h.since())
                        .filter(known -> !known.isBlank())
                        .collect(Collectors.joining(" · ")));
    }

    /** A candidate's photo as JPEG, empty if there is none. */
    public Optional<byte[]> photo(String candidateNo) {
        return file.photo(candidateNo);
    }

    /** Numbers of the candidates who have a photo. */
    public Set<String> photographed() {
        return file.photographed();
    }

    /** Whether there is a plan. */
    public boolean planned() {
        return !plan().sessions().isEmpty();
    }

    /** Whether anything of the exam day has been recorded, after which the prepared data stands. */
    public synchronized boolean started() {
        // an exemption noted beforehand counts too, though its session has not begun
        return day.allows(new Fact.PlanSealed("")).isPresent();
    }

    /** The day so far; use it on the thread that records. */
    public synchronized ExamDay day() {
        return day;
    }

    /** Why a fact may not be recorded now, empty if it may. */
    public synchronized Optional<Problem> allowed(Fact fact) {
        return day.allows(day.walkIns().addressed(fact));
    }

    /**
     * Records facts in one commit, all or none. The answer is given after the commit is on the disk.
     *
     * @param by staff code or name of the person acting, may be empty
     */
    public synchronized Answer<Recorded> record(String by, List<Fact> facts) {
        return record(new Recording(by, facts), PreparedChange.NONE);
    }

    /** Stores a plan, or none, and the fact that comes with it in one commit. */
    synchronized Answer<Recorded> seal(Prepared planned, String by, Fact sealed) {
        return change(planned, PreparedChange.of(planned.plan()), by, List.of(sealed));
    }

    /** Stores changed prepared data and the facts that come with it in one commit. */
    synchronized Answer<Recorded> change(Prepared changed, PreparedChange save, String by, List<Fact> facts) {
        Prepared before = prepared;
        prepared = changed;
        day = folded();
        boolean done = false;
        try {
            Answer<Recorded> answer = record(new Recording(by, facts), save);
            done = !answer.refused();
            return answer;
        } finally {
            if (!done) {
                prepared = before;
                day = folded();
            }
        }
    }

    private Answer<Recorded> record(Recording recording, PreparedChange change) {
        Optional<Problem> atOnce = recording.refusedAtOnce();
        if (atOnce.isPresent()) {
            return Answer.refused(List.of(atOnce.get()));
        }
        try {
            List<Link> links = file.append(recording::write, change);
            Link last = links.get(links.size() - 1);
            return Answer.of(new Recorded(last.seq(), last.hash()));
        } catch (RefusedFact refused) {
            recording.undo();
            return Answer.refused(List.of(refused.problem));
        } catch (RuntimeException failed) {
            recording.undo();
            throw failed;
        }
    }

    /** The secret kept for an urn's draw. */
    Optional<String> secret(String sessionId) {
        return file.drawSecret(sessionId).map(HexFormat.of()::formatHex);
    }

    void keepSecret(String sessionId, String secret) {
        file.putDrawSecret(sessionId, HexFormat.of().parseHex(secret));
    }

    /** The stored journal of all devices. */
    List<Link> journal() {
        return file.journal();
    }

    ExamFile file() {
        return file;
    }

    synchronized Prepared prepared() {
        return prepared;
    }

    /** Takes entries of other devices over, already verified, in one commit. */
    synchronized void take(List<Link> foreign) {
        if (foreign.isEmpty()) {
            return;
        }
        List<Link> all = new ArrayList<>(file.journal());
        all.addAll(foreign);
        ExamDay before = day;
        day = folded(all);
        try {
            // entries and projection in one commit: a merge that is killed was either not there or whole
            file.addForeign(foreign, projection(), Projection.gone(this));
        } catch (RuntimeException failed) {
            day = before;
            throw failed;
        }
    }

    /** Reads prepared data and journal again after they were changed. */
    synchronized void reload(Prepared changed) {
        prepared = changed;
        day = folded();
    }

    /** The rows that the projection must hold for all sheets. */
    synchronized List<SheetRow> projection() {
        return day.allSheets().stream()
                .map(sheet -> Projection.row(this, sheet))
                .toList();
    }

    @Override
    public void close() {
        file.close();
    }

    private ExamDay folded() {
        return folded(file.journal());
    }

    private ExamDay folded(List<Link> journal) {
        List<Entry> entries = new ArrayList<>();
        List<Problem> unread = new ArrayList<>();
        for (Link link : journal) {
            Reading reading = JournalBody.read(link);
            reading.entry().ifPresent(entries::add);
            reading.problem().ifPresent(unread::add);
        }
        unreadable = List.copyOf(unread);
        return ExamDay.of(prepared.rules(), wordedCatalogue(), prepared.plan(), entries);
    }

    /** The entries of this journal that this program cannot read, each with device and seq. */
    synchronized List<Problem> unreadable() {
        return unreadable;
    }

    /** One commit in the making: each fact is judged after the ones before it. */
    private final class Recording {
        private final String by;
        private final List<Fact> facts;
        private boolean changed;

        Recording(String by, List<Fact> facts) {
            this.by = by;
            this.facts = facts.stream().map(day.walkIns()::addressed).toList();
        }

        /** Most refusals show at the first fact; those do not even touch the file. */
        Optional<Problem> refusedAtOnce() {
            return facts.stream().findFirst().flatMap(fact -> day.allows(fact, by));
        }

        Batch write(Head head) {
            List<Fact> all = new ArrayList<>();
            day.unseen(head.device()).ifPresent(all::add);
            all.addAll(facts);
            String at = SHOWN.format(LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
            List<String> bodies = new ArrayList<>();
            for (Fact fact : all) {
                day.allows(fact, by).ifPresent(problem -> {
                    throw new RefusedFact(problem);
                });
                long lamport = day.lamport() + 1;
                Entry entry = new Entry(head.device(), head.seq() + bodies.size() + 1, lamport, at, by, fact);
                changed = true;
                day.apply(entry).ifPresent(problem -> {
                    throw new RefusedFact(problem);
                });
                bodies.add(JournalBody.write(lamport, at, by, fact));
            }
            return new Batch(bodies, Projection.rows(OpenExam.this, facts), Projection.gone(OpenExam.this, facts));
        }

        void undo() {
            if (changed) {
                day = folded();
            }
        }
    }

    /** Leaves the append when a fact is not allowed, so that nothing of the commit is kept. */
    private static final class RefusedFact extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        RefusedFact(Problem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }
    }
}
