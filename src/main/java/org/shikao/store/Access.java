package org.shikao.store;

/** What an exam file is opened for. */
public enum Access {
    /** Looking only; is never kept out and never keeps anyone out. */
    READ,
    /** Working; one at a time. */
    WRITE
}
