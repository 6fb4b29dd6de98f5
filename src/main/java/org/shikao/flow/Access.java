package org.shikao.flow;

/** How an exam file is opened. */
public enum Access {
    /** Looks only; never blocked by a writer. */
    READ,
    /** Writes; one at a time. */
    WRITE
}
