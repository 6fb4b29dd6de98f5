package org.shikao.gui.control;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.shikao.text.Texts;

/** Buttons and menu items made from commands. */
public final class Buttons {
    private Buttons() {}

    /** The one thing to do; at most one on a page. */
    public static Button primary(Texts texts, Command command) {
        return styled(texts, command, "primary");
    }

    /** Something else to do. */
    public static Button secondary(Texts texts, Command command) {
        return styled(texts, command, command.danger() ? "danger" : "secondary");
    }

    /** Something small to do, without a frame around it. */
    public static Button quiet(Texts texts, Command command) {
        return styled(texts, command, "quiet");
    }

    /** An icon alone; the command's name becomes tooltip and accessible text. */
    public static Button icon(Texts texts, Command command) {
        Button button = styled(texts, command, "icon-only");
        named(button, texts.text(command.key()), command.icon());
        return button;
    }

    /** Turns a button into an icon alone, with a name for tooltip and screen reader. */
    public static void named(ButtonBase button, String name, Ikon icon) {
        button.setText(null);
        button.setGraphic(Icons.plain(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
    }

    /** The command as a line of a menu. */
    public static MenuItem menuItem(Texts texts, Command command) {
        MenuItem item = new MenuItem(texts.text(command.key()), graphic(command));
        item.setOnAction(event -> command.run());
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setAccelerator(command.keys());
        item.setId(idOf(command));
        if (command.danger()) {
            item.getStyleClass().add("danger");
        }
        return item;
    }

    /** The first button in sight within this node whose own keys these are, and that can be pressed now. */
    public static Optional<Button> keyed(Node within, KeyEvent event) {
        if (!within.isVisible()) {
            return Optional.empty();
        }
        if (within instanceof Button button) {
            boolean matches = button.getProperties().get(KeyCombination.class) instanceof KeyCombination keys
                    && keys.match(event)
                    && !button.isDisabled();
            return matches ? Optional.of(button) : Optional.empty();
        }
        return within instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> keyed(child, event).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** The id a command's button or menu item carries, for tests and looks: its key with dashes. */
    public static String idOf(Command command) {
        return command.key().replace('.', '-');
    }

    private static Button styled(Texts texts, Command command, String style) {
        Button button = new Button(texts.text(command.key()), graphic(command));
        button.getStyleClass().add(style);
        button.setId(idOf(command));
        // a verb that is cut in half can be misread: the words around it give way instead
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> command.run());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        if (command.keys() != null) {
            button.setTooltip(new Tooltip(command.keys().getDisplayText()));
            button.getProperties().put(KeyCombination.class, command.keys());
        }
        return button;
    }

    private static Node graphic(Command command) {
        return command.icon() == null ? null : Icons.plain(command.icon());
    }
}
