package org.shikao.files.pdf;

/** One kind of printed form. */
interface Form {
    /** The name on the command line; {@code form.KIND} is its title in the bundles. */
    String kind();

    /** Whether it has sheets for one candidate alone, so that a candidate can be named; a list or register has not. */
    default boolean isByCandidate() {
        return false;
    }

    /** Writes all its pages for what the input selects; none if there is nothing to print. */
    void write(PageWriter page, Selection selection);
}
