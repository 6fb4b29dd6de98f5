package org.shikao.gui.roster;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.exam.roster.RosterField;
import org.shikao.flow.SecondChange;
import org.shikao.gui.control.DataTable;
import org.shikao.text.Texts;

/** Who is changed by a second list, and how: a line for each thing, before and after side by side. */
final class SecondChanges extends VBox {
    private final Texts texts;
    private final DataTable<SecondChange> table;

    SecondChanges(Texts texts) {
        this.texts = texts;
        getStyleClass().add("diff-view");
        table = new DataTable<SecondChange>(texts)
                .compact()
                .words("gui.roster.column.no", 118, SecondChange::candidateNo)
                .fixed()
                .words("gui.roster.column.name", 110, SecondChange::name)
                .words("gui.roster.column.school", 150, SecondChange::school)
                .words("gui.roster.column.field", 96, this::what)
                .words("gui.roster.column.before", 130, change -> value(change, change.before()))
                .words("gui.roster.column.after", 170, this::after);
        int columns = table.getColumns().size();
        table.getColumns().get(columns - 2).getStyleClass().add("before");
        table.getColumns().get(columns - 1).getStyleClass().add("after");
        table.setId("second-changes");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
    }

    void show(List<SecondChange> changes) {
        table.getItems().setAll(changes);
    }

    private String what(SecondChange change) {
        String field = texts.text("roster.column." + change.field());
        return change.subject()
                .map(subject -> texts.text("gui.second.change.what", field, subject.code()))
                .orElse(field);
    }

    private String after(SecondChange change) {
        String value = value(change, change.after());
        return change.proof()
                .map(proof -> texts.text("gui.second.change.proof", value, texts.text("word.proof." + proof)))
                .orElse(value);
    }

    /** A value in words; what is not there is said, and so is a deferral without a reason. */
    private String value(SecondChange change, Optional<String> value) {
        if (value.isEmpty()) {
            return texts.text("gui.intake.diff.empty");
        }
        return value.get().isBlank() && change.field() == RosterField.DEFERRAL
                ? texts.text("roster.column.DEFERRAL")
                : texts.text("gui.intake.diff.value", value.get());
    }
}
