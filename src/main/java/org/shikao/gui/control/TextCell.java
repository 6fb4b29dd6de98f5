package org.shikao.gui.control;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** A cell of words or figures in a {@link DataTable}: on more lines where its column is narrow, with a tooltip. */
public class TextCell<S> extends TableCell<S, String> {
    private static final int LONG = 6;
    private static final double AIR = 8;

    private final Tooltip whole = new Tooltip();

    /** A cell that wraps. */
    public TextCell() {
        setWrapText(true);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        setGraphic(null);
        setText(empty ? null : text);
        whole.setText(text);
        setTooltip(empty || text == null || text.length() < LONG ? null : whole);
    }

    /** As high as its lines need in the width of its column, but no lower than a row. */
    @Override
    protected double computePrefHeight(double width) {
        if (!(getTableView() instanceof DataTable<S> table) || getTableColumn() == null) {
            return super.computePrefHeight(width);
        }
        double lines =
                getText() == null ? 0 : super.computePrefHeight(getTableColumn().getWidth());
        return Math.max(table.rowHeight(), lines + AIR);
    }
}
