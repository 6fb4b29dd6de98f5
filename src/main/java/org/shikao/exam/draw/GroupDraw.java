package org.shikao.exam.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.TaskRule;

/**
 * The public draw of the groups (rule 8), so that anyone can recompute it: it gives the seed of the plan, by which half-days get
 * their tasks and a school is dealt out to sessions. What it is drawn from is UTF-8 text, every line ends in LF, parts of a line are
 * set apart by one TAB: {@code shikao-groups-1}, {@code exam EXAM-ID}, then for half-day groups {@code variant WORD} and the tasks,
 * {@code paper ID…} in the order of the rules or else {@code task ID} in the order of the catalogue or the pool; for groups of a
 * school {@code school CODE NO…}, codes and numbers ascending by code point. Then
 *
 * <pre>
 * list = SHA-256( text )
 * seed = SHA-256( utf8(examId) 1F list 1F utf8("groups") 1F utf8(entropy) )
 * </pre>
 *
 * There is no secret: the digits are called in public when the list is fixed already.
 *
 * @param list 64 lower-case hexadecimal digits, as is {@code seed}
 */
public record GroupDraw(String list, String entropy, String seed) {
    private static final String ALGORITHM = "shikao-groups-1";
    private static final Place PLACE = Place.named("draw.unit");

    /** Whether these rules leave the groups or their tasks to such a draw. */
    public static boolean isAskedFor(RulePack rules) {
        DrawRule.Unit unit = rules.draw().unit();
        return unit == DrawRule.Unit.HALF_DAY_GROUP || unit == DrawRule.Unit.GROUP_THEN_BENCH;
    }

    /** Draws; of a pool in units the rules hold only those drawn. @throws IllegalArgumentException if a name could forge a line */
    public static GroupDraw of(String examId, RulePack rules, Catalogue catalogue, Roster roster, String entropy) {
        byte[] list = DrawHash.of(DrawHash.UNIT_SEPARATOR, DrawHash.utf8(text(examId, rules, catalogue, roster)));
        byte[] seed = DrawHash.of(
                DrawHash.UNIT_SEPARATOR, DrawHash.utf8(examId), list, DrawHash.utf8("groups"), DrawHash.utf8(entropy));
        return new GroupDraw(hex(list), entropy, hex(seed));
    }

    /** Whether this is the draw that the digits give for these data; each problem says what differs. */
    public List<Problem> check(String examId, RulePack rules, Catalogue catalogue, Roster roster) {
        List<Problem> problems = new ArrayList<>(LotDraw.checkEntropy(entropy));
        GroupDraw again = of(examId, rules, catalogue, roster, entropy);
        if (!again.list().equals(list)) {
            problems.add(Problem.error("GROUPS_LIST_CHANGED", PLACE));
        } else if (!again.seed().equals(seed)) {
            problems.add(Problem.error("GROUPS_SEED_DIFFERS", PLACE, seed, again.seed()));
        }
        return problems;
    }

    private static String text(String examId, RulePack rules, Catalogue catalogue, Roster roster) {
        StringBuilder out = new StringBuilder(ALGORITHM).append('\n');
        line(out, List.of("exam", examId));
        if (rules.draw().unit() == DrawRule.Unit.HALF_DAY_GROUP) {
            tasks(out, rules.tasks(), catalogue);
        } else {
            schools(out, roster);
        }
        return out.toString();
    }

    private static void tasks(StringBuilder out, TaskRule rule, Catalogue catalogue) {
        line(out, List.of("variant", rule.variant().name()));
        if (rule.inUnits()) {
            rule.papers().forEach(paper -> line(out, "paper", paper));
        } else if (rule.pool().isEmpty()) {
            catalogue.experiments().stream().map(Experiment::id).forEach(id -> line(out, List.of("task", id)));
        } else {
            rule.pool().forEach(id -> line(out, List.of("task", id)));
        }
    }

    private static void schools(StringBuilder out, Roster roster) {
        Map<String, List<String>> schools = new TreeMap<>(CanonicalList.BY_CODE_POINT);
        for (Candidate candidate : roster.candidates()) {
            schools.computeIfAbsent(candidate.schoolCode(), code -> new ArrayList<>())
                    .add(candidate.candidateNo());
        }
        Comparator<String> order = CanonicalList.BY_CODE_POINT;
        schools.forEach((code, numbers) -> {
            List<String> parts = new ArrayList<>(List.of(code));
            numbers.stream().sorted(order).forEach(parts::add);
            line(out, "school", parts);
        });
    }

    private static void line(StringBuilder out, String word, List<String> rest) {
        List<String> parts = new ArrayList<>(List.of(word));
        parts.addAll(rest);
        line(out, parts);
    }

    private static void line(StringBuilder out, List<String> parts) {
        if (parts.stream().anyMatch(part -> part.codePoints().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("control character in what groups are drawn from");
        }
        out.append(String.join("\t", parts)).append('\n');
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
