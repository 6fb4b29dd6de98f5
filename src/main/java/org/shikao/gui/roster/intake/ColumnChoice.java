package org.shikao.gui.roster.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
        box.setOnHidden(event -> chosen());
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
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
        box.setValue(now.field());
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

    /**
     * The arrows open the list instead of changing the choice step by step: on its way to another one each step would take what it
     * passes away from the column that has it.
     */
    private void keys(KeyEvent event) {
        boolean arrow = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
        if (arrow && !box.isShowing()) {
            box.show();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && box.isShowing()) {
            box.setValue(column.field());
            box.hide();
            event.consume();
        }
    }

    /** A choice counts once the list is closed over it. */
    private void chosen() {
        if (box.getValue() != null && !box.getValue().equals(column.field())) {
            onChoice.accept(column.letter(), box.getValue());
        }
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
