package org.shikao.gui.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shikao.gui.Windowed;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(Windowed.class)
class BackgroundTasksTest {
    private final List<String> heard = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<Throwable> unhandled = new AtomicReference<>();
    private final BackgroundTasks tasks = new BackgroundTasks(unhandled::set);

    @AfterEach
    void close() {
        // as in the program: the list of running jobs belongs to the window's thread
        onWindow(tasks::close);
    }

    @Test
    void worksElsewhereAndAnswersOnTheWindowsThread() throws Exception {
        AtomicReference<Boolean> worked = new AtomicReference<>();
        AtomicReference<Boolean> answered = new AtomicReference<>();
        onWindow(() -> tasks.job("k", reporter -> {
                    worked.set(Platform.isFxApplicationThread());
                    return 7;
                })
                .onSuccess(value -> answered.set(Platform.isFxApplicationThread() && value == 7))
                .onEnd(ended::countDown)
                .start());

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(worked.get()).isFalse();
        assertThat(answered.get()).isTrue();
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void quickWorkDoesNotWaitForALongJob() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        onWindow(() -> {
            tasks.job("long", reporter -> release.await(10, TimeUnit.SECONDS)).start();
            tasks.quick(reporter -> "saved")
                    .onSuccess(heard::add)
                    .onEnd(ended::countDown)
                    .start();
        });

        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).containsExactly("saved");
        release.countDown();
    }

    @Test
    void workGivenAfterTheEndIsNotBegun() throws Exception {
        onWindow(() -> {
            tasks.close();
            tasks.quick(reporter -> heard.add("quick")).onEnd(ended::countDown).start();
            tasks.job("long", reporter -> heard.add("long"))
                    .onEnd(ended::countDown)
                    .start();
        });

        assertThat(ended.getCount()).isEqualTo(1);
        assertThat(heard).isEmpty();
        assertThat(tasks.running()).isEmpty();
        assertThat(unhandled.get()).isNull();
    }

    @Test
    void quickWorkKeepsItsOrder() throws Exception {
        onWindow(() -> {
            for (int i = 0; i < 100; i++) {
                String name = String.valueOf(i);
                tasks.quick(reporter -> name).onSuccess(heard::add).start();
            }
            tasks.quick(reporter -> "end").onEnd(ended::countDown).start();
        });

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(heard)
                .hasSize(100)
                .isSortedAccordingTo((a, b) -> Integer.valueOf(a).compareTo(Integer.valueOf(b)));
    }

    @Test
    void cancelledWorkEndsAsCancelledAndNeitherWellNorBadly() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Job<?>> job = new AtomicReference<>();
        onWindow(() -> job.set(tasks.job("k", reporter -> {
                    begun.countDown();
                    while (!reporter.cancelled()) {
                        Thread.onSpinWait();
                    }
                    throw new CancellationException();
                })
                .onSuccess(value -> heard.add("success"))
                .onFailure(failure -> heard.add("failure"))
                .onCancelled(() -> heard.add("cancelled"))
                .onEnd(ended::countDown)
                .start()));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        onWindow(() -> job.get().cancel());

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).containsExactly("cancelled");
    }

    @Test
    void aFailureWithoutAHookGoesToTheDialog() throws Exception {
        Error failure = new StackOverflowError();
        onWindow(() -> tasks.quick(reporter -> {
                    throw failure;
                })
                .onEnd(ended::countDown)
                .start());

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(unhandled.get()).isSameAs(failure);
    }

    @Test
    void aMillionReportsDoNotFloodTheWindow() throws Exception {
        List<Number> shown = new ArrayList<>();
        onWindow(() -> {
            Job<Integer> job = tasks.job("k", reporter -> {
                for (int i = 1; i <= 1_000_000; i++) {
                    reporter.report(i, 1_000_000);
                }
                return 0;
            });
            job.doneProperty().addListener((at, before, now) -> shown.add(now));
            job.onEnd(ended::countDown).start();
        });

        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(shown).hasSizeLessThan(200);
        assertThat(shown.get(shown.size() - 1)).isEqualTo(1_000_000L);
    }

    @Test
    void closingWaitsForWhatWasTyped() throws Exception {
        List<String> saved = new ArrayList<>();
        onWindow(() -> {
            for (int i = 0; i < 50; i++) {
                tasks.quick(reporter -> saved.add("mark")).start();
            }
        });
        tasks.close();

        assertThat(saved).hasSize(50);
    }

    @Test
    void theTwinRunsAtOnceAndThrowsWhatNobodyHandles() {
        SameThreadTasks twin = new SameThreadTasks();
        twin.job("k", reporter -> "done").onSuccess(heard::add).start();
        assertThat(heard).containsExactly("done");

        Job<Object> failing = twin.job("k", reporter -> {
            throw new IllegalStateException("planted");
        });
        assertThatThrownBy(failing::start).isInstanceOf(AssertionError.class).hasMessageContaining("work failed");
        assertThat(twin.running()).isEmpty();
    }

    private static void onWindow(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            action.run();
            return null;
        });
    }
}
