package org.shikao.gui.control;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** A cell of words or figures in a {@link DataTable}: on more lines where its column is narrow, with a tooltip. */
public class TextCell<S> extends TableCell<S, String> {
    private static final int LONG = 6;
    private static final double AIR = 8;

    /** A cell that wraps. */
    public TextCell() {
        setWrapText(true);
        // a tooltip is a window of its own: only a cell under the pointer gets one, not each of hundreds
        addEventHandler(MouseEvent.MOUSE_ENTERED, entered -> explain());
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        setGraphic(null);
        setText(empty ? null : text);
        if (isHover() || getTooltip() != null) {
            explain();
        }
    }

    private void explain() {
        String text = getText();
        if (text == null || text.length() < LONG) {
            setTooltip(null);
        } else if (getTooltip() == null) {
            setTooltip(new Tooltip(text));
        } else {
            getTooltip().setText(text);
        }
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
