package org.shikao.exam.catalogue;

import java.util.List;
import org.shikao.exam.Marks;

/**
 * A scoring point (评分点). Its value on a sheet is what the candidate keeps, from zero to {@code marks}: in an additive rubric
 * the marks earned, in a deductive one what is left of the marks at risk. {@code step} divides the allowed values;
 * {@code levels}, when present, lists them. {@code contains} and {@code dependsOn} name other points by number.
 */
public record RubricPoint(
        int no,
        String text,
        Marks marks,
        Marks step,
        Evidence evidence,
        boolean key,
        List<Marks> levels,
        List<CommonError> errors,
        List<Integer> dependsOn,
        List<Integer> contains,
        boolean zeroIfBroken,
        String repeatGroup,
        Critical critical,
        int attempts) {
    /** What the examiner judges by. */
    public enum Evidence {
        PROCESS,
        CHECKPOINT,
        RESULT,
        SHEET,
        ORAL
    }

    /** What losing this point wholly costs besides (否决项). */
    public enum Critical {
        NO,
        GROUP,
        ALL
    }

    /** A known mistake at this point: a letter typed at the desk, its wording, the marks it costs. */
    public record CommonError(String code, String text, Marks deduct) {}

    public RubricPoint {
        levels = List.copyOf(levels);
        errors = List.copyOf(errors);
        dependsOn = List.copyOf(dependsOn);
        contains = List.copyOf(contains);
    }

    /** What the candidate loses here with this value kept; in a deductive rubric, what the fault named cost. */
    public Marks lost(Marks kept) {
        return marks.minus(kept);
    }

    /** Whether a sheet may hold this value for the point. */
    public boolean allows(Marks value) {
        if (value.compareTo(Marks.ZERO) < 0 || value.compareTo(marks) > 0) {
            return false;
        }
        return levels.isEmpty() ? value.equals(marks) || value.isMultipleOf(step) : levels.contains(value);
    }
}
