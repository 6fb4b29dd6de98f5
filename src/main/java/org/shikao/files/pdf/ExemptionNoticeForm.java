package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Subject;
import org.shikao.exam.result.ResultRow;
import org.shikao.exam.result.SubjectScore;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.text.Texts;

/**
 * The list of those exempt that a school posts (免考公示, DOMAIN §1.4), a page a school: names and numbers are masked, since anybody may
 * read it, and a score that the committee has not set yet is said to be open.
 */
final class ExemptionNoticeForm implements Form {
    private static final double ROW = 8;
    private static final int SHOWN_DIGITS = 4;

    @Override
    public String kind() {
        return "exemption-notice";
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        Map<String, List<Candidate>> schools = selection.input().roster().candidates().stream()
                .filter(c -> !c.exempt().isEmpty() && selection.wants(c.candidateNo()))
                .sorted(Comparator.comparing(Candidate::candidateNo))
                .collect(Collectors.groupingBy(Candidate::schoolCode, TreeMap::new, Collectors.toList()));
        Map<String, ResultRow> rows = selection.input().results().rows().stream()
                .collect(Collectors.toMap(ResultRow::candidateNo, row -> row, (first, again) -> first));
        boolean anybody =
                selection.input().roster().candidates().stream().anyMatch(c -> selection.wants(c.candidateNo()));
        if (schools.isEmpty() && anybody) {
            head(page, selection);
            page.line(Type.BODY, Align.LEFT, selection.input().texts().text("forms.exemptionNotice.none"));
        }
        schools.forEach((school, candidates) -> school(page, selection, candidates, rows));
    }

    private static void school(
            PageWriter page, Selection selection, List<Candidate> candidates, Map<String, ResultRow> rows) {
        Texts texts = selection.input().texts();
        head(page, selection);
        page.line(
                Type.BODY,
                Align.LEFT,
                texts.text(
                        "forms.exemptionNotice.of",
                        selection.school(candidates.get(0).schoolCode())));
        page.down(1);
        Table table = new Table(page, columns(texts), ROW);
        table.header();
        for (Candidate candidate : candidates) {
            page.about(candidate.candidateNo());
            new TreeMap<>(candidate.exempt())
                    .forEach((subject, code) -> table.row(cells(
                            selection, candidate, subject, Optional.ofNullable(rows.get(candidate.candidateNo())))));
        }
        page.down(2);
        page.need(Type.SMALL.leading());
        page.line(Type.SMALL, Align.LEFT, texts.text("forms.exemptionNotice.rule"));
        new Signatures(page, texts).blocks(List.of(texts.text("forms.exemptionNotice.school")), true);
    }

    private static void head(PageWriter page, Selection selection) {
        page.newPage();
        page.line(Type.TITLE, Align.CENTRE, selection.input().title());
        page.line(Type.HEAD, Align.CENTRE, selection.input().texts().text("form.exemption-notice"));
        page.down(2);
    }

    private static List<Column> columns(Texts texts) {
        return List.of(
                new Column(texts.text("forms.class"), 22, Align.CENTRE, Type.SMALL),
                new Column(texts.text("forms.candidateNo"), 36, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.name"), 34, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.subject"), 22, Align.CENTRE, Type.SMALL),
                new Column(texts.text("forms.exemptionNotice.kind"), 40, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.exemptionNotice.score"), 30, Align.RIGHT, Type.SMALL));
    }

    private static List<String> cells(
            Selection selection, Candidate candidate, Subject subject, Optional<ResultRow> row) {
        Texts texts = selection.input().texts();
        String code = candidate.exemptions().get(subject);
        String kind = selection.input().rules().outcomes().exemptions().stream()
                .filter(each -> each.code().equals(code))
                .map(Exemption::label)
                .findFirst()
                .orElse(code);
        String score = row.map(ResultRow::subjects)
                .map(subjects -> subjects.get(subject))
                .filter(each -> each.outcome() == Outcome.EXEMPT)
                .flatMap(SubjectScore::score)
                .map(Marks::toString)
                .orElse(texts.text("forms.exemptionNotice.open"));
        List<String> cells = new ArrayList<>(List.of(candidate.className(), maskedNumber(candidate.candidateNo())));
        cells.addAll(List.of(maskedName(candidate.name()), selection.words().subject(subject), kind, score));
        return cells;
    }

    /** The first character, and the last one of a name of three or more. */
    static String maskedName(String name) {
        int[] points = name.codePoints().toArray();
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            boolean shown = i == 0 || i == points.length - 1 && points.length > 2;
            masked.appendCodePoint(shown ? points[i] : '＊');
        }
        return masked.toString();
    }

    /** The last digits, by which the one concerned knows himself; a short number shows half of itself. */
    static String maskedNumber(String number) {
        int shown = Math.min(SHOWN_DIGITS, number.length() / 2);
        return "*".repeat(number.length() - shown) + number.substring(number.length() - shown);
    }
}
