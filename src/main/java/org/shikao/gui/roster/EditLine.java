package org.shikao.gui.roster;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.roster.RosterDesk.Edit;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** One line under the table: what may be typed, why it cannot stand, or what was changed last and how to take it back. */
final class EditLine extends HBox {
    private final Texts texts;
    private final RosterDesk desk;
    private final FieldWords fields;
    private final Label words = Labels.line("");
    private final InvalidationListener changed = observable -> told();

    EditLine(Texts texts, RosterDesk desk, FieldWords fields, Runnable undo) {
        this.fields = fields;
        this.texts = texts;
        this.desk = desk;
        getStyleClass().addAll("bar", "edit-line");
        words.setId("roster-edit-line");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var button = Buttons.quiet(texts, Command.of("gui.roster.undo", Material2OutlinedMZ.UNDO, undo));
        button.visibleProperty().bind(desk.lastProperty().isNotNull());
        button.managedProperty().bind(button.visibleProperty());
        getChildren().addAll(words, button);
        desk.lastProperty().addListener(new WeakInvalidationListener(changed));
        told();
    }

    /** Editing has begun in this field. */
    void begun(RosterField field) {
        say(texts.text("gui.roster.edit.begun", column(field)), false);
    }

    /** What was typed cannot stand. */
    void refused(List<Problem> problems) {
        say(Sentences.first(problems, texts), true);
    }

    /** What was changed last. */
    void told() {
        Edit last = desk.lastProperty().get();
        if (last == null) {
            say(texts.text("gui.roster.edit.hint"), false);
            return;
        }
        String field = column(last.field());
        say(
                texts.text(
                        "gui.roster.edit.told",
                        last.candidateNo(),
                        last.name(),
                        field,
                        fields.of(last.field(), last.before()),
                        fields.of(last.field(), last.after()),
                        desk.undoable()),
                false);
    }

    /** A school is corrected by its name. */
    private String column(RosterField field) {
        RosterField named = field == RosterField.SCHOOL_CODE ? RosterField.SCHOOL_NAME : field;
        return texts.text("roster.column." + named);
    }

    private void say(String sentence, boolean wrong) {
        words.setText(sentence);
        words.getStyleClass().remove("edit-wrong");
        if (wrong) {
            words.getStyleClass().add("edit-wrong");
        }
    }
}
