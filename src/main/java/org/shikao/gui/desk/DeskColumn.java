package org.shikao.gui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shikao.exam.Outcome;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.StateMark;
import org.shikao.gui.control.StateMark.State;
import org.shikao.text.Texts;

/** A candidate's column: bench, state and total, name and last digits, then the points of his own experiment. */
final class DeskColumn extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");
    private static final double SLIM_WIDTH = 148;

    private final Texts texts;
    private final DeskSheet sheet;
    private final HBox state = new HBox();
    private final Label stateName = Labels.caption("");
    private final Label total = new Label();
    private final Label slimTotal = new Label();
    private final Label aside = Labels.caption("");
    private final Label experiment = Labels.caption("");
    private final List<DeskCell> cells = new ArrayList<>();
    private final VBox list = new VBox();
    private final ScrollPane scroll = Panes.scroll(list);
    private boolean isCurrent;

    DeskColumn(Texts texts, DeskSession session, DeskSheet sheet, IntConsumer chosen) {
        this.texts = texts;
        this.sheet = sheet;
        getStyleClass().add("desk-column");
        setId("desk-column-" + sheet.bench());
        list.getStyleClass().add("desk-points");
        for (int i = 0; i < sheet.points().size(); i++) {
            int index = i;
            DeskCell cell = new DeskCell(texts, sheet, sheet.points().get(i), () -> chosen.accept(index));
            cells.add(cell);
            // a note of an error makes a point higher: the active one must not slip out of sight by that
            cell.boundsInParentProperty().addListener((at, before, now) -> keepInView(cell));
            list.getChildren().add(cell);
        }
        VBox head = head(session);
        head.setOnMouseClicked(event -> chosen.accept(sheet.active()));
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        setMinWidth(0);
        setPrefWidth(1);
        setMaxWidth(Double.MAX_VALUE);
    }

    private VBox head(DeskSession session) {
        Label bench = new Label(texts.text("gui.desk.bench", session.benchLabel(), String.valueOf(sheet.bench())));
        bench.getStyleClass().add("bench");
        bench.setMinWidth(Region.USE_PREF_SIZE);
        total.getStyleClass().add("total");
        total.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add("state");
        HBox first = new HBox(bench, state, Panes.gap(), total);
        Label name = new Label(sheet.name());
        name.getStyleClass().add("name");
        Label digits = new Label(texts.text("gui.desk.lastDigits", sheet.lastDigits()));
        digits.getStyleClass().add("digits");
        digits.setMinWidth(Region.USE_PREF_SIZE);
        HBox second = new HBox(name, digits);
        experiment.setText(sheet.experiment().title());
        slimTotal.getStyleClass().add("total");
        first.getStyleClass().add("line");
        second.getStyleClass().add("line");
        aside.getStyleClass().add("aside");
        aside.setWrapText(true);
        VBox head = new VBox(first, second, experiment, aside, slimTotal);
        head.getStyleClass().add("desk-head");
        return head;
    }

    DeskSheet sheet() {
        return sheet;
    }

    /** Makes room for the current column where many stand beside each other: marks stay, words go. */
    private void fit(boolean slim) {
        pseudoClassStateChanged(SLIM, slim);
        HBox.setHgrow(this, slim ? Priority.NEVER : Priority.ALWAYS);
        setMinWidth(slim ? SLIM_WIDTH : 0);
        setMaxWidth(slim ? SLIM_WIDTH : Double.MAX_VALUE);
        show(total, !slim);
        show(stateName, !slim);
        show(experiment, !slim);
        show(slimTotal, slim);
        cells.forEach(cell -> cell.slim(slim));
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    /** Shows the sheet as it is now; {@code crowded} if more than two stand beside each other. */
    void refresh(boolean current, boolean crowded) {
        pseudoClassStateChanged(CURRENT, current);
        fit(crowded && !current);
        StateMark mark = new StateMark(texts, sign());
        stateName.setText(mark.getAccessibleText());
        state.getChildren().setAll(mark, stateName);
        total.setText(texts.text(
                "gui.desk.total",
                sheet.total().format(sheet.decimals()),
                sheet.full().toString()));
        slimTotal.setText(total.getText());
        String besides = besides();
        aside.setText(besides);
        show(aside, !besides.isEmpty());
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).refresh(current && i == sheet.active());
        }
        isCurrent = current;
        if (current) {
            bringIntoView(cells.get(sheet.active()));
        }
    }

    /** What was noted besides marks: events, minutes given back, a sitting to be repeated, the candidate's word. */
    private String besides() {
        List<String> said = new ArrayList<>();
        sheet.events().forEach(event -> said.add(texts.say(DeskEvents.name(sheet, event))));
        if (sheet.minutesGiven() > 0) {
            said.add(texts.text("gui.desk.aside.minutes", sheet.minutesGiven()));
        }
        if (sheet.isResitDue()) {
            said.add(texts.text("gui.desk.aside.resit"));
        }
        sheet.acknowledgement()
                .ifPresent(a -> said.add(texts.text(a.signed() ? "gui.desk.told.signed" : "gui.desk.told.refused")));
        return String.join(" · ", said);
    }

    private State sign() {
        if (sheet.outcome() != Outcome.EARNED && sheet.outcome() != Outcome.PENDING) {
            return switch (sheet.outcome()) {
                case ABSENT -> State.ABSENT;
                case DEFERRED -> State.DEFERRED;
                case EXEMPT -> State.EXEMPT;
                case VOID -> State.VOID;
                default -> plainSign();
            };
        }
        return plainSign();
    }

    private State plainSign() {
        return switch (sheet.state()) {
            case EMPTY -> State.EMPTY;
            case IN_PROGRESS -> State.IN_PROGRESS;
            case COMPLETE -> State.SAVED;
            case SUBMITTED -> State.SUBMITTED;
            case SIGNED -> State.SIGNED;
            case CONFLICT, DIFFERS -> State.CONFLICT;
        };
    }

    private void keepInView(DeskCell cell) {
        if (isCurrent && cell == cells.get(sheet.active())) {
            bringIntoView(cell);
        }
    }

    private void bringIntoView(DeskCell cell) {
        double room = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (room <= 0) {
            scroll.setVvalue(0);
            return;
        }
        Bounds at = cell.getBoundsInParent();
        double top = scroll.getVvalue() * room;
        if (at.getMinY() < top) {
            scroll.setVvalue(at.getMinY() / room);
        } else if (at.getMaxY() > top + scroll.getViewportBounds().getHeight()) {
            scroll.setVvalue((at.getMaxY() - scroll.getViewportBounds().getHeight()) / room);
        }
    }
}
