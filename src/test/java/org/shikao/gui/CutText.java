package org.shikao.gui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/**
 * Finds words that a person cannot read to their end: shortened by dots, or outside of the window. Left out is what is
 * meant to be cut: the preview of a file that scrolls sideways, and rubric lines shown as the desk cuts them, with their
 * full words in a field beside.
 */
final class CutText {
    private static final List<String> MEANT = List.of("column-choice", "rubric-row", "desk-sample");

    private CutText() {}

    /** What is cut, as "words shown ← words meant". */
    static List<String> in(Scene scene) {
        List<String> cut = new ArrayList<>();
        look(scene.getRoot(), scene, cut);
        return cut;
    }

    private static void look(Node node, Scene scene, List<String> cut) {
        if (!node.isVisible() || MEANT.stream().anyMatch(node.getStyleClass()::contains)) {
            return;
        }
        if (node instanceof Labeled labeled && !(node instanceof IndexedCell<?> cell && cell.isEmpty())) {
            judge(labeled, scene, cut);
        }
        if (node instanceof TextField field && field.getText().isEmpty() && field.getPromptText() != null) {
            Text prompt = new Text(field.getPromptText());
            prompt.setFont(field.getFont());
            double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
            if (prompt.getLayoutBounds().getWidth() > room + 1) {
                cut.add("prompt <- " + field.getPromptText());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, scene, cut));
        }
    }

    private static void judge(Labeled labeled, Scene scene, List<String> cut) {
        String meant = labeled.getText();
        if (meant == null || meant.isBlank()) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && text != labeled.getGraphic()
                    && !text.getText().isEmpty()
                    && !same(text.getText(), meant)) {
                cut.add(text.getText() + " <- " + meant + " " + labeled.getStyleClass());
            }
        }
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        boolean beside = bounds.getMaxX() > scene.getWidth() + 1 || bounds.getMinX() < -1;
        if (beside && labeled.getWidth() > 0 && !(labeled instanceof IndexedCell)) {
            cut.add("outside <- " + meant + " " + labeled.getStyleClass());
        }
    }

    private static boolean same(String shown, String meant) {
        return squeezed(shown).equals(squeezed(meant));
    }

    private static String squeezed(String words) {
        return words.replaceAll("[\\s_]", "");
    }
}
