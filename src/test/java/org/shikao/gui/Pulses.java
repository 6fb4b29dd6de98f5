package org.shikao.gui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Waits for the window's thread without sleeping: a pulse lays the window out, so what was asked of it before two pulses
 * is on the screen after them, on a slow machine too.
 */
final class Pulses {
    private static final int ROUNDS = 2;
    private static final int PATIENCE_SECONDS = 60;

    private Pulses() {}

    /** Waits until all that was asked of the window's thread is done and laid out. */
    static void pass() {
        await(done -> Platform.runLater(new Countdown(done)::start));
    }

    /** Waits until all that was asked of the window's thread is done; the layout may still be to come. */
    static void drain() {
        await(done -> Platform.runLater(done::countDown));
    }

    private static void await(Consumer<CountDownLatch> asking) {
        CountDownLatch done = new CountDownLatch(1);
        asking.accept(done);
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the window's thread does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the window was waited for", e);
        }
    }

    /** Counts the pulses; a timer ticks before the layout of its pulse, so the end waits for the turn after it. */
    private static final class Countdown extends AnimationTimer {
        private final CountDownLatch done;
        private int left = ROUNDS;

        Countdown(CountDownLatch done) {
            this.done = done;
        }

        @Override
        public void handle(long now) {
            left--;
            if (left == 0) {
                stop();
                Platform.runLater(done::countDown);
            }
        }
    }
}
