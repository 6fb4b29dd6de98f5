package org.shikao.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.roster.DuplicateDecision;
import org.shikao.exam.roster.DuplicateDecision.Verdict;
import org.shikao.exam.roster.Likeness;
import org.shikao.store.RosterEdit.Removal;

/** Decisions about candidates that are alike, removals, and the values that the journal names by digest. */
final class JudgingTables {
    private static final String DECISIONS = """
            SELECT lower_no, higher_no, kind, verdict, kept, decided_by, reason FROM duplicate_decision
            ORDER BY lower_no, higher_no, kind""";
    private static final BulkInsert DECIDE = new BulkInsert(
            "INSERT INTO duplicate_decision(lower_no, higher_no, kind, verdict, kept, decided_by, reason)", 7, """
            ON CONFLICT(lower_no, higher_no, kind) DO UPDATE SET verdict = excluded.verdict, kept = excluded.kept,
            decided_by = excluded.decided_by, reason = excluded.reason""");
    private static final String FORGET = "DELETE FROM duplicate_decision";
    private static final BulkInsert REMOVE =
            new BulkInsert("INSERT INTO roster_removal(candidate_no, reason, name1, name2)", 4);
    private static final String REMOVALS =
            "SELECT candidate_no, reason, name1, name2 FROM roster_removal ORDER BY position";
    private static final String VALUES = "SELECT digest, salt, value FROM personal_value ORDER BY digest";
    private static final BulkInsert PUT =
            new BulkInsert("INSERT INTO personal_value(digest, salt, value)", 3, "ON CONFLICT(digest) DO NOTHING");
    private static final String PHOTO = "UPDATE photo SET candidate_no = ? WHERE candidate_no = ?";
    private static final String PHOTO_IF_NONE = "UPDATE OR IGNORE photo SET candidate_no = ? WHERE candidate_no = ?";
    private static final String NO_PHOTO = "DELETE FROM photo WHERE candidate_no = ?";
    /** In no number, so that two candidates may change theirs for each other's. */
    private static final String ASIDE = "\u001F";

    private final PersonalData personal;

    JudgingTables(PersonalData personal) {
        this.personal = personal;
    }

    static List<DuplicateDecision> decisions(Handle handle) {
        return handle.select(DECISIONS)
                .map((row, context) -> new DuplicateDecision(
                        row.getString(1),
                        row.getString(2),
                        Likeness.valueOf(row.getString(3)),
                        Verdict.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    static void decide(Handle handle, List<DuplicateDecision> decisions) throws SQLException {
        DECIDE.run(handle, decisions, d -> new Object[] {
            d.lowerNo(), d.higherNo(), d.kind().name(), d.verdict().name(), d.kept(), d.by(), d.reason()
        });
    }

    static List<Removal> removals(Handle handle) {
        return handle.select(REMOVALS)
                .map((row, context) ->
                        new Removal(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** Writes what goes with a roster; the roster itself is saved after it. */
    static void edit(Handle handle, RosterEdit edit) throws SQLException {
        REMOVE.run(handle, edit.removals(), r -> new Object[] {r.candidateNo(), r.reason(), r.name1(), r.name2()});
        edit.joined().forEach((gone, kept) -> handle.execute(PHOTO_IF_NONE, kept, gone));
        Map<String, String> numbers = edit.renumbered();
        if (numbers.isEmpty()) {
            return;
        }
        edit.removals().forEach(r -> handle.execute(NO_PHOTO, r.candidateNo()));
        numbers.keySet().forEach(old -> handle.execute(PHOTO, ASIDE + old, old));
        numbers.forEach((old, number) -> handle.execute(PHOTO, number, ASIDE + old));
        List<DuplicateDecision> decisions = decisions(handle);
        handle.execute(FORGET);
        Set<String> gone = edit.removals().stream().map(Removal::candidateNo).collect(Collectors.toSet());
        decide(
                handle,
                decisions.stream()
                        .filter(d -> !gone.contains(d.lowerNo()) && !gone.contains(d.higherNo()))
                        .map(d -> renumbered(d, numbers))
                        .toList());
    }

    private static DuplicateDecision renumbered(DuplicateDecision d, Map<String, String> numbers) {
        String one = numbers.getOrDefault(d.lowerNo(), d.lowerNo());
        String other = numbers.getOrDefault(d.higherNo(), d.higherNo());
        boolean inOrder = one.compareTo(other) <= 0;
        return new DuplicateDecision(
                inOrder ? one : other,
                inOrder ? other : one,
                d.kind(),
                d.verdict(),
                numbers.getOrDefault(d.kept(), d.kept()),
                d.by(),
                d.reason());
    }

    List<PersonalValue> values(Handle handle) {
        return handle.select(VALUES)
                .map((row, context) ->
                        new PersonalValue(row.getString(1), row.getString(2), personal.opened(row.getString(3))))
                .list();
    }

    void put(Handle handle, List<PersonalValue> values) throws SQLException {
        PUT.run(handle, values, v -> new Object[] {v.digest(), v.salt(), personal.sealed(v.value())});
    }
}
