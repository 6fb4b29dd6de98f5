package org.shikao.files.pdf;

/** A rectangle on a page in mm; {@code x}, {@code y} is its top left corner. */
record Box(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** The same box, smaller by this on every side. */
    Box inset(double mm) {
        return new Box(x + mm, y + mm, width - 2 * mm, height - 2 * mm);
    }
}
