package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.LabelRule;
import org.shikao.text.Texts;

/** The register of apparatus that failed and what was done about it (器材故障（更换）登记表, rule 33). */
final class FaultRegisterForm implements Form {
    @Override
    public String kind() {
        return "fault-register";
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        if (selection.sessions().isEmpty()) {
            return;
        }
        Texts texts = selection.input().texts();
        LabelRule labels = selection.input().rules().labels();
        List<Register.Row> rows = new ArrayList<>();
        for (Session session : selection.sessions()) {
            selection.input().day().faultsOf(session.id()).forEach(fault -> rows.add(row(selection, session, fault)));
        }
        List<Column> columns = List.of(
                new Column(texts.text("forms.register.session"), 31, Align.LEFT, Type.CAPTION),
                new Column(labels.bench(), 11, Align.CENTRE, Type.SMALL),
                new Column(texts.text("forms.register.candidate"), 33, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.fault.apparatus"), 22, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.fault.note"), 28, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.fault.minutes"), 15, Align.CENTRE, Type.SMALL),
                new Column(texts.text("forms.fault.remedy"), 31, Align.LEFT, Type.SMALL),
                new Column(texts.text("forms.fault.by"), 18, Align.LEFT, Type.SMALL));
        new Register(page, selection, kind())
                .write(
                        selection.where(),
                        columns,
                        rows,
                        List.of(texts.text("forms.fault.technician"), texts.text("forms.register.chief")));
    }

    private static Register.Row row(Selection selection, Session session, Fault fault) {
        Texts texts = selection.input().texts();
        String no = fault.noted().candidateNo();
        String who = no.isEmpty() ? "" : selection.candidate(no).name() + "\n" + no;
        String settled = fault.settled()
                .map(s -> "\n" + texts.text("forms.fault.settled", s.name1(), s.name2(), s.reason()))
                .orElse("");
        String code = fault.remedy().name().toLowerCase(Locale.ROOT);
        return new Register.Row(
                no,
                List.of(
                        selection.called(session),
                        Integer.toString(fault.noted().benchNo()),
                        who,
                        fault.noted().apparatus(),
                        fault.noted().note(),
                        Integer.toString(fault.minutes()),
                        texts.text("forms.fault.remedy." + code, fault.given()) + settled,
                        fault.noted().name()));
    }
}
