package org.shikao.gui;

import java.util.ArrayList;
import java.util.List;
import org.shikao.boot.Wiring;
import org.shikao.exam.Problem;
import org.shikao.gui.task.SameThreadTasks;
import org.shikao.gui.workspace.Workspace;

/** A workspace without a window, in which everything happens at once: for tests of the models behind pages. Close it. */
public final class ExamModels implements AutoCloseable {
    private final Wiring wiring = ExamDayCopies.flows();
    private final List<Problem> refused = new ArrayList<>();
    private final Workspace workspace;

    public ExamModels() {
        workspace = new Workspace(wiring.exams, new SameThreadTasks(), failure -> {
            throw new AssertionError(failure);
        });
        workspace.onProblems(refused::addAll);
    }

    public Wiring wiring() {
        return wiring;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** What was refused so far. */
    public List<Problem> refused() {
        return refused;
    }

    @Override
    public void close() {
        workspace.close();
    }
}
