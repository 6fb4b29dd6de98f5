package org.shikao.gui.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The few ways in which pages are laid out, with the spacing of the theme. */
public final class Panes {
    private Panes() {}

    /** One under the other, 16 apart; the last one takes the room that is left. */
    public static VBox column(Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add("column");
        if (nodes.length > 0) {
            VBox.setVgrow(nodes[nodes.length - 1], Priority.ALWAYS);
        }
        return column;
    }

    /** Side by side, 16 apart, each with the same share of the width. */
    public static HBox cards(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("cards");
        for (Node node : nodes) {
            HBox.setHgrow(node, Priority.ALWAYS);
            if (node instanceof Region region) {
                region.setMaxWidth(Double.MAX_VALUE);
                region.setMinWidth(0);
                region.setPrefWidth(1);
            }
        }
        return row;
    }

    /** A bar of small controls, 8 apart, centred on one line. */
    public static HBox bar(Node... nodes) {
        HBox bar = new HBox(nodes);
        bar.getStyleClass().add("bar");
        return bar;
    }

    /** Something that takes the room between its neighbours in a bar. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Main content at the left, a side panel at the right taking this share of the width (0.3). */
    public static SplitPane beside(Node main, Node side, double share) {
        SplitPane split = new SplitPane(main, side);
        split.getStyleClass().add("beside");
        split.setDividerPositions(1 - share);
        SplitPane.setResizableWithParent(side, false);
        return split;
    }

    /** Content that may be higher than the page; it never scrolls sideways. */
    public static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "page-scroll");
        return scroll;
    }
}
