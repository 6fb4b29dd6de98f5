package org.shikao.files.pdf;

import java.util.Comparator;
import java.util.List;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.text.Texts;

/**
 * The register of deferred sittings (缓考登记表, rule 30): who was to sit when, and the last day on which the sitting may be made up,
 * counted from that day.
 */
final class DeferralRegisterForm implements Form {
    private static final double ROW = 9;

    @Override
    public String kind() {
        return "deferral-register";
    }

    /** A deferred sheet and the session it was due in. */
    private record Deferred(Session session, MarkSheet sheet) {}

    @Override
    public void write(PageWriter page, Selection selection) {
        FormInput input = selection.input();
        Texts texts = input.texts();
        List<Deferred> deferred = selection.sessions().stream()
                .flatMap(session -> selection.sheetsOf(session.id()).stream()
                        .filter(sheet -> sheet.outcome() == Outcome.DEFERRED)
                        .map(sheet -> new Deferred(session, sheet)))
                .sorted(Comparator.comparing((Deferred d) -> d.session().date())
                        .thenComparing(d -> d.sheet().key()))
                .toList();
        if (selection.sessions().isEmpty()) {
            return;
        }
        OutcomeRule rule = input.rules().outcomes();
        page.newPage();
        page.line(Type.TITLE, Align.CENTRE, input.title());
        page.line(Type.HEAD, Align.CENTRE, texts.text("form.deferral-register"));
        page.down(2);
        String within = rule.deferralAllowed()
                ? texts.text("forms.deferral.rule", rule.deferralDays(), deferred.size())
                : texts.text("forms.deferral.none");
        page.line(Type.SMALL, Align.LEFT, within);
        page.down(1);
        Table table = new Table(page, columns(texts), ROW);
        table.header();
        for (Deferred one : deferred) {
            page.about(one.sheet().key().candidateNo());
            table.row(cells(selection, one, rule.deferralDays()));
        }
        if (deferred.isEmpty()) {
            table.none(texts.text("forms.none"));
        }
        new Signatures(page, texts)
                .blocks(
                        input.rules().report().signBlocks(),
                        input.rules().report().stamp());
    }

    /** What was seen, or that it is still owed; blank where the rules ask for none and none was seen. */
    private static String proof(FormInput input, SheetKey key) {
        Proof seen = input.day().proofs().getOrDefault(key, Proof.NONE);
        Proof wanted = input.rules().outcomes().deferralProof();
        if (seen.compareTo(wanted) < 0) {
            return input.texts()
                    .text("forms.deferral.proofMissing", input.texts().text("forms.proof." + wanted));
        }
        return seen == Proof.NONE ? "" : input.texts().text("forms.proof." + seen);
    }

    private static List<Column> columns(Texts texts) {
        return List.of(
                new Column(texts.text("forms.candidateNo"), 29, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.name"), 24, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.school"), 33, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.subject"), 16, Align.CENTRE, Type.SMALL).holding(Words.allSubjects(texts)),
                new Column(texts.text("forms.deferral.due"), 26, Align.CENTRE, Type.SMALL),
                new Column(texts.text("forms.deferral.until"), 26, Align.CENTRE, Type.SMALL),
                new Column(texts.text("forms.deferral.proof"), 31, Align.LEFT, Type.SMALL));
    }

    private static List<String> cells(Selection selection, Deferred one, int days) {
        Candidate candidate = selection.candidate(one.sheet().key().candidateNo());
        return List.of(
                candidate.candidateNo(),
                candidate.name(),
                selection.school(candidate.schoolCode()),
                selection.words().subject(one.sheet().key().subject()),
                one.session().date().toString(),
                one.session().date().plusDays(days).toString(),
                proof(selection.input(), one.sheet().key()));
    }
}
