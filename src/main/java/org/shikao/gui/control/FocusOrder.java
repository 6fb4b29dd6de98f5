package org.shikao.gui.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where the keys go: the first field of a part of the page, and out of a text area again. */
public final class FocusOrder {
    private FocusOrder() {}

    /** The first node of this part, or the part itself, that takes the keys. */
    public static Optional<Node> first(Node part) {
        if (!part.isVisible() || part.isDisabled()) {
            return Optional.empty();
        }
        if (part.isFocusTraversable()) {
            return Optional.of(part);
        }
        return part instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(FocusOrder::first)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /** Gives the keys to the first field of this part; they stay where they are if it has none. */
    public static void enter(Node part) {
        first(part).ifPresent(Node::requestFocus);
    }

    /** Lets Tab leave a text area as it leaves every other field; tabs are never part of our texts. */
    public static void tabLeaves(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                // a text area goes on with Ctrl+Tab
                area.fireEvent(new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
            }
        });
    }
}
