package org.shikao.gui.task;

import javafx.collections.ObservableList;

/**
 * Runs work away from the window's thread and brings results back to it. The only door to threads: nothing else starts
 * one or hops to the window. In production {@link BackgroundTasks}; tests run everything at once on the calling thread.
 */
public interface Tasks extends AutoCloseable {
    /**
     * Long work with a progress bar and cancel. Long jobs run one after the other.
     *
     * @param titleKey key of what is being done ("gui.roster.importing")
     */
    <T> Job<T> job(String titleKey, Work<T> work);

    /** Short work without a bar (read a page of rows, save a mark). Runs in the order given, beside the long jobs. */
    <T> Job<T> quick(Work<T> work);

    /** The long jobs waiting or running, oldest first; changes on the window's thread. */
    ObservableList<Job<?>> running();

    /**
     * Cancels long work and waits for quick work already given, so that nothing typed is lost. Work given later is not begun: a page
     * that looks again because its exam is being closed has nobody left to show it to.
     */
    @Override
    void close();
}
