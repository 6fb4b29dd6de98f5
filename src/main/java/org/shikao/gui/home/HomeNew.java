package org.shikao.gui.home;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.rules.RulePack;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Form;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.dialog.FileKind;
import org.shikao.text.Texts;

/** The questions for a new exam: its name, its rules, where it is kept. */
final class HomeNew extends VBox {
    private static final FileKind YAML = FileKind.of("gui.home.file.rules", "yaml", "yml");

    private final Texts texts;
    private final HomeModel model;
    private final Dialogs dialogs;
    private final TextField title = new TextField();
    private final TextField place = new TextField();
    private final ToggleGroup choice = new ToggleGroup();
    private final VBox packs = new VBox();

    HomeNew(Texts texts, HomeModel model, Dialogs dialogs, Runnable back) {
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().addAll("column", "home-new");
        title.setId("new-title");
        title.setPromptText(model.packs().get(0).exam().title());
        place.setId("new-place");
        place.setPromptText(texts.text("gui.home.new.place.prompt"));
        packs.getStyleClass().add("packs");
        model.packs().forEach(pack -> packs.getChildren().add(pack(pack)));
        choice.selectToggle(choice.getToggles().get(0));
        Form form = new Form()
                .row(texts.text("gui.home.new.title"), title, texts.text("gui.home.new.title.hint"))
                .row(texts.text("gui.home.new.rules"), packs)
                .row(texts.text("gui.home.new.place"), placeBar(), texts.text("gui.home.new.place.hint"));
        getChildren().add(new Card(texts.text("gui.home.new.heading"), form, actions(back)));
    }

    void focus() {
        title.requestFocus();
    }

    private Node pack(RulePack pack) {
        RadioButton button = option(pack.name(), pack.id());
        Label note = Labels.caption(pack.note());
        note.setWrapText(true);
        note.getStyleClass().add("pack-note");
        return new VBox(button, note);
    }

    private RadioButton option(String name, String rules) {
        RadioButton button = new RadioButton(name);
        button.setToggleGroup(choice);
        button.setUserData(rules);
        button.setId("pack-" + (rules.contains(".") ? "file" : rules));
        return button;
    }

    private Node placeBar() {
        Command choose = Command.of("gui.home.new.choose", Material2OutlinedAL.FOLDER_OPEN, this::choosePlace);
        HBox.setHgrow(place, Priority.ALWAYS);
        return Panes.bar(place, Buttons.secondary(texts, choose));
    }

    private Node actions(Runnable back) {
        Command create = Command.of("gui.home.new.create", Material2OutlinedAL.CHECK, this::create)
                .when(Bindings.createBooleanBinding(
                        () -> !place.getText().isBlank() && !model.busyProperty().get(),
                        place.textProperty(),
                        model.busyProperty()));
        Command file = Command.of("gui.home.new.file", Material2OutlinedAL.INSERT_DRIVE_FILE, this::chooseRules);
        Button act = Buttons.primary(texts, create);
        act.setDefaultButton(true);
        return Panes.bar(
                act,
                Buttons.secondary(texts, Command.of("gui.home.new.back", null, back)),
                Panes.gap(),
                Buttons.quiet(texts, file));
    }

    private void choosePlace() {
        String name = title.getText().isBlank() ? texts.text("gui.home.new.fileName") : title.getText();
        dialogs.save("gui.home.new.choose", name.strip() + ".shikao", HomeCommands.EXAM)
                .ifPresent(path -> place.setText(path.toString()));
    }

    private void chooseRules() {
        Optional<Path> file = dialogs.open("gui.home.new.file", YAML);
        file.ifPresent(path -> {
            RadioButton own = option(path.getFileName().toString(), path.toString());
            Label where = Labels.caption(path.toString());
            where.getStyleClass().add("pack-note");
            packs.getChildren().removeIf(node -> node.getStyleClass().contains("own"));
            VBox row = new VBox(own, where);
            row.getStyleClass().add("own");
            packs.getChildren().add(row);
            choice.selectToggle(own);
        });
    }

    private void create() {
        String rules = (String) choice.getSelectedToggle().getUserData();
        model.create(Path.of(place.getText().strip()), rules, title.getText());
    }

}
