package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.result.ResultRow;
import org.shikao.exam.result.ResultTable.Balance;
import org.shikao.exam.rules.ReportRule;
import org.shikao.files.ResultLines;
import org.shikao.files.RulesInShort;
import org.shikao.text.Texts;

/** Results by school (成绩汇总表): a row a candidate, sums and counts, places to sign. A school begins a page. */
final class ResultSummaryForm implements Form {
    private static final double ROW = 7;

    @Override
    public String kind() {
        return "result-summary";
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        Map<String, List<ResultRow>> schools = selection.input().results().rows().stream()
                .filter(row -> selection.wants(row.candidateNo()))
                .collect(Collectors.groupingBy(ResultRow::schoolCode, TreeMap::new, Collectors.toList()));
        FormInput input = selection.input();
        ResultLines lines = new ResultLines(input.results(), input.rules(), input.roster(), input.texts());
        schools.forEach((code, rows) -> new School(page, selection, lines, code, rows).write());
    }

    /** The sheets of one school. */
    private record School(PageWriter page, Selection selection, ResultLines lines, String code, List<ResultRow> rows) {
        void write() {
            Texts texts = texts();
            String name = selection.school(code);
            page.newPage();
            page.line(Type.TITLE, Align.CENTRE, selection.input().title());
            page.line(Type.TITLE.scaled(0.85), Align.CENTRE, texts.text("form.result-summary"));
            page.down(1);
            page.line(
                    Type.BODY, Align.LEFT, texts.text("forms.summary.school", name, code, String.valueOf(rows.size())));
            page.down(1);
            page.repeat(() -> page.line(Type.SMALL, Align.LEFT, texts.text("forms.continued", name)));
            candidates();
            page.down(1);
            page.line(Type.CAPTION, Align.LEFT, texts.text("forms.legend"));
            page.down(2);
            page.need(closing());
            counts();
            page.down(2);
            sign();
        }

        private Texts texts() {
            return selection.input().texts();
        }

        private List<Subject> subjects() {
            return lines.subjectsIn(rows);
        }

        private void candidates() {
            Table table = new Table(page, columns(), ROW);
            table.header();
            int order = 0;
            for (ResultRow row : rows) {
                page.about(row.candidateNo());
                table.row(cells(++order, row));
            }
            List<String> sums = new ArrayList<>(List.of("", texts().text("forms.summary.sum"), "", ""));
            for (Subject subject : subjects()) {
                sums.add(lines.points() ? lines.score(sum(subject)) : "");
            }
            Marks total = rows.stream().flatMap(row -> row.total().stream()).reduce(Marks.ZERO, Marks::plus);
            sums.add(lines.points() ? lines.total(total) : "");
            if (lines.graded()) {
                sums.add("");
            }
            sums.add("");
            table.strong(sums);
        }

        private List<Column> columns() {
            List<Column> columns = new ArrayList<>(List.of(
                    new Column(texts().text("forms.order"), 11, Align.CENTRE),
                    new Column(texts().text("forms.candidateNo"), 31, Align.LEFT),
                    new Column(texts().text("forms.name"), 37, Align.LEFT),
                    new Column(texts().text("forms.class"), 23, Align.CENTRE)));
            for (Subject subject : subjects()) {
                columns.add(new Column(lines.subject(subject), 21, Align.RIGHT));
            }
            columns.add(new Column(texts().text("forms.total"), 18, Align.RIGHT));
            if (lines.graded()) {
                columns.add(new Column(texts().text("forms.grade"), 14, Align.CENTRE));
            }
            columns.add(new Column(texts().text("forms.remark"), 28, Align.LEFT, Type.SMALL));
            return columns;
        }

        private List<String> cells(int order, ResultRow row) {
            List<String> cells =
                    new ArrayList<>(List.of(String.valueOf(order), row.candidateNo(), row.name(), row.className()));
            for (Subject subject : subjects()) {
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

        private Marks sum(Subject subject) {
            return rows.stream()
                    .flatMap(row -> Optional.ofNullable(row.subjects().get(subject)).stream())
                    .flatMap(score -> score.score().stream())
                    .reduce(Marks.ZERO, Marks::plus);
        }

        private void counts() {
            List<Subject> subjects = subjects();
            List<Column> columns = new ArrayList<>();
            columns.add(new Column(texts().text("forms.subject"), 28, Align.CENTRE));
            for (String heading : lines.countHeadings()) {
                columns.add(new Column(heading, 21, Align.CENTRE));
            }
            Table table = new Table(page, columns, ROW);
            table.header();
            for (Subject subject : subjects) {
                Balance balance = lines.balance(subject, rows);
                List<String> cells = new ArrayList<>(List.of(lines.subject(subject)));
                cells.addAll(lines.counts(balance));
                table.row(cells);
            }
        }

        /** What stays on one page: nobody signs a page without the figures, and no line of the rules stands alone. */
        private double closing() {
            ReportRule report = selection.input().rules().report();
            return (subjects().size() + 1) * ROW
                    + 2
                    + Signatures.height(report.signBlocks(), report.stamp())
                    + 2
                    + (1 + ruleLines()) * Type.CAPTION.leading();
        }

        private List<String> rules() {
            return RulesInShort.lines(selection.input().rules(), texts());
        }

        /** How many lines the rules take: what is too long for one is not made smaller. */
        private int ruleLines() {
            return rules().stream()
                    .mapToInt(rule -> page.lettering()
                            .wrap(rule, Type.CAPTION, page.width())
                            .size())
                    .sum();
        }

        private void sign() {
            ReportRule report = selection.input().rules().report();
            new Signatures(page, texts()).blocks(report.signBlocks(), report.stamp());
            page.down(2);
            page.line(Type.CAPTION, Align.LEFT, texts().text("forms.summary.copies", report.copies()));
            rules().forEach(line -> page.paragraph(Type.CAPTION, line));
        }
    }
}
