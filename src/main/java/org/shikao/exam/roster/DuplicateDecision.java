package org.shikao.exam.roster;

/**
 * What a person decided about two entries alike in this way, so that it is not asked again.
 *
 * @param lowerNo the smaller candidate number, {@code higherNo} the greater
 * @param kept for {@link Verdict#SAME_PERSON} the number that stays, else empty
 * @param by who decided
 */
public record DuplicateDecision(
        String lowerNo, String higherNo, Likeness kind, Verdict verdict, String kept, String by, String reason) {
    /** The answers there are. */
    public enum Verdict {
        /** One person; one of the two entries goes. */
        SAME_PERSON,
        /** Two people; the pair is not shown again. */
        DIFFERENT_PEOPLE,
        /** Left for later; the pair stays on the list. */
        LATER
    }

    /** Whether this was decided about such a pair. */
    public boolean isAbout(DuplicatePair pair) {
        return kind == pair.kind() && lowerNo.equals(pair.lowerNo()) && higherNo.equals(pair.higherNo());
    }

    /** The number that goes; empty unless it is one person. */
    public String dropped() {
        if (verdict != Verdict.SAME_PERSON) {
            return "";
        }
        return kept.equals(lowerNo) ? higherNo : lowerNo;
    }
}
