package org.shikao.files.pdf;

import com.google.zxing.common.BitMatrix;

/** What a form is drawn with; measures in mm from the top left corner of the page. A page is finished when the next one starts. */
interface Drawing {
    void startPage();

    /** A text whose characters the font has, its base line at {@code y}. */
    void text(Type type, double x, double y, String text);

    /** Draws what stands for this text: lines broken from it, or a flag for a sign the font lacks. Who copies it gets the text. */
    void meaning(String text, Runnable drawn);

    /** A line, {@code points} thick. */
    void line(double fromX, double fromY, double toX, double toY, double points);

    /** A dashed hairline: where paper is cut. */
    void dashes(double fromX, double fromY, double toX, double toY);

    /** A filled rectangle; {@code grey} from 0 black to 1 white. */
    void fill(Box box, double grey);

    /** A photo fitted into the box; false if it is no picture that can be read. */
    boolean picture(byte[] photo, Box box);

    /** The dark fields of a matrix, such as a QR code, filling a square box. */
    void matrix(BitMatrix matrix, Box box);
}
