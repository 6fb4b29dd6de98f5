package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shikao.exam.Outcome;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.OutcomeRule;
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
                    .forEach(sheet -> rows.add(row(selection, session, sheet)));
        }
        List<Column> columns = List.of(
                new Column(texts.text("forms.register.session"), 33, Align.LEFT, Type.CAPTION),
                new Column(texts.text("forms.subject"), 14, Align.CENTRE, Type.SMALL).holding(Words.allSubjects(texts)),
                new Column(texts.text("forms.candidateNo"), 29, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.name"), 25, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.school"), 36, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.register.reason"), 30, Align.LEFT),
                new Column(texts.text("forms.register.leader"), 20, Align.LEFT));
        new Register(page, selection, kind())
                .noting(proof(selection.input()))
                .write(
                        selection.where(),
                        columns,
                        rows,
                        List.of(texts.text("forms.register.clerk"), texts.text("forms.register.chief")));
    }

    /** What those have to bring who are to sit later instead, where the rules ask for a proof (rule 30). */
    private static String proof(FormInput input) {
        OutcomeRule rule = input.rules().outcomes();
        return rule.deferralAllowed() && rule.deferralProof() != OutcomeRule.Proof.NONE
                ? input.texts().text("forms.absence.proof", input.texts().text("forms.proof." + rule.deferralProof()))
                : "";
    }

    private static Register.Row row(Selection selection, Session session, MarkSheet sheet) {
        Candidate candidate = selection.candidate(sheet.key().candidateNo());
        return new Register.Row(
                candidate.candidateNo(),
                List.of(
                        selection.called(session),
                        selection.words().subject(sheet.key().subject()),
                        candidate.candidateNo(),
                        candidate.name(),
                        selection.school(candidate.schoolCode()),
                        "",
                        ""));
    }
}
