package org.shikao.exam.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.TaskRule;

/**
 * The city's draw of units of the pool (rule 7), so that anyone can recompute it. The pool's text is UTF-8, every line ends in LF,
 * parts of a line are set apart by one TAB: {@code shikao-units-1}, {@code exam EXAM-ID}, {@code draw N}, and for each unit in the
 * order of the rules {@code unit NAME} followed by its papers, {@code paper ID…}. Then
 *
 * <pre>
 * pool = SHA-256( text )
 * seed = SHA-256( utf8(examId) 1F pool 1F utf8("units") 1F utf8(entropy) )
 * </pre>
 *
 * and the units are sorted by {@code SHA-256( seed 1E utf8(name) )} as unsigned bytes, ascending; the first N are drawn. There is no
 * secret: the digits are called in public when the pool is fixed already.
 *
 * @param pool 64 lower-case hexadecimal digits, as is {@code seed}
 * @param units the names of the units drawn, in drawn order
 */
public record UnitDraw(String pool, String entropy, String seed, List<String> units) {
    private static final String ALGORITHM = "shikao-units-1";

    public UnitDraw {
        units = List.copyOf(units);
    }

    /** Draws. @throws IllegalArgumentException if a name holds a control character, which could forge a line */
    public static UnitDraw of(String examId, TaskRule rule, String entropy) {
        byte[] pool = pool(examId, rule);
        byte[] seed = DrawHash.of(
                DrawHash.UNIT_SEPARATOR, DrawHash.utf8(examId), pool, DrawHash.utf8("units"), DrawHash.utf8(entropy));
        Comparator<String> byHash = (a, b) -> Arrays.compareUnsigned(hash(seed, a), hash(seed, b));
        List<String> drawn = rule.units().stream()
                .map(TaskRule.Unit::name)
                .sorted(byHash)
                .limit(rule.unitsDrawn())
                .toList();
        return new UnitDraw(hex(pool), entropy, hex(seed), drawn);
    }

    /** Whether this is the draw that the digits give for this pool; each problem says what differs. */
    public List<Problem> check(String examId, TaskRule rule) {
        List<Problem> problems = new ArrayList<>(LotDraw.checkEntropy(entropy));
        UnitDraw again = of(examId, rule, entropy);
        Place place = Place.named("tasks.units");
        if (!again.pool().equals(pool)) {
            problems.add(Problem.error("UNITS_POOL_CHANGED", place));
        } else if (!again.seed().equals(seed)) {
            problems.add(Problem.error("UNITS_SEED_DIFFERS", place, seed, again.seed()));
        } else if (!again.units().equals(units)) {
            String should = String.join(" ", again.units());
            problems.add(Problem.error("UNITS_DIFFER", place, String.join(" ", units), should));
        }
        return problems;
    }

    private static byte[] pool(String examId, TaskRule rule) {
        StringBuilder out = new StringBuilder(ALGORITHM).append('\n');
        line(out, List.of("exam", examId));
        line(out, List.of("draw", String.valueOf(rule.unitsDrawn())));
        for (TaskRule.Unit unit : rule.units()) {
            line(out, List.of("unit", unit.name()));
            for (List<String> paper : unit.papers()) {
                List<String> parts = new ArrayList<>(List.of("paper"));
                parts.addAll(paper);
                line(out, parts);
            }
        }
        return DrawHash.of(DrawHash.UNIT_SEPARATOR, DrawHash.utf8(out.toString()));
    }

    private static void line(StringBuilder out, List<String> parts) {
        for (String part : parts) {
            if (part.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("control character in a name of the pool");
            }
        }
        out.append(String.join("\t", parts)).append('\n');
    }

    private static byte[] hash(byte[] seed, String name) {
        return DrawHash.of(DrawHash.RECORD_SEPARATOR, seed, DrawHash.utf8(name));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
