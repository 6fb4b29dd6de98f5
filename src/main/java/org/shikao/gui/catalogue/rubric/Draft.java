package org.shikao.gui.catalogue.rubric;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricCheck;
import org.shikao.exam.catalogue.RubricEdit;
import org.shikao.exam.catalogue.RubricEdit.Spot;
import org.shikao.exam.catalogue.RubricGroup;

/** A rubric being edited: what it says now, what is chosen of it, what the linter finds, and the way back and forth. */
final class Draft {
    private static final int MOST_STEPS = 500;

    private record State(Rubric rubric, Choice choice) {}

    private final String experimentId;
    private final Deque<State> before = new ArrayDeque<>();
    private final Deque<State> after = new ArrayDeque<>();
    private State now;
    private String typing = "";
    private List<Problem> problems;

    Draft(String experimentId, Rubric rubric) {
        this.experimentId = experimentId;
        this.now = new State(rubric, rubric.points().isEmpty() ? Choice.WHOLE : new Choice(0, 1));
        this.problems = RubricCheck.check(experimentId, rubric);
    }

    Rubric rubric() {
        return now.rubric();
    }

    Choice choice() {
        return now.choice();
    }

    List<Problem> problems() {
        return problems;
    }

    long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    /** What the groups give together. */
    Marks total() {
        return rubric().groups().stream().map(RubricGroup::max).reduce(Marks.ZERO, Marks::plus);
    }

    boolean addsUp() {
        return total().equals(rubric().fullMarks());
    }

    boolean isFrozen() {
        return rubric().isFrozen();
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    void choose(Choice choice) {
        if (!choice.equals(choice())) {
            typing = "";
            now = new State(rubric(), fitting(rubric(), choice));
        }
    }

    /** Changes one field; keys typed into the same field one after the other are undone together. */
    void type(String field, UnaryOperator<Rubric> change) {
        boolean goesOn = typing.equals(field) && !before.isEmpty();
        become(change.apply(rubric()), choice(), goesOn);
        typing = field;
    }

    /** Changes more than a field. */
    void act(UnaryOperator<Rubric> change, Choice choice) {
        become(change.apply(rubric()), choice, false);
        typing = "";
    }

    void undo() {
        step(before, after);
    }

    void redo() {
        step(after, before);
    }

    /** The chosen point or group one place up. */
    void up() {
        if (choice().isPoint()) {
            moved(RubricEdit.up(rubric(), choice().no()), -1);
        } else if (choice().isGroup() && choice().group() > 0) {
            moveGroup(choice().group(), choice().group() - 1);
        }
    }

    /** The chosen point or group one place down. */
    void down() {
        if (choice().isPoint()) {
            moved(RubricEdit.down(rubric(), choice().no()), 1);
        } else if (choice().isGroup() && choice().group() < rubric().groups().size() - 1) {
            moveGroup(choice().group(), choice().group() + 1);
        }
    }

    /** A point to this place, which counts without it. */
    void move(int no, Spot to) {
        Rubric changed = RubricEdit.move(rubric(), no, to);
        if (!changed.equals(rubric())) {
            act(rubric -> changed, point(changed, RubricEdit.number(changed, inside(changed, to))));
        }
    }

    void moveGroup(int from, int to) {
        act(rubric -> RubricEdit.moveGroup(rubric, from, to), Choice.group(to));
    }

    /** A new point after the chosen one, else at the end of the chosen group or of the first. */
    void addPoint() {
        if (rubric().groups().isEmpty()) {
            return;
        }
        Spot at = choice().isPoint() ? after(choice().no()) : new Spot(Math.max(0, choice().group()), end());
        Rubric changed = RubricEdit.addPoint(rubric(), at);
        act(rubric -> changed, point(changed, RubricEdit.number(changed, at)));
    }

    void addGroup(String title) {
        int at = choice().isWhole() ? rubric().groups().size() : choice().group() + 1;
        act(rubric -> RubricEdit.addGroup(rubric, at, title), Choice.group(at));
    }

    void duplicate() {
        Choice chosen = choice();
        if (chosen.isPoint()) {
            Rubric changed = RubricEdit.duplicate(rubric(), chosen.no());
            act(rubric -> changed, point(changed, chosen.no() + 1));
        } else if (chosen.isGroup()) {
            act(rubric -> RubricEdit.duplicateGroup(rubric, chosen.group()), Choice.group(chosen.group() + 1));
        }
    }

    void remove() {
        Choice chosen = choice();
        if (chosen.isPoint()) {
            Rubric changed = RubricEdit.remove(rubric(), chosen.no());
            int left = changed.points().size();
            act(rubric -> changed, left == 0 ? Choice.WHOLE : point(changed, Math.min(chosen.no(), left)));
        } else if (chosen.isGroup()) {
            act(rubric -> RubricEdit.removeGroup(rubric, chosen.group()), Choice.group(chosen.group() - 1));
        }
    }

    /** The findings about what is chosen: about a point and its mistakes, about a group itself, about the whole. */
    List<Problem> problemsOf(Choice choice) {
        return problems.stream().filter(p -> place(p).equals(choice)).toList();
    }

    /** What a finding is about; the linter's places read {@code G2}, {@code G2/#3}, {@code G2/#3/A}. */
    Choice place(Problem problem) {
        String[] parts = problem.place().column().split("/", -1);
        if (!parts[0].matches("G\\d+")) {
            return Choice.WHOLE;
        }
        int group = Integer.parseInt(parts[0].substring(1)) - 1;
        return parts.length > 1 && parts[1].matches("#\\d+")
                ? new Choice(group, Integer.parseInt(parts[1].substring(1)))
                : Choice.group(group);
    }

    private Spot after(int no) {
        return RubricEdit.spot(rubric(), no)
                .map(at -> new Spot(at.group(), at.index() + 1))
                .orElseThrow();
    }

    private int end() {
        return rubric().groups().get(Math.max(0, choice().group())).points().size();
    }

    private void moved(Rubric changed, int by) {
        if (changed.equals(rubric())) {
            return;
        }
        int no = choice().no();
        // from group to group a point keeps its number
        boolean within = sizes(changed).equals(sizes(rubric()));
        act(rubric -> changed, point(changed, within ? no + by : no));
    }

    private static List<Integer> sizes(Rubric rubric) {
        return rubric.groups().stream().map(g -> g.points().size()).toList();
    }

    private static Spot inside(Rubric rubric, Spot to) {
        int group = Math.min(to.group(), rubric.groups().size() - 1);
        return new Spot(
                group, Math.min(to.index(), rubric.groups().get(group).points().size() - 1));
    }

    private static Choice point(Rubric rubric, int no) {
        return RubricEdit.spot(rubric, no).map(at -> new Choice(at.group(), no)).orElse(Choice.WHOLE);
    }

    private static Choice fitting(Rubric rubric, Choice choice) {
        if (choice.isPoint()) {
            return point(rubric, choice.no());
        }
        return choice.group() < rubric.groups().size() ? choice : Choice.WHOLE;
    }

    private void become(Rubric rubric, Choice choice, boolean sameStep) {
        if (rubric.equals(now.rubric())) {
            return;
        }
        if (!sameStep) {
            before.push(now);
            if (before.size() > MOST_STEPS) {
                before.removeLast();
            }
        }
        after.clear();
        show(new State(rubric, fitting(rubric, choice)));
    }

    private void step(Deque<State> from, Deque<State> to) {
        if (!from.isEmpty()) {
            to.push(now);
            typing = "";
            show(from.pop());
        }
    }

    private void show(State state) {
        now = state;
        problems = RubricCheck.check(experimentId, state.rubric());
    }
}
