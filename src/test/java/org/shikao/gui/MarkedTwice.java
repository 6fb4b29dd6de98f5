package org.shikao.gui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.venue.Examiner;
import org.shikao.flow.EnterMarking.Marker;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Recusals;

/** Markings made in the first session of {@link SampleDay#markedTwice}. */
public final class MarkedTwice {
    private MarkedTwice() {}

    /** The sheets of the first session that can be marked. */
    public static List<MarkSheet> sheets(OpenExam exam) {
        return exam.day().sheets(exam.plan().sessions().get(0).id()).stream()
                .filter(sheet -> sheet.task() != null)
                .toList();
    }

    /** Somebody who may make this marking of the sheet. */
    public static Marker marker(OpenExam exam, SheetKey key, int marking) {
        return exam.venue().examiners().stream()
                .filter(examiner -> examiner.role() == Examiner.Role.EXAMINER)
                .map(examiner -> new Marker(marking, examiner.code()))
                .filter(m ->
                        !m.code().equals(exam.day().sheet(key).orElseThrow().examinerCode()))
                .filter(m -> Recusals.of(exam).mayMark(m, key))
                .findFirst()
                .orElseThrow();
    }

    /** Makes both markings of a sheet: the first with full marks, the second without marks for so many of its first points. */
    public static void both(OpenExam exam, MarkSheet sheet, int zeros) {
        Marker first = new Marker(1, sheet.examinerCode());
        SampleDay.FLOWS
                .score
                .by(first)
                .wholeSheet(exam, sheet.key(), values(exam, sheet, 0))
                .get();
        again(exam, sheet, 2, zeros);
    }

    /** Makes a further marking. */
    public static void again(OpenExam exam, MarkSheet sheet, int marking, int zeros) {
        SampleDay.FLOWS
                .score
                .by(marker(exam, sheet.key(), marking))
                .wholeSheet(exam, sheet.key(), values(exam, sheet, zeros))
                .get();
    }

    /** Full marks, but none for so many of the first points. */
    public static Map<Integer, Marks> values(OpenExam exam, MarkSheet sheet, int zeros) {
        Map<Integer, Marks> values = new TreeMap<>();
        for (RubricPoint point : exam.catalogue()
                .experiment(sheet.task().experimentId())
                .orElseThrow()
                .rubric()
                .points()) {
            values.put(point.no(), values.size() < zeros ? Marks.ZERO : point.marks());
        }
        return values;
    }
}
