package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.plan.Task.Part;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.venue.Room;

/**
 * Puts tasks on the benches of a room. Tasks follow each other in a circle, so that any first n benches hold every task equally
 * often, give or take one; where half-days draw their tasks (rule 8) they all have the same. Where subjects share a room they change after every {@code block} benches, which one examiner watches.
 */
final class BenchLayout {

    private final TaskPool pool;
    private final boolean paper;
    private final boolean ready;
    private final int block;
    private final boolean sameForAll;
    private final SeedOrder seed;

    BenchLayout(Prepared prepared) {
        pool = prepared.pool();
        paper = prepared.paper();
        ready = prepared.readyPapers();
        block = prepared.ratio();
        sameForAll = prepared.rules().draw().unit() == DrawRule.Unit.HALF_DAY_GROUP;
        seed = prepared.seed();
    }

    /** The usable benches of a room with their tasks, by number; the half-day moves the circle on from one half-day to the next. */
    List<Bench> of(Room room, Sitting sitting, HalfDay half) {
        Map<Subject, Integer> mains = new EnumMap<>(Subject.class);
        Map<Subject, Integer> minors = new EnumMap<>(Subject.class);
        List<Bench> benches = new ArrayList<>();
        for (int no : usable(room)) {
            List<Task> tasks = ready
                    ? paper(benches.size(), mains, half)
                    : tasks(sitting.in(room), benches.size(), mains, minors, half);
            benches.add(new Bench(room.no(), no, room.lowBenches().contains(no), tasks));
        }
        return List.copyOf(benches);
    }

    private List<Task> tasks(
            List<Subject> subjects, int at, Map<Subject, Integer> mains, Map<Subject, Integer> minors, HalfDay half) {
        int bench = sameForAll && paper ? 0 : at;
        Subject lead = subjects.get((bench / block + half.turn()) % subjects.size());
        List<Task> tasks = new ArrayList<>();
        tasks.add(next(lead, paper ? Part.MAIN : Part.WHOLE, mains, half));
        if (paper) {
            subjects.stream().filter(s -> s != lead).forEach(s -> tasks.add(next(s, Part.MINOR, minors, half)));
        }
        return tasks;
    }

    /** The paper of the bench in this place: papers of one main subject in a circle, main subjects by turns as above. */
    private List<Task> paper(int at, Map<Subject, Integer> counters, HalfDay half) {
        List<List<Experiment>> papers = pool.papers();
        if (sameForAll) {
            return tasks(seed.shuffled("paper of half-day " + half.name(), papers, BenchLayout::name)
                    .get(0));
        }
        List<Subject> leads =
                papers.stream().map(BenchLayout::lead).distinct().sorted().toList();
        Subject lead = leads.get((at / block + half.turn()) % leads.size());
        List<List<Experiment>> own =
                papers.stream().filter(p -> lead(p) == lead).toList();
        int count = counters.merge(lead, 1, Integer::sum) - 1;
        return tasks(own.get((count + half.turn()) % own.size()));
    }

    private static Subject lead(List<Experiment> paper) {
        return paper.get(0).subject();
    }

    private static String name(List<Experiment> paper) {
        return paper.stream().map(Experiment::id).collect(Collectors.joining(" "));
    }

    private static List<Task> tasks(List<Experiment> paper) {
        List<Task> tasks = new ArrayList<>();
        for (Experiment item : paper) {
            tasks.add(new Task(item.subject(), item.id(), tasks.isEmpty() ? Part.MAIN : Part.MINOR));
        }
        return tasks;
    }

    /** Bench numbers that are not out of use, ascending. */
    static List<Integer> usable(Room room) {
        return IntStream.rangeClosed(1, room.benches())
                .filter(no -> !room.brokenBenches().contains(no))
                .boxed()
                .toList();
    }

    private Task next(Subject subject, Part part, Map<Subject, Integer> counters, HalfDay half) {
        List<Experiment> experiments = pool.of(subject);
        if (sameForAll) {
            String purpose = "tasks of half-day " + half.name() + " " + subject.code();
            return new Task(
                    subject,
                    seed.shuffled(purpose, experiments, Experiment::id).get(0).id(),
                    part);
        }
        int at = counters.merge(subject, 1, Integer::sum) - 1;
        return new Task(
                subject,
                experiments.get((at + half.turn()) % experiments.size()).id(),
                part);
    }
}
