package org.shikao.files.pdf;

import java.util.List;
import org.shikao.text.Texts;

/** Places to sign, with room for a hand, and the square kept free for the stamp (盖章处). */
final class Signatures {
    private static final double ROW = 13.5;
    private static final double GAP = 6;
    /** The least line for a name, in mm. */
    private static final double HAND = 25;

    private final PageWriter page;
    private final Texts texts;

    Signatures(PageWriter page, Texts texts) {
        this.page = page;
        this.texts = texts;
    }

    /** Side by side without a date, on as many rows as leave room for a name behind every label. */
    void row(List<String> labels) {
        List<String> told = labels.stream()
                .map(label -> texts.text("forms.sign.label", label))
                .toList();
        int columns = columns(told);
        double width = width(columns);
        int rows = (told.size() + columns - 1) / columns;
        page.need(rows * ROW);
        for (int i = 0; i < told.size(); i++) {
            double x = page.left() + i % columns * (width + GAP);
            sign(x, page.y() + i / columns * ROW, width, told.get(i));
        }
        page.down(rows * ROW);
    }

    private int columns(List<String> told) {
        double longest = told.stream()
                .mapToDouble(label -> page.lettering().width(label, Type.BODY))
                .max()
                .orElse(0);
        int columns = Math.max(1, told.size());
        while (columns > 1 && longest + HAND > width(columns)) {
            columns--;
        }
        return columns;
    }

    private double width(int columns) {
        return (page.width() - GAP * (columns - 1)) / columns;
    }

    /** How much of a page {@link #blocks} takes, in mm. */
    static double height(List<String> labels, boolean stamp) {
        return Math.max(labels.size() * ROW, stamp ? Paper.STAMP : 0) + above(stamp);
    }

    /** Room above: the dashes of the stamp are no part of a table above them. */
    private static double above(boolean stamp) {
        return stamp ? 4 : 2;
    }

    /** One below the other with a date each, the stamp's square to the right if it is wanted. */
    void blocks(List<String> labels, boolean stamp) {
        page.need(height(labels, stamp));
        page.down(above(stamp));
        double width = page.width() - (stamp ? Paper.STAMP + 2 * GAP : 0);
        for (int i = 0; i < labels.size(); i++) {
            double y = page.y() + i * ROW;
            sign(page.left(), y, width * 0.62, texts.text("forms.sign.label", labels.get(i)));
            sign(page.left() + width * 0.66, y, width * 0.34, texts.text("forms.sign.date"));
        }
        if (stamp) {
            stamp(new Box(page.right() - Paper.STAMP, page.y(), Paper.STAMP, Paper.STAMP));
        }
        page.down(height(labels, stamp) - above(stamp));
    }

    private void sign(double x, double y, double width, String label) {
        double base = y + ROW - 3;
        double used = Math.min(width * 0.7, page.lettering().width(label, Type.BODY));
        page.text(Type.BODY, Align.LEFT, x, base, used, label);
        page.line(x + used + 1, base + 1, x + width, base + 1);
    }

    private void stamp(Box box) {
        double corner = 6;
        page.drawing().dashes(box.x(), box.y(), box.right(), box.y());
        page.drawing().dashes(box.x(), box.bottom(), box.right(), box.bottom());
        page.drawing().dashes(box.x(), box.y(), box.x(), box.bottom());
        page.drawing().dashes(box.right(), box.y(), box.right(), box.bottom());
        page.text(
                Type.CAPTION,
                Align.LEFT,
                box.x() + 1.5,
                box.y() + corner - 2,
                box.width() - 3,
                texts.text("forms.stamp"));
    }
}
