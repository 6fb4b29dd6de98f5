package org.shikao.gui.catalogue.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricEdit;
import org.shikao.exam.catalogue.RubricEdit.Spot;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Severity;
import org.shikao.text.Texts;

/**
 * The whole, its groups and their points, one a row. Alt+↑ and Alt+↓ move what is chosen, the mouse drags it; Insert adds a point,
 * with Shift a group, Ctrl+D doubles it, Delete removes it.
 */
final class RubricList extends ListView<RubricList.Row> {
    /** One row: what it stands for, its number if it has one, words, marks, and whether it has errors or warnings. */
    record Row(Choice choice, String no, String words, String marks, Severity severity) {}

    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");

    private static final Map<KeyCode, Consumer<Draft>> MOVES = Map.of(KeyCode.UP, Draft::up, KeyCode.DOWN, Draft::down);

    private final Texts texts;
    private final RubricModel model;
    private boolean filling;
    private Choice dragged;

    RubricList(Texts texts, RubricModel model) {
        this.texts = texts;
        this.model = model;
        setId("rubric-list");
        getStyleClass().add("rubric-list");
        setAccessibleText(texts.text("gui.rubric.list"));
        setCellFactory(list -> new RowCell());
        getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null && !filling) {
                model.choose(now.choice());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows the draft as it is now. */
    void refreshRows() {
        filling = true;
        List<Row> rows = rows();
        if (rows.size() == getItems().size()) {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(getItems().get(i))) {
                    getItems().set(i, rows.get(i));
                }
            }
        } else {
            getItems().setAll(rows);
        }
        Choice chosen = model.draft().choice();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).choice().equals(chosen)) {
                getSelectionModel().clearAndSelect(i);
                getFocusModel().focus(i);
            }
        }
        filling = false;
    }

    private List<Row> rows() {
        Rubric rubric = model.draft().rubric();
        List<Row> rows = new ArrayList<>();
        String sums = texts.text(
                "gui.rubric.list.sum",
                model.draft().total().toString(),
                rubric.fullMarks().toString());
        rows.add(row(Choice.WHOLE, "", texts.text("gui.rubric.list.whole"), sums));
        for (int g = 0; g < rubric.groups().size(); g++) {
            RubricGroup group = rubric.groups().get(g);
            rows.add(row(Choice.group(g), "", group.title(), group.max().toString()));
            for (RubricPoint point : group.points()) {
                rows.add(row(
                        new Choice(g, point.no()),
                        String.valueOf(point.no()),
                        point.text(),
                        point.marks().toString()));
            }
        }
        return rows;
    }

    private Row row(Choice choice, String no, String words, String marks) {
        List<Problem> problems = model.draft().problemsOf(choice);
        Severity severity = problems.isEmpty() ? null : Severity.WARNING;
        String said = words.isBlank() ? texts.text("gui.rubric.list.nothing") : words;
        return new Row(choice, no, said, marks, Problem.anyError(problems) ? Severity.ERROR : severity);
    }

    private void pressed(KeyEvent event) {
        Optional<Consumer<Draft>> act = Optional.empty();
        if (event.isAltDown()) {
            act = Optional.ofNullable(MOVES.get(event.getCode()));
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.D) {
            act = Optional.of(Draft::duplicate);
        } else if (event.getCode() == KeyCode.INSERT) {
            act = Optional.of(
                    event.isShiftDown() ? draft -> draft.addGroup(texts.text("gui.rubric.newGroup")) : Draft::addPoint);
        } else if (event.getCode() == KeyCode.DELETE) {
            act = Optional.of(Draft::remove);
        }
        act.ifPresent(wanted -> {
            event.consume();
            model.act(wanted);
        });
    }

    private void dropped(Choice on) {
        Choice taken = dragged;
        dragged = null;
        if (taken == null || taken.equals(on) || on.isWhole()) {
            return;
        }
        if (taken.isGroup()) {
            model.act(draft -> draft.moveGroup(taken.group(), on.group()));
        } else if (taken.isPoint()) {
            model.act(draft -> draft.move(taken.no(), before(taken, on)));
        }
    }

    /** The place right above a row, counted without what is taken. */
    private Spot before(Choice taken, Choice on) {
        if (on.isGroup()) {
            return new Spot(on.group(), 0);
        }
        Spot spot = RubricEdit.spot(model.draft().rubric(), on.no()).orElseThrow();
        boolean above = taken.group() == on.group() && taken.no() < on.no();
        return above ? new Spot(spot.group(), spot.index() - 1) : spot;
    }

    private final class RowCell extends ListCell<Row> {
        RowCell() {
            setOnDragDetected(event -> {
                if (getItem() != null && model.editable()) {
                    dragged = getItem().choice();
                    startFullDrag();
                }
            });
            setOnMouseDragEntered(event -> pseudoClassStateChanged(AIMED, dragged != null && !isEmpty()));
            setOnMouseDragExited(event -> pseudoClassStateChanged(AIMED, false));
            setOnMouseDragReleased(event -> {
                pseudoClassStateChanged(AIMED, false);
                if (getItem() != null) {
                    dropped(getItem().choice());
                }
            });
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            boolean shown = !empty && row != null;
            pseudoClassStateChanged(GROUP, shown && row.choice().isGroup());
            pseudoClassStateChanged(WHOLE, shown && row.choice().isWhole());
            setText(null);
            setGraphic(shown ? drawing(row) : null);
        }

        private Node drawing(Row row) {
            HBox line = new HBox();
            line.getStyleClass().add("rubric-row");
            if (row.choice().isPoint()) {
                line.getChildren().add(styled(row.no(), "no"));
            }
            Label words = styled(row.words(), "words");
            words.setMinWidth(0);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            line.getChildren().add(words);
            if (row.severity() != null) {
                line.getChildren().add(Banner.iconOf(texts, row.severity()));
            }
            Label marks = styled(row.marks(), "marks");
            marks.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(marks);
            return line;
        }

        private static Label styled(String words, String style) {
            Label label = new Label(words);
            label.getStyleClass().add(style);
            return label;
        }
    }
}
