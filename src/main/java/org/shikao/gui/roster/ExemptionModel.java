package org.shikao.gui.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.CommitteeDecision;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.exam.roster.School;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.flow.Answer;
import org.shikao.flow.DecideExemption;
import org.shikao.flow.DecideExemption.Case;
import org.shikao.flow.DecideExemption.Decision;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Recorded;
import org.shikao.gui.workspace.Workspace;

/** The exemptions whose score a committee sets, and what it has set so far. */
final class ExemptionModel {
    /**
     * One of them.
     *
     * @param proposed the percentage that the rules propose
     * @param full what the subject can bring
     */
    record Row(
            String candidateNo,
            String name,
            String school,
            Subject subject,
            String label,
            int proposed,
            Marks full,
            Optional<CommitteeDecision> decision) {
        boolean isOpen() {
            return decision.isEmpty() || decision.get().disputed();
        }

        SheetKey key() {
            return new SheetKey(candidateNo, subject);
        }
    }

    private final DecideExemption flow;
    private final Workspace workspace;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final BooleanProperty front = new SimpleBooleanProperty();
    private String wanted = "";

    ExemptionModel(DecideExemption flow, Workspace workspace) {
        this.flow = flow;
        this.workspace = workspace;
    }

    /** All of them, by candidate and subject. */
    ObservableList<Row> rows() {
        return rows;
    }

    /** Whether they are shown in place of the table of candidates. */
    BooleanProperty frontProperty() {
        return front;
    }

    /** The candidate somebody came for, empty for none. */
    String wanted() {
        return wanted;
    }

    /** Brings them to the front, with this candidate chosen if he is among them. */
    void show(String candidateNo) {
        wanted = candidateNo;
        front.set(true);
    }

    void forget() {
        front.set(false);
        rows.clear();
        wanted = "";
    }

    /** Reads them again in the background. */
    void refresh() {
        workspace.read(this::read, read -> {
            if (!rows.equals(read)) {
                rows.setAll(read);
            }
        });
    }

    private List<Row> read(OpenExam exam) {
        return flow.cases(exam).stream().map(each -> row(exam, each)).toList();
    }

    private static Row row(OpenExam exam, Case each) {
        String code = each.candidate().schoolCode();
        return new Row(
                each.candidate().candidateNo(),
                each.candidate().name(),
                exam.roster().school(code).map(School::name).orElse(code),
                each.subject(),
                each.exemption().label(),
                each.exemption().percent(),
                exam.rules().subject(each.subject()).map(SubjectRule::fullMarks).orElse(Marks.ZERO),
                each.decision());
    }

    /** What was typed as the committee's score; empty if it is none that the subject can bring. */
    static Optional<Integer> value(Row row, Basis basis, String typed) {
        String text = typed.strip();
        if (basis == Basis.PERCENT) {
            String digits = text.replaceFirst("\\s*[%％]$", "");
            return digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= 100
                    ? Optional.of(Integer.valueOf(digits))
                    : Optional.empty();
        }
        return Marks.parse(text)
                .map(Marks::hundredths)
                .filter(h -> h >= 0 && h <= row.full().hundredths());
    }

    void decide(Decision decision, Consumer<Answer<Recorded>> ended) {
        workspace.<Recorded>save((exam, progress) -> flow.run(exam, decision), ended);
    }
}
