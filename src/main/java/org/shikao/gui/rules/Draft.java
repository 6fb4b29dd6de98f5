package org.shikao.gui.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.exam.rules.RuleCheck;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.RulePath;

/**
 * A rule pack while it is changed: what it is now, the pack it came from, and the way back. Typing into one field is one step of
 * undo; {@link #rest} ends the step.
 */
final class Draft {
    /**
     * One moment of the work.
     *
     * @param origin the pack it came from, against which changes are counted
     * @param unreadable what was typed where it is no value of the key, by path; the pack keeps the last value that was one
     */
    record State(RulePack pack, RulePack origin, Map<String, String> unreadable) {
        State {
            unreadable = Map.copyOf(unreadable);
        }
    }

    private final Deque<State> before = new ArrayDeque<>();
    private final Deque<State> after = new ArrayDeque<>();
    private State now;
    private String typing = "";

    Draft(RulePack pack, RulePack origin) {
        now = new State(pack, origin, Map.of());
    }

    State now() {
        return now;
    }

    /** Gives a key another value. */
    void set(String path, Object value) {
        Map<String, String> left = new TreeMap<>(now.unreadable());
        // parts of a list have other numbers once the list itself is another one
        left.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "["));
        step(path, new State(RulePath.with(now.pack(), path, value), now.origin(), left));
    }

    /** Notes that what is typed at a key is no value. */
    void unreadable(String path, String typed) {
        Map<String, String> more = new TreeMap<>(now.unreadable());
        more.put(path, typed);
        step(path, new State(now.pack(), now.origin(), more));
    }

    /** Gives a key the value it had in the pack it came from. */
    void reset(RuleKey key) {
        rest();
        set(key.path(), RulePath.get(now.origin(), key.path()));
        rest();
    }

    /** Goes on with another pack; can be undone. */
    void replace(RulePack pack, RulePack origin) {
        rest();
        step("", new State(pack, origin, Map.of()));
        rest();
    }

    /** The next change is a step of its own. */
    void rest() {
        typing = "";
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    void undo() {
        rest();
        if (canUndo()) {
            after.push(now);
            now = before.pop();
        }
    }

    void redo() {
        rest();
        if (canRedo()) {
            before.push(now);
            now = after.pop();
        }
    }

    /** Whether a key has another value than in the pack it came from, or one that cannot be read. */
    boolean changed(RuleKey key) {
        return !RulePath.get(now.pack(), key.path()).equals(RulePath.get(now.origin(), key.path()))
                || now.unreadable().keySet().stream().anyMatch(key::holds);
    }

    /** All keys that differ from the pack it came from. */
    List<RuleKey> changes() {
        return RuleKeys.all().stream().filter(this::changed).toList();
    }

    /** Whether there is something that this pack of the exam does not say. */
    boolean differsFrom(RulePack saved) {
        return !now.pack().equals(saved) || !now.unreadable().isEmpty();
    }

    /** Everything wrong with it and with the exam's catalogue; errors stop it from being saved. */
    List<Problem> problems(Catalogue catalogue) {
        List<Problem> all = new ArrayList<>(ownProblems());
        all.addAll(RuleFit.check(now.pack(), catalogue));
        return all;
    }

    /** Whether the pack by itself is legal, so that an example can be worked by it. */
    boolean legal() {
        return !Problem.anyError(ownProblems());
    }

    private List<Problem> ownProblems() {
        List<Problem> all = new ArrayList<>();
        now.unreadable().forEach((path, typed) -> all.add(Problem.error("RULES_UNREADABLE", Place.named(path), typed)));
        all.addAll(RuleCheck.check(now.pack()));
        return all;
    }

    private void step(String path, State next) {
        if (next.equals(now)) {
            return;
        }
        if (path.isEmpty() || !path.equals(typing)) {
            before.push(now);
        }
        typing = path;
        after.clear();
        now = next;
    }
}
