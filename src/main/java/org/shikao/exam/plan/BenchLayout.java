package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final int block;
    private final boolean sameForAll;
    private final SeedOrder seed;

    BenchLayout(Prepared prepared) {
        pool = prepared.pool();
        paper = prepared.paper();
        block = prepared.ratio();
        sameForAll = prepared.rules().draw().unit() == DrawRule.Unit.HALF_DAY_GROUP;
        seed = prepared.seed();
    }

    /** The usable benches of a room with their tasks, by number; {@code turn} moves the circle on from one half-day to the next. */
    List<Bench> of(Room room, Sitting sitting, int turn) {
        List<Subject> subjects = sitting.in(room);
        Map<Subject, Integer> mains = new EnumMap<>(Subject.class);
        Map<Subject, Integer> minors = new EnumMap<>(Subject.class);
        List<Bench> benches = new ArrayList<>();
        for (int no : usable(room)) {
            int bench = sameForAll && paper ? 0 : benches.size();
            Subject lead = subjects.get((bench / block + turn) % subjects.size());
            List<Task> tasks = new ArrayList<>();
            tasks.add(next(lead, paper ? Part.MAIN : Part.WHOLE, mains, turn));
            if (paper) {
                subjects.stream().filter(s -> s != lead).forEach(s -> tasks.add(next(s, Part.MINOR, minors, turn)));
            }
            benches.add(new Bench(room.no(), no, room.lowBenches().contains(no), tasks));
        }
        return List.copyOf(benches);
    }

    /** Bench numbers that are not out of use, ascending. */
    static List<Integer> usable(Room room) {
        return IntStream.rangeClosed(1, room.benches())
                .filter(no -> !room.brokenBenches().contains(no))
                .boxed()
                .toList();
    }

    private Task next(Subject subject, Part part, Map<Subject, Integer> counters, int turn) {
        List<Experiment> experiments = pool.of(subject);
        if (sameForAll) {
            String purpose = "tasks of half-day " + turn + " " + subject.code();
            return new Task(
                    subject,
                    seed.shuffled(purpose, experiments, Experiment::id).get(0).id(),
                    part);
        }
        int at = counters.merge(subject, 1, Integer::sum) - 1;
        return new Task(
                subject, experiments.get((at + turn) % experiments.size()).id(), part);
    }
}
