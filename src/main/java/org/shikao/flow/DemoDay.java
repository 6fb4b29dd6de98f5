package org.shikao.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.flow.DrawLots.DrawOrder;

/** Runs the sessions of a rehearsed exam day: who comes, what is drawn, how each pupil performs, all from one seed. */
final class DemoDay {
    /** One candidate in so many stays away. */
    private static final int ABSENT_ONE_IN = 90;
    /** Most candidates earn full marks, as is usual where the tasks are practised. */
    private static final int SLIPS_PERCENT = 38;

    private static final int SLIP_ONE_IN = 7;
    private static final int ENTROPY_DIGITS = 12;

    private final DemoFlows flows;
    private final DemoRegisters registers;
    private final Set<String> sites = new HashSet<>();
    private final String seed;
    private int draws;
    private int sheets;
    private int points;
    private int absent;

    DemoDay(DemoFlows flows, String seed) {
        this.flows = flows;
        this.registers = new DemoRegisters(flows);
        this.seed = seed;
    }

    int draws() {
        return draws;
    }

    int sheets() {
        return sheets;
    }

    int points() {
        return points;
    }

    int absent() {
        return absent;
    }

    /** Runs one session from commitment to signature; gives the problems that stopped it, none if it went through. */
    List<Problem> run(OpenExam exam, Session session) {
        boolean first = sites.add(session.siteCode());
        SplittableRandom random = random("session " + session.id());
        List<String> missing = session.candidates().stream()
                .filter(no -> random("absent " + no + session.id()).nextInt(ABSENT_ONE_IN) == 0)
                .toList();
        absent += missing.size();
        Answer<?> step = flows.draw().commit(exam, session.id(), "");
        if (step.refused()) {
            return step.problems();
        }
        List<String> away = new ArrayList<>(missing);
        if (first) {
            Answer<Optional<String>> deferred = registers.defer(exam, session, missing);
            if (deferred.refused()) {
                return deferred.problems();
            }
            deferred.get().ifPresent(away::add);
        }
        step = flows.checkIn().allBut(exam, session.id(), away, "");
        if (step.refused()) {
            return step.problems();
        }
        step = flows.draw().run(exam, DrawOrder.first(session.id(), digits(random), ""));
        if (step.refused()) {
            return step.problems();
        }
        draws++;
        List<Problem> problems = new ArrayList<>(score(exam, session));
        if (first && problems.isEmpty()) {
            problems.addAll(registers.fault(exam, session));
        }
        return problems.isEmpty()
                ? flows.sign()
                        .run(exam, session.id(), "主考", session.leader().orElse("副主考"))
                        .problems()
                : problems;
    }

    private List<Problem> score(OpenExam exam, Session session) {
        List<String> opened = new ArrayList<>();
        for (MarkSheet sheet : exam.day().sheets(session.id())) {
            if (exam.day().absent(session.id()).contains(sheet.key().candidateNo())
                    || sheet.outcome() == Outcome.DEFERRED) {
                continue;
            }
            if (!opened.contains(sheet.examinerCode())) {
                opened.add(sheet.examinerCode());
                Answer<?> open = flows.score().open(exam, session.id(), sheet.examinerCode());
                if (open.refused()) {
                    return open.problems();
                }
            }
            Rubric rubric = exam.catalogue()
                    .experiment(sheet.task().experimentId())
                    .orElseThrow()
                    .rubric();
            Map<Integer, Marks> values = perform(rubric, sheet);
            Answer<?> saved = flows.score().wholeSheet(exam, sheet.key(), values);
            if (saved.refused()) {
                return saved.problems();
            }
            sheets++;
            points += values.size();
        }
        return List.of();
    }

    private Map<Integer, Marks> perform(Rubric rubric, MarkSheet sheet) {
        SplittableRandom random = random("sheet " + sheet.key());
        boolean slips = random.nextInt(100) < SLIPS_PERCENT;
        Map<Integer, Marks> values = new LinkedHashMap<>();
        for (RubricPoint point : rubric.points()) {
            boolean slip = slips && random.nextInt(SLIP_ONE_IN) == 0;
            values.put(point.no(), slip ? less(point, random) : point.marks());
        }
        return values;
    }

    private static Marks less(RubricPoint point, SplittableRandom random) {
        List<Marks> allowed = new ArrayList<>();
        int step = Math.max(1, point.step().hundredths());
        for (int value = 0; value < point.marks().hundredths(); value += step) {
            if (point.allows(new Marks(value))) {
                allowed.add(new Marks(value));
            }
        }
        return allowed.isEmpty() ? Marks.ZERO : allowed.get(random.nextInt(allowed.size()));
    }

    private SplittableRandom random(String about) {
        return new SplittableRandom(SeededEntropy.number(seed, about));
    }

    private static String digits(SplittableRandom random) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < ENTROPY_DIGITS; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
