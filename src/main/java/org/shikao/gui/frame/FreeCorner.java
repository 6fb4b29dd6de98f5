package org.shikao.gui.frame;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/** Finds where something that floats over a page for a while covers nothing that can be pressed or typed into. */
final class FreeCorner {
    /** In this order: where it is looked for first, then where rows of a table are covered at most. */
    private static final List<Pos> PLACES =
            List.of(Pos.BOTTOM_RIGHT, Pos.BOTTOM_LEFT, Pos.BOTTOM_CENTER, Pos.TOP_RIGHT, Pos.TOP_LEFT);

    private FreeCorner() {}

    /** The first free place for something so large; the usual one if nowhere is. */
    static Pos of(Region page, double width, double height) {
        List<Bounds> taken = acts(page)
                .map(node -> page.sceneToLocal(node.localToScene(node.getLayoutBounds())))
                .toList();
        return PLACES.stream()
                .filter(place -> taken.stream().noneMatch(at(page, place, width, height)::intersects))
                .findFirst()
                .orElse(PLACES.get(0));
    }

    private static Bounds at(Region page, Pos place, double width, double height) {
        double x = switch (place.getHpos()) {
            case LEFT -> 0;
            case CENTER -> (page.getWidth() - width) / 2;
            case RIGHT -> page.getWidth() - width;
        };
        boolean above = place.getVpos() == VPos.TOP;
        return new BoundingBox(x, above ? 0 : page.getHeight() - height, width, height);
    }

    /** What a person presses or types into, apart from rows of tables and lists. */
    private static Stream<Node> acts(Node node) {
        if (!node.isVisible() || node instanceof TableView || node instanceof ListView) {
            return Stream.empty();
        }
        boolean acts = node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof Spinner;
        if (acts) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(FreeCorner::acts)
                : Stream.empty();
    }
}
