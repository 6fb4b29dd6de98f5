package org.shikao.flow;

import java.util.List;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Conflict;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.flow.EnterScore.ScoredSheet;

/**
 * Decides between two sheets of one candidate and subject that were written without knowledge of each other: two people name the one
 * that counts and say why. The other one stays in the journal.
 */
public final class DecideConflict {
    /** The sheet of {@code keptDevice} shall count, for this reason, answered for by two people. */
    public record Decision(SheetKey sheet, String keptDevice, String reason, String name1, String name2) {}

    /** The sheet as it now stands, and how many conflicts still wait. */
    public record Decided(ScoredSheet sheet, int waiting) {}

    /** One of the sheets in conflict, as its device left it. */
    public record Version(String device, ScoredSheet sheet) {}

    /** A conflict with its versions, by ascending device. */
    public record Disputed(SheetKey sheet, String sessionId, List<Version> versions) {
        public Disputed {
            versions = List.copyOf(versions);
        }
    }

    /** The conflicts that wait for a decision, by candidate and subject. */
    public List<Disputed> waiting(OpenExam exam) {
        return exam.day().conflicts().stream()
                .map(conflict -> disputed(exam, conflict))
                .toList();
    }

    /** Records the decision; refused where there is no such conflict, or a name or the reason is missing. */
    public Answer<Decided> run(OpenExam exam, Decision decision) {
        Fact fact = new Fact.ConflictDecided(
                decision.sheet(), decision.keptDevice(), decision.reason(), decision.name1(), decision.name2());
        return exam.record(decision.name1(), List.of(fact)).map(recorded -> decided(exam, decision.sheet()));
    }

    private static Decided decided(OpenExam exam, SheetKey key) {
        MarkSheet sheet = exam.day().sheet(key).orElseThrow();
        return new Decided(
                EnterScore.scored(exam, sheet), exam.day().conflicts().size());
    }

    private static Disputed disputed(OpenExam exam, Conflict conflict) {
        List<Version> versions = conflict.devices().stream()
                .map(device -> new Version(
                        device, EnterScore.scored(exam, conflict.version(device).orElseThrow())))
                .toList();
        return new Disputed(conflict.sheet(), versions.get(0).sheet().sheet().sessionId(), versions);
    }
}
