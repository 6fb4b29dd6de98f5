package org.shikao.gui.task;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The twin for tests: work runs inside {@code start()}, failures without a hook are thrown at the test. */
public final class SameThreadTasks implements Tasks {
    private final ObservableList<Job<?>> running = FXCollections.observableArrayList();

    @Override
    public <T> Job<T> job(String titleKey, Work<T> work) {
        return new Job<>(titleKey, work, this::run, rethrow());
    }

    @Override
    public <T> Job<T> quick(Work<T> work) {
        return new Job<>(null, work, this::run, rethrow());
    }

    @Override
    public ObservableList<Job<?>> running() {
        return running;
    }

    @Override
    public void close() {}

    private void run(Job<?> job) {
        running.add(job);
        Runnable rest = job.perform(reporter(job));
        running.remove(job);
        rest.run();
    }

    private static Reporter reporter(Job<?> job) {
        return new Reporter() {
            @Override
            public void report(long done, long total) {
                job.show(done, total);
            }

            @Override
            public boolean cancelled() {
                return job.isCancelled();
            }
        };
    }

    private static Consumer<Throwable> rethrow() {
        return failure -> {
            throw new AssertionError("work failed", failure);
        };
    }
}
