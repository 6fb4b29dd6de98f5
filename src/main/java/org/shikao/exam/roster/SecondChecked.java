package org.shikao.exam.roster;

import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.OutcomeRule.Proof;

/**
 * What a second list changes. With an error among the problems nothing of it may be taken over.
 *
 * @param read rows
 * @param changed the candidates with other data than before
 * @param deferrals sittings put off
 * @param grants what a committee set for exempt candidates
 * @param changedAt the first cell by which each of the changed candidates changes, by number
 */
public record SecondChecked(
        int read,
        List<Candidate> changed,
        List<Deferral> deferrals,
        List<Grant> grants,
        List<Problem> problems,
        Map<String, Place> changedAt) {
    /** A candidate's sitting in one subject is put off (缓考), or that is taken back; {@code proof} is what proves it. */
    public record Deferral(
            String candidateNo, Subject subject, boolean deferred, String reason, Proof proof, Place place) {
        /** A sitting that is put off. */
        public Deferral(String candidateNo, Subject subject, String reason, Proof proof, Place place) {
            this(candidateNo, subject, true, reason, proof, place);
        }

        static Deferral back(String candidateNo, Subject subject, String reason, Place place) {
            return new Deferral(candidateNo, subject, false, reason, Proof.NONE, place);
        }

        public SheetKey key() {
            return new SheetKey(candidateNo, subject);
        }
    }

    /**
     * A committee set what an exemption earns (rule 31).
     *
     * @param percent whether the value is a whole percentage; else it is hundredths of marks
     * @param by one of the two people who answer for it, {@code second} the other
     */
    public record Grant(
            String candidateNo,
            Subject subject,
            boolean percent,
            int value,
            String reason,
            String by,
            String second,
            Place place) {}

    /** Cells whose words are kept in others. */
    public int normalised() {
        return Problem.normalisedCells(problems);
    }

    public SecondChecked {
        changed = List.copyOf(changed);
        deferrals = List.copyOf(deferrals);
        grants = List.copyOf(grants);
        problems = List.copyOf(problems);
        changedAt = Map.copyOf(changedAt);
    }
}
