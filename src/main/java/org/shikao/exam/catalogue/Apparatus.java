package org.shikao.exam.catalogue;

/** A piece of apparatus. {@code quantity} counts pieces per bench, or per room when shared or spare. */
public record Apparatus(String name, int quantity, String spec, Provision provision) {
    /** For whom it is laid out: each bench, the room together, or in reserve. */
    public enum Provision {
        PER_BENCH,
        SHARED,
        SPARE
    }
}
