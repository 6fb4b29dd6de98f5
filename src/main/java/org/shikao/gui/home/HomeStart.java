package org.shikao.gui.home;

import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Icons;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/** The home page without an exam: three ways to begin, and the exams opened before. */
final class HomeStart extends VBox {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final HomeModel model;

    HomeStart(Texts texts, HomeModel model, HomeCommands commands) {
        this.texts = texts;
        this.model = model;
        getStyleClass().addAll("column", "home-start");
        Node begin = begin(Material2OutlinedAL.CREATE_NEW_FOLDER, "gui.home.begin.new", commands.create(), true);
        Node open = begin(Material2OutlinedAL.FOLDER_OPEN, "gui.home.begin.open", commands.open(), false);
        Node sample = begin(Material2OutlinedMZ.PLAY_CIRCLE_OUTLINE, "gui.home.begin.sample", commands.sample(), false);
        getChildren().setAll(Panes.cards(begin, open, sample), recent());
    }

    private Node begin(Ikon icon, String key, Command command, boolean primary) {
        StackPane disc = new StackPane(Icons.plain(icon));
        disc.getStyleClass().add("begin-disc");
        Label why = Labels.muted(texts.text(key + ".why"));
        VBox words = new VBox(Labels.section(texts.text(key)), why);
        words.getStyleClass().add("begin-words");
        HBox head = new HBox(disc, words);
        head.getStyleClass().add("begin-head");
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox.setVgrow(head, Priority.ALWAYS);
        Button button = primary ? Buttons.primary(texts, command) : Buttons.secondary(texts, command);
        return new Card(null, head, new HBox(button));
    }

    private Node recent() {
        VBox rows = new VBox();
        rows.getStyleClass().add("recent-rows");
        if (model.recent().isEmpty()) {
            Label none = Labels.muted(texts.text("gui.home.recent.none"));
            rows.getChildren().add(none);
        }
        model.recent().forEach(recent -> rows.getChildren().add(row(recent)));
        Card card = new Card(texts.text("gui.home.recent"), rows);
        VBox.setVgrow(card, Priority.SOMETIMES);
        return card;
    }

    private Node row(Recent recent) {
        Label name = Labels.line(recent.name());
        name.getStyleClass().add("text-strong");
        VBox words = new VBox(name, Labels.caption(recent.folder()));
        HBox.setHgrow(words, Priority.ALWAYS);
        Label when =
                Labels.caption(recent.there() ? WHEN.format(recent.changed()) : texts.text("gui.home.recent.gone"));
        HBox drawing = new HBox(Icons.plain(Material2OutlinedAL.DESCRIPTION), words, when);
        drawing.getStyleClass().add("recent-drawing");
        Button open = new Button(null, drawing);
        open.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        open.getStyleClass().add("recent");
        open.setAccessibleText(recent.name() + " " + when.getText());
        open.setMaxWidth(Double.MAX_VALUE);
        open.setDisable(!recent.there());
        open.setOnAction(event -> model.open(recent.path()));
        drawing.prefWidthProperty().bind(open.widthProperty().subtract(24));
        Button forget = Buttons.icon(
                texts, Command.of("gui.home.recent.forget", Material2OutlinedAL.CLOSE, () -> model.forget(recent)));
        forget.setId(null);
        HBox row = new HBox(open, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(open, Priority.ALWAYS);
        return row;
    }
}
