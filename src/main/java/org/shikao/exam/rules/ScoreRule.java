package org.shikao.exam.rules;

import java.util.List;
import org.shikao.exam.Marks;

/**
 * Rules 24 to 28. From raw marks to the reported score. Scaling multiplies by {@code scalePercent}/100 (100 leaves as is)
 * and agrees with raw and full marks of every subject; where there is a {@code scaleTable} (换算表) it says instead what raw marks
 * bring: what stands beside the highest entry that they reach;
 * rounding keeps {@code decimals} places (0 to 2) and happens at {@code roundAt}.
 */
public record ScoreRule(
        int scalePercent,
        List<Conversion> scaleTable,
        Rounding rounding,
        int decimals,
        Stage roundAt,
        Output output,
        List<Grade> grades,
        int passPercent,
        Disclosure disclosure,
        boolean candidateSigns) {
    /** Rule 24. {@code NONE} demands that no place beyond {@code decimals} ever arises. */
    public enum Rounding {
        HALF_UP,
        TRUNCATE,
        NONE
    }

    /** Rule 24, where it is rounded. */
    public enum Stage {
        ITEM,
        SUBJECT,
        TOTAL
    }

    /** Rule 26. */
    public enum Output {
        POINTS,
        GRADES,
        PASS_FAIL,
        POINTS_AND_GRADES
    }

    /** Rule 27. */
    public enum Disclosure {
        NONE,
        TOTAL,
        TOTAL_AND_LOST,
        SLIP
    }

    /**
     * A grade and the lowest score that earns it, highest first; the last one has zero. The score is a subject's, with a paper the
     * paper's; the grade of a total of several subjects is found by the same share of its full marks. For {@link Output#PASS_FAIL}
     * the two grades are the words for pass and fail.
     */
    public record Grade(String name, Marks from) {}

    /** A line of the table: whoever has {@code raw} marks on the sheet, or more up to the next line, is given {@code score}. */
    public record Conversion(Marks raw, Marks score) {}

    public ScoreRule {
        scaleTable = List.copyOf(scaleTable);
        grades = List.copyOf(grades);
    }

    /** Without a table. */
    public ScoreRule(
            int scalePercent,
            Rounding rounding,
            int decimals,
            Stage roundAt,
            Output output,
            List<Grade> grades,
            int passPercent,
            Disclosure disclosure,
            boolean candidateSigns) {
        this(
                scalePercent,
                List.of(),
                rounding,
                decimals,
                roundAt,
                output,
                grades,
                passPercent,
                disclosure,
                candidateSigns);
    }

    /** Whether a table converts raw marks, not a factor. */
    public boolean byTable() {
        return !scaleTable.isEmpty();
    }
}
