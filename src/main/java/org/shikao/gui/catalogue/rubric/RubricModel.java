package org.shikao.gui.catalogue.rubric;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.RoleWords;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricEdit;
import org.shikao.exam.catalogue.RubricHistory;
import org.shikao.exam.catalogue.RubricHistory.Kept;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.flow.Answer;
import org.shikao.flow.EditRubric;
import org.shikao.flow.RehearseRubric;
import org.shikao.flow.RehearseRubric.Cast;
import org.shikao.flow.RehearseRubric.Rehearsed;
import org.shikao.flow.Seal;
import org.shikao.flow.Signature;
import org.shikao.gui.control.Severity;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The rubric of one experiment on the editor's table: the draft, its kept versions, its rehearsal. Keeps drafts, freezes them. */
public final class RubricModel {
    /** The view that shows the model; replaced when the language changes. */
    interface Watcher {
        /** Words or figures of what is chosen changed by typing. */
        void typed();

        /** Something else is shown now. */
        void turned();

        /** The findings stopped something and want to be seen. */
        void stopped();
    }

    private static final long FIRST_SEED = 2026;

    private final EditRubric flow;
    private final RehearseRubric rehearse;
    private final Workspace workspace;
    private final Services services;
    private final Experiment experiment;
    private RubricHistory history = RubricHistory.EMPTY;
    private Draft draft;
    private Rubric kept;
    private long seed = FIRST_SEED;
    private Rehearsed rehearsed;
    private int tab;
    private boolean stopped;
    private Watcher watcher;
    private Runnable onState = () -> {};

    /** Takes up where the last kept version stands, or else with what the exam uses. */
    public RubricModel(
            EditRubric flow, RehearseRubric rehearse, Workspace workspace, Services services, Experiment experiment) {
        this.flow = flow;
        this.rehearse = rehearse;
        this.workspace = workspace;
        this.services = services;
        this.experiment = experiment;
        Answer<RubricHistory> read = flow.history(workspace.exam());
        if (read.refused()) {
            workspace.refuse(read.problems());
        } else {
            history = read.get();
        }
        kept = flow.opened(history, experiment);
        draft = new Draft(experiment.id(), kept);
    }

    /** What is edited. */
    public Experiment experiment() {
        return experiment;
    }

    /** Called when it can be frozen or kept now and could not before, or the other way round. */
    public void onState(Runnable hook) {
        onState = hook;
    }

    /** Whether the draft may be changed: an exam that has not begun, open for writing, and a rubric not frozen. */
    public boolean editable() {
        return mayEdit() && !draft.isFrozen();
    }

    /** Whether a frozen rubric is shown that could be copied. */
    public boolean mayCopy() {
        return mayEdit() && draft.isFrozen();
    }

    /** Line of state: version, whether it is frozen, total, findings. */
    public Phrase state() {
        Rubric rubric = draft.rubric();
        String stem = "gui.rubric.state." + rubric.status();
        String found = String.valueOf(draft.problems().size());
        return Phrase.of(stem, experiment.title(), rubric.version(), draft.isFrozen() ? rubric.signedBy() : found);
    }

    Draft draft() {
        return draft;
    }

    void watch(Watcher view) {
        watcher = view;
    }

    /** Keys typed into a field. */
    void type(String field, UnaryOperator<Rubric> change) {
        if (editable()) {
            draft.type(field, change);
            tell(Watcher::typed);
        }
    }

    /** An act on the draft that is more than typing. */
    void act(Consumer<Draft> act) {
        if (editable()) {
            act.accept(draft);
            tell(Watcher::turned);
        }
    }

    void choose(Choice choice) {
        if (!choice.equals(draft.choice())) {
            draft.choose(choice);
            tell(Watcher::turned);
        }
    }

    boolean dirty() {
        return !draft.rubric().equals(kept);
    }

    List<Kept> versions() {
        return history.of(experiment.id());
    }

    /** Keeps the draft as a version, if it is not kept already. */
    public void keep() {
        if (!editable() || !dirty()) {
            return;
        }
        Rubric now = draft.rubric();
        kept = now;
        workspace.<RubricHistory>save(
                (exam, progress) -> flow.keep(exam, experiment.id(), now), answer -> known(answer, now));
    }

