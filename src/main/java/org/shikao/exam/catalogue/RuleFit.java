package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule.Rounding;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.SubjectsRule.TidyUp;
import org.shikao.exam.rules.TaskRule;
import org.shikao.exam.rules.TaskRule.Variant;

/**
 * Whether a catalogue serves a rule pack: every subject has an experiment, the tasks fit into the times of a session, and the
 * rubrics have the marks, steps and tidying groups that the rules count on. Places are a key path of the pack or an experiment.
 */
public final class RuleFit {
    private final RulePack pack;
    private final Catalogue catalogue;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Experiment> settable = new ArrayList<>();

    private RuleFit(RulePack pack, Catalogue catalogue) {
        this.pack = pack;
        this.catalogue = catalogue;
    }

    /** Everything found; errors stop a plan, warnings are shown and asked about. */
    public static List<Problem> check(RulePack pack, Catalogue catalogue) {
        RuleFit fit = new RuleFit(pack, catalogue);
        fit.pool();
        pack.subjects().list().forEach(fit::subject);
        fit.rawMarks();
        fit.steps();
        fit.minutes();
        fit.reading();
        return List.copyOf(fit.problems);
    }

    /** What the linter finds in the catalogue and these rules besides; how long a sheet may be is said by the rules here. */
    public static List<Problem> linted(RulePack pack, Catalogue catalogue) {
        List<Problem> all = new ArrayList<>(CatalogueCheck.check(catalogue));
        all.removeIf(problem -> problem.code().equals(CatalogueCheck.READING_SHEET));
        all.addAll(check(pack, catalogue));
        return List.copyOf(all);
    }

    private void pool() {
        List<String> pool = pack.tasks().pool();
        for (int i = 0; i < pool.size(); i++) {
            known(pool.get(i), "tasks.pool[" + i + "]");
        }
        List<TaskRule.Unit> units = pack.tasks().units();
        for (int u = 0; u < units.size(); u++) {
            List<List<String>> papers = units.get(u).papers();
            for (int p = 0; p < papers.size(); p++) {
                paper(papers.get(p), "tasks.units[" + u + "].papers[" + p + "]");
            }
        }
    }

    private void known(String id, String path) {
        if (catalogue.experiment(id).isEmpty()) {
            problems.add(Problem.error("RULES_FIT_UNKNOWN_EXPERIMENT", Place.named(path), id));
        }
    }

    /** A paper has one item a subject, where it is more than one; one with an item of the other variant is never set. */
    private void paper(List<String> paper, String path) {
        for (int i = 0; i < paper.size(); i++) {
            known(paper.get(i), path + "[" + i + "]");
        }
        List<Experiment> items = paper.stream()
                .map(catalogue::experiment)
                .flatMap(Optional::stream)
                .toList();
        String ids = String.join(" ", paper);
        if (items.stream().map(Experiment::subject).distinct().count() < items.size()) {
            problems.add(Problem.error("RULES_FIT_PAPER_SUBJECT_TWICE", Place.named(path), ids));
        }
        items.stream()
                .filter(item -> !allowed(item))
                .forEach(item ->
                        problems.add(Problem.warning("RULES_FIT_PAPER_VARIANT", Place.named(path), ids, item.id())));
    }

    private boolean allowed(Experiment item) {
        boolean digital = item.variant().toLowerCase(Locale.ROOT).equals("digital");
        return pack.tasks().variant() == Variant.BOTH
                || digital == (pack.tasks().variant() == Variant.DIGITAL);
    }

    private void subject(SubjectRule rule) {
        TaskRule tasks = pack.tasks();
        List<String> named = tasks.experiments();
        List<Experiment> usable = catalogue.of(rule.subject()).stream()
                .filter(e -> named.isEmpty() || named.contains(e.id()))
                .toList();
        String code = rule.subject().code();
        if (usable.isEmpty()) {
            problems.add(Problem.error(
                    "RULES_FIT_NO_EXPERIMENT", Place.named(tasks.inUnits() ? "tasks.units" : "tasks.pool"), code));
        } else if (tasks.units().stream()
                                .filter(unit -> !has(unit, rule.subject()))
                                .count()
                        >= tasks.unitsDrawn()
                && tasks.inUnits()) {
            problems.add(Problem.error("RULES_FIT_UNITS_WITHOUT_SUBJECT", Place.named("tasks.units"), code));
        }
        usable.stream().filter(this::allowed).forEach(experiment -> {
            settable.add(experiment);
            rubric(experiment, rule);
        });
    }

