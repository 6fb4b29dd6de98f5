package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.GivenSheet.GivenMark;
import org.shikao.exam.catalogue.RubricPoint.CommonError;

/**
 * An invented candidate for a {@link Rehearsal}. Ability lies between 40 and 100 and clusters at 70. A point is the harder the more
 * mistakes it lists, and if it is a key point. The chance of a slip there, in per cent, is
 * {@code difficulty × (130 − ability) / 60}: with two mistakes listed about one in six at ability 70. Who slips makes one of the
 * mistakes listed, each other one with a chance of a quarter; those that break something or stop the work are eight times rarer. At
 * a check point a slip is tried again while attempts are left.
 */
record RehearsedCandidate(int ability) {
    private static final int LEAST = 40;
    private static final int SPREAD = 61;
    private static final int HARDEST = 60;
    private static final int RARE = 8;

    static RehearsedCandidate invented(IntUnaryOperator below) {
        int three = below.applyAsInt(SPREAD) + below.applyAsInt(SPREAD) + below.applyAsInt(SPREAD);
        return new RehearsedCandidate(LEAST + three / 3);
    }

    /** What the candidate does, every point judged. */
    GivenSheet sheet(Rubric rubric, IntUnaryOperator below) {
        Map<Integer, GivenMark> marks = new TreeMap<>();
        List<SheetEvent> events = new ArrayList<>();
        for (RubricPoint point : rubric.points()) {
            int failed = 0;
            while (failed < point.attempts() && below.applyAsInt(100) < chance(point)) {
                failed++;
            }
            boolean passed = failed < point.attempts();
            marks.put(point.no(), passed ? new GivenMark(point.marks(), List.of()) : slip(point, below));
            if (passed && failed > 0) {
                events.add(new SheetEvent.Attempts(point.no(), failed + 1));
            }
        }
        return new GivenSheet(marks, events);
    }

    /** The chance of a slip in per cent. */
    private int chance(RubricPoint point) {
        int difficulty = 5 + 6 * point.errors().size() + (point.key() ? 10 : 0);
        return Math.min(difficulty, HARDEST) * (130 - ability) / 60;
    }

    private static GivenMark slip(RubricPoint point, IntUnaryOperator below) {
        List<CommonError> made = mistakes(point, below);
        Marks cost = RubricScoring.sum(made.stream().map(CommonError::deduct).toList());
        Marks most = made.isEmpty()
                ? new Marks(below.applyAsInt(point.marks().hundredths()))
                : point.marks().minus(cost).max(Marks.ZERO);
        Marks value = IntStream.rangeClosed(0, most.hundredths())
                .mapToObj(Marks::new)
                .filter(point::allows)
                .max(Comparator.naturalOrder())
                .orElse(Marks.ZERO);
        return new GivenMark(value, made.stream().map(CommonError::code).toList());
    }

    private static List<CommonError> mistakes(RubricPoint point, IntUnaryOperator below) {
        List<CommonError> urn = new ArrayList<>();
        for (CommonError error : point.errors()) {
            IntStream.range(0, error.event().isEmpty() ? RARE : 1).forEach(i -> urn.add(error));
        }
        if (urn.isEmpty()) {
            return List.of();
        }
        CommonError first = urn.get(below.applyAsInt(urn.size()));
        return point.errors().stream()
                .filter(error ->
                        error.equals(first) || below.applyAsInt(error.event().isEmpty() ? 4 : 4 * RARE) == 0)
                .toList();
    }
}
