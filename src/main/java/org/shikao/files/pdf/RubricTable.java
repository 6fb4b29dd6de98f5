package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.MarkSheet.PointMark;
import org.shikao.exam.journal.SheetState;
import org.shikao.text.Texts;

/** The scoring points of a rubric by group, with a box for the mark of each and the common mistakes, or with what was given. */
final class RubricTable {
    private static final double ROW = 8.5;
    private static final Type MARK = new Type(true, 12);

    private final PageWriter page;
    private final Texts texts;
    private final Rubric rubric;
    private final Optional<MarkSheet> sheet;
    private final boolean repeatErrorOnce;

    /** A table with the marks of {@code sheet} filled in, or blank if there is none. */
    RubricTable(PageWriter page, Texts texts, Rubric rubric, Optional<MarkSheet> sheet, boolean repeatErrorOnce) {
        this.repeatErrorOnce = repeatErrorOnce;
        this.page = page;
        this.texts = texts;
        this.rubric = rubric;
        this.sheet = sheet;
    }

    void write() {
        Table table = new Table(
                page,
                List.of(
                        new Column(texts.text("forms.order"), 11, Align.CENTRE),
                        new Column(texts.text("forms.mark.point"), 74, Align.LEFT),
                        new Column(texts.text("forms.mark.max"), 13, Align.CENTRE),
                        new Column(texts.text("forms.mark.given"), 19, Align.CENTRE, MARK),
                        new Column(
                                texts.text(sheet.isPresent() ? "forms.mark.noted" : "forms.mark.errors"),
                                58,
                                Align.LEFT,
                                Type.CAPTION)),
                ROW);
        table.header();
        for (RubricGroup group : rubric.groups()) {
            table.band(texts.text("forms.mark.group", group.title(), group.max().toString()), ROW);
            group.points().forEach(point -> table.row(cells(point)));
        }
        table.strong(
                List.of("", texts.text("forms.mark.total"), rubric.fullMarks().toString(), total(), ""));
    }

    private List<String> cells(RubricPoint point) {
        Optional<PointMark> mark =
                sheet.flatMap(s -> Optional.ofNullable(s.marks().get(point.no())));
        return List.of(
                String.valueOf(point.no()),
                point.text(),
                point.marks().toString(),
                mark.map(m -> m.value().toString()).orElse(""),
                sheet.isPresent() ? mark.map(m -> noted(point, m)).orElse("") : errors(point));
    }

    private String errors(RubricPoint point) {
        return point.errors().stream().map(this::error).collect(Collectors.joining("\n"));
    }

    private String error(CommonError error) {
        return texts.text(
                "forms.mark.error", error.code(), error.text(), error.deduct().toString());
    }

    private String noted(RubricPoint point, PointMark mark) {
        List<String> lines = new ArrayList<>();
        if (rubric.style() == Rubric.Style.DEDUCT) {
            lines.add(fault(point, mark));
        }
        mark.errors().stream()
                .map(code -> point.errors().stream()
                        .filter(e -> e.code().equals(code))
                        .findFirst()
                        .map(this::error)
                        .orElse(code))
                .forEach(lines::add);
        second(point, mark).ifPresent(value -> lines.add(texts.text("forms.mark.secondValue", value.toString())));
        if (mark.corrections() > 0) {
            lines.add(texts.text("forms.mark.corrected", mark.corrections()));
        }
        return String.join("\n", lines);
    }

    /** What the second marker gave, where the average counts and he gave something else. */
    private Optional<Marks> second(RubricPoint point, PointMark mark) {
        return sheet.flatMap(MarkSheet::twice)
                .filter(twice -> twice.state() == DoubleMarking.State.AVERAGED)
                .flatMap(twice -> twice.marking(2))
                .map(second -> second.marks().get(point.no()))
                .map(PointMark::value)
                .filter(value -> !value.equals(mark.value()));
    }

    /** A point that names a fault says whether there was one: the mark beside it is what is kept, not what the fault costs. */
    private String fault(RubricPoint point, PointMark mark) {
        Marks lost = point.lost(mark.value());
        return lost.equals(Marks.ZERO)
                ? texts.text("sheet.fault.none")
                : texts.text("sheet.fault.lost", lost.toString());
    }

    /** What the rubric gives, empty on a blank sheet, before the first mark and while two sheets contradict each other. */
    private String total() {
        return sheet.filter(s -> s.state() != SheetState.CONFLICT && !s.marks().isEmpty())
                .map(s -> agreed(s)
                        .orElseGet(() -> RubricScoring.score(rubric, s.given(), repeatErrorOnce)
                                .total())
                        .toString())
                .orElse("");
    }

    private static Optional<Marks> agreed(MarkSheet sheet) {
        return sheet.twice().flatMap(DoubleMarking::agreed).map(DoubleMarking.Raw::total);
    }
}
