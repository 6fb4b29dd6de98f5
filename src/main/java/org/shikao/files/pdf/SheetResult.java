package org.shikao.files.pdf;

import java.util.stream.Collectors;
import org.shikao.exam.catalogue.Rubric;
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
                new Field(texts.text("forms.outcome"), outcome, 40, Type.STRONG),
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
        page.moveTo(grid.bottom());
    }

    private String penalty(String code) {
        return selection.input().rules().outcomes().penalties().stream()
                .filter(p -> p.code().equals(code))
                .map(Penalty::label)
                .findFirst()
                .orElse(code);
    }
}
