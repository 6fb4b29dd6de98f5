package org.shikao.gui.workspace;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shikao.flow.OpenExam;
import org.shikao.gui.control.StepState;
import org.shikao.text.Phrase;

/**
 * What one page shows of the open exam: a view that is read when an exam is opened and again after each change, and is
 * null while there is none. A model adds what only the window knows (a choice, a filter, what was refused) and says by
 * {@link #changed()} that it is different now. Everything but {@link #read} happens on the window's thread.
 *
 * @param <V> the view, a value
 */
public abstract class ExamModel<V> {
    /** When an exam that changed is read again. */
    public enum Reading {
        /** At once: what lies ready in memory. */
        AT_ONCE,
        /** In the background. */
        IN_BACKGROUND,
        /** In the background, and only when the page is in front: what takes long and nobody else shows. */
        WHEN_IN_FRONT
    }

    private final ReadOnlyObjectWrapper<V> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StepState> step = new ReadOnlyObjectWrapper<>(StepState.EMPTY);
    private final ReadOnlyObjectWrapper<Phrase> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Workspace workspace;
    private final Reading reading;
    private boolean front;
    private boolean stale = true;

    /** A model of the exam that will be open in this workspace. */
    protected ExamModel(Workspace workspace, Reading reading) {
        this.workspace = workspace;
        this.reading = reading;
        writable.set(workspace.writable());
        workspace.examProperty().addListener((at, before, now) -> opened());
        workspace.revisionProperty().addListener((at, before, now) -> revised());
    }

    /** Reads the view; called in the background unless it is read {@link Reading#AT_ONCE}. */
    protected abstract V read(OpenExam exam);

    /** How far this step of the work is. */
    protected abstract StepState stepOf(V shown);

    /** The line under the page's title; null for none. */
    protected abstract Phrase stateOf(V shown);

    /** Takes what was read and returns what is shown: the place to keep a choice, or to add what only the window knows. */
    protected V take(V read) {
        return read;
    }

    /** Lets go of all that belonged to the exam that was open before. */
    protected void forget() {}

    /** What is shown; null while no exam is open or it has not been read yet. */
    public final ReadOnlyObjectProperty<V> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** How far this step of the work is, for the side bar. */
    public final ReadOnlyObjectProperty<StepState> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The line under the page's title; null for none. */
    public final ReadOnlyObjectProperty<Phrase> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether an exam is open that may be changed. */
    public final ReadOnlyBooleanProperty writableProperty() {
        return writable.getReadOnlyProperty();
    }

    /** Called whenever what is shown is different. */
    public final void onChanged(Runnable listener) {
        listeners.add(listener);
    }

    /** The page came to the front or left it. */
    public final void shown(boolean inFront) {
        front = inFront;
        if (front && stale) {
            reread();
        }
    }

    /** What the exam is read from and changed through. */
    protected final Workspace workspace() {
        return workspace;
    }

    /** Reads the exam again. */
    protected final void reread() {
        OpenExam exam = workspace.exam();
        if (exam == null) {
            return;
        }
        stale = false;
        if (reading == Reading.AT_ONCE) {
            arrived(exam, read(exam));
        } else {
            workspace.read(this::read, read -> arrived(exam, read));
        }
    }

    /** Says that what is shown is different; step and line of state are asked anew. */
    protected final void changed() {
        V now = view.get();
        step.set(now == null ? StepState.EMPTY : stepOf(now));
        state.set(now == null ? null : stateOf(now));
        listeners.forEach(Runnable::run);
    }

    private void opened() {
        writable.set(workspace.writable());
        view.set(null);
        forget();
        changed();
        reread();
    }

    private void revised() {
        stale = true;
        if (front || reading != Reading.WHEN_IN_FRONT) {
            reread();
        }
    }

    private void arrived(OpenExam exam, V read) {
        // an exam that was closed meanwhile has nothing to say any more
        if (workspace.exam() == exam) {
            view.set(take(read));
            changed();
        }
    }
}
