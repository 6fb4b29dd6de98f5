package org.shikao.gui.roster;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Session;
import org.shikao.flow.AddWalkIn.Arrival;
import org.shikao.flow.Answer;
import org.shikao.flow.LinkWalkIn.Order;
import org.shikao.flow.LinkWalkIn.Row;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.Form;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Worded;
import org.shikao.gui.dialog.Correction;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** Walk-ins: the list at the left; at the right one is added, linked to a candidate, or parted from a wrong one. */
final class WalkInDesk extends VBox {
    private static final double SIDE = 0.4;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Texts texts;
    private final RosterModel model;
    private final Dialogs dialogs;
    private final DataTable<Row> table;
    private final ComboBox<Session> session = new ComboBox<>();
    private final ComboBox<SchoolCount> school = new ComboBox<>();
    private final TextField name = field("walkin-name");
    private final TextField idNo = field("walkin-id");
    private final TextField studentNo = field("walkin-student");
    private final TextField candidate = field("walkin-candidate");
    private final Label told = Labels.line("");

    WalkInDesk(Texts texts, RosterModel model, Dialogs dialogs, Runnable back) {
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("column");
        table = new DataTable<Row>(texts)
                .compact()
                .words("gui.roster.walkin.no", 110, Row::temporaryNo)
                .fixed()
                .words("gui.roster.column.name", 90, Row::name)
                .words("gui.roster.walkin.sessions", 220, this::sessions)
                .words("gui.roster.walkin.state", 150, this::state);
        table.setId("walkin-table");
        sceneProperty().addListener((at, before, now) -> {
            if (now != null) {
                table.requestFocus();
            }
        });
        table.setItems(model.walkIns().rows());
        table.empty(Labels.muted(texts.text("gui.roster.walkin.none")));
        table.getSelectionModel().selectedItemProperty().addListener((at, before, row) -> chosen(row));
        told.setId("walkin-told");
        told.setWrapText(true);
        session.valueProperty().addListener(observable -> mended());
        List.of(name, idNo, studentNo, candidate)
                .forEach(field -> field.textProperty().addListener(observable -> mended()));
        HBox head = Panes.bar(
                Buttons.quiet(texts, Command.of("gui.duplicates.back", Material2OutlinedAL.ARROW_BACK, back)),
                Panes.gap(),
                Labels.caption(texts.text("gui.roster.walkin.about")));
        VBox side = new VBox(adding(), linking(), told);
        side.getStyleClass().add("column");
        side.setMinWidth(0);
        var beside = Panes.beside(table, Panes.scroll(side), SIDE);
        VBox.setVgrow(beside, Priority.ALWAYS);
        getChildren().addAll(head, beside);
    }

    /** The sessions of a walk-in as the list of sessions words them; one that is planned no longer by its number. */
    private String sessions(Row row) {
        return row.sessions().stream()
                .map(id -> model.walkIns().session(id).map(this::said).orElse(id))
                .collect(Collectors.joining("\n"));
    }

    private String said(Session at) {
        return at == null
                ? ""
                : texts.text(
                        "gui.roster.walkin.session",
                        TIME.format(at.date().atTime(at.start())),
                        model.walkIns().siteName(at),
                        at.roomNo(),
                        at.subjects().stream()
                                .map(subject -> texts.text("subject." + subject.code()))
                                .collect(Collectors.joining(" ")));
    }

    private Card adding() {
        session.setId("walkin-session");
        session.setMaxWidth(Double.MAX_VALUE);
        session.setConverter(new Worded<>(this::said));
        session.getItems().setAll(model.walkIns().sessions());
        school.setMaxWidth(Double.MAX_VALUE);
        school.setConverter(new Worded<>(s -> s == null ? "" : s.name()));
        school.getItems().add(null);
        school.getItems().addAll(model.schools());
        Form form = new Form()
                .row(texts.text("gui.roster.walkin.at"), session)
                .row(texts.text("roster.column.NAME"), name)
                .row(texts.text("roster.column.ID_NO"), idNo)
                .row(texts.text("roster.column.STUDENT_NO"), studentNo)
                .row(texts.text("roster.column.SCHOOL_NAME"), school);
        Button add =
                Buttons.primary(texts, Command.of("gui.roster.walkin.add", Material2OutlinedMZ.PERSON_ADD, this::add));
        lockWhileViewing(add);
        return new Card(texts.text("gui.roster.walkin.adding"), form, Panes.bar(add));
    }

