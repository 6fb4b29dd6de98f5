package org.shikao.files.pdf;

/** Rows of framed fields, each with its label on the left and its value, or room to write, on the right. */
final class FieldGrid {
    private static final double PADDING = 1.2;
    private static final double SHADE = 0.95;

    private final PageWriter page;
    private final Box space;
    private final double rowHeight;
    private final double labelWidth;
    private double y;

    /** A grid in the width of {@code space}, from its top down; {@code labelWidth} in mm. */
    FieldGrid(PageWriter page, Box space, double rowHeight, double labelWidth) {
        this.page = page;
        this.space = space;
        this.rowHeight = rowHeight;
        this.labelWidth = labelWidth;
        this.y = space.y();
    }

    /** A field; {@code weight} is its share of the row. */
    record Field(String label, String value, double weight, Type type) {
        static Field of(String label, String value, double weight) {
            return new Field(label, value, weight, Type.BODY);
        }
    }

    /** Adds a row. */
    void row(Field... fields) {
        double x = space.x();
        double sum = 0;
        for (Field field : fields) {
            sum += field.weight();
        }
        for (Field field : fields) {
            double width = space.width() * field.weight() / sum;
            draw(field, new Box(x, y, width, rowHeight));
            x += width;
        }
        y += rowHeight;
    }

    double bottom() {
        return y;
    }

    private void draw(Field field, Box box) {
        Box label = new Box(box.x(), box.y(), labelWidth, box.height());
        Box value = new Box(label.right(), box.y(), box.width() - labelWidth, box.height());
        page.drawing().fill(label, SHADE);
        page.frame(label);
        page.frame(value);
        page.inside(narrowed(label), Type.SMALL, Align.CENTRE, field.label());
        if (!field.value().isEmpty()) {
            page.inside(narrowed(value), field.type(), Align.LEFT, field.value());
        }
    }

    private static Box narrowed(Box box) {
        return new Box(box.x() + PADDING, box.y(), box.width() - 2 * PADDING, box.height());
    }
}
