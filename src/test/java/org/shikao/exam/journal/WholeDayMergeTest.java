package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Laptops that record facts of every kind, marked once and twice, drawn in every way. Merged in any order they tell one day, nothing
 * that was allowed where it was written is ignored, and no mark gives way to another unless somebody knew it or decided.
 */
class WholeDayMergeTest {
    private static final long SEED = Long.getLong("shikao.seed", 20270600L);
    private static final int SETS = Integer.getInteger("shikao.sets", 200);

    @Test
    void everyOrderOfMergingTellsOneDayAndNothingAllowedIsIgnored() {
        Map<String, Integer> kinds = new TreeMap<>();
        int conflicts = 0;
        for (long seed = SEED; seed < SEED + SETS; seed++) {
            WholeDay made = WholeDay.of(seed);
            ExamDay day = keepsTheLaws(made, new Random(seed), "seed " + seed);
            made.entries().forEach(e -> kinds.merge(e.fact().getClass().getSimpleName(), 1, Integer::sum));
            conflicts += day.conflicts().size();
        }
        assertThat(conflicts).as("the sets are worth testing").isGreaterThan(SETS / 4);
        assertThat(kinds.keySet())
                .as("every kind of fact is there")
                .containsAll(
                        RandomFacts.kinds().stream().map(Class::getSimpleName).toList());
        assertThat(kinds.values()).as("often: %s", kinds).allMatch(n -> n > SETS / 100);
    }

    /** One fold whatever the order, nothing ignored, no mark lost. */
    static ExamDay keepsTheLaws(WholeDay made, Random random, String as) {
        List<Entry> union = new ArrayList<>(made.entries());
        ExamDay day = made.fold(union);
        assertThat(day.irregular()).as(as).isEmpty();
        String dump = made.dump(day);
        for (int i = 0; i < 2; i++) {
            Collections.shuffle(union, random);
            assertThat(made.dump(made.fold(union))).as(as).isEqualTo(dump);
        }
        assertThat(timeless(made.dump(made.fold(withOtherClocks(union, random)))))
                .as("%s: no clock decides anything", as)
                .isEqualTo(timeless(dump));
        List<Laptop> order = new ArrayList<>(made.laptops());
        Collections.shuffle(order, random);
        Laptop last = order.remove(0);
        order.forEach(last::takes);
        order.forEach(last::takes);
        assertThat(made.dump(last.day())).as(as).isEqualTo(dump);
        new MarksKept(made, day, as).check();
        return day;
    }

    /** The same entries, as laptops with clocks gone wrong would have written them. */
    private static List<Entry> withOtherClocks(List<Entry> entries, Random random) {
        List<String> times = new ArrayList<>(entries.stream().map(Entry::at).toList());
        Collections.shuffle(times, random);
        List<Entry> shifted = new ArrayList<>();
        for (Entry e : entries) {
            shifted.add(new Entry(e.device(), e.seq(), e.lamport(), times.get(shifted.size()), e.by(), e.fact()));
        }
        return shifted;
    }

    /** Without the times that are only shown. */
    private static String timeless(String dump) {
        return dump.replaceAll("\\bat \\d+", "at");
    }
}
