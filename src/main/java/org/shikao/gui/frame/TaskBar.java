package org.shikao.gui.frame;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.shikao.gui.control.Labels;
import org.shikao.gui.task.Job;
import org.shikao.gui.task.Tasks;
import org.shikao.text.Texts;

/** The long job that runs: what it does, how far it is, how fast, and a way to stop it. Gone when nothing runs. */
final class TaskBar extends HBox {
    private static final double NANOS = 1e9;
    private static final double SETTLED_SECONDS = 0.5;

    private final Tasks tasks;
    private final Label name = Labels.line("");
    private final ProgressBar bar = new ProgressBar();
    private final Label count = Labels.caption("");
    private final Button cancel = new Button();
    private Texts texts;
    private Job<?> shown;
    private long startedAt;

    TaskBar(Tasks tasks) {
        this.tasks = tasks;
        getStyleClass().add("task-bar");
        name.setMinWidth(USE_PREF_SIZE);
        count.setMinWidth(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        cancel.setId("task-cancel");
        cancel.getStyleClass().add("quiet");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> stop());
        getChildren().addAll(name, bar, count, cancel);
        tasks.running().addListener((ListChangeListener<Job<?>>) change -> pick());
    }

    void speak(Texts words) {
        texts = words;
        shown = null;
        pick();
    }

    private void pick() {
        Job<?> first = tasks.running().stream()
                .filter(job -> job.titleKey() != null)
                .findFirst()
                .orElse(null);
        setVisible(first != null);
        setManaged(first != null);
        if (first != null && first != shown) {
            startedAt = System.nanoTime();
            first.doneProperty().addListener((at, before, now) -> progress(first));
            first.totalProperty().addListener((at, before, now) -> progress(first));
        }
        shown = first;
        if (first != null) {
            name.setText(texts.text(first.titleKey()));
            cancel.setText(texts.text("gui.frame.task.cancel"));
            cancel.setDisable(first.isCancelled());
            progress(first);
        }
    }

    private void progress(Job<?> job) {
        if (job != shown) {
            return;
        }
        long done = job.doneProperty().get();
        long total = job.totalProperty().get();
        bar.setProgress(total > 0 ? (double) done / total : ProgressBar.INDETERMINATE_PROGRESS);
        count.setText(count(done, total));
    }

    private String count(long done, long total) {
        if (total == 0) {
            return done == 0 ? waiting() : texts.text("gui.frame.task.done", done) + waiting();
        }
        double seconds = (System.nanoTime() - startedAt) / NANOS;
        // the first half second says nothing about the rate
        if (seconds < SETTLED_SECONDS) {
            return texts.text("gui.frame.task.count", done, total) + waiting();
        }
        return texts.text("gui.frame.task.rate", done, total, Math.round(done / seconds)) + waiting();
    }

    private String waiting() {
        int others = tasks.running().size() - 1;
        return others > 0 ? texts.text("gui.frame.task.waiting", others) : "";
    }

    private void stop() {
        shown.cancel();
        cancel.setDisable(true);
        cancel.setText(texts.text("gui.frame.task.stopping"));
    }
}