    private Card linking() {
        Button link =
                Buttons.secondary(texts, Command.of("gui.roster.walkin.link", Material2OutlinedAL.LINK, this::link));
        Button unlink = Buttons.secondary(
                texts, Command.of("gui.roster.walkin.unlink", Material2OutlinedAL.LINK_OFF, this::unlink));
        lockWhileViewing(link);
        lockWhileViewing(unlink);
        Form form = new Form().row(texts.text("gui.roster.walkin.candidate"), candidate);
        return new Card(texts.text("gui.roster.walkin.linking"), form, Panes.bar(link, unlink));
    }

    private void lockWhileViewing(Button button) {
        button.disableProperty().unbind();
        button.disableProperty().bind(model.writableProperty().not());
    }

    private String state(Row row) {
        if (!row.conflict().isEmpty()) {
            return texts.text("gui.roster.walkin.conflict", String.join(" / ", row.conflict()));
        }
        if (!row.linked().isEmpty()) {
            return texts.text("gui.roster.walkin.linked", row.linked());
        }
        return row.proposed().isEmpty()
                ? texts.text("gui.roster.walkin.alone")
                : texts.text("gui.roster.walkin.proposed", row.proposed());
    }

    private void chosen(Row row) {
        if (row != null) {
            candidate.setText(row.linked().isEmpty() ? row.proposed() : row.linked());
        }
    }

    private void add() {
        Session at = session.getValue();
        if (at == null || name.getText().isBlank()) {
            say(texts.text("gui.roster.walkin.incomplete"), true);
            (at == null ? session : name).requestFocus();
            return;
        }
        SchoolCount from = school.getValue();
        dialogs.correction(
                        Phrase.of("gui.roster.walkin.add.what", name.getText().strip(), at.id()))
                .ifPresent(c -> model.walkIns()
                        .add(
                                new Arrival(
                                        at.id(),
                                        name.getText().strip(),
                                        idNo.getText().strip(),
                                        studentNo.getText().strip(),
                                        from == null ? "" : from.code(),
                                        c.reason(),
                                        c.first(),
                                        c.second()),
                                ended(added -> {
                                    List.of(name, idNo, studentNo).forEach(TextField::clear);
                                    return texts.text("gui.roster.walkin.added", added.temporaryNo(), added.session());
                                })));
    }

    /** Where the identity numbers differ the question says so: two people answer for it with a reason. */
    private void link() {
        Row row = table.getSelectionModel().getSelectedItem();
        String no = candidate.getText().strip();
        if (row == null || no.isEmpty()) {
            say(texts.text("gui.roster.walkin.choose"), true);
            return;
        }
        boolean same = model.walkIns().sameIdentity(row, no);
        String key = same ? "gui.roster.walkin.link.same" : "gui.roster.walkin.link.other";
        dialogs.correction(Phrase.of(key, row.temporaryNo(), row.name(), no))
                .ifPresent(c -> model.walkIns()
                        .link(
                                order(row, no, c),
                                ended(linked -> texts.text(
                                        "gui.roster.walkin.done", linked.temporaryNo(), linked.candidateNo()))));
    }

    private void unlink() {
        Optional<Row> row = Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .filter(r -> !r.linked().isEmpty() || !r.conflict().isEmpty());
        if (row.isEmpty()) {
            say(texts.text("gui.roster.walkin.choose.linked"), true);
            return;
        }
        Row chosen = row.get();
        dialogs.correction(Phrase.of("gui.roster.walkin.unlink.what", chosen.temporaryNo(), chosen.linked()))
                .ifPresent(c -> model.walkIns()
                        .unlink(
                                order(chosen, "", c),
                                ended(linked -> texts.text("gui.roster.walkin.undone", linked.temporaryNo()))));
    }

    private static Order order(Row row, String candidateNo, Correction c) {
        return new Order(row.temporaryNo(), candidateNo, c.reason(), c.first(), c.second());
    }

    private <T> Consumer<Answer<T>> ended(Function<T, String> sentence) {
        return answer -> {
            if (answer.refused()) {
                say(Sentences.first(answer.problems(), texts), true);
            } else {
                List<Problem> said = answer.problems();
                String more = said.isEmpty() ? "" : " " + Sentences.first(said, texts);
                say(sentence.apply(answer.get()) + more, false);
                model.walkIns().refresh();
            }
        };
    }

    private void say(String sentence, boolean wrong) {
        told.setText(sentence);
        told.getStyleClass().remove("edit-wrong");
        if (wrong) {
            told.getStyleClass().add("edit-wrong");
        }
    }

    /** What was wrong is no longer said once the person has gone on filling in. */
    private void mended() {
        if (told.getStyleClass().contains("edit-wrong")) {
            say("", false);
        }
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }
}