    /** Rubrics whose full marks are not the raw marks of the rules: they count by their share, which somebody should know. */
    private void rawMarks() {
        Map<List<Marks>, List<Experiment>> others = new LinkedHashMap<>();
        for (Experiment experiment : settable) {
            Marks full = experiment.rubric().fullMarks();
            Marks raw = pack.subject(experiment.subject()).orElseThrow().rawMarks();
            if (!full.equals(raw)) {
                others.computeIfAbsent(List.of(full, raw), key -> new ArrayList<>())
                        .add(experiment);
            }
        }
        others.forEach((marks, experiments) ->
                collected("RULES_FIT_RAW_MARKS", "subjects.list", experiments, marks.get(0), marks.get(1)));
    }

    /** Rubrics that give what is less than the step of the rules, such as half marks under a step of one (rule 22). */
    private void steps() {
        Marks step = pack.marking().step();
        collected(
                "RULES_FIT_STEP",
                "marking.step",
                settable.stream().filter(e -> !isInSteps(e.rubric(), step)).toList(),
                step);
    }

    private static boolean isInSteps(Rubric rubric, Marks step) {
        return rubric.points().stream()
                .flatMap(RuleFit::values)
                .allMatch(value -> step.hundredths() > 0 && value.isMultipleOf(step));
    }

    /** Tasks that take longer than a session gives (rule 15). */
    private void minutes() {
        int given = pack.session().operateMinutes();
        List<Experiment> late =
                settable.stream().filter(e -> e.minutes() > given).toList();
        int longest = late.stream().mapToInt(Experiment::minutes).max().orElse(0);
        collected("RULES_FIT_MINUTES", "session.operateMinutes", late, given, longest);
    }

    /** Sheets that take longer to read than the rules give before the work; where they give none they are read during it. */
    private void reading() {
        int given = pack.session().readMinutes();
        List<Experiment> late = settable.stream()
                .filter(e -> given > 0 && Wording.minutes(e.candidateSheet().stream()) > given)
                .toList();
        collected("RULES_FIT_READING", "session.readMinutes", late, given);
    }

    /** One finding for all experiments of which it is true: how many, which, and what else there is to say. */
    private void collected(String code, String path, List<Experiment> experiments, Object... args) {
        if (!experiments.isEmpty()) {
            String ids = experiments.stream().map(Experiment::id).collect(Collectors.joining(" "));
            List<String> texts = new ArrayList<>(List.of(String.valueOf(experiments.size()), ids));
            Stream.of(args).map(String::valueOf).forEach(texts::add);
            problems.add(new Problem(code, Problem.Severity.WARNING, Place.named(path), texts));
        }
    }

    /** Whether a unit brings a task of the subject that may be set. */
    private boolean has(TaskRule.Unit unit, Subject subject) {
        return unit.papers().stream()
                .map(paper -> paper.stream()
                        .map(catalogue::experiment)
                        .flatMap(Optional::stream)
                        .toList())
                .filter(items -> items.stream().allMatch(this::allowed))
                .anyMatch(items -> items.stream().anyMatch(item -> item.subject() == subject));
    }

    private void rubric(Experiment experiment, SubjectRule rule) {
        Rubric rubric = experiment.rubric();
        boolean separate = pack.subjects().tidyUp() == TidyUp.SEPARATE;
        if (separate && rubric.groups().stream().noneMatch(RubricGroup::tidy)) {
            warn("RULES_FIT_NO_TIDYING", experiment);
        }
        if (pack.score().rounding() == Rounding.NONE && !pack.score().byTable()) {
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
                .flatMap(RuleFit::values)
                .filter(value -> !fits(value, rubric, rule))
                .findFirst();
    }

    /** What a point can bring: its levels, or its marks in its steps. */
    private static Stream<Marks> values(RubricPoint point) {
        return point.levels().isEmpty() ? Stream.of(point.step(), point.marks()) : point.levels().stream();
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
