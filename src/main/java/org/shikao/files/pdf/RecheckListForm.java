package org.shikao.files.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Loss;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.catalogue.SheetScore;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.RulePack;
import org.shikao.text.Texts;

/**
 * Sheets to be checked again (复查名单, rule 34): handed in with fewer marks than the rules' share of the rubric's full marks, with the
 * points that lost them and room for what the check found.
 */
final class RecheckListForm implements Form {
    private static final double ROW = 9;
    private static final Comparator<Low> IN_ORDER = Comparator.comparing(
                    (Low low) -> low.sheet().sessionId())
            .thenComparing(low -> low.sheet().benchNo())
            .thenComparing(low -> low.sheet().key());

    @Override
    public String kind() {
        return "recheck-list";
    }

    /** A sheet below the line, with its score. */
    private record Low(MarkSheet sheet, Experiment experiment, SheetScore score) {}

    @Override
    public void write(PageWriter page, Selection selection) {
        if (selection.sessions().isEmpty()) {
            return;
        }
        FormInput input = selection.input();
        Texts texts = input.texts();
        int percent = input.rules().marking().recheckBelowPercent();
        List<Low> low = selection.sessions().stream()
                .flatMap(session -> selection.sheetsOf(session.id()).stream())
                .flatMap(sheet -> low(sheet, input).stream())
                .sorted(IN_ORDER)
                .toList();
        page.newPage();
        page.line(Type.TITLE, Align.CENTRE, input.title());
        page.line(Type.HEAD, Align.CENTRE, texts.text("form.recheck-list"));
        page.down(2);
        page.line(Type.SMALL, Align.LEFT, texts.text("forms.recheck.rule", percent, low.size()));
        page.down(1);
        Table table = new Table(page, columns(input.rules(), texts), ROW);
        table.header();
        for (Low one : low) {
            page.about(one.sheet().key().candidateNo());
            table.row(cells(selection, one));
        }
        if (low.isEmpty()) {
            table.none(texts.text("forms.none"));
        }
        new Signatures(page, texts)
                .blocks(List.of(texts.text("forms.recheck.by"), texts.text("forms.recheck.second")), false);
    }

    private static Optional<Low> low(MarkSheet sheet, FormInput input) {
        boolean handedIn = sheet.state() == SheetState.SUBMITTED || sheet.state() == SheetState.SIGNED;
        if (!handedIn || sheet.task() == null || sheet.marks().isEmpty()) {
            return Optional.empty();
        }
        int percent = input.rules().marking().recheckBelowPercent();
        boolean once = input.rules().marking().repeatErrorOnce();
        return input.catalogue()
                .experiment(sheet.task().experimentId())
                .map(e -> new Low(sheet, e, RubricScoring.score(e.rubric(), sheet.given(), once)))
                .filter(low -> isBelow(raw(low), low.experiment().rubric().fullMarks(), percent));
    }

    /** What counts: of a sheet marked twice, what its markings came to. */
    private static Marks raw(Low low) {
        return low.sheet()
                .twice()
                .flatMap(DoubleMarking::agreed)
                .map(DoubleMarking.Raw::total)
                .orElse(low.score().total());
    }

    private static boolean isBelow(Marks total, Marks full, int percent) {
        return 100L * total.hundredths() < (long) percent * full.hundredths();
    }

    private static List<Column> columns(RulePack rules, Texts texts) {
        return List.of(
                new Column(texts.text("forms.candidateNo"), 27, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.name"), 26, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.subject"), 14, Align.CENTRE, Type.SMALL).holding(Words.allSubjects(texts)),
                new Column(texts.text("forms.column.experiment"), 31, Align.LEFT, Type.SMALL),
                new Column(rules.labels().examiner(), 16, Align.CENTRE, Type.SMALL),
                new Column(texts.text("forms.column.raw"), 15, Align.RIGHT, Type.SMALL),
                new Column(texts.text("forms.recheck.lost"), 32, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.recheck.found"), 24, Align.LEFT, Type.SMALL));
    }

    private static List<String> cells(Selection selection, Low low) {
        MarkSheet sheet = low.sheet();
        Candidate candidate = selection.candidate(sheet.key().candidateNo());
        return List.of(
                candidate.candidateNo(),
                candidate.name(),
                selection.words().subject(sheet.key().subject()),
                low.experiment().title(),
                sheet.examinerCode(),
                raw(low).toString(),
                lost(low.score().losses(), selection.input().texts()),
                "");
    }

    /** The points and what each lost: 3 −1, 7 −1.5. */
    private static String lost(List<Loss> losses, Texts texts) {
        return losses.stream()
                .collect(Collectors.groupingBy(
                        Loss::point, TreeMap::new, Collectors.reducing(Marks.ZERO, Loss::marks, Marks::plus)))
                .entrySet()
                .stream()
                .map(e -> e.getKey() == 0
                        ? texts.text("forms.recheck.whole", e.getValue())
                        : texts.text("forms.recheck.point", e.getKey(), e.getValue()))
                .collect(Collectors.joining(texts.text("forms.recheck.next")));
    }
}
