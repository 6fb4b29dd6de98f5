package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Subject;
import org.shikao.exam.result.ResultRow;
import org.shikao.files.ResultLines;
import org.shikao.text.Texts;

/** The result table on paper, by candidate number. */
final class ResultListForm implements Form {
    private static final double ROW = 7;

    @Override
    public String kind() {
        return "result-list";
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        FormInput input = selection.input();
        Texts texts = input.texts();
        List<ResultRow> rows = input.results().rows().stream()
                .filter(row -> selection.wants(row.candidateNo()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        ResultLines lines = new ResultLines(input.results(), input.rules(), input.roster(), texts);
        List<Subject> subjects = lines.subjectsIn(rows);
        page.newPage();
        page.line(Type.TITLE, Align.CENTRE, input.title());
        page.line(Type.HEAD, Align.CENTRE, texts.text("form.result-list"));
        page.down(2);
        Table table = new Table(page, columns(subjects, lines, texts), ROW);
        table.header();
        for (ResultRow row : rows) {
            page.about(row.candidateNo());
            table.row(cells(selection, lines, subjects, row));
        }
        page.down(1);
        page.need(Type.CAPTION.leading());
        page.line(Type.CAPTION, Align.LEFT, texts.text("forms.legend"));
    }

    private static List<Column> columns(List<Subject> subjects, ResultLines lines, Texts texts) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(texts.text("forms.candidateNo"), 29, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.name"), 36, Align.LEFT, Type.SMALL.scaled(1.1)),
                new Column(texts.text("forms.school"), 42, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.class"), 16, Align.CENTRE, Type.SMALL)));
        for (Subject subject : subjects) {
            columns.add(new Column(lines.subject(subject), 19, Align.RIGHT));
        }
        columns.add(new Column(texts.text("forms.total"), 16, Align.RIGHT));
        if (lines.graded()) {
            columns.add(new Column(texts.text("forms.grade"), 14, Align.CENTRE));
        }
        columns.add(new Column(texts.text("forms.remark"), 24, Align.LEFT, Type.SMALL));
        return columns;
    }

    private static List<String> cells(Selection selection, ResultLines lines, List<Subject> subjects, ResultRow row) {
        List<String> cells = new ArrayList<>(
                List.of(row.candidateNo(), row.name(), selection.school(row.schoolCode()), row.className()));
        for (Subject subject : subjects) {
            cells.add(Optional.ofNullable(row.subjects().get(subject))
                    .map(lines::marked)
                    .orElse(""));
        }
        cells.add(lines.total(row));
        if (lines.graded()) {
            cells.add(row.grade());
        }
        cells.add(lines.remark(row));
        return cells;
    }
}
