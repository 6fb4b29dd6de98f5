package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shikao.exam.Outcome;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.text.Texts;

/** Who was absent (缺考登记表), with room for the reason. */
final class AbsenceRegisterForm implements Form {
    @Override
    public String kind() {
        return "absence-register";
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        if (selection.sessions().isEmpty()) {
            return;
        }
        Texts texts = selection.input().texts();
        List<Register.Row> rows = new ArrayList<>();
        for (Session session : selection.sessions()) {
            selection.sheetsOf(session.id()).stream()
                    .filter(sheet -> sheet.outcome() == Outcome.ABSENT)
                    .sorted(Comparator.comparing(MarkSheet::key))
                    .forEach(sheet -> rows.add(row(selection, sheet)));
        }
        List<Column> columns = List.of(
                new Column(texts.text("forms.register.session"), 27, Align.LEFT, Type.CAPTION),
                new Column(texts.text("forms.subject"), 14, Align.CENTRE, Type.SMALL),
                new Column(texts.text("forms.candidateNo"), 29, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.name"), 25, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.school"), 40, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.register.reason"), 32, Align.LEFT),
                new Column(texts.text("forms.register.leader"), 20, Align.LEFT));
        new Register(page, selection, kind())
                .write(
                        selection.where(),
                        columns,
                        rows,
                        List.of(texts.text("forms.register.clerk"), texts.text("forms.register.chief")));
    }

    private static Register.Row row(Selection selection, MarkSheet sheet) {
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
                        ""));
    }
}
