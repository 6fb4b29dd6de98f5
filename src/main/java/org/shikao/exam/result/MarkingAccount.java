package org.shikao.exam.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.GivenSheet;
import org.shikao.exam.catalogue.GivenSheet.GivenMark;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.catalogue.SheetAccount;
import org.shikao.exam.catalogue.SheetAccount.GroupKept;
import org.shikao.exam.catalogue.SheetAccount.Line;
import org.shikao.exam.catalogue.SheetScore;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.DoubleMarking.State;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.rules.RulePack;

/**
 * Why a sheet has the raw marks it has, whoever marked it how often. Of a mean of two markings, what both took off counts in full and
 * what one alone took off counts half, so that full marks less all of it is the mean to the half hundredth; what is rounded is said.
 */
public final class MarkingAccount {
    private static final String LOSS = "sheet.loss.";

    private final Rubric rubric;
    private final MarkSheet sheet;
    private final boolean once;

    private MarkingAccount(RulePack pack, Rubric rubric, MarkSheet sheet) {
        this.rubric = rubric;
        this.sheet = sheet;
        this.once = pack.marking().repeatErrorOnce();
    }

    /** The lines; none while a total is withheld because markings are awaited or disagree. */
    public static List<Line> of(RulePack pack, Rubric rubric, MarkSheet sheet) {
        return new MarkingAccount(pack, rubric, sheet).lines();
    }

    /** What groups keep; none while the total is withheld, and of a mean none where a half of a hundredth would be left over. */
    public static List<GroupKept> groups(RulePack pack, Rubric rubric, MarkSheet sheet) {
        return new MarkingAccount(pack, rubric, sheet).groups();
    }

    private List<Line> lines() {
        if (sheet.twice().isEmpty()) {
            return SheetAccount.of(rubric, score(sheet.given())).lines();
        }
        DoubleMarking twice = sheet.twice().get();
        return switch (twice.state()) {
            case AVERAGED -> mean(twice);
            case ADJUDICATED -> {
                List<Line> lines = new ArrayList<>(
                        SheetAccount.of(rubric, score(sheet.given())).lines());
                int kept = twice.adjudicated().orElseThrow().kept();
                lines.add(0, new Line(0, "sheet.mean.kept", List.of(Integer.toString(kept)), List.of()));
                yield List.copyOf(lines);
            }
            case AWAITED, DIFFERS, ONE_MARKER -> List.of();
        };
    }

    private List<GroupKept> groups() {
        if (sheet.twice().isEmpty() || sheet.twice().get().state() == State.ADJUDICATED) {
            return SheetAccount.groups(rubric, score(sheet.given()));
        }
        if (sheet.twice().get().state() != State.AVERAGED) {
            return List.of();
        }
        List<GroupKept> one = SheetAccount.groups(rubric, score(sheet.twice().get(), 1));
        List<GroupKept> other = SheetAccount.groups(rubric, score(sheet.twice().get(), 2));
        List<GroupKept> groups = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            int sum = one.get(i).kept().plus(other.get(i).kept()).hundredths();
            if (sum % 2 != 0) {
                return List.of();
            }
            groups.add(new GroupKept(
                    one.get(i).title(), new Marks(sum / 2), one.get(i).max()));
        }
        return List.copyOf(groups);
    }

    private List<Line> mean(DoubleMarking twice) {
        SheetScore one = score(twice, 1);
        SheetScore other = score(twice, 2);
        List<Line> lines = new ArrayList<>();
        lines.add(head(twice, one.total(), other.total()));
        List<Line> onlyFirst = new ArrayList<>(SheetAccount.of(rubric, one).lines());
        List<Line> onlySecond = new ArrayList<>();
        for (Line line : SheetAccount.of(rubric, other).lines()) {
            if (onlyFirst.remove(line)) {
                lines.add(line);
            } else {
                onlySecond.add(line);
            }
        }
        onlyFirst.forEach(line -> lines.add(only(line, 1)));
        onlySecond.forEach(line -> lines.add(only(line, 2)));
        return List.copyOf(lines);
    }

    /** Both totals and what they come to, with the rounding if a half of a hundredth was left over. */
    private static Line head(DoubleMarking twice, Marks one, Marks other) {
        Marks agreed = twice.agreed().orElseThrow().total();
        int left = one.plus(other).hundredths() - 2 * agreed.hundredths();
        List<Line> clauses = left == 0
                ? List.of()
                : List.of(new Line(0, left < 0 ? "sheet.mean.up" : "sheet.mean.down", List.of(), List.of()));
        return new Line(0, "sheet.mean.of", List.of(one.toString(), other.toString(), agreed.toString()), clauses);
    }

    /** A line that one marking alone has: a loss counts half, in its exact value. */
    private static Line only(Line line, int marking) {
        String no = Integer.toString(marking);
        List<Line> clauses = new ArrayList<>(line.clauses());
        Optional<Marks> lost =
                line.key().startsWith(LOSS) ? Marks.parse(line.args().get(1)) : Optional.empty();
        clauses.add(lost.map(marks -> new Line(line.point(), "sheet.mean.half", List.of(no, half(marks)), List.of()))
                .orElseGet(() -> new Line(line.point(), "sheet.mean.only", List.of(no), List.of())));
        return new Line(line.point(), line.key(), line.args(), clauses);
    }

    private static String half(Marks marks) {
        return BigDecimal.valueOf(marks.hundredths() * 5L, 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    private SheetScore score(DoubleMarking twice, int no) {
        TreeMap<Integer, GivenMark> given = new TreeMap<>();
        twice.marking(no)
                .orElseThrow()
                .marks()
                .forEach((point, mark) -> given.put(point, new GivenMark(mark.value(), mark.errors())));
        return score(new GivenSheet(given, sheet.given().events()));
    }

    private SheetScore score(GivenSheet given) {
        return RubricScoring.score(rubric, given, once);
    }
}
