package org.shikao.files.pdf;

/** Where text stands in the width it is given. */
enum Align {
    LEFT,
    CENTRE,
    RIGHT;

    /** The left edge of something {@code inner} wide in a space {@code outer} wide. */
    double offset(double outer, double inner) {
        return switch (this) {
            case LEFT -> 0;
            case CENTRE -> (outer - inner) / 2;
            case RIGHT -> outer - inner;
        };
    }
}
