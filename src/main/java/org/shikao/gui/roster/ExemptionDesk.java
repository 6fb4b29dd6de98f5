package org.shikao.gui.roster;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Marks;
import org.shikao.exam.journal.CommitteeDecision;
import org.shikao.exam.journal.Fact.ExemptionDecided;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.flow.DecideExemption.Decision;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.Form;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.dialog.Correction;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.roster.ExemptionModel.Row;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** Exemptions that a committee scores: the list at the left; at the right what it set for the chosen one is taken down. */
final class ExemptionDesk extends VBox {
    private static final double SIDE = 0.36;

    private final Texts texts;
    private final RosterModel model;
    private final Dialogs dialogs;
    private final DataTable<Row> table;
    private final Label who = Labels.section("");
    private final Label about = Labels.muted("");
    private final Label standing = Labels.body("");
    private final RadioButton percent = new RadioButton();
    private final RadioButton marks = new RadioButton();
    private final TextField value = new TextField();
    private final Label unit = Labels.body("");
    private final Label told = Labels.line("");
    private final InvalidationListener listed = observable -> list();
    private boolean listing;

    ExemptionDesk(Texts texts, RosterModel model, Dialogs dialogs, Runnable back) {
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("column");
        table = new DataTable<Row>(texts)
                .compact()
                .words("gui.roster.column.no", 110, Row::candidateNo)
                .fixed()
                .words("gui.roster.column.name", 90, Row::name)
                .words("gui.roster.column.school", 120, Row::school)
                .words(
                        "gui.roster.exemption.subject",
                        56,
                        row -> texts.text("subject." + row.subject().code()))
                .fixed()
                .words("gui.roster.exemption.kind", 80, Row::label)
                .words("gui.roster.exemption.set", 90, this::set);
        table.setId("exemption-table");
        sceneProperty().addListener((at, before, now) -> {
            if (now != null) {
                table.requestFocus();
            }
        });
        table.empty(Labels.muted(texts.text("gui.roster.exemption.none")));
        table.getSelectionModel().selectedItemProperty().addListener((at, before, row) -> {
            if (!listing) {
                chosen(row);
            }
        });
        told.setId("exemption-told");
        told.setWrapText(true);
        HBox head = Panes.bar(
                Buttons.quiet(texts, Command.of("gui.duplicates.back", Material2OutlinedAL.ARROW_BACK, back)),
                Panes.gap(),
                Labels.caption(texts.text("gui.roster.exemption.about")));
        VBox side = new VBox(deciding(), told);
        side.getStyleClass().add("column");
        side.setMinWidth(0);
        var beside = Panes.beside(table, Panes.scroll(side), SIDE);
        VBox.setVgrow(beside, Priority.ALWAYS);
        getChildren().addAll(head, beside);
        model.exemptions().rows().addListener(new WeakInvalidationListener(listed));
        list();
    }

    private Card deciding() {
        ToggleGroup basis = new ToggleGroup();
        percent.setId("exemption-percent");
        marks.setId("exemption-marks");
        percent.setText(texts.text("gui.roster.exemption.percent"));
        marks.setText(texts.text("gui.roster.exemption.marks"));
        percent.setToggleGroup(basis);
        marks.setToggleGroup(basis);
        percent.setSelected(true);
        basis.selectedToggleProperty().addListener((at, before, now) -> propose());
        value.setId("exemption-value");
        value.setOnAction(event -> decide());
        HBox kinds = Panes.bar(percent, marks);
        HBox worth = Panes.bar(value, unit);
        HBox.setHgrow(value, Priority.ALWAYS);
        Form form = new Form()
                .row(texts.text("gui.roster.exemption.by"), kinds)
                .row(texts.text("gui.roster.exemption.value"), worth);
        Button decide = Buttons.primary(
                texts, Command.of("gui.roster.exemption.decide", Material2OutlinedMZ.RULE, this::decide));
        decide.disableProperty().unbind();
        decide.disableProperty().bind(model.writableProperty().not());
        VBox words = new VBox(who, about, standing);
        about.setWrapText(true);
        standing.setWrapText(true);
        standing.setId("exemption-standing");
        return new Card(null, words, form, Panes.bar(decide));
    }

