package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.RulePack;

/** The draft as the window sees it: tells after each change what is wrong now, and remembers where the person is. */
final class Editing {
    private final Draft draft;
    private final Function<Draft, List<Problem>> judge;
    private Runnable listener = () -> {};
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private List<Problem> problems = List.of();
    private List<Problem> refused = List.of();
    private RulePack saved;
    private RuleKeys.Group group = RuleKeys.groups().get(0);
    private RuleKey wanted;

    /**
     * Begins to edit.
     *
     * @param saved the pack of the exam
     * @param judge finds what is wrong
     */
    Editing(Draft draft, RulePack saved, Function<Draft, List<Problem>> judge) {
        this.draft = draft;
        this.saved = saved;
        this.judge = judge;
        weigh();
    }

    Draft draft() {
        return draft;
    }

    /** Called after each change of the draft and each jump to another section. */
    void onChanged(Runnable hook) {
        listener = hook;
    }

    /** Changes the draft. */
    void change(Runnable change) {
        change.run();
        refused = List.of();
        changed();
    }

    /** The exam has this pack now. */
    void saved(RulePack pack) {
        saved = pack;
        refused = List.of();
        changed();
    }

    /** Saving was refused with these problems; they stand until the next change. */
    void refused(List<Problem> why) {
        refused = List.copyOf(why);
        changed();
    }

    /** Whether it says anything that the exam does not. */
    boolean dirty() {
        return draft.differsFrom(saved);
    }

    /** The pack of the exam. */
    RulePack saved() {
        return saved;
    }

    /** Whether there is something to save and nothing that forbids it. */
    ReadOnlyBooleanProperty savableProperty() {
        return savable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** All that is wrong now. */
    List<Problem> problems() {
        return problems;
    }

    /** What is wrong with a key. */
    List<Problem> problems(RuleKey key) {
        return problems.stream()
                .filter(each -> RuleKeys.beside(each).filter(key::equals).isPresent())
                .toList();
    }

    long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    /** The section shown. */
    RuleKeys.Group group() {
        return group;
    }

    /** Goes to another section. */
    void show(RuleKeys.Group other) {
        if (other != group) {
            draft.rest();
            group = other;
            listener.run();
        }
    }

    /** Goes to a key. */
    void reveal(String path) {
        RuleKeys.at(path).ifPresent(key -> {
            wanted = key;
            group = RuleKeys.groupOf(key);
            listener.run();
        });
    }

    /** The key that shall come into view, asked for once. */
    Optional<RuleKey> takeWanted() {
        Optional<RuleKey> key = Optional.ofNullable(wanted);
        wanted = null;
        return key;
    }

    private void changed() {
        weigh();
        listener.run();
    }

    private void weigh() {
        List<Problem> all = new ArrayList<>(judge.apply(draft));
        refused.stream().filter(each -> !all.contains(each)).forEach(all::add);
        problems = List.copyOf(all);
        savable.set(dirty() && errors() == 0);
        undoable.set(draft.canUndo());
        redoable.set(draft.canRedo());
    }
}
