package org.shikao.gui.dialog;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.shikao.gui.control.Labels;
import org.shikao.gui.theme.Theme;

/** One dialog being put together: title, content, verbs. Same order, same owner, same look everywhere. */
final class Box {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final VBox body = new VBox();

    Box(Window owner, Theme theme, String title) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        DialogPane pane = dialog.getDialogPane();
        pane.getStyleClass().add("box");
        body.getStyleClass().add("box-body");
        body.getChildren().add(Labels.section(title));
        pane.setContent(body);
        theme.dress(pane.getScene());
    }

    Box add(Node... nodes) {
        body.getChildren().addAll(nodes);
        return this;
    }

    /** Room for two columns side by side. */
    Box wide() {
        body.getStyleClass().add("wide");
        return this;
    }

    /** A button that leaves all as it is; Esc presses it. */
    Box keep(String verb, boolean focused) {
        return button(verb, ButtonBar.ButtonData.CANCEL_CLOSE, "secondary", focused);
    }

    /** A button that does what is asked; Enter presses it unless it is dangerous. */
    Box act(String verb, boolean danger) {
        return button(
                verb,
                danger ? ButtonBar.ButtonData.LEFT : ButtonBar.ButtonData.OK_DONE,
                danger ? "danger" : "primary",
                !danger);
    }

    /** The acting button works only while this holds. */
    Box actWhen(BooleanExpression allowed) {
        dialog.getDialogPane().getButtonTypes().stream()
                .filter(Box::acts)
                .map(dialog.getDialogPane()::lookupButton)
                .forEach(button -> button.disableProperty().bind(allowed.not()));
        return this;
    }

    /** Where the cursor stands when the dialog opens. */
    Box focus(Node node) {
        dialog.setOnShown(event -> {
            // the bar of buttons takes the focus when it is first drawn: that has to be over
            dialog.getDialogPane().applyCss();
            node.requestFocus();
        });
        return this;
    }

    /** Shows it and waits; true when the acting button was pressed. */
    boolean ask() {
        return dialog.showAndWait().filter(Box::acts).isPresent();
    }

    /** Shows it and waits; the answer when the acting button was pressed. */
    <T> Optional<T> ask(Supplier<T> answer) {
        return ask() ? Optional.of(answer.get()) : Optional.empty();
    }

    private Box button(String verb, ButtonBar.ButtonData place, String style, boolean isDefault) {
        ButtonType type = new ButtonType(verb, place);
        DialogPane pane = dialog.getDialogPane();
        pane.getButtonTypes().add(type);
        Button button = (Button) pane.lookupButton(type);
        button.getStyleClass().add(style);
        button.setDefaultButton(isDefault);
        ButtonBar.setButtonUniformSize(button, false);
        return this;
    }

    private static boolean acts(ButtonType type) {
        return type.getButtonData() != ButtonBar.ButtonData.CANCEL_CLOSE;
    }
}
