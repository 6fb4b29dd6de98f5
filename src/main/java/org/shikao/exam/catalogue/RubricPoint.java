package org.shikao.exam.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shikao.exam.Marks;

/**
 * A scoring point (评分点). Its value on a sheet is what the candidate keeps, from zero to {@code marks}: in an additive rubric
 * the marks earned, in a deductive one what is left of the marks at risk. {@code step} divides the allowed values;
 * {@code levels}, when present, lists them. {@code contains} and {@code dependsOn} name other points by number. A check point may be
 * shown {@code attempts} times, each after the first leaving {@code attemptLoss} less to keep. Mistakes that belong to one operation
 * error (同一操作错误) share a {@code repeatGroup}, empty if none; the point's holds for all of its mistakes without one of their own.
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
        int attempts,
        Marks attemptLoss) {
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

    /**
     * A known mistake at this point: a letter typed at the desk, its wording, the marks it costs. {@code calculation} is a slip of
     * the pen that spoils nothing later; {@code event} names the breakage or safety rule of the rubric that it sets off, or is empty.
     */
    public record CommonError(
            String code, String text, Marks deduct, String repeatGroup, boolean calculation, String event) {
        /** A mistake that concerns its point alone. */
        public CommonError(String code, String text, Marks deduct) {
            this(code, text, deduct, "", false, "");
        }
    }

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

    /** A point that can be shown as often as it says without losing marks by it. */
    public RubricPoint(
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
        this(
                no,
                text,
                marks,
                step,
                evidence,
                key,
                levels,
                errors,
                dependsOn,
                contains,
                zeroIfBroken,
                repeatGroup,
                critical,
                attempts,
                Marks.ZERO);
    }

    /** The mistake of this letter. */
    public Optional<CommonError> error(String code) {
        return errors.stream().filter(e -> e.code().equals(code)).findFirst();
    }

    /** The operation error that a mistake belongs to, empty if none. */
    String repeatGroup(CommonError error) {
        return error.repeatGroup().isEmpty() ? repeatGroup : error.repeatGroup();
    }

    /** Whether a sheet may hold this value for the point. */
    public boolean allows(Marks value) {
        if (value.compareTo(Marks.ZERO) < 0 || value.compareTo(marks) > 0) {
            return false;
        }
        return levels.isEmpty() ? value.equals(marks) || value.isMultipleOf(step) : levels.contains(value);
    }

    /**
     * The same where marks are given in steps of {@code unit} throughout (rule 22): what is kept is a multiple of it, or all of the
     * point.
     */
    public boolean allows(Marks value, Marks unit) {
        return allows(value) && (value.equals(marks) || value.isMultipleOf(unit));
    }

    /** All values that may be given in steps of {@code unit}, ascending. */
    public List<Marks> allowed(Marks unit) {
        return IntStream.rangeClosed(0, marks.hundredths())
                .mapToObj(Marks::new)
                .filter(value -> allows(value, unit))
                .toList();
    }

    /** The step in force where marks go in steps of {@code unit} throughout: the least that is made of whole steps of both. */
    public Marks step(Marks unit) {
        Marks both = step;
        while (!both.isMultipleOf(unit)) {
            both = both.plus(step);
        }
        return both;
    }
}