    /** Keeps the choice; at first the candidate somebody came for, else the first who waits. */
    private void list() {
        Row before = table.getSelectionModel().getSelectedItem();
        String wanted = before == null ? model.exemptions().wanted() : before.candidateNo();
        List<Row> rows = List.copyOf(model.exemptions().rows());
        listing = true;
        table.getItems().setAll(rows);
        listing = false;
        Optional<Row> again = rows.stream()
                .filter(row -> before != null && row.key().equals(before.key()))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(r -> r.candidateNo().equals(wanted))
                        .findFirst())
                .or(() -> rows.stream().filter(Row::isOpen).findFirst())
                .or(() -> rows.stream().findFirst());
        again.ifPresent(row -> table.getSelectionModel().clearAndSelect(rows.indexOf(row)));
        chosen(again.orElse(null));
    }

    private String set(Row row) {
        if (row.decision().isEmpty()) {
            return texts.text("gui.roster.exemption.open");
        }
        CommitteeDecision decision = row.decision().get();
        return decision.disputed() ? texts.text("gui.roster.exemption.disputed") : words(decision.fact());
    }

    private String words(ExemptionDecided fact) {
        return words(fact.basis(), fact.value());
    }

    private String words(Basis basis, int value) {
        return basis == Basis.PERCENT
                ? texts.text("gui.roster.exemption.words.percent", value)
                : texts.text("gui.roster.exemption.words.marks", new Marks(value).toString());
    }

    private void chosen(Row row) {
        value.setDisable(row == null);
        if (row == null) {
            who.setText(texts.text("gui.roster.exemption.choose"));
            about.setText("");
            standing.setText("");
            return;
        }
        String subject = texts.text("subject." + row.subject().code());
        who.setText(row.name() + " · " + subject);
        about.setText(texts.text(
                "gui.roster.exemption.proposed",
                row.candidateNo(),
                row.label(),
                row.proposed(),
                row.full().toString()));
        standing.setText(row.decision()
                .map(decision -> standing(decision))
                .orElse(texts.text("gui.roster.exemption.standing.open")));
        propose();
    }

    private String standing(CommitteeDecision decision) {
        ExemptionDecided fact = decision.fact();
        return decision.disputed()
                ? texts.text("gui.roster.exemption.standing.disputed")
                : texts.text("gui.roster.exemption.standing", words(fact), fact.reason(), fact.name1(), fact.name2());
    }

    /** What the rules propose stands in the field, to be typed over. */
    private void propose() {
        Row row = table.getSelectionModel().getSelectedItem();
        value.setText(row == null || marks.isSelected() ? "" : String.valueOf(row.proposed()));
        unit.setText(
                row == null
                        ? ""
                        : texts.text(
                                "gui.roster.exemption.unit." + basis(),
                                row.full().toString()));
    }

    private Basis basis() {
        return marks.isSelected() ? Basis.MARKS : Basis.PERCENT;
    }

    private void decide() {
        Row row = table.getSelectionModel().getSelectedItem();
        if (row == null || !model.writableProperty().get()) {
            say(texts.text("gui.roster.exemption.choose"), true);
            return;
        }
        Basis basis = basis();
        Optional<Integer> typed = ExemptionModel.value(row, basis, value.getText());
        if (typed.isEmpty()) {
            String limit = row.full().toString();
            say(
                    texts.text(
                            "gui.roster.exemption.wrong." + basis,
                            value.getText().strip(),
                            limit),
                    true);
            value.requestFocus();
            return;
        }
        Phrase what = Phrase.of(
                row.decision().isEmpty() ? "gui.roster.exemption.what" : "gui.roster.exemption.again",
                row.name(),
                Phrase.of("subject." + row.subject().code()),
                row.label(),
                words(basis, typed.get()));
        dialogs.committee(what).ifPresent(by -> decide(row, basis, typed.get(), by));
    }

    private void decide(Row row, Basis basis, int set, Correction by) {
        Decision decision = new Decision(row.key(), basis, set, by.reason(), by.first(), by.second());
        model.exemptions().decide(decision, answer -> {
            if (answer.refused()) {
                say(Sentences.first(answer.problems(), texts), true);
                return;
            }
            say(texts.text("gui.roster.exemption.done", row.name(), words(basis, set)), false);
            model.exemptions().refresh();
        });
    }

    private void say(String sentence, boolean wrong) {
        told.setText(sentence);
        told.getStyleClass().remove("edit-wrong");
        if (wrong) {
            told.getStyleClass().add("edit-wrong");
        }
    }
}
