package org.shikao.gui.home;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.rules.RulePack;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Form;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.dialog.FileKind;
import org.shikao.text.Texts;

/** The questions for a new exam: its name, its rules, where it is kept. */
final class HomeNew extends VBox {
    private static final FileKind YAML = FileKind.of("gui.home.file.rules", "yaml", "yml");

    private final Texts texts;
    private final HomeModel model;
    private final Dialogs dialogs;
    private final List<RulePack> shipped;
    private final TextField title = new TextField();
    private final TextField place = new TextField();
    private final ToggleGroup choice = new ToggleGroup();
    private final VBox packs = new VBox();
    private final StackPane note = new StackPane();

    HomeNew(Texts texts, HomeModel model, Dialogs dialogs, Runnable back) {
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        shipped = model.packs();
        getStyleClass().addAll("column", "home-new");
        title.setId("new-title");
        title.textProperty().bindBidirectional(model.form().titleProperty());
        place.setId("new-place");
        place.setPromptText(texts.text("gui.home.new.place.prompt"));
        place.textProperty().bindBidirectional(model.form().placeProperty());
        packs.getStyleClass().add("packs");
        list();
        Form form = new Form()
                .row(texts.text("gui.home.new.title"), title, texts.text("gui.home.new.title.hint"))
                .row(texts.text("gui.home.new.rules"), new VBox(packs, note))
                .row(texts.text("gui.home.new.place"), placeBar(), texts.text("gui.home.new.place.hint"));
        getChildren().add(new Card(texts.text("gui.home.new.heading"), form, actions(back)));
    }

    private void list() {
        packs.getChildren().clear();
        choice.getToggles().clear();
        shipped.forEach(pack -> packs.getChildren().add(option(pack.name(), pack.id(), "pack-" + pack.id())));
        String own = model.form().ownRulesProperty().get();
        Command file = Command.of("gui.home.new.file", Material2OutlinedAL.INSERT_DRIVE_FILE, this::chooseRules);
        if (!own.isEmpty()) {
            packs.getChildren().add(option(own, own, "pack-file"));
        }
        packs.getChildren().add(Buttons.quiet(texts, file));
        showNote();
    }

    private RadioButton option(String name, String rules, String id) {
        RadioButton button = new RadioButton(name);
        button.setId(id);
        button.setToggleGroup(choice);
        button.setSelected(rules.equals(model.form().rulesProperty().get()));
        button.setOnAction(event -> {
            model.form().rulesProperty().set(rules);
            showNote();
        });
        return button;
    }

    /** What the chosen pack says about itself; the name of the exam that it brings. */
    private void showNote() {
        note.getChildren().clear();
        title.setPromptText("");
        shipped.stream()
                .filter(pack -> pack.id().equals(model.form().rulesProperty().get()))
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(RulePack pack) {
        Severity severity = pack.draft() ? Severity.WARNING : Severity.INFO;
        note.getChildren().setAll(new Banner(texts, severity, pack.note(), null));
        title.setPromptText(pack.exam().title());
    }

    private Node placeBar() {
        Command choose = Command.of("gui.home.new.choose", Material2OutlinedAL.FOLDER_OPEN, this::choosePlace);
        HBox.setHgrow(place, Priority.ALWAYS);
        return Panes.bar(place, Buttons.secondary(texts, choose));
    }

    private Node actions(Runnable back) {
        Command create = Command.of("gui.home.new.create", Material2OutlinedAL.CHECK, model::create)
                .when(Bindings.createBooleanBinding(
                        () -> !place.getText().isBlank()
                                && !model.busyProperty().get(),
                        place.textProperty(),
                        model.busyProperty()));
        Button act = Buttons.primary(texts, create);
        act.setDefaultButton(true);
        HBox bar = Panes.bar(act, Buttons.secondary(texts, Command.of("gui.home.new.back", null, back)));
        bar.getStyleClass().add("form-actions");
        return bar;
    }

    private void choosePlace() {
        String name = title.getText().isBlank() ? texts.text("gui.home.new.fileName") : title.getText();
        dialogs.save("gui.home.new.choose", name.strip() + ".shikao", HomeCommands.EXAM)
                .map(Path::toString)
                .ifPresent(place::setText);
    }

    private void chooseRules() {
        dialogs.open("gui.home.new.file", YAML).map(Path::toString).ifPresent(path -> {
            model.form().ownRulesProperty().set(path);
            model.form().rulesProperty().set(path);
            list();
        });
    }
}
