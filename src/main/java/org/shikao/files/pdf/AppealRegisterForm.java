package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Appeal;
import org.shikao.exam.journal.Appellant;
import org.shikao.exam.journal.Fact;
import org.shikao.text.Texts;

/** The register of appeals and how each was decided (复核登记表, rule 38); who decides signs it. */
final class AppealRegisterForm implements Form {
    @Override
    public String kind() {
        return "appeal-register";
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        if (selection.sessions().isEmpty()) {
            return;
        }
        Texts texts = selection.input().texts();
        Set<SheetKey> here = new HashSet<>();
        selection
                .sessions()
                .forEach(session -> selection.sheetsOf(session.id()).forEach(sheet -> here.add(sheet.key())));
        List<Register.Row> rows = new ArrayList<>();
        selection.input().day().appeals().stream()
                .filter(appeal -> here.contains(appeal.opened().sheet()))
                .forEach(appeal -> rows.add(row(selection, appeal)));
        List<Column> columns = List.of(
                new Column(texts.text("forms.register.candidate"), 34, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.subject"), 13, Align.CENTRE, Type.SMALL).holding(Words.allSubjects(texts)),
                new Column(texts.text("forms.appeal.by"), 15, Align.CENTRE, Type.SMALL).holding(appellants(texts)),
                new Column(texts.text("forms.appeal.received"), 22, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.appeal.ground"), 36, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.appeal.ruling"), 51, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.appeal.taken"), 18, Align.LEFT, Type.SMALL));
        String kind = selection.input().rules().report().appeal().name().toLowerCase(Locale.ROOT);
        new Register(page, selection, kind())
                .write(
                        selection.where(),
                        columns,
                        rows,
                        List.of(texts.text("forms.appeal.signer." + kind), texts.text("forms.appeal.second")));
    }

    private static List<String> appellants(Texts texts) {
        return Stream.of(Appellant.values())
                .map(one -> texts.text("forms.appeal.by." + one.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Register.Row row(Selection selection, Appeal appeal) {
        Texts texts = selection.input().texts();
        Fact.AppealOpened opened = appeal.opened();
        String no = opened.sheet().candidateNo();
        String late = opened.late().isEmpty() ? "" : "\n" + texts.text("forms.appeal.late", opened.late());
        return new Register.Row(
                no,
                List.of(
                        selection.candidate(no).name() + "\n" + no,
                        selection.words().subject(opened.sheet().subject()),
                        texts.text(
                                "forms.appeal.by." + opened.appellant().name().toLowerCase(Locale.ROOT)),
                        opened.received() + late,
                        opened.ground(),
                        ruling(texts, appeal),
                        opened.name()));
    }

    private static String ruling(Texts texts, Appeal appeal) {
        if (appeal.disputed()) {
            return texts.text("forms.appeal.disputed");
        }
        return appeal.decided()
                .map(d -> texts.text(
                        "forms.appeal.ruling." + d.ruling().name().toLowerCase(Locale.ROOT),
                        d.name1(),
                        d.name2(),
                        d.reason()))
                .orElse("");
    }
}
