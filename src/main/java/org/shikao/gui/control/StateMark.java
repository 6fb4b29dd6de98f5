package org.shikao.gui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Shape;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.shikao.text.Texts;

/** The state of a sheet or a step as a small sign: always shape and colour, with its name for a screen reader. */
public final class StateMark extends StackPane {
    private static final double RADIUS = 5.5;

    /** What a sign can say. */
    public enum State {
        EMPTY,
        IN_PROGRESS,
        SAVED,
        SUBMITTED,
        SIGNED,
        CONFLICT,
        ABSENT,
        DEFERRED,
        EXEMPT,
        VOID
    }

    /** The sign of a sheet's state. */
    public StateMark(Texts texts, State state) {
        this(texts.text(nameOf(state)), styleOf(state), drawing(texts, state));
    }

    /** The sign of a step of the work. */
    public StateMark(Texts texts, StepState state) {
        this(texts.text(nameOf(state)), styleOf(state), drawing(state));
    }

    private StateMark(String name, String style, Node... drawing) {
        getStyleClass().addAll("state-mark", style);
        getChildren().addAll(drawing);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        Hint.install(this, name);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    private static Node[] drawing(Texts texts, State state) {
        return switch (state) {
            case EMPTY -> new Node[] {ring()};
            case IN_PROGRESS -> new Node[] {ring(), half()};
            case SUBMITTED -> new Node[] {disc()};
            case SAVED -> new Node[] {icon(Material2AL.CHECK)};
            case SIGNED -> new Node[] {icon(Material2AL.LOCK)};
            case CONFLICT -> new Node[] {icon(Material2MZ.WARNING)};
            case ABSENT -> new Node[] {letter(texts.text("gui.control.letter.absent"))};
            case DEFERRED -> new Node[] {letter(texts.text("gui.control.letter.deferred"))};
            case EXEMPT -> new Node[] {letter(texts.text("gui.control.letter.exempt"))};
            case VOID -> new Node[] {letter(texts.text("gui.control.letter.void"))};
        };
    }

    private static Node[] drawing(StepState state) {
        return switch (state) {
            case EMPTY -> new Node[] {ring()};
            case IN_PROGRESS -> new Node[] {ring(), half()};
            case DONE -> new Node[] {disc()};
            case ATTENTION -> new Node[] {icon(Material2MZ.WARNING)};
            case NONE -> new Node[0];
        };
    }

    private static String styleOf(State state) {
        return switch (state) {
            case EMPTY -> "empty";
            case IN_PROGRESS -> "in-progress";
            case SAVED -> "saved";
            case SUBMITTED -> "submitted";
            case SIGNED -> "signed";
            case CONFLICT -> "conflict";
            case ABSENT, DEFERRED, EXEMPT, VOID -> "lettered";
        };
    }

    private static String styleOf(StepState state) {
        return switch (state) {
            case EMPTY, NONE -> "empty";
            case IN_PROGRESS -> "in-progress";
            case DONE -> "submitted";
            case ATTENTION -> "conflict";
        };
    }

    private static String nameOf(State state) {
        return switch (state) {
            case EMPTY -> "gui.control.state.empty";
            case IN_PROGRESS -> "gui.control.state.inProgress";
            case SAVED -> "gui.control.state.saved";
            case SUBMITTED -> "gui.control.state.submitted";
            case SIGNED -> "gui.control.state.signed";
            case CONFLICT -> "gui.control.state.conflict";
            case ABSENT -> "gui.control.state.absent";
            case DEFERRED -> "gui.control.state.deferred";
            case EXEMPT -> "gui.control.state.exempt";
            case VOID -> "gui.control.state.void";
        };
    }

    private static String nameOf(StepState state) {
        return switch (state) {
            case EMPTY -> "gui.control.step.empty";
            case IN_PROGRESS -> "gui.control.step.inProgress";
            case DONE -> "gui.control.step.done";
            case ATTENTION -> "gui.control.step.attention";
            case NONE -> "gui.control.step.none";
        };
    }

    private static Shape ring() {
        return styled(new Circle(RADIUS), "ring");
    }

    private static Shape disc() {
        return styled(new Circle(RADIUS), "disc");
    }

    private static Node half() {
        Arc arc = new Arc(0, 0, RADIUS, RADIUS, 90, 180);
        arc.setType(ArcType.CHORD);
        // the left half: StackPane centres it, so it is moved by half its width
        arc.setTranslateX(-RADIUS / 2);
        return styled(arc, "half");
    }

    private static Node icon(Ikon icon) {
        return Icons.plain(icon);
    }

    private static Node letter(String letter) {
        Label label = new Label(letter);
        label.getStyleClass().add("letter");
        return label;
    }

    private static <S extends Shape> S styled(S shape, String style) {
        shape.getStyleClass().add(style);
        return shape;
    }
}
