package org.shikao.gui.control;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.text.Texts;

/** The filter of a page: Ctrl+F comes here, Esc empties it, Down goes on to what was found. A page has at most one. */
public final class FilterField extends CustomTextField {
    /** The style class by which the frame finds it. */
    public static final String STYLE = "filter-field";

    /** A filter whose prompt says what can be searched. */
    public FilterField(Texts texts, String prompt) {
        getStyleClass().add(STYLE);
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icons.plain(Material2OutlinedMZ.SEARCH));
        Button clear = new Button();
        Buttons.named(clear, texts.text("gui.control.filter.clear"), Material2OutlinedAL.CLOSE);
        clear.getStyleClass().addAll("icon-only", "tiny");
        clear.setFocusTraversable(false);
        clear.setOnAction(event -> clear());
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(clear);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** What is searched for. */
    public StringProperty queryProperty() {
        return textProperty();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            found().ifPresent(table -> {
                go(table);
                event.consume();
            });
        }
    }

    /** The nearest table in sight that shows something. */
    private Optional<TableView<?>> found() {
        return Stream.<Parent>iterate(getParent(), Objects::nonNull, Parent::getParent)
                .flatMap(around -> tables(around))
                .filter(table -> !table.getItems().isEmpty())
                .findFirst();
    }

    private static Stream<TableView<?>> tables(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        if (node instanceof TableView<?> table) {
            return Stream.of(table);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(FilterField::tables)
                : Stream.empty();
    }

    private static void go(TableView<?> table) {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().clearAndSelect(0);
        }
    }
}
