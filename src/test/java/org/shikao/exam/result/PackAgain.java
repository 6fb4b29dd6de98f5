package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.journal.ExamDay;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.SheetState;

/** The other markers of a random day where a pack wants them: a second one, now and then a third, and who decides between them. */
final class PackAgain {
    private final Random random;
    private final ExamDay day;
    private final Consumer<Fact> write;

    /**
     * What further markings gave, by point number: none, the second, or the second and the third; {@code kept} is the one adjudicated,
     * 0 for none.
     */
    record Again(List<Map<Integer, Marks>> values, int kept) {
        static final Again NEVER = new Again(List.of(), 0);
    }

    PackAgain(Random random, ExamDay day, Consumer<Fact> write) {
        this.random = random;
        this.day = day;
        this.write = write;
    }

    /** Marks a sheet again, and decides where the day says that somebody must. */
    Again mark(SheetKey key, Rubric rubric, Map<Integer, Marks> first, Outcome outcome) {
        Map<Integer, Marks> second = second(key, rubric, first, outcome);
        return day.sheet(key).orElseThrow().state() == SheetState.DIFFERS
                ? decided(key, rubric, second, outcome)
                : new Again(List.of(second), 0);
    }

    /** The second marking, like the first in most points. */
    private Map<Integer, Marks> second(SheetKey key, Rubric rubric, Map<Integer, Marks> first, Outcome outcome) {
        Map<Integer, Marks> values = new TreeMap<>();
        boolean stranger = random.nextInt(3) == 0;
        for (RubricPoint point : rubric.points()) {
            boolean given = outcome == Outcome.WITHDRAWN ? random.nextBoolean() : true;
            boolean same = first.containsKey(point.no()) && random.nextInt(stranger ? 2 : 6) > 0;
            if (given) {
                put(values, key, 2, point, same ? first.get(point.no()) : any(point));
            }
        }
        write.accept(new Fact.SubmittedAgain(key, 2, "M2"));
        if (random.nextInt(6) == 0 && !values.isEmpty()) {
            correct(key, rubric, values);
        }
        return values;
    }

    private void put(Map<Integer, Marks> values, SheetKey key, int marking, RubricPoint point, Marks value) {
        write.accept(new Fact.MarkedAgain(key, marking, "M" + marking, point.no(), value, List.of()));
        values.put(point.no(), value);
    }

    private void correct(SheetKey key, Rubric rubric, Map<Integer, Marks> values) {
        int no = values.keySet().iterator().next();
        Marks now = any(rubric.point(no).orElseThrow());
        if (!now.equals(values.get(no))) {
            write.accept(
                    new Fact.CorrectedAgain(key, 2, no, values.get(no).toString(), now.toString(), "看错", "张", "李"));
            values.put(no, now);
        }
    }

    /** Two people decide, half of the time after a third marking. */
    private Again decided(SheetKey key, Rubric rubric, Map<Integer, Marks> second, Outcome outcome) {
        List<Map<Integer, Marks>> values = new ArrayList<>(List.of(second));
        if (random.nextBoolean()) {
            Map<Integer, Marks> third = new TreeMap<>();
            for (RubricPoint point : rubric.points()) {
                if (outcome != Outcome.WITHDRAWN || random.nextBoolean()) {
                    put(third, key, 3, point, any(point));
                }
            }
            write.accept(new Fact.SubmittedAgain(key, 3, "M3"));
            values.add(third);
        }
        int kept = 1 + random.nextInt(1 + values.size());
        write.accept(new Fact.Adjudicated(key, kept, "看录像", "张", "李"));
        return new Again(values, kept);
    }

    private Marks any(RubricPoint point) {
        int step = point.step().hundredths();
        return new Marks(step * random.nextInt(point.marks().hundredths() / step + 1));
    }
}