    /** Stops at the findings if there is an error; true if a name may be asked for. */
    public boolean readyToFreeze() {
        if (draft.errors() > 0) {
            stopped = true;
            tell(Watcher::stopped);
            return false;
        }
        return editable();
    }

    /** Whether the draft follows a version that was frozen, so that somebody has to say why there is another one. */
    public boolean needsReason() {
        return experiment().rubric().isFrozen()
                || history.frozen(experiment.id()).isPresent();
    }

    /** Freezes the draft under this name. */
    public void freeze(Signature by) {
        Rubric now = draft.rubric();
        // a plan that is there is given up: the page has asked about it
        Seal seal = workspace.exam().planned() ? Seal.BREAK : Seal.KEEP;
        workspace.<Catalogue>changeOnce(
                "gui.rubric.freezing",
                experiment.id(),
                (exam, progress) -> flow.freeze(exam, experiment.id(), now, by, seal),
                answer -> frozen(answer, by.name()));
    }

    /** Begins the next version with what the frozen one says. */
    public void copy() {
        if (mayCopy()) {
            begin(RubricEdit.draft(draft.rubric(), history.next(experiment.id(), draft.rubric())));
        }
    }

    /** Takes the words of a kept version into the draft; undo takes them out again. */
    void restore(Kept version) {
        act(d -> d.act(now -> RubricEdit.draft(version.rubric(), now.version()), d.choice()));
    }

    /** Which side of the right half is in front; outlives the view, which is built anew in another language. */
    int tab() {
        return tab;
    }

    void tab(int inFront) {
        tab = inFront;
    }

    /** Whether freezing was stopped by errors that are still there. */
    boolean isStopped() {
        stopped &= draft.errors() > 0;
        return stopped;
    }

    long seed() {
        return seed;
    }

    Optional<Rehearsed> rehearsed() {
        return Optional.ofNullable(rehearsed);
    }

    /** A point in the words of this exam's rules, as the examiner will read it. */
    RubricPoint worded(RubricPoint point) {
        return new RoleWords(workspace.exam().rules().labels()).fill(point);
    }

    /** Tries the draft on invented candidates in the background; a draft with errors cannot be tried. */
    void rehearse(long withSeed) {
        if (draft.errors() > 0) {
            return;
        }
        seed = withSeed;
        Rubric now = draft.rubric();
        boolean once = workspace.exam().rules().marking().repeatErrorOnce();
        Catalogue tried = workspace.exam().wordedCatalogue().with(experiment.id(), now);
        Cast cast = new Cast(RehearseRubric.USUAL_CANDIDATES, withSeed, once);
        services.tasks()
                .<Answer<Rehearsed>>job("gui.rubric.rehearsing", reporter -> rehearse.run(tried, experiment.id(), cast))
                .onSuccess(answer -> {
                    rehearsed = answer.get();
                    tell(Watcher::typed);
                })
                .onFailure(workspace::failed)
                .start();
    }

    private boolean mayEdit() {
        return workspace.writable() && !workspace.exam().started();
    }

    private void known(Answer<RubricHistory> answer, Rubric saved) {
        if (answer.refused()) {
            kept = null;
            workspace.refuse(answer.problems());
            return;
        }
        kept = saved;
        history = answer.get();
        tell(Watcher::typed);
    }

    private void frozen(Answer<Catalogue> answer, String name) {
        if (answer.refused()) {
            workspace.refuse(answer.problems().stream().filter(Problem::isError).toList());
            return;
        }
        history = flow.history(workspace.exam()).value().orElse(history);
        Rubric now = answer.get().experiment(experiment.id()).orElseThrow().rubric();
        begin(now);
        kept = now;
        services.notices()
                .tell(Severity.SUCCESS, Phrase.of("gui.rubric.frozen", experiment.title(), now.version(), name));
        onState.run();
    }

    private void begin(Rubric rubric) {
        draft = new Draft(experiment.id(), rubric);
        tell(Watcher::turned);
    }

    private void tell(Consumer<Watcher> word) {
        if (watcher != null) {
            word.accept(watcher);
        }
        onState.run();
    }
}
