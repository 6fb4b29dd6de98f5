package org.shikao.gui.frame;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shikao.gui.control.Icons;
import org.shikao.gui.control.StateMark;
import org.shikao.gui.control.StepState;
import org.shikao.text.Texts;

/** One page in the side bar: icon, name, and how far its step is. */
final class SideEntry extends Button {
    static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Page page;
    private final Texts texts;
    private final FontIcon icon;
    private final Label name;
    private final StackPane mark = new StackPane();
    private final Tooltip tooltip = new Tooltip();
    private boolean narrow;

    SideEntry(Page page, Texts texts, Runnable open) {
        this.page = page;
        this.texts = texts;
        this.icon = Icons.plain(page.icon());
        this.name = new Label(texts.text(page.nameKey()));
        getStyleClass().add("side-entry");
        setId("side-" + page.id());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(event -> open.run());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        showStep();
        collapse(false);
    }

    Page page() {
        return page;
    }

    void mark(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }

    void showStep() {
        StepState step = page.step().getValue();
        mark.getChildren().clear();
        String spoken = name.getText();
        if (step != null && step != StepState.NONE) {
            StateMark sign = new StateMark(texts, step);
            mark.getChildren().add(sign);
            spoken = texts.text("gui.frame.side.entry", spoken, sign.getAccessibleText());
        }
        setAccessibleText(spoken);
        tooltip.setText(spoken);
    }

    void collapse(boolean toIcon) {
        narrow = toIcon;
        pseudoClassStateChanged(NARROW, toIcon);
        setTooltip(narrow ? tooltip : null);
        setGraphic(toIcon ? stacked() : row());
    }

    private HBox row() {
        HBox row = new HBox(icon, name, mark);
        row.getStyleClass().add("side-row");
        row.prefWidthProperty().bind(widthProperty().subtract(24));
        return row;
    }

    private StackPane stacked() {
        StackPane stacked = new StackPane(icon, mark);
        stacked.getStyleClass().add("side-stack");
        StackPane.setAlignment(mark, Pos.TOP_RIGHT);
        mark.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return stacked;
    }
}
