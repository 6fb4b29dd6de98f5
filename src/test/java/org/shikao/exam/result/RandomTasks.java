package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectRule;

/** A small catalogue that fits a rule pack: three ordinary and two digital experiments a subject. */
final class RandomTasks {
    private final Random random;
    private final RulePack pack;

    RandomTasks(Random random, RulePack pack) {
        this.random = random;
        this.pack = pack;
    }

    Catalogue catalogue() {
        List<Experiment> experiments = new ArrayList<>();
        for (SubjectRule rule : pack.subjects().list()) {
            for (int i = 0; i < 5; i++) {
                String id = List.of("WL", "HX", "SW").get(rule.subject().ordinal()) + "0" + i;
                experiments.add(experiment(id, rule.subject(), i < 3 ? "ordinary" : "digital", rule.rawMarks()));
            }
        }
        return new Catalogue("random", experiments);
    }

    private Experiment experiment(String id, Subject subject, String variant, Marks raw) {
        return new Experiment(
                id,
                subject,
                "实验" + id,
                "",
                List.of(),
                15,
                variant,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                rubric(raw));
    }

    /** Two or three groups, the last one often tidying; now and then of other full marks than the pack says. */
    private Rubric rubric(Marks raw) {
        Rubric.Style style = random.nextInt(3) == 0 ? Rubric.Style.DEDUCT : Rubric.Style.ADD;
        int step = pack.marking().step().hundredths();
        int steps = raw.hundredths() / step;
        int others = random.nextInt(12) == 0 ? steps + 1 + random.nextInt(steps) : steps;
        int count = Math.min(others, 2 + random.nextInt(2));
        boolean tidy = count > 1 && random.nextInt(4) > 0;
        List<RubricGroup> groups = new ArrayList<>();
        int no = 1;
        int left = others;
        for (int g = 0; g < count; g++) {
            int own = g == count - 1 ? left : 1 + random.nextInt(left - (count - 1 - g));
            left -= own;
            List<RubricPoint> points = points(no, own, style);
            no += points.size();
            groups.add(new RubricGroup("组" + g, new Marks(own * step), tidy && g == count - 1, false, points));
        }
        return new Rubric(
                1, new Marks(others * step), style, pack.marking().step(), Rubric.Status.FROZEN, "", groups, List.of());
    }

    /** Points that together offer the group's marks; in a deductive group there may be more to lose than the group holds. */
    private List<RubricPoint> points(int first, int steps, Rubric.Style style) {
        List<RubricPoint> points = new ArrayList<>();
        int left = steps + (style == Rubric.Style.DEDUCT ? random.nextInt(3) : 0);
        while (left > 0) {
            int own = points.size() == 2 ? left : 1 + random.nextInt(left);
            points.add(point(
                    first + points.size(), new Marks(own * pack.marking().step().hundredths())));
            left -= own;
        }
        return points;
    }

    private RubricPoint point(int no, Marks marks) {
        return new RubricPoint(
                no,
                "评分点" + no,
                marks,
                pack.marking().step(),
                RubricPoint.Evidence.PROCESS,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                random.nextInt(3) == 0 ? "r" : "",
                RubricPoint.Critical.NO,
                1);
    }
}
