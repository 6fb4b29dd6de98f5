package org.shikao.gui.roster.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.SheetPreview.Column;
import org.shikao.exam.roster.SheetPreview.Sureness;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Severity;
import org.shikao.text.Texts;

/** Above a column of the preview: what it holds, to be chosen, and how the file heads it. A guess is marked. */
final class ColumnChoice extends VBox {
    private static final PseudoClass UNSURE = PseudoClass.getPseudoClass("unsure");
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

    private final Texts texts;
    private final ComboBox<Optional<RosterField>> box = new ComboBox<>();
    private final HBox line = new HBox();
    private final BiConsumer<String, Optional<RosterField>> onChoice;
    private Column column;
    private boolean showing;

    ColumnChoice(Texts texts, Column column, BiConsumer<String, Optional<RosterField>> onChoice) {
        this.texts = texts;
        this.onChoice = onChoice;
        getStyleClass().add("column-choice");
        box.getItems().add(Optional.empty());
        Arrays.stream(RosterField.values()).map(Optional::of).forEach(box.getItems()::add);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<RosterField> field) {
                return words(field);
            }

            @Override
            public Optional<RosterField> fromString(String words) {
                return Optional.empty();
            }
        });
        box.setId("intake-choice-" + column.letter());
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setVisibleRowCount(RosterField.values().length + 1);
        box.valueProperty().addListener((at, before, now) -> {
            if (!showing && now != null) {
                this.onChoice.accept(this.column.letter(), now);
            }
        });
        line.getStyleClass().add("choice");
        String heading = texts.text("gui.intake.column.heading", column.letter(), column.heading());
        Label head = Labels.caption(heading);
        head.setTooltip(new Tooltip(heading));
        box.setAccessibleText(heading);
        getChildren().addAll(line, head);
        show(column);
    }

    /** Shows what the column is read as now. */
    void show(Column now) {
        column = now;
        showing = true;
        box.setValue(now.field());
        showing = false;
        boolean unsure = now.sureness() == Sureness.LIKELY;
        line.getChildren().setAll(box);
        if (unsure) {
            line.getChildren().add(Banner.iconOf(texts, Severity.WARNING));
            box.setTooltip(new Tooltip(texts.text("gui.intake.unsure")));
        } else {
            box.setTooltip(null);
        }
        pseudoClassStateChanged(UNSURE, unsure);
        pseudoClassStateChanged(UNUSED, now.field().isEmpty());
    }

    ComboBox<Optional<RosterField>> box() {
        return box;
    }

    boolean isFor(Column other) {
        return column.letter().equals(other.letter()) && column.heading().equals(other.heading());
    }

    private String words(Optional<RosterField> field) {
        return field == null || field.isEmpty()
                ? texts.text("gui.intake.unused")
                : texts.text("roster.column." + field.get());
    }
}
