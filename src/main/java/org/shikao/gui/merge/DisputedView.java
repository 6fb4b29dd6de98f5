package org.shikao.gui.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.venue.Examiner;
import org.shikao.flow.Adjudicate;
import org.shikao.flow.Adjudicate.Undecided;
import org.shikao.flow.DecideConflict.Disputed;
import org.shikao.flow.DecideConflict.Version;
import org.shikao.flow.EnterScore.PointValue;
import org.shikao.flow.EnterScore.ScoredSheet;
import org.shikao.flow.OpenExam;

/**
 * Two or more sheets of one candidate and subject, side by side.
 *
 * @param points the points of all versions; one value a version
 */
record DisputedView(SheetKey key, String name, String school, String sessionId, List<Sheet> sheets, List<Point> points)
        implements Dispute {
    /**
     * One version: who wrote it where, and what it comes to; {@code own} tells that this device wrote it. Of a sheet marked twice it is
     * the marking of this number, and the device is empty; else {@code marking} is 0.
     */
    record Sheet(
            int marking,
            String device,
            boolean own,
            String examinerCode,
            String examinerName,
            String experiment,
            String lotNo,
            MarkSheet sheet,
            Marks total) {}

    /** A scoring point with the value that each version has for it. */
    record Point(int no, String text, Marks max, List<Optional<Marks>> values) {
        boolean differs() {
            return values.stream().distinct().count() > 1;
        }
    }

    DisputedView {
        sheets = List.copyOf(sheets);
        points = List.copyOf(points);
    }

    static DisputedView of(OpenExam exam, Disputed disputed) {
        return of(
                exam,
                disputed.sheet(),
                disputed.versions().stream().map(v -> sheet(exam, v)).toList(),
                disputed.versions().stream().map(Version::sheet).toList());
    }

    /** The markings of a sheet that lie too far apart. */
    static DisputedView of(OpenExam exam, Undecided undecided) {
        return of(
                exam,
                undecided.sheet(),
                undecided.versions().stream().map(v -> sheet(exam, v)).toList(),
                undecided.versions().stream().map(Adjudicate.Version::sheet).toList());
    }

    private static DisputedView of(OpenExam exam, SheetKey key, List<Sheet> sheets, List<ScoredSheet> scored) {
        Optional<Candidate> candidate = exam.roster().candidates().stream()
                .filter(c -> c.candidateNo().equals(key.candidateNo()))
                .findFirst();
        String school = candidate
                .flatMap(c -> exam.roster().schools().stream()
                        .filter(s -> s.code().equals(c.schoolCode()))
                        .findFirst())
                .map(s -> s.name())
                .orElse("");
        return new DisputedView(
                key,
                candidate.map(Candidate::name).orElse(""),
                school,
                scored.get(0).sheet().sessionId(),
                sheets,
                points(exam, scored));
    }

    @Override
    public String candidateNo() {
        return key.candidateNo();
    }

    /** Whether two people decide between markings, not between what devices wrote. */
    boolean isMarkings() {
        return sheets.get(0).marking() > 0;
    }

    long differing() {
        return points.stream().filter(Point::differs).count();
    }

    private static Sheet sheet(OpenExam exam, Version version) {
        MarkSheet sheet = version.sheet().sheet();
        return new Sheet(
                0,
                version.device(),
                version.device().equals(exam.device()),
                sheet.examinerCode(),
                name(exam, sheet.examinerCode()),
                experiment(exam, sheet),
                sheet.lotNo(),
                sheet,
                version.sheet().total());
    }

    private static Sheet sheet(OpenExam exam, Adjudicate.Version version) {
        MarkSheet sheet = version.sheet().sheet();
        String marker = version.marking().marker();
        return new Sheet(
                version.marking().no(),
                "",
                false,
                marker,
                name(exam, marker),
                experiment(exam, sheet),
                sheet.lotNo(),
                sheet,
                version.sheet().total());
    }

    private static String name(OpenExam exam, String examinerCode) {
        return exam.venue().examiner(examinerCode).map(Examiner::name).orElse("");
    }

    private static String experiment(OpenExam exam, MarkSheet sheet) {
        return Optional.ofNullable(sheet.task())
                .flatMap(task -> exam.wordedCatalogue().experiment(task.experimentId()))
                .map(e -> e.id() + " " + e.title())
                .orElse("");
    }

    private static List<Point> points(OpenExam exam, List<ScoredSheet> versions) {
        TreeMap<Integer, Point> points = new TreeMap<>();
        for (ScoredSheet version : versions) {
            for (PointValue value : version.points()) {
                points.computeIfAbsent(value.no(), no -> point(exam, version, value, versions));
            }
        }
        return List.copyOf(points.values());
    }

    private static Point point(OpenExam exam, ScoredSheet version, PointValue value, List<ScoredSheet> versions) {
        String text = Optional.ofNullable(version.sheet().task())
                .flatMap(task -> exam.wordedCatalogue().experiment(task.experimentId()))
                .flatMap(e -> e.rubric().point(value.no()))
                .map(RubricPoint::text)
                .orElse("");
        List<Optional<Marks>> values = new ArrayList<>();
        for (ScoredSheet each : versions) {
            values.add(Optional.ofNullable(each.sheet().values().get(value.no())));
        }
        return new Point(value.no(), text, value.max(), List.copyOf(values));
    }
}
