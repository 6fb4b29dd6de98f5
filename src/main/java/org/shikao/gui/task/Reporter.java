package org.shikao.gui.task;

import java.util.concurrent.CancellationException;

/** What running work says about itself, and how it learns that it should stop. Callable from the working thread. */
public interface Reporter {
    /**
     * Tells how far the work is. May be called for every item: the window is updated far less often.
     *
     * @param done items done
     * @param total items in all, 0 when unknown
     */
    void report(long done, long total);

    /**
     * Whether a person asked to stop. Work looks here between items, leaves everything as it was and throws
     * {@link CancellationException}; its thread is never interrupted.
     */
    boolean cancelled();

    /** To be called before anything is saved. @throws CancellationException when a person asked to stop */
    default void requireWanted() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
