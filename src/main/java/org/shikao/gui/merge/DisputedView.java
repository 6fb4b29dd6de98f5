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
import org.shikao.flow.DecideConflict.Disputed;
import org.shikao.flow.DecideConflict.Version;
import org.shikao.flow.EnterScore.PointValue;
import org.shikao.flow.OpenExam;

/**
 * Two or more sheets of one candidate and subject, side by side.
 *
 * @param points the points of all versions; one value a version
 */
record DisputedView(
        SheetKey key, String name, String school, String sessionId, List<Sheet> sheets, List<Point> points) {
    /** One version: who wrote it where, and what it comes to; {@code own} tells that this device wrote it. */
    record Sheet(
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
        Optional<Candidate> candidate = exam.roster().candidates().stream()
                .filter(c -> c.candidateNo().equals(disputed.sheet().candidateNo()))
                .findFirst();
        String school = candidate
                .flatMap(c -> exam.roster().schools().stream()
                        .filter(s -> s.code().equals(c.schoolCode()))
                        .findFirst())
                .map(s -> s.name())
                .orElse("");
        return new DisputedView(
                disputed.sheet(),
                candidate.map(Candidate::name).orElse(""),
                school,
                disputed.sessionId(),
                disputed.versions().stream().map(v -> sheet(exam, v)).toList(),
                points(exam, disputed.versions()));
    }

    long differing() {
        return points.stream().filter(Point::differs).count();
    }

    private static Sheet sheet(OpenExam exam, Version version) {
        MarkSheet sheet = version.sheet().sheet();
        String examiner = exam.venue().examiners().stream()
                .filter(e -> e.code().equals(sheet.examinerCode()))
                .map(Examiner::name)
                .findFirst()
                .orElse("");
        return new Sheet(
                version.device(),
                version.device().equals(exam.device()),
                sheet.examinerCode(),
                examiner,
                experiment(exam, sheet),
                sheet.lotNo(),
                sheet,
                version.sheet().total());
    }

    private static String experiment(OpenExam exam, MarkSheet sheet) {
        return Optional.ofNullable(sheet.task())
                .flatMap(task -> exam.catalogue().experiment(task.experimentId()))
                .map(e -> e.id() + " " + e.title())
                .orElse("");
    }

    private static List<Point> points(OpenExam exam, List<Version> versions) {
        TreeMap<Integer, Point> points = new TreeMap<>();
        for (Version version : versions) {
            for (PointValue value : version.sheet().points()) {
                points.computeIfAbsent(value.no(), no -> point(exam, version, value, versions));
            }
        }
        return List.copyOf(points.values());
    }

    private static Point point(OpenExam exam, Version version, PointValue value, List<Version> versions) {
        String text = Optional.ofNullable(version.sheet().sheet().task())
                .flatMap(task -> exam.catalogue().experiment(task.experimentId()))
                .flatMap(e -> e.rubric().point(value.no()))
                .map(RubricPoint::text)
                .orElse("");
        List<Optional<Marks>> values = new ArrayList<>();
        for (Version each : versions) {
            values.add(Optional.ofNullable(each.sheet().sheet().values().get(value.no())));
        }
        return new Point(value.no(), text, value.max(), List.copyOf(values));
    }
}
