package org.shikao.exam.rules;

import java.util.List;
import org.shikao.exam.Marks;

/**
 * Rules 2 to 6. {@code mainMarks} and {@code minorMarks} count only for {@link Choice#PAPER}: one main item and two minor ones,
 * each from another subject. {@code tidyMarks} count only for {@link TidyUp#SEPARATE}, once a sitting, and are part of the
 * subject's full marks (with a paper, of its main item's subject).
 */
public record SubjectsRule(
        List<SubjectRule> list, Choice choice, Marks mainMarks, Marks minorMarks, TidyUp tidyUp, Marks tidyMarks) {
    /** Rule 3. Which of the subjects a candidate sits. */
    public enum Choice {
        /** Every subject of the candidate's grade, each in its own session. */
        ALL,
        /** One subject, found by the lot; the session's benches carry several subjects. */
        ONE_BY_LOT,
        /** One sitting with a paper of one main and two minor items. */
        PAPER
    }

    /** Rule 6. */
    public enum TidyUp {
        INSIDE,
        SEPARATE
    }

    public SubjectsRule {
        list = List.copyOf(list);
    }

    /** What separate tidying brings in one sitting; zero where tidying is part of the rubric. */
    public Marks separateTidyMarks() {
        return tidyUp == TidyUp.SEPARATE ? tidyMarks : Marks.ZERO;
    }

    /** The full marks of a paper: one main item, two minor ones, separate tidying once. */
    public Marks paperMarks() {
        return mainMarks.plus(minorMarks).plus(minorMarks).plus(separateTidyMarks());
    }
}
