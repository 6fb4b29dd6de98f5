package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.exam.catalogue.RubricRules.Scope;

/**
 * Adds up one mark sheet (评分表) exactly, in hundredths, and accounts for every mark lost. Values are always what the candidate keeps;
 * see decisions 0004 and 0006. The rubric must have passed {@link RubricCheck}.
 */
public final class RubricScoring {
    private final Rubric rubric;
    private final GivenSheet sheet;
    private final GivenLosses given;
    private final Incidents incidents;

    private RubricScoring(Rubric rubric, GivenSheet sheet) {
        this.rubric = rubric;
        this.sheet = sheet;
        sheet.marks().forEach((no, mark) -> refuseForeign(no, mark.value()));
        given = new GivenLosses(rubric, sheet);
        incidents = new Incidents(rubric, sheet);
    }

    /** The score of values alone, repeated errors costing once. @throws IllegalArgumentException as the other one */
    public static SheetScore score(Rubric rubric, Map<Integer, Marks> values) {
        return score(rubric, GivenSheet.of(values), true);
    }

    /**
     * The score of a sheet. {@code repeatErrorOnce} is that key of the rule pack; a rubric may say otherwise.
     *
     * @throws IllegalArgumentException if a value belongs to no point or lies outside zero to the point's marks, or if an event is
     *     none that the rubric knows
     */
    public static SheetScore score(Rubric rubric, GivenSheet sheet, boolean repeatErrorOnce) {
        RubricScoring scoring = new RubricScoring(rubric, sheet);
        return rubric.rules().repeatsOnce(repeatErrorOnce) ? scoring.dearest() : scoring.settled(Map.of());
    }

    /** Of the ways to charge repeated errors once the one that costs most; of equal ones the first. */
    private SheetScore dearest() {
        List<SheetScore> ways = new ArrayList<>();
        new Repeats(given).each(payers -> {
            SheetScore score = settled(payers);
            if (ways.isEmpty() || score.total().compareTo(ways.get(0).total()) < 0) {
                ways.clear();
                ways.add(score);
            }
        });
        return ways.get(0);
    }

    /** The score when it is settled which point pays for each repeated error. */
    private SheetScore settled(Map<String, Integer> payers) {
        PointScores scores = new PointScores(rubric, sheet, given, incidents, payers);
        List<PointScore> points = new ArrayList<>();
        List<GroupScore> groups = new ArrayList<>();
        for (int no = 1; no <= rubric.groups().size(); no++) {
            List<PointScore> here = scores.of(rubric.groups().get(no - 1));
            points.addAll(here);
            groups.add(GroupScore.of(rubric, no, here, incidents));
        }
        List<Spared> spared = new ArrayList<>(given.spared());
        spared.addAll(scores.spared());
        groups.forEach(group -> spared.addAll(group.spared()));
        return total(groups, points, spared);
    }

    private SheetScore total(List<GroupScore> groups, List<PointScore> points, List<Spared> spared) {
        List<Loss> losses = new ArrayList<>();
        groups.forEach(group -> losses.addAll(group.losses()));
        Marks total = sum(groups.stream().map(GroupScore::kept).toList());
        for (Loss loss : wholeSheet(points, total)) {
            Marks lost = loss.marks().min(total);
            if (!lost.equals(Marks.ZERO)) {
                losses.add(new Loss(loss.point(), lost, loss.reason()));
                total = total.minus(lost);
            }
        }
        Marks tidy = sum(
                groups.stream().filter(GroupScore::tidy).map(GroupScore::kept).toList());
        List<Integer> missing = points.stream()
                .filter(PointScore::blank)
                .map(p -> p.point().no())
                .toList();
        return new SheetScore(total, tidy.min(total), missing.isEmpty(), missing, losses, spared);
    }

    /** What is taken off the sheet as a whole, each at most what is left of {@code total}. */
    private List<Loss> wholeSheet(List<PointScore> points, Marks total) {
        List<Loss> losses = new ArrayList<>();
        incidents.stops().stream()
                .filter(stop -> stop.rule().takes() == Scope.ALL)
                .forEach(stop -> losses.add(new Loss(
                        stop.point(), total, new Loss.Stopped(stop.rule().name()))));
        fatal(points, Critical.ALL)
                .ifPresent(point -> losses.add(new Loss(point.no(), total, new Loss.Fatal(Critical.ALL))));
        losses.add(new Loss(0, incidents.overtimeCost(), new Loss.Overtime(incidents.overtime())));
        return losses;
    }

    /** The first point of this severity that was judged and earned nothing; a value not given yet condemns nobody. */
    static Optional<RubricPoint> fatal(List<PointScore> points, Critical severity) {
        return points.stream()
                .filter(p -> p.point().critical() == severity && !p.sound())
                .map(PointScore::point)
                .findFirst();
    }

    static Marks sum(List<Marks> marks) {
        return marks.stream().reduce(Marks.ZERO, Marks::plus);
    }

    private void refuseForeign(int no, Marks value) {
        RubricPoint point = rubric.point(no).orElseThrow(() -> new IllegalArgumentException("no scoring point " + no));
        if (value.compareTo(Marks.ZERO) < 0 || value.compareTo(point.marks()) > 0) {
            throw new IllegalArgumentException("point " + no + " cannot keep " + value);
        }
    }
}
