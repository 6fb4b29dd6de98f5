package org.shikao.files.sheet;

/** What is read is none of the regular documents; its reader begins again in the way that takes all of them. */
final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusual() {
        super(null, null, false, false);
    }
}
