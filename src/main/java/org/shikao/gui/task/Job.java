package org.shikao.gui.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * One piece of work with its hooks. Made by {@link Tasks#job} or {@link Tasks#quick}, then given hooks, then started:
 * {@code tasks.job("gui.roster.importing", r -> flow.run(…)).onSuccess(model::imported).start()}. Hooks and properties
 * belong to the window's thread.
 */
public final class Job<T> {
    private final String titleKey;
    private final Work<T> work;
    private final Consumer<Job<?>> starter;
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private Consumer<T> onSuccess = value -> {};
    private Consumer<Throwable> onFailure;
    private Runnable onCancelled = () -> {};
    private Runnable onEnd = () -> {};

    Job(String titleKey, Work<T> work, Consumer<Job<?>> starter, Consumer<Throwable> onFailure) {
        this.titleKey = titleKey;
        this.work = work;
        this.starter = starter;
        this.onFailure = onFailure;
    }

    /** Called with the result. */
    public Job<T> onSuccess(Consumer<T> hook) {
        onSuccess = hook;
        return this;
    }

    /** Called with the failure, instead of the error dialog that is shown otherwise. */
    public Job<T> onFailure(Consumer<Throwable> hook) {
        onFailure = hook;
        return this;
    }

    /** Called when the work stopped because it was cancelled. */
    public Job<T> onCancelled(Runnable hook) {
        onCancelled = hook;
        return this;
    }

    /** Called after any of the three ends. */
    public Job<T> onEnd(Runnable hook) {
        onEnd = hook;
        return this;
    }

    /** Starts the work; call it once. */
    public Job<T> start() {
        starter.accept(this);
        return this;
    }

    /** Asks the work to stop; it may still end well when it was past the point of return. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Whether {@link #cancel} was called. */
    public boolean isCancelled() {
        return cancelled.get();
    }

    /** Key of what is being done, for the progress bar; null for quick work, which has none. */
    public String titleKey() {
        return titleKey;
    }

    /** Items done so far. */
    public ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Items in all, 0 when unknown. */
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    void show(long doneNow, long totalNow) {
        total.set(totalNow);
        done.set(doneNow);
    }

    /** Runs the work here and returns what is left to do on the window's thread. */
    Runnable perform(Reporter reporter) {
        Runnable hook;
        try {
            T value = work.run(reporter);
            hook = () -> onSuccess.accept(value);
        } catch (CancellationException e) {
            hook = onCancelled;
        } catch (Throwable failure) {
            // also out of memory and a missing class: whatever ends the work here is told in the window, or nobody
            // hears of it
            hook = () -> onFailure.accept(failure);
        }
        return inOrder(hook, onEnd);
    }

    private static Runnable inOrder(Runnable first, Runnable last) {
        return () -> {
            try {
                first.run();
            } finally {
                last.run();
            }
        };
    }
}
