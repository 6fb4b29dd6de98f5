package org.shikao.exam;

import java.util.List;

/**
 * Something wrong in data, as a value. The sentence and the remedy are the texts {@code problem.CODE} and
 * {@code problem.CODE.remedy} filled with {@code args}.
 */
public record Problem(String code, Severity severity, Place place, List<String> args) {
    /** How much a problem stops. */
    public enum Severity {
        /** Stops the work; nothing is changed. */
        ERROR,
        /** Is shown and asked about. */
        WARNING,
        /** Was mended without changing the meaning, and is counted. */
        NORMALISED
    }

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem error(String code, Place place, String... args) {
        return new Problem(code, Severity.ERROR, place, List.of(args));
    }

    public static Problem warning(String code, Place place, String... args) {
        return new Problem(code, Severity.WARNING, place, List.of(args));
    }

    public static Problem normalised(String code, Place place, String... args) {
        return new Problem(code, Severity.NORMALISED, place, List.of(args));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** In how many cells something was mended. */
    public static int normalisedCells(List<Problem> problems) {
        return (int) problems.stream()
                .filter(p -> p.severity() == Severity.NORMALISED)
                .map(Problem::place)
                .distinct()
                .count();
    }

    /** Whether any of them stops the work. */
    public static boolean anyError(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError);
    }
}
