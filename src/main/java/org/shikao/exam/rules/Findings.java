package org.shikao.exam.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** Collects what is wrong in a pack; places are key paths. */
final class Findings {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> all() {
        return List.copyOf(problems);
    }

    void error(String code, String path, Object... args) {
        problems.add(Problem.error(code, Place.named(path), texts(args)));
    }

    void warning(String code, String path, Object... args) {
        problems.add(Problem.warning(code, Place.named(path), texts(args)));
    }

    /** Reports the code unless the condition holds. */
    void demand(boolean holds, String code, String path, Object... args) {
        if (!holds) {
            error(code, path, args);
        }
    }

    /** A number within bounds; where both are the same there is only one that fits. */
    void range(String path, int value, int min, int max) {
        if (min == max) {
            demand(value == min, "RULES_ONLY_VALUE", path, value, min);
            return;
        }
        demand(value >= min && value <= max, "RULES_OUT_OF_RANGE", path, value, min, max);
    }

    /** Marks of more than zero, at most {@code max}. */
    void positive(String path, Marks value, int max) {
        boolean fits = value.compareTo(Marks.ZERO) > 0 && value.compareTo(Marks.of(max)) <= 0;
        demand(fits, "RULES_OUT_OF_RANGE", path, value, "0.01", max);
    }

    /** Marks from zero to {@code max}. */
    void notNegative(String path, Marks value, int max) {
        boolean fits = value.compareTo(Marks.ZERO) >= 0 && value.compareTo(Marks.of(max)) <= 0;
        demand(fits, "RULES_OUT_OF_RANGE", path, value, 0, max);
    }

    /** Marks that have no meaning here and must say so by being zero. */
    void zero(String path, Marks value, String because) {
        demand(value.equals(Marks.ZERO), "RULES_MUST_BE_ZERO", path, value, because);
    }

    void text(String path, String value, int max) {
        demand(!value.isBlank(), "RULES_BLANK", path);
        demand(value.length() <= max, "RULES_TOO_LONG", path, max);
    }

    void code(String path, String value) {
        demand(CODE.matcher(value).matches(), "RULES_BAD_CODE", path, value);
    }

    /** Each value that stood before in the list is reported at its own path. */
    void distinct(String path, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            demand(seen.add(values.get(i)), "RULES_TWICE", path + "[" + i + "]", values.get(i));
        }
    }

    private static String[] texts(Object[] args) {
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = String.valueOf(args[i]);
        }
        return texts;
    }
}
