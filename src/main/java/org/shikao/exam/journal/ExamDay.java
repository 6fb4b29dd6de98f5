package org.shikao.exam.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.rules.RulePack;

/**
 * The day as the journal tells it: the fold of all entries in {@link Entry#ORDER} over rules, catalogue and plan. Every entry is
 * judged by what its device knew when it wrote it, so the fold depends on the set of entries only, never on the order of merging.
 * One thread at a time.
 */
public final class ExamDay {
    private ExamDay() {}

    /** A day without entries. */
    public static ExamDay start(RulePack rules, Catalogue catalogue, Plan plan) {
        return new ExamDay();
    }

    /** The day of these entries, given in any order. */
    public static ExamDay of(RulePack rules, Catalogue catalogue, Plan plan, Collection<Entry> entries) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes the next entry. It must come after all entries taken so far in {@link Entry#ORDER}; for older ones build anew with
     * {@link #of}.
     *
     * @return the problem because of which it was ignored (also listed in {@link #irregular()}), empty if it counts
     * @throws IllegalArgumentException if it does not come after
     */
    public Optional<Problem> apply(Entry entry) {
        throw new UnsupportedOperationException();
    }

    /** Whether this device, knowing all entries here, may write the fact now; the reason if not. */
    public Optional<Problem> allows(Fact fact) {
        throw new UnsupportedOperationException();
    }

    /** The fact that a device must write before its next one, since entries of others have come that it has not named yet. */
    public Optional<Fact.Seen> unseen(String device) {
        throw new UnsupportedOperationException();
    }

    /** The greatest lamport number so far, 0 at the start; the next local entry takes one more. */
    public long lamport() {
        throw new UnsupportedOperationException();
    }

    /** The number of the last entry of each device. */
    public SortedMap<String, Integer> heads() {
        throw new UnsupportedOperationException();
    }

    /** The digest of the plan last sealed. */
    public Optional<String> sealed() {
        throw new UnsupportedOperationException();
    }

    /** @throws IllegalArgumentException if the plan has no such session (also below) */
    public SessionState sessionState(String sessionId) {
        throw new UnsupportedOperationException();
    }

    /** Numbers of the candidates checked in for the session, in call order. */
    public List<String> present(String sessionId) {
        throw new UnsupportedOperationException();
    }

    /** Numbers of the candidates marked absent from the session, in call order. */
    public List<String> absent(String sessionId) {
        throw new UnsupportedOperationException();
    }

    /** The session whose id names the urn of this session: the lowest id of the sessions drawn together (DESIGN §6). */
    public String urnOf(String sessionId) {
        throw new UnsupportedOperationException();
    }

    /** The commitment that stands for the session's urn: that of the draw to come, else that of the last draw. */
    public Optional<Fact.DrawCommitted> committed(String sessionId) {
        throw new UnsupportedOperationException();
    }

    /** The last draw of the session's urn. */
    public Optional<Fact.Drawn> drawn(String sessionId) {
        throw new UnsupportedOperationException();
    }

    /** All draws of the session's urn, first to last, each with the commitment it opened. */
    public List<DrawnLots> draws(String sessionId) {
        throw new UnsupportedOperationException();
    }

    /** The lot that a candidate of the session has: drawn, typed, or kept by the plan. */
    public Optional<String> lotOf(String candidateNo, String sessionId) {
        throw new UnsupportedOperationException();
    }

    /** The sign-offs of the session that count, first to last. */
    public List<Fact.Signed> signatures(String sessionId) {
        throw new UnsupportedOperationException();
    }

    /** A mark sheet; of one in conflict the first version, with state {@code CONFLICT}. */
    public Optional<MarkSheet> sheet(SheetKey key) {
        throw new UnsupportedOperationException();
    }

    /** The sheets at the benches of a session: in call order, before the draw those of the candidates due. */
    public List<MarkSheet> sheets(String sessionId) {
        throw new UnsupportedOperationException();
    }

    /** All sheets, session by session as planned. */
    public List<MarkSheet> allSheets() {
        throw new UnsupportedOperationException();
    }

    /** The corrections made to a sheet, first to last, also those of a version not kept. */
    public List<Entry> corrections(SheetKey key) {
        throw new UnsupportedOperationException();
    }

    /** The sheets in conflict, by key. */
    public List<Conflict> conflicts() {
        throw new UnsupportedOperationException();
    }

    /** Entries that were not allowed where they stand and do not count; each names device and seq. */
    public List<Problem> irregular() {
        throw new UnsupportedOperationException();
    }
}
