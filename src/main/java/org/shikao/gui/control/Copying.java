package org.shikao.gui.control;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Ctrl+C on tables and lists: the chosen rows as lines, cells apart by tabs, ready for a spreadsheet. */
final class Copying {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private Copying() {}

    static <S> void install(TableView<S> table, Function<S, String> line) {
        install(table, table.getSelectionModel().getSelectedItems(), line);
    }

    static <S> void install(ListView<S> list, Function<S, String> line) {
        install(list, list.getSelectionModel().getSelectedItems(), line);
    }

    private static <S> void install(Node node, List<S> chosen, Function<S, String> line) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event) && !chosen.isEmpty()) {
                copy(chosen.stream().map(line).collect(Collectors.joining("\n")));
                event.consume();
            }
        });
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
