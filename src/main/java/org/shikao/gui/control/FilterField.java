package org.shikao.gui.control;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.text.Texts;

/** The filter of a page: Ctrl+F comes here, Esc empties it. A page has at most one. */
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
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    /** What is searched for. */
    public StringProperty queryProperty() {
        return textProperty();
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            event.consume();
        }
    }
}
