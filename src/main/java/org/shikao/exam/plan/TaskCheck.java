package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.plan.Task.Part;
import org.shikao.exam.rules.DrawRule.Unit;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.rules.TaskRule.Variant;

/** Checks what stands on the benches: tasks of the pool, of the right subject and variant, evenly spread, papers complete. */
final class TaskCheck {

    private final RulePack rules;
    private final Plan plan;
    private final Map<String, Experiment> catalogue = new HashMap<>();
    private final Set<String> allowed = new HashSet<>();
    private final Map<List<Object>, String> taskOfHalfDay = new HashMap<>();
    private final Set<String> tooLong = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    TaskCheck(RulePack rules, Catalogue catalogue, Plan plan) {
        this.rules = rules;
        this.plan = plan;
        catalogue.experiments().forEach(e -> this.catalogue.put(e.id(), e));
        allowed.addAll(rules.tasks().pool());
        rules.tasks().units().forEach(unit -> unit.papers().forEach(allowed::addAll));
    }

    void into(List<Problem> all) {
        boolean readyPapers = rules.subjects().choice() == Choice.PAPER
                && !rules.tasks().units().isEmpty();
        for (Session session : plan.sessions()) {
            for (Station station : session.stations()) {
                station.tasks().forEach(task -> taskFits(session, station, task));
                partsAreComplete(session, station);
            }
            if (rules.draw().unit() == Unit.HALF_DAY_GROUP) {
                halfDayHasOneTask(session);
            } else if (!readyPapers) {
                tasksAreSpreadEvenly(session);
            }
            if (!readyPapers) {
                variantsAreNotMixed(session);
            }
        }
        if (readyPapers) {
            new PaperCheck(rules, catalogue, plan).into(problems);
        }
        if (!tooLong.isEmpty()) {
            problems.add(TaskPool.warning(tooLong, rules.session().operateMinutes()));
        }
        all.addAll(problems);
    }

    private void taskFits(Session session, Station station, Task task) {
        Experiment experiment = catalogue.get(task.experimentId());
        String bench = String.valueOf(station.benchNo());
        if (experiment == null) {
            report("PLAN_TASK_NOT_IN_CATALOGUE", session, session.id(), bench, task.experimentId());
            return;
        }
        if (task.part() != Part.MINOR && experiment.minutes() > rules.session().operateMinutes()) {
            tooLong.add(experiment.id());
        }
        if (!allowed.isEmpty() && !allowed.contains(task.experimentId())) {
            report("PLAN_TASK_NOT_IN_POOL", session, session.id(), bench, task.experimentId());
        }
        if (experiment.subject() != task.subject() || !session.subjects().contains(task.subject())) {
            report("PLAN_TASK_SUBJECT", session, session.id(), bench, task.experimentId());
        }
        boolean digital = experiment.variant().toLowerCase(Locale.ROOT).equals("digital");
        Variant variant = rules.tasks().variant();
        if (digital ? variant == Variant.ORDINARY : variant == Variant.DIGITAL) {
            report("PLAN_TASK_VARIANT", session, session.id(), bench, task.experimentId());
        }
    }

    private void partsAreComplete(Session session, Station station) {
        List<Part> parts = station.tasks().stream().map(Task::part).sorted().toList();
        boolean complete;
        if (rules.subjects().choice() == Choice.PAPER) {
            Set<Subject> subjects = station.tasks().stream().map(Task::subject).collect(Collectors.toSet());
            complete = parts.equals(List.of(Part.MAIN, Part.MINOR, Part.MINOR)) && subjects.size() == 3;
        } else {
            complete = parts.equals(List.of(Part.WHOLE));
        }
        if (!complete) {
            report("PLAN_STATION_INCOMPLETE", session, session.id(), String.valueOf(station.benchNo()));
        }
    }

    /** Where a half-day draws its tasks, a subject has one and the same in all rooms of the site until noon, and after. */
    private void halfDayHasOneTask(Session session) {
        boolean morning = session.start().isBefore(rules.session().afternoonFrom());
        for (Station station : session.stations()) {
            for (Task task : station.tasks()) {
                List<Object> half = List.of(session.siteCode(), session.date(), morning, task.subject());
                String other = taskOfHalfDay.putIfAbsent(half, task.experimentId());
                if (other != null && !other.equals(task.experimentId())) {
                    report("PLAN_HALF_DAY_TASKS", session, session.id(), other, task.experimentId());
                }
            }
        }
    }

    /** Of the main or only tasks of a subject, none stands on two benches more than another that is in the pool. */
    private void tasksAreSpreadEvenly(Session session) {
        Map<Subject, Map<String, Integer>> counts = new EnumMap<>(Subject.class);
        for (Station station : session.stations()) {
            station.tasks().stream()
                    .filter(t -> t.part() != Part.MINOR)
                    .forEach(t -> counts.computeIfAbsent(t.subject(), s -> new HashMap<>())
                            .merge(t.experimentId(), 1, Integer::sum));
        }
        counts.forEach((subject, byTask) -> {
            int most =
                    byTask.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            int least = byTask.size() < poolSize(subject)
                    ? 0
                    : byTask.values().stream().mapToInt(Integer::intValue).min().orElse(0);
            if (most - least > 1) {
                report(
                        "PLAN_TASKS_UNEVEN",
                        session,
                        session.id(),
                        subject.code(),
                        String.valueOf(least),
                        String.valueOf(most));
            }
        });
    }

    /** Different experiments of the subject that the rule pack allows; two variants of one title count once. */
    private long poolSize(Subject subject) {
        Variant variant = rules.tasks().variant();
        return catalogue.values().stream()
                .filter(e -> e.subject() == subject)
                .filter(e -> allowed.isEmpty() || allowed.contains(e.id()))
                .filter(e -> variant == Variant.BOTH
                        || e.variant().toLowerCase(Locale.ROOT).equals("digital") == (variant == Variant.DIGITAL))
                .map(Experiment::title)
                .distinct()
                .count();
    }

    private void variantsAreNotMixed(Session session) {
        Map<List<Object>, String> idOf = new HashMap<>();
        Set<List<Object>> reported = new HashSet<>();
        session.stations().stream().flatMap(s -> s.tasks().stream()).forEach(task -> {
            Experiment experiment = catalogue.get(task.experimentId());
            if (experiment != null) {
                List<Object> title = List.of(experiment.subject(), experiment.title());
                String other = idOf.putIfAbsent(title, experiment.id());
                if (other != null && !other.equals(experiment.id()) && reported.add(title)) {
                    report("PLAN_TASK_TWO_VARIANTS", session, session.id(), other, experiment.id());
                }
            }
        });
    }

    private void report(String code, Session session, String... args) {
        problems.add(Problem.error(code, Place.named(session.id()), args));
    }
}
