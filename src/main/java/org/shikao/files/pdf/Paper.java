package org.shikao.files.pdf;

/** A4 and its margins, in millimetres; all measures of forms are millimetres from the top left corner of the page. */
final class Paper {
    static final double WIDTH = 210;
    static final double HEIGHT = 297;
    /** Top, right and bottom margin of a sheet. */
    static final double MARGIN = 15;
    /** Left margin, where sheets are bound. */
    static final double BINDING = 20;
    /** What printers leave white: nothing is drawn nearer to the edge. */
    static final double EDGE = 8;
    /** Side of the square kept free for the stamp (盖章处). */
    static final double STAMP = 40;

    private static final double POINTS_PER_MM = 72 / 25.4;

    private Paper() {}

    static double points(double mm) {
        return mm * POINTS_PER_MM;
    }

    static double mm(double points) {
        return points / POINTS_PER_MM;
    }
}
