package org.shikao.gui.desk;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.shikao.gui.frame.KeyHint;

/** The keys of the desk. Letters and digits come as typed characters, so that every keyboard layout works. */
final class DeskKeys {
    static final List<KeyHint> HINTS = List.of(
            new KeyHint("0–9 .", "gui.desk.key.digits"),
            new KeyHint("Enter", "gui.desk.key.enter"),
            new KeyHint("Space", "gui.desk.key.full"),
            new KeyHint("A–Z", "gui.desk.key.letters"),
            new KeyHint("← →", "gui.desk.key.candidates"),
            new KeyHint("↑ ↓", "gui.desk.key.points"),
            new KeyHint("Backspace", "gui.desk.key.erase"),
            new KeyHint("U", "gui.desk.key.undo"),
            new KeyHint("PgUp PgDn", "gui.desk.key.pages"),
            new KeyHint("F4", "gui.desk.key.fault"),
            new KeyHint("F6", "gui.desk.key.events"),
            new KeyHint("F7", "gui.desk.key.show"),
            new KeyHint("F8", "gui.desk.key.outcome"),
            new KeyHint("F9", "gui.desk.key.submit"),
            new KeyHint("Esc", "gui.desk.key.back"));

    private final DeskModel model;
    private final DeskAside aside;
    private final Runnable outcomes;
    private final Runnable events;

    /** @param outcomes shows the menu of outcomes; {@code events} that of events */
    DeskKeys(DeskModel model, DeskAside aside, Runnable outcomes, Runnable events) {
        this.model = model;
        this.aside = aside;
        this.outcomes = outcomes;
        this.events = events;
    }

    /** A key went down. */
    void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean done = event.isShortcutDown() ? undo(event.getCode()) : plain(event.getCode());
        if (done) {
            event.consume();
        }
    }

    private boolean undo(KeyCode code) {
        if (code == KeyCode.Z) {
            model.undo();
            return true;
        }
        return false;
    }

    private boolean plain(KeyCode code) {
        switch (code) {
            case LEFT -> model.moveSheet(-1);
            case RIGHT -> model.moveSheet(1);
            case UP -> model.movePoint(-1);
            case DOWN -> model.movePoint(1);
            case PAGE_UP -> model.moveSheet(-DeskModel.AT_ONCE);
            case PAGE_DOWN -> model.moveSheet(DeskModel.AT_ONCE);
            case HOME -> model.movePoint(-model.activeSheet().points().size());
            case END -> model.movePoint(model.activeSheet().points().size());
            case ENTER -> model.enter();
            case SPACE -> model.full();
            case BACK_SPACE -> model.eraseLast();
            case DELETE -> model.dropTyping();
            case F4 -> aside.fault();
            case F6 -> events.run();
            case F7 -> aside.show();
            case F8 -> outcomes.run();
            case F9 -> aside.submit();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A character was typed. */
    void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (event.isShortcutDown() || event.isAltDown() || text.length() != 1) {
            return;
        }
        char c = half(text.charAt(0));
        if (c >= '0' && c <= '9' || c == '.') {
            model.digit(c);
            event.consume();
        } else if (Character.isLetter(c) && c < 128) {
            String code = String.valueOf(Character.toUpperCase(c));
            if (!model.letter(code) && code.equals("U")) {
                model.undo();
            }
            event.consume();
        }
    }

    /** A Chinese input method types full-width digits and letters and its own full stop. */
    private static char half(char c) {
        if (c == '。' || c == '．') {
            return '.';
        }
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }
}
