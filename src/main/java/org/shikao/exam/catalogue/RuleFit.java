package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule.Rounding;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.SubjectsRule.TidyUp;

/**
 * Whether a catalogue serves a rule pack: every subject has an experiment, and the rubrics have the marks, steps and tidying groups
 * that the rules count on. Places are a key path of the pack or an experiment.
 */
public final class RuleFit {
    private final RulePack pack;
    private final Catalogue catalogue;
    private final List<Problem> problems = new ArrayList<>();

    private RuleFit(RulePack pack, Catalogue catalogue) {
        this.pack = pack;
        this.catalogue = catalogue;
    }

    /** Everything found; errors stop a plan, warnings are shown and asked about. */
    public static List<Problem> check(RulePack pack, Catalogue catalogue) {
        RuleFit fit = new RuleFit(pack, catalogue);
        fit.pool();
        pack.subjects().list().forEach(fit::subject);
        return List.copyOf(fit.problems);
    }

    private void pool() {
        List<String> pool = pack.tasks().pool();
        for (int i = 0; i < pool.size(); i++) {
            if (catalogue.experiment(pool.get(i)).isEmpty()) {
                Place place = Place.named("tasks.pool[" + i + "]");
                problems.add(Problem.error("RULES_FIT_UNKNOWN_EXPERIMENT", place, pool.get(i)));
            }
        }
    }

    private void subject(SubjectRule rule) {
        List<Experiment> usable = catalogue.of(rule.subject()).stream()
                .filter(e ->
                        pack.tasks().pool().isEmpty() || pack.tasks().pool().contains(e.id()))
                .toList();
        if (usable.isEmpty()) {
            String code = rule.subject().code();
            problems.add(Problem.error("RULES_FIT_NO_EXPERIMENT", Place.named("tasks.pool"), code));
        }
        usable.forEach(experiment -> rubric(experiment, rule));
    }

    private void rubric(Experiment experiment, SubjectRule rule) {
        Rubric rubric = experiment.rubric();
        if (!rubric.fullMarks().equals(rule.rawMarks())) {
            warn("RULES_FIT_RAW_MARKS", experiment, rubric.fullMarks(), rule.rawMarks());
        }
        boolean separate = pack.subjects().tidyUp() == TidyUp.SEPARATE;
        if (separate && rubric.groups().stream().noneMatch(RubricGroup::tidy)) {
            warn("RULES_FIT_NO_TIDYING", experiment);
        }
        if (pack.score().rounding() == Rounding.NONE) {
            finest(rubric, rule)
                    .ifPresent(value -> warn(
                            "RULES_FIT_TOO_FINE",
                            experiment,
                            value,
                            pack.score().decimals()));
        }
    }

    /** A value of a point that needs more places than the rules keep; without rounding these would be cut off. */
    private Optional<Marks> finest(Rubric rubric, SubjectRule rule) {
        return rubric.points().stream()
                .flatMap(point -> point.levels().isEmpty()
                        ? List.of(point.step(), point.marks()).stream()
                        : point.levels().stream())
                .filter(value -> !fits(value, rubric, rule))
                .findFirst();
    }

    private boolean fits(Marks value, Rubric rubric, SubjectRule rule) {
        int decimals = pack.score().decimals();
        long unit = decimals == 0 ? 100 : decimals == 1 ? 10 : 1;
        long scaled = (long) value.hundredths() * rule.fullMarks().hundredths();
        long whole = rubric.fullMarks().hundredths() * unit;
        return whole <= 0 || scaled % whole == 0;
    }

    private void warn(String code, Experiment experiment, Object... args) {
        List<String> texts = new ArrayList<>(List.of(experiment.id()));
        for (Object arg : args) {
            texts.add(String.valueOf(arg));
        }
        Place place = Place.named(experiment.id());
        problems.add(new Problem(code, Problem.Severity.WARNING, place, texts));
    }
}
