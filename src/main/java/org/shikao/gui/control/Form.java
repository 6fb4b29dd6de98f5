package org.shikao.gui.control;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Questions one under the other: name at the left, field at the right, a quiet hint below it. */
public final class Form extends GridPane {
    private int rows;

    /** An empty form. */
    public Form() {
        getStyleClass().add("form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setFillWidth(true);
        getColumnConstraints().addAll(names, fields);
    }

    /** Adds a field. */
    public Form row(String name, Node field) {
        return row(name, field, null);
    }

    /** Adds a field with a hint below it; the hint may be null. */
    public Form row(String name, Node field, String hint) {
        Label label = Labels.line(name);
        label.setLabelFor(FocusOrder.first(field).orElse(field));
        // a letter after _ jumps there with Alt
        label.setMnemonicParsing(true);
        GridPane.setValignment(label, VPos.TOP);
        label.getStyleClass().add("form-name");
        VBox right = new VBox(field);
        right.getStyleClass().add("form-field");
        if (hint != null) {
            Label small = Labels.caption(hint);
            small.setWrapText(true);
            right.getChildren().add(small);
        }
        if (field instanceof Region region && !(field instanceof Labeled)) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        addRow(rows++, label, right);
        return this;
    }
}
