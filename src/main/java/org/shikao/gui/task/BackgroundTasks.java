package org.shikao.gui.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Two lanes, one thread each: long jobs, and quick work that must not wait for them. */
public final class BackgroundTasks implements Tasks {
    private static final long SHOW_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(80);
    private static final long PATIENCE_SECONDS = 30;

    private final ExecutorService longLane = lane("shikao-long");
    private final ExecutorService quickLane = lane("shikao-quick");
    private final ObservableList<Job<?>> running = FXCollections.observableArrayList();
    private final Consumer<Throwable> onFailure;

    /**
     * Makes the runner.
     *
     * @param onFailure shows failures of work that has no failure hook of its own; called on the window's thread
     */
    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    /** Sends failures of the window's own thread to the same place; call it on that thread, once. */
    public void catchStrays() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> onFailure.accept(failure));
    }

    @Override
    public <T> Job<T> job(String titleKey, Work<T> work) {
        return new Job<>(titleKey, work, this::startLong, onFailure);
    }

    @Override
    public <T> Job<T> quick(Work<T> work) {
        return new Job<>(null, work, this::startQuick, onFailure);
    }

    @Override
    public ObservableList<Job<?>> running() {
        return running;
    }

    @Override
    public void close() {
        running.forEach(Job::cancel);
        quickLane.shutdown();
        longLane.shutdown();
        try {
            quickLane.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            longLane.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startLong(Job<?> job) {
        if (longLane.isShutdown()) {
            return;
        }
        running.add(job);
        longLane.execute(() -> {
            Runnable rest = job.perform(new Throttled(job));
            Platform.runLater(() -> {
                running.remove(job);
                rest.run();
            });
        });
    }

    private void startQuick(Job<?> job) {
        if (!quickLane.isShutdown()) {
            quickLane.execute(() -> Platform.runLater(job.perform(new Throttled(job))));
        }
    }

    private static ExecutorService lane(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Passes progress to the window at most about twelve times a second, and never more than one message at a time. */
    private static final class Throttled implements Reporter {
        private final Job<?> job;
        private final AtomicBoolean onItsWay = new AtomicBoolean();
        private volatile long done;
        private volatile long total;
        private long lastShown;

        Throttled(Job<?> job) {
            this.job = job;
        }

        @Override
        public void report(long doneNow, long totalNow) {
            done = doneNow;
            total = totalNow;
            long now = System.nanoTime();
            boolean due = now - lastShown >= SHOW_EVERY_NANOS || doneNow == totalNow;
            if (due && onItsWay.compareAndSet(false, true)) {
                lastShown = now;
                Platform.runLater(this::show);
            }
        }

        @Override
        public boolean cancelled() {
            return job.isCancelled();
        }

        private void show() {
            onItsWay.set(false);
            job.show(done, total);
        }
    }
}
