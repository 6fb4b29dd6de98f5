package org.shikao.gui.help;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.text.Texts;

/** The way of the work in a few sentences, the keys, and what this program is. */
public final class HelpPage implements Page {
    private static final List<String> STEPS = List.of(
            "gui.help.step.prepare",
            "gui.help.step.arrange",
            "gui.help.step.day",
            "gui.help.step.sign",
            "gui.help.step.merge",
            "gui.help.step.results");
    private static final List<String> KEYS = List.of(
            "gui.help.key.pages",
            "gui.help.key.goto",
            "gui.help.key.filter",
            "gui.help.key.copy",
            "gui.help.key.keys",
            "gui.help.key.back");
    private static final List<String> CAPS = List.of("Ctrl+1…9", "Ctrl+K", "Ctrl+F", "Ctrl+C", "F1", "Esc");

    private final String version;
    private final Command about;

    /** @param version as it was built */
    public HelpPage(Services services, String version) {
        this.version = version;
        this.about = Command.of(
                "gui.help.about",
                Material2OutlinedAL.INFO,
                () -> services.dialogs().about(version));
    }

    @Override
    public String id() {
        return "help";
    }

    @Override
    public Group group() {
        return Group.FOOT;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.HELP_OUTLINE;
    }

    @Override
    public String titleKey() {
        return "gui.help.title";
    }

    @Override
    public Optional<Command> primary() {
        return Optional.empty();
    }

    @Override
    public List<Command> more() {
        return List.of(about);
    }

    @Override
    public Node content(Texts texts) {
        Card way = new Card(texts.text("gui.help.way"), steps(texts));
        Card keys = new Card(texts.text("gui.help.keys"), keys(texts), Labels.muted(texts.text("gui.help.keysMore")));
        Card program = new Card(
                texts.text("gui.frame.brand"),
                Labels.body(texts.text("gui.dialog.about.sentence")),
                Labels.muted(texts.text("gui.dialog.about.version", version)),
                Labels.muted(texts.text("gui.dialog.about.licence")),
                Panes.bar(Buttons.secondary(texts, about)));
        VBox right = Panes.column(keys, program);
        VBox.setVgrow(program, Priority.NEVER);
        return Panes.scroll(Panes.cards(way, right));
    }

    private static Node steps(Texts texts) {
        VBox steps = new VBox();
        steps.getStyleClass().add("column");
        for (int i = 0; i < STEPS.size(); i++) {
            Label number = new Label(Integer.toString(i + 1));
            number.getStyleClass().add("step-number");
            Label words = Labels.body(texts.text(STEPS.get(i)));
            HBox row = new HBox(number, words);
            row.getStyleClass().add("help-step");
            steps.getChildren().add(row);
        }
        return steps;
    }

    private static Node keys(Texts texts) {
        GridPane lines = new GridPane();
        lines.getStyleClass().add("key-lines");
        for (int i = 0; i < KEYS.size(); i++) {
            Label cap = new Label(CAPS.get(i));
            cap.getStyleClass().add("key-cap");
            lines.addRow(i, cap, Labels.body(texts.text(KEYS.get(i))));
        }
        return lines;
    }
}
