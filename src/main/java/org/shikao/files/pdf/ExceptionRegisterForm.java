package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shikao.exam.Outcome;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.text.Texts;

/** Who was absent (缺考登记表), or is to sit later (缓考登记表, rule 30), with room for reason and proof. */
final class ExceptionRegisterForm implements Form {
    private final Outcome outcome;

    ExceptionRegisterForm(Outcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public String kind() {
        return outcome == Outcome.DEFERRED ? "deferral-register" : "absence-register";
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        if (selection.sessions().isEmpty()) {
            return;
        }
        Texts texts = selection.input().texts();
        boolean deferral = outcome == Outcome.DEFERRED;
        List<Register.Row> rows = new ArrayList<>();
        for (Session session : selection.sessions()) {
            selection.sheetsOf(session.id()).stream()
                    .filter(sheet -> sheet.outcome() == outcome)
                    .sorted(Comparator.comparing(MarkSheet::key))
                    .forEach(sheet -> rows.add(row(selection, sheet, last(selection, session))));
        }
        List<Column> columns = List.of(
                new Column(texts.text("forms.register.session"), 27, Align.LEFT, Type.CAPTION),
                new Column(texts.text("forms.subject"), 14, Align.CENTRE, Type.SMALL),
                new Column(texts.text("forms.candidateNo"), 29, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.name"), 25, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.school"), 40, Align.LEFT, Type.SMALL),
                new Column(texts.text(deferral ? "forms.register.proof" : "forms.register.reason"), 32, Align.LEFT),
                new Column(
                        texts.text(deferral ? "forms.register.until" : "forms.register.leader"),
                        20,
                        Align.LEFT,
                        Type.SMALL));
        String where = deferral
                ? texts.text(
                        "forms.register.within",
                        selection.where(),
                        selection.input().rules().outcomes().deferralDays())
                : selection.where();
        new Register(page, selection, kind())
                .write(
                        where,
                        columns,
                        rows,
                        List.of(texts.text("forms.register.clerk"), texts.text("forms.register.chief")));
    }

    /** The last day on which the sitting may be made up; room for a signature where it may not. */
    private String last(Selection selection, Session session) {
        int days = selection.input().rules().outcomes().deferralDays();
        return outcome == Outcome.DEFERRED ? session.date().plusDays(days).toString() : "";
    }

    private static Register.Row row(Selection selection, MarkSheet sheet, String last) {
        Candidate candidate = selection.candidate(sheet.key().candidateNo());
        return new Register.Row(
                candidate.candidateNo(),
                List.of(
                        sheet.sessionId(),
                        selection.words().subject(sheet.key().subject()),
                        candidate.candidateNo(),
                        candidate.name(),
                        selection.school(candidate.schoolCode()),
                        "",
                        last));
    }
}
