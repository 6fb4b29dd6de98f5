package org.shikao.gui.rules;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Panes;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.text.Texts;

/** The page's three uses, one at a time: reading packs, editing one, comparing two. */
final class RulesView extends VBox implements ExamBody {
    private final Texts texts;
    private final RulesModel model;
    private final Runnable save;
    private final ToggleGroup modes = new ToggleGroup();
    private final HBox tools = Panes.bar();
    private final StackPane place = new StackPane();
    private final RulesRead read;
    private final RulesCompare compare;
    private RulesEdit edit;

    /** @param save what Ctrl+S does while editing */
    RulesView(Texts texts, RulesModel model, Runnable save) {
        this.texts = texts;
        this.model = model;
        this.save = save;
        read = new RulesRead(texts, model);
        compare = new RulesCompare(texts, model);
        getStyleClass().addAll("column", "rules-page");
        HBox bar = Panes.bar(mode(Mode.READ), mode(Mode.EDIT), mode(Mode.COMPARE), Panes.gap(), tools);
        bar.getStyleClass().add("rules-modes");
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(bar, place);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
        if (model.chosenProperty().get() == null) {
            return;
        }
        modes.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == model.mode())
                .forEach(modes::selectToggle);
        switch (model.mode()) {
            case READ -> read();
            case COMPARE -> compare();
            case EDIT -> edit();
        }
    }

    private void read() {
        tools.getChildren().clear();
        read.refresh();
        put(read);
    }

    private void compare() {
        tools.getChildren().clear();
        compare.refresh();
        put(compare);
    }

    private void edit() {
        if (edit == null || !edit.fits()) {
            edit = new RulesEdit(texts, model);
            tools.getChildren().clear();
        } else {
            edit.refresh();
        }
        if (tools.getChildren().isEmpty()) {
            Editing editing = model.editing();
            tools.getChildren().setAll(undo(editing), redo(editing));
        }
        put(edit);
    }

    private void put(Node shown) {
        if (!place.getChildren().contains(shown)) {
            place.getChildren().setAll(shown);
        }
    }

    private ToggleButton mode(Mode mode) {
        String name = mode.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(texts.text("gui.rules.mode." + name));
        button.setId("rules-mode-" + name);
        button.setUserData(mode);
        button.setToggleGroup(modes);
        // pressing the one that is on leaves it on
        button.setOnAction(event -> model.show(mode));
        return button;
    }

    private Button undo(Editing editing) {
        Command command = Command.of(
                        "gui.rules.undo", Material2OutlinedMZ.UNDO, () -> editing.change(editing.draft()::undo))
                .when(editing.undoableProperty())
                .on("Shortcut+Z");
        return Buttons.quiet(texts, command);
    }

    private Button redo(Editing editing) {
        Command command = Command.of(
                        "gui.rules.redo", Material2OutlinedMZ.REDO, () -> editing.change(editing.draft()::redo))
                .when(editing.redoableProperty())
                .on("Shortcut+Y");
        return Buttons.quiet(texts, command);
    }

    private void keys(KeyEvent event) {
        boolean saves = event.getCode() == KeyCode.S && event.isShortcutDown() && !event.isAltDown();
        if (saves && model.mode() == Mode.EDIT) {
            save.run();
            event.consume();
        }
    }
}
