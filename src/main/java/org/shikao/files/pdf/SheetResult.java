package org.shikao.files.pdf;

import java.util.stream.Collectors;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.MarkSheet.PointMark;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.files.pdf.FieldGrid.Field;
import org.shikao.text.Texts;

/** How a scored sheet ended: outcome, state, corrections, misconduct. */
final class SheetResult {
    private final PageWriter page;
    private final Selection selection;
    private final MarkSheet sheet;
    private final Rubric rubric;
    private final Texts texts;

    SheetResult(PageWriter page, Selection selection, MarkSheet sheet, Rubric rubric) {
        this.page = page;
        this.selection = selection;
        this.sheet = sheet;
        this.rubric = rubric;
        this.texts = selection.input().texts();
    }

    void write() {
        page.need(8);
        FieldGrid grid = new FieldGrid(page, new Box(page.left(), page.y(), page.width(), 0), 8, 20);
        boolean conflict = sheet.state() == SheetState.CONFLICT;
        String outcome = texts.text(
                "forms.outcome." + (conflict ? "CONFLICT" : sheet.outcome().name()));
        int corrections =
                sheet.marks().values().stream().mapToInt(PointMark::corrections).sum();
        int given = sheet.marks().size();
        grid.row(
                new Field(texts.text("forms.mark.outcome"), outcome, 40, Type.STRONG),
                Field.of(
                        texts.text("forms.mark.state"),
                        texts.text("forms.state." + sheet.state().name()),
                        42),
                Field.of(
                        texts.text("forms.mark.points"),
                        given + "/" + rubric.points().size(),
                        36),
                Field.of(texts.text("forms.mark.correctionCount"), String.valueOf(corrections), 36));
        if (!sheet.penalties().isEmpty()) {
            String labels = sheet.penalties().stream().map(this::penalty).collect(Collectors.joining(" "));
            grid.row(Field.of(texts.text("forms.mark.misconduct"), labels, 1));
        }
        sheet.twice().ifPresent(twice -> markings(grid, twice));
        page.moveTo(grid.bottom());
        selection
                .input()
                .day()
                .correctionsOf(sheet.key())
                .forEach(c -> page.paragraph(Type.SMALL, c.say((key, args) -> texts.text(key, args.toArray()))));
    }

    /** The markings with their totals, shown only once both are handed in, and what they came to. */
    private void markings(FieldGrid grid, DoubleMarking twice) {
        String totals = twice.markings().stream()
                .filter(marking -> marking.handedIn() && marking.total().isPresent())
                .map(marking -> texts.text(
                        "forms.mark.marking",
                        texts.text("forms.mark.marking." + marking.no()),
                        marking.marker(),
                        marking.total().get().toString()))
                .collect(Collectors.joining(" · "));
        Field all = Field.of(texts.text("forms.mark.markings"), totals.isEmpty() ? "–" : totals, 1.6);
        grid.row(all, new Field(texts.text("forms.mark.agreed"), agreed(twice), 1, Type.STRONG));
    }

    private String agreed(DoubleMarking twice) {
        String raw = twice.agreed().map(r -> r.total().toString()).orElse("–");
        String how = twice.state() == DoubleMarking.State.ADJUDICATED
                ? texts.text(
                        "forms.mark.kept",
                        texts.text("forms.mark.marking."
                                + twice.adjudicated().orElseThrow().kept()))
                : texts.text("forms.mark.agreement." + twice.state().name());
        return raw + " " + how;
    }

    private String penalty(String code) {
        return selection.input().rules().outcomes().penalties().stream()
                .filter(p -> p.code().equals(code))
                .map(Penalty::label)
                .findFirst()
                .orElse(code);
    }
}
