package org.shikao.files.pdf;

/** Weight and size of letters; {@code size} in points. */
record Type(boolean bold, double size) {
    static final Type TITLE = new Type(true, 16);
    static final Type HEAD = new Type(true, 12);
    static final Type BODY = new Type(false, 10.5);
    static final Type STRONG = new Type(true, 10.5);
    static final Type SMALL = new Type(false, 9);
    static final Type CAPTION = new Type(false, 8);

    Type scaled(double factor) {
        return new Type(bold, size * factor);
    }

    /** Height of a capital or a Chinese character above the base line, in mm. */
    double rise() {
        return Paper.mm(size) * 0.8;
    }

    /** Distance of two base lines, in mm. */
    double leading() {
        return Paper.mm(size) * 1.32;
    }
}
