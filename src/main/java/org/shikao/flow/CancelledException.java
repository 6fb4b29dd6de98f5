package org.shikao.flow;

/** A long flow was stopped by the person; nothing was changed. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
