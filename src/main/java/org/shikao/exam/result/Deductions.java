package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.result.Conversion.Item;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.OutcomeRule.Penalty.Kind;
import org.shikao.exam.rules.RulePack;

/** What the penalties on a sheet (rule 32) take off. Each code counts once. */
final class Deductions {
    private final List<Penalty> penalties;

    private Deductions(List<Penalty> penalties) {
        this.penalties = penalties;
    }

    /** The penalties of these codes, empty if the pack does not know one of them. */
    static Optional<Deductions> of(RulePack pack, List<String> codes) {
        List<Penalty> known = pack.outcomes().penalties().stream()
                .filter(penalty -> codes.contains(penalty.code()))
                .toList();
        return known.size() == codes.stream().distinct().count()
                ? Optional.of(new Deductions(known))
                : Optional.empty();
    }

    boolean voids() {
        return has(Kind.VOID);
    }

    boolean caps() {
        return has(Kind.CAP_AT_PASS);
    }

    /**
     * The items after percentages of what was earned and fixed marks; what the first item cannot bear the next one does. Fixed marks
     * are meant for {@code rawMarks} and taken off by the same share of the rubric's full marks.
     */
    List<Item> from(List<Item> items, Marks rubricFull, Marks rawMarks) {
        int kept = Math.max(0, 100 - sumOfPercents());
        List<Item> left = new ArrayList<>();
        Exact owed = Exact.of(fixed()).times(rubricFull.hundredths(), rawMarks.hundredths());
        for (Item item : items) {
            Exact share = item.raw().times(kept, 100);
            left.add(item.withRaw(share.lessDownToZero(owed)));
            owed = owed.lessDownToZero(share);
        }
        return left;
    }

    private int sumOfPercents() {
        return penalties.stream()
                .filter(p -> p.kind() == Kind.PERCENT)
                .mapToInt(Penalty::percent)
                .sum();
    }

    private Marks fixed() {
        return penalties.stream()
                .filter(p -> p.kind() == Kind.FIXED)
                .map(Penalty::marks)
                .reduce(Marks.ZERO, Marks::plus);
    }

    private boolean has(Kind kind) {
        return penalties.stream().anyMatch(p -> p.kind() == kind);
    }
}
