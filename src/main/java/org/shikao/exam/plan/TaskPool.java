package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.rules.TaskRule;
import org.shikao.exam.rules.TaskRule.Variant;

/** The experiments that may stand on a bench: the rule pack's pool or units, or the whole catalogue, of the allowed variant. */
final class TaskPool {

    private static final String DIGITAL = "digital";

    private final List<Experiment> experiments = new ArrayList<>();
    private final List<List<Experiment>> papers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    TaskPool(TaskRule rule, Catalogue catalogue) {
        Set<List<Object>> seen = new HashSet<>();
        for (Experiment experiment : named(rule, catalogue)) {
            if (variantAllowed(rule.variant(), experiment)
                    && seen.add(List.of(experiment.subject(), experiment.title()))) {
                experiments.add(experiment);
            }
        }
        for (List<String> paper : rule.papers()) {
            List<Experiment> items = paper.stream()
                    .map(catalogue::experiment)
                    .flatMap(Optional::stream)
                    .toList();
            if (items.size() == paper.size() && items.stream().allMatch(e -> variantAllowed(rule.variant(), e))) {
                papers.add(items);
            }
        }
    }

    private List<Experiment> named(TaskRule rule, Catalogue catalogue) {
        if (rule.experiments().isEmpty()) {
            return catalogue.experiments();
        }
        Place place = Place.named(rule.inUnits() ? "tasks.units" : "tasks.pool");
        List<Experiment> found = new ArrayList<>();
        for (String id : rule.experiments()) {
            Optional<Experiment> experiment = catalogue.experiment(id);
            experiment.ifPresent(found::add);
            if (experiment.isEmpty()) {
                problems.add(Problem.error("PLAN_TASK_UNKNOWN", place, id));
            }
        }
        return found;
    }

    private static boolean variantAllowed(Variant variant, Experiment experiment) {
        boolean digital = experiment.variant().toLowerCase(Locale.ROOT).equals(DIGITAL);
        return variant == Variant.BOTH || digital == (variant == Variant.DIGITAL);
    }

    /** Experiments of a subject, in a fixed order; of two variants of one experiment only the first. */
    List<Experiment> of(Subject subject) {
        return experiments.stream().filter(e -> e.subject() == subject).toList();
    }

    /** The papers of the drawn units whose experiments are all of the allowed variant, unit by unit. */
    List<List<Experiment>> papers() {
        return papers;
    }

    /** Tasks of the needed subjects that take longer than a session gives, in one warning (rule 15). */
    List<Problem> tooLong(Set<Subject> needed, int operateMinutes) {
        Set<String> late = experiments.stream()
                .filter(e -> needed.contains(e.subject()) && e.minutes() > operateMinutes)
                .map(Experiment::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return late.isEmpty() ? List.of() : List.of(warning(late, operateMinutes));
    }

    static Problem warning(Set<String> ids, int operateMinutes) {
        return Problem.warning(
                "PLAN_TASKS_TOO_LONG",
                Place.named("session.operateMinutes"),
                String.valueOf(ids.size()),
                String.join(" ", ids),
                String.valueOf(operateMinutes));
    }

    /** Pool entries the catalogue does not know, and needed subjects without any task. */
    List<Problem> problems(Set<Subject> needed) {
        List<Problem> all = new ArrayList<>(problems);
        for (Subject subject : Subject.values()) {
            if (needed.contains(subject) && of(subject).isEmpty()) {
                all.add(Problem.error("PLAN_TASKS_MISSING", Place.named("tasks.pool"), subject.code()));
            }
        }
        return all;
    }
}
