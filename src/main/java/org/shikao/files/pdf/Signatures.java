package org.shikao.files.pdf;

import java.util.List;
import org.shikao.text.Texts;

/** Places to sign, with room for a hand, and the square kept free for the stamp (盖章处). */
final class Signatures {
    private static final double ROW = 13.5;
    private static final double GAP = 6;

    private final PageWriter page;
    private final Texts texts;

    Signatures(PageWriter page, Texts texts) {
        this.page = page;
        this.texts = texts;
    }

    /** Side by side on one row: short lines without a date. */
    void row(List<String> labels) {
        page.need(ROW);
        double width = (page.width() - GAP * (labels.size() - 1)) / labels.size();
        for (int i = 0; i < labels.size(); i++) {
            sign(page.left() + i * (width + GAP), page.y(), width, texts.text("forms.sign.label", labels.get(i)));
        }
        page.down(ROW);
    }

    /** One below the other with a date each, the stamp's square to the right if it is wanted. */
    void blocks(List<String> labels, boolean stamp) {
        double height = Math.max(labels.size() * ROW, stamp ? Paper.STAMP : 0);
        page.need(height + 2);
        page.down(2);
        double width = page.width() - (stamp ? Paper.STAMP + 2 * GAP : 0);
        for (int i = 0; i < labels.size(); i++) {
            double y = page.y() + i * ROW;
            sign(page.left(), y, width * 0.62, texts.text("forms.sign.label", labels.get(i)));
            sign(page.left() + width * 0.66, y, width * 0.34, texts.text("forms.sign.date"));
        }
        if (stamp) {
            stamp(new Box(page.right() - Paper.STAMP, page.y(), Paper.STAMP, Paper.STAMP));
        }
        page.down(height);
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
