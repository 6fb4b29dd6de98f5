package org.shikao.exam.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.TaskRule;
import org.shikao.exam.rules.TaskRule.Unit;

class UnitDrawTest {
    private static final String EXAM = "考试-1";
    private static final String DIGITS = "31415926535";
    private static final TaskRule RULE = rule(2, "A", "B", "C", "丁");

    private static TaskRule rule(int drawn, String... names) {
        List<Unit> units = Stream.of(names)
                .map(name -> new Unit(name, List.of(List.of("WL01", "HX0" + name), List.of("SW02"))))
                .toList();
        return new TaskRule(TaskRule.Source.PROVINCE, TaskRule.Variant.BOTH, List.of(), units, drawn);
    }

    /** Written out from the documentation, with nothing of the program. */
    @Test
    void anyoneCanRecomputeItWithASha256Tool() throws Exception {
        StringBuilder text = new StringBuilder("shikao-units-1\nexam\t考试-1\ndraw\t2\n");
        for (String name : List.of("A", "B", "C", "丁")) {
            text.append("unit\t" + name + "\npaper\tWL01\tHX0" + name + "\npaper\tSW02\n");
        }
        byte[] pool = sha(utf8(text.toString()));
        byte[] unit = {0x1F};
        byte[] seed = sha(utf8(EXAM), unit, pool, unit, utf8("units"), unit, utf8(DIGITS));
        List<String> order = Stream.of("A", "B", "C", "丁")
                .sorted(Comparator.comparing(name -> {
                    try {
                        return HexFormat.of().formatHex(sha(seed, new byte[] {0x1E}, utf8(name)));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        UnitDraw draw = UnitDraw.of(EXAM, RULE, DIGITS);
        assertThat(draw.pool()).isEqualTo(HexFormat.of().formatHex(pool));
        assertThat(draw.seed()).isEqualTo(HexFormat.of().formatHex(seed));
        assertThat(draw.units()).isEqualTo(order.subList(0, 2));
        assertThat(draw.check(EXAM, RULE)).isEmpty();
    }

    @Test
    void seesEveryThingThatWasChangedAfterwards() {
        UnitDraw draw = UnitDraw.of(EXAM, RULE, DIGITS);
        assertThat(codes(draw.check("another", RULE))).containsExactly("UNITS_POOL_CHANGED");
        assertThat(codes(draw.check(EXAM, rule(3, "A", "B", "C", "丁")))).containsExactly("UNITS_POOL_CHANGED");
        assertThat(codes(draw.check(EXAM, rule(2, "A", "B", "丁", "C")))).containsExactly("UNITS_POOL_CHANGED");
        UnitDraw digits = new UnitDraw(draw.pool(), "31415926536", draw.seed(), draw.units());
        assertThat(codes(digits.check(EXAM, RULE))).containsExactly("UNITS_SEED_DIFFERS");
        UnitDraw units = new UnitDraw(draw.pool(), DIGITS, draw.seed(), List.of("A", "A"));
        assertThat(codes(units.check(EXAM, RULE))).containsExactly("UNITS_DIFFER");
        UnitDraw turned = new UnitDraw(
                draw.pool(),
                DIGITS,
                draw.seed(),
                List.of(draw.units().get(1), draw.units().get(0)));
        assertThat(codes(turned.check(EXAM, RULE))).containsExactly("UNITS_DIFFER");
        assertThat(codes(new UnitDraw(draw.pool(), "12", draw.seed(), draw.units()).check(EXAM, RULE)))
                .contains("DRAW_ENTROPY_SHORT");
    }

    @Test
    void aNameCannotForgeALine() {
        assertThatThrownBy(() -> UnitDraw.of(EXAM, rule(1, "A\nunit\tB", "C"), DIGITS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyUnitIsDrawnAboutAsOftenAsAnother() {
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            UnitDraw.of(EXAM, RULE, DIGITS + i).units().forEach(name -> times.merge(name, 1, Integer::sum));
        }
        // 1000 expected, standard deviation 22
        assertThat(times)
                .hasSize(4)
                .allSatisfy((name, count) -> assertThat(count).isBetween(890, 1110));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
