package org.shikao.gui.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DropTarget;
import org.shikao.gui.control.EmptyState;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/**
 * A page of the open exam. It shows one of three things and changes over by itself whenever its model changes: without
 * an exam what the page is for and how to get one; else {@link #instead} while the exam has nothing to show here; else
 * the body from {@link #build}, which is kept and refreshed as long as it fits. A page says what it is ({@link Face}),
 * how its body is built, and what can be done on it.
 *
 * @param <M> the model, which knows the exam
 * @param <B> the body
 */
public abstract class ExamPage<M extends ExamModel<?>, B extends ExamBody> implements Page {
    /**
     * What never changes about a page. Its short name in the side bar is the text {@code gui.frame.page.ID}.
     *
     * @param purposeKey text key of the one sentence that says what the page is for
     */
    public record Face(String id, Group group, Ikon icon, String titleKey, String purposeKey) {}

    private final Face face;
    private final M model;
    private final Services services;
    private final Workspace workspace;
    private final Supplier<Navigator> navigator;
    private Texts texts;
    private DropTarget area;
    private B body;

    /** A page that shows this model. */
    protected ExamPage(Face face, M model, Services services, Workspace workspace, Supplier<Navigator> navigator) {
        this.face = face;
        this.model = model;
        this.services = services;
        this.workspace = workspace;
        this.navigator = navigator;
        model.onChanged(this::draw);
    }

    /** Builds the body in the language spoken now; the model has a view then. */
    protected abstract B build(Texts spoken);

    /** What stands in place of the body while the exam has nothing to show here; empty when it has. */
    protected Optional<Node> instead() {
        return Optional.empty();
    }

    @Override
    public final String id() {
        return face.id();
    }

    @Override
    public final Group group() {
        return face.group();
    }

    @Override
    public final Ikon icon() {
        return face.icon();
    }

    @Override
    public final String titleKey() {
        return face.titleKey();
    }

    @Override
    public final String nameKey() {
        return "gui.frame.page." + face.id();
    }

    @Override
    public final ObservableValue<StepState> step() {
        return model.stepProperty();
    }

    @Override
    public final ObservableValue<Phrase> state() {
        return model.stateProperty();
    }

    @Override
    public void onShown() {
        model.shown(true);
    }

    @Override
    public void onHidden() {
        model.shown(false);
    }

    @Override
    public final Node content(Texts spoken) {
        texts = spoken;
        body = null;
        area = area();
        draw();
        return area;
    }

    /** What the page stands on; a page that takes dropped files says so here. */
    protected DropTarget area() {
        return new DropTarget();
    }

    /** What the page shows. */
    protected final M model() {
        return model;
    }

    /** The open exam. */
    protected final Workspace workspace() {
        return workspace;
    }

    /** What the frame offers. */
    protected final Services services() {
        return services;
    }

    /** The language spoken now; null before the page was shown. */
    protected final Texts texts() {
        return texts;
    }

    /** The body, if it is what the page shows now. */
    protected final Optional<B> body() {
        return Optional.ofNullable(body);
    }

    /** Whether an exam is open and has been read. */
    protected final boolean hasView() {
        return model.viewProperty().get() != null;
    }

    /** An empty page that says this sentence and offers these commands, either of which may be null. */
    protected final EmptyState empty(String sentenceKey, Command first, Command second) {
        return new EmptyState(texts, icon(), Phrase.of(sentenceKey), first, second);
    }

    /** A command that goes to another page, where this step begins. */
    protected final Command goTo(String key, String page) {
        return Command.of(
                key, Material2OutlinedAL.ARROW_FORWARD, () -> navigator.get().show(page));
    }

    /** Tells that something is done. */
    protected final void tell(String key, Object... args) {
        tell(Severity.SUCCESS, key, args);
    }

    /** Tells something in the notices. */
    protected final void tell(Severity severity, String key, Object... args) {
        services.notices().tell(severity, Phrase.of(key, args));
    }

    private void draw() {
        if (area == null) {
            return;
        }
        Optional<Node> other = hasView() ? instead() : Optional.of(waiting());
        if (other.isPresent()) {
            body = null;
            // what is there already stays there, and keeps the focus
            if (!area.getChildren().equals(List.of(other.get()))) {
                area.getChildren().setAll(other.get());
            }
            return;
        }
        if (body == null || !body.fits()) {
            body = build(texts);
            area.getChildren().setAll(body.node());
        }
        body.refresh();
    }

    private Node waiting() {
        return workspace.exam() == null
                ? NoExam.page(texts, icon(), face.purposeKey(), navigator)
                // an exam that is being read: nothing is said that would be wrong a moment later
                : new StackPane();
    }
}
