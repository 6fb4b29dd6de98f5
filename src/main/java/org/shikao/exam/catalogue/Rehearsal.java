package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.shikao.exam.Marks;

/**
 * A rubric tried on invented candidates before anybody is examined by it: how totals spread, how many reach the ceiling, which points
 * tell candidates apart. The candidates are those of {@link RehearsedCandidate}; the figures show what a rubric can do, they
 * foretell no exam.
 */
public record Rehearsal(int candidates, Marks mean, int full, List<Bar> totals, List<Facility> points) {
    /** So many candidates had a total of at least {@code total} and less than one step more. */
    public record Bar(Marks total, int count) {}

    /** How easy a point was: what was kept there in thousandths of its marks, and how many candidates lost something. */
    public record Facility(int no, int perMille, int lost) {}

    public Rehearsal {
        totals = List.copyOf(totals);
        points = List.copyOf(points);
    }

    /**
     * Scores so many candidates.
     *
     * @param repeatErrorOnce the rule pack's key
     * @param below a source of whole numbers from 0 to less than its argument; the same numbers give the same rehearsal
     * @throws IllegalArgumentException if there are no candidates
     */
    public static Rehearsal of(Rubric rubric, boolean repeatErrorOnce, int candidates, IntUnaryOperator below) {
        if (candidates < 1) {
            throw new IllegalArgumentException("no candidates");
        }
        List<GivenSheet> sheets = new ArrayList<>();
        List<Marks> totals = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            GivenSheet sheet = RehearsedCandidate.invented(below).sheet(rubric, below);
            sheets.add(sheet);
            totals.add(RubricScoring.score(rubric, sheet, repeatErrorOnce).total());
        }
        int full = (int) totals.stream().filter(rubric.fullMarks()::equals).count();
        List<Facility> points =
                rubric.points().stream().map(point -> facility(point, sheets)).toList();
        return new Rehearsal(candidates, mean(totals), full, bars(rubric, totals), points);
    }

    /** Numbers of the points at which nobody lost anything. */
    public List<Integer> lostByNobody() {
        return points.stream().filter(p -> p.lost() == 0).map(Facility::no).toList();
    }

    /** Numbers of the points at which everybody lost something. */
    public List<Integer> lostByEverybody() {
        return points.stream()
                .filter(p -> p.lost() == candidates)
                .map(Facility::no)
                .toList();
    }

    /** The share of candidates with full marks, in thousandths. */
    public int fullPerMille() {
        return full * 1000 / candidates;
    }

    private static Marks mean(List<Marks> totals) {
        long sum = totals.stream().mapToLong(Marks::hundredths).sum();
        return new Marks((int) ((sum + totals.size() / 2) / totals.size()));
    }

    /** A bar for every step from zero to full marks, empty ones too. */
    private static List<Bar> bars(Rubric rubric, List<Marks> totals) {
        int step = rubric.step().hundredths();
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int at = 0; at <= rubric.fullMarks().hundredths(); at += step) {
            counts.put(at, 0);
        }
        totals.forEach(total -> counts.merge(total.hundredths() / step * step, 1, Integer::sum));
        List<Bar> bars = new ArrayList<>();
        counts.forEach((at, count) -> bars.add(new Bar(new Marks(at), count)));
        return bars;
    }

    private static Facility facility(RubricPoint point, List<GivenSheet> sheets) {
        long kept = 0;
        int lost = 0;
        for (GivenSheet sheet : sheets) {
            Marks value = sheet.marks().get(point.no()).value();
            kept += value.hundredths();
            lost += value.equals(point.marks()) ? 0 : 1;
        }
        long offered = (long) point.marks().hundredths() * sheets.size();
        return new Facility(point.no(), (int) (kept * 1000 / offered), lost);
    }
}
