package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Task;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.LabelRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.TidyUp;
import org.shikao.files.pdf.FieldGrid.Field;
import org.shikao.files.pdf.MarkSheetForm.Item;
import org.shikao.text.Texts;

/** One mark sheet: who, where and what; the scoring points; the result; the signatures. */
final class MarkSheetPage {
    private static final double QR = 20;

    private final PageWriter page;
    private final Selection selection;
    private final Session session;
    private final Item item;
    private final boolean filled;
    private final Texts texts;
    private final RulePack rules;

    MarkSheetPage(PageWriter page, Selection selection, Session session, Item item, boolean filled) {
        this.page = page;
        this.selection = selection;
        this.session = session;
        this.item = item;
        this.filled = filled;
        this.texts = selection.input().texts();
        this.rules = selection.input().rules();
    }

    void write() {
        page.newPage();
        page.repeat(() -> page.line(Type.SMALL, Align.LEFT, texts.text("forms.continued", id())));
        title();
        fields();
        Optional<Experiment> experiment =
                selection.input().catalogue().experiment(item.task().experimentId());
        if (experiment.isEmpty()) {
            page.report(Problem.error(
                    "FORM_EXPERIMENT_UNKNOWN",
                    Place.named(session.id()),
                    item.task().experimentId()));
            return;
        }
        boolean once = rules.marking().repeatErrorOnce();
        new RubricTable(page, texts, experiment.get().rubric(), item.sheet().filter(sheet -> filled), once).write();
        page.down(2);
        result(experiment.get());
        signatures();
        if (!filled) {
            advice(experiment.get().rubric());
        }
    }

    /** The sheet's identity: session, candidate or lot, subject. */
    private String id() {
        String who = item.sheet().map(sheet -> sheet.key().candidateNo()).orElse(item.lotNo());
        return session.id() + "/" + who + "/" + item.task().subject().code();
    }

    private void title() {
        double top = page.y();
        double side = QR + 3;
        page.text(
                Type.TITLE,
                Align.CENTRE,
                page.left() + side,
                top + 7,
                page.width() - 2 * side,
                selection.input().title());
        String name = texts.text("form.mark-sheet") + " · "
                + selection.words().subject(item.task().subject());
        page.text(Type.TITLE.scaled(0.85), Align.CENTRE, page.left() + side, top + 15, page.width() - 2 * side, name);
        page.drawing().matrix(QrCode.of(id()), new Box(page.right() - QR, top, QR, QR));
        page.text(Type.CAPTION, Align.RIGHT, page.left() + 60, top + QR + 3.6, page.width() - 60, id());
        page.moveTo(top + QR + 5.5);
    }

    private void fields() {
        LabelRule labels = rules.labels();
        Candidate candidate = candidate();
        FieldGrid grid = new FieldGrid(page, new Box(page.left(), page.y(), page.width(), 0), 7.5, 18);
        String number = texts.text("forms.session", String.valueOf(session.number()));
        String when =
                selection.words().day(session.date()) + "  " + selection.words().hours(session);
        grid.row(
                Field.of(texts.text("forms.site"), selection.site(session.siteCode()), 82),
                Field.of(texts.text("forms.sessionNo"), number + "  " + when, 93));
        grid.row(
                Field.of(texts.text("forms.candidateNo"), candidate.candidateNo(), 60),
                new Field(texts.text("forms.name"), candidate.name(), 115, Type.STRONG));
        grid.row(
                Field.of(texts.text("forms.school"), school(candidate), 110),
                Field.of(labels.examiner(), examiner(), 65));
        String experiment = item.task().experimentId()
                + selection
                        .input()
                        .catalogue()
                        .experiment(item.task().experimentId())
                        .map(e -> " " + e.title())
                        .orElse("");
        grid.row(
                Field.of(labels.room(), selection.room(session.siteCode(), session.roomNo()), 48),
                new Field(labels.bench(), String.valueOf(item.benchNo()), 33, Type.HEAD),
                new Field(texts.text("forms.experimentField"), experiment, 94, Type.STRONG));
        page.moveTo(grid.bottom() + 3);
    }

    private Candidate candidate() {
        return item.sheet()
                .map(sheet -> selection.candidate(sheet.key().candidateNo()))
                .orElseGet(() -> selection.candidate(""));
    }

    private String school(Candidate candidate) {
        String school = selection.school(candidate.schoolCode());
        return candidate.className().isEmpty() ? school : school + " " + candidate.className();
    }

    private String examiner() {
        return item.examiners().stream().map(selection::examiner).collect(Collectors.joining(" / "));
    }

    private void result(Experiment experiment) {
        if (filled) {
            MarkSheet sheet = item.sheet().orElseThrow();
            new SheetResult(page, selection, sheet, experiment.rubric()).write();
            return;
        }
        if (rules.marking().twice()) {
            page.line(Type.BODY, Align.LEFT, texts.text("forms.mark.which"));
        }
        page.need(8);
        Box box = new Box(page.left(), page.y(), page.width(), 8);
        page.frame(box);
        page.inside(box.inset(1.2), Type.BODY, Align.LEFT, texts.text("forms.mark.choices"));
        page.down(8);
    }

    private void signatures() {
        Signatures signatures = new Signatures(page, texts);
        List<String> signers = new ArrayList<>();
        signers.add(rules.labels().examiner());
        // the leader countersigns for a team, else the chief of the room
        signers.add(session.leader()
                .map(code -> texts.text("forms.mark.leader", code))
                .orElseGet(() -> texts.text("forms.mark.roomChief")));
        if (rules.score().candidateSigns()) {
            signers.add(texts.text("forms.mark.candidate"));
        }
        signatures.row(signers);
    }

    /** What the rules ask of whoever writes on the sheet, and the table above does not say. */
    private void advice(Rubric rubric) {
        int corrections = rules.marking().correctionSignatures();
        page.line(Type.CAPTION, Align.LEFT, texts.text("forms.mark.corrections", corrections));
        List<String> more = new ArrayList<>();
        Marks unit = rules.marking().step();
        if (rubric.points().stream().anyMatch(point -> !point.step(unit).equals(point.step()))) {
            more.add(texts.text("forms.mark.step", unit.toString()));
        }
        boolean apart = rules.subjects().tidyUp() == TidyUp.SEPARATE
                && item.task().part() != Task.Part.MINOR
                && !rubric.tidyMax().equals(Marks.ZERO);
        if (apart) {
            more.add(texts.text("forms.mark.tidy", rules.subjects().tidyMarks().toString()));
        }
        if (!more.isEmpty()) {
            page.line(Type.CAPTION, Align.LEFT, String.join(" ", more));
        }
    }
}
