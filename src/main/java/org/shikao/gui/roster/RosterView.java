package org.shikao.gui.roster;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.FilterField;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.roster.RosterDesk.Edit;
import org.shikao.gui.roster.intake.IntakeStrip;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.text.Texts;

/** Filters, the table of candidates, and beside it schools, findings or differences. */
final class RosterView extends VBox implements ExamBody {
    private static final double SIDE_SHARE = 0.36;

    private final Texts texts;
    private final RosterModel model;
    private final FilterField filter;
    private final DataTable<RosterRow> table;
    private final EditLine line;
    private final VBox list;
    private final RosterSide side;
    private final Button doubtful;
    private final HBox bar;
    private final StackPane body = new StackPane();
    private final ComboBox<SchoolCount> school = new ComboBox<>();
    private final ComboBox<Integer> grade = new ComboBox<>();
    private final ComboBox<String> className = new ComboBox<>();
    private final ComboBox<RosterState> state = new ComboBox<>();
    private boolean laid;
    private final Label count = Labels.caption("");
    private final InvalidationListener counted = observable -> count();
    private final InvalidationListener classed = observable -> listClasses();
    private final ListChangeListener<SchoolCount> listed = change -> list();

    /**
     * What happens outside the view when something is typed or pressed.
     *
     * @param saving saves a correction
     * @param undo takes the last one back
     * @param remove takes these candidates off the list
     * @param desk opens the desk of pairs
     */
    record Acts(Saver saving, Runnable undo, Consumer<List<RosterRow>> remove, Runnable desk) {}

    /** Saves a correction, or says at the line why it cannot stand. */
    interface Saver {
        void save(Edit edit, EditLine line, Runnable saved, Runnable refused);
    }

    RosterView(Texts texts, RosterModel model, Acts acts) {
        this.texts = texts;
        this.model = model;
        line = new EditLine(texts, model.desk(), new FieldWords(texts, model::written), acts.undo());
        doubtful = Buttons.secondary(
                texts, Command.of("gui.roster.doubtful", Material2OutlinedAL.COMPARE_ARROWS, acts.desk()));
        getStyleClass().addAll("column", "roster-view");
        filter = new FilterField(texts, texts.text("gui.roster.filter"));
        table = new RosterTable(
                        texts,
                        model,
                        (edit, saved, refused) -> acts.saving().save(edit, line, saved, refused),
                        line::begun)
                .node();
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, acts));
        list = new VBox(table, line);
        list.getStyleClass().add("roster-list");
        VBox.setVgrow(table, Priority.ALWAYS);
        side = new RosterSide(texts, model, this::reveal);
        VBox.setVgrow(body, Priority.ALWAYS);
        bar = bar();
        getChildren().addAll(bar, new IntakeStrip(texts, model.intake()), new RosterBanner(texts, model), body);
        model.shown().addListener(new WeakInvalidationListener(counted));
        model.schools().addListener(new WeakListChangeListener<>(listed));
        model.indexProperty().addListener(new WeakInvalidationListener(counted));
        list();
        count();
    }

    @Override
    public Node node() {
        return this;
    }

    /** Chooses the candidate of this number, taking filters away that hide it. */
    void reveal(String candidateNo) {
        if (find(candidateNo) == null) {
            filter.clear();
            model.narrowing().clearChoices();
        }
        RosterRow row = find(candidateNo);
        if (row != null) {
            table.reveal(row);
        }
    }

    private RosterRow find(String candidateNo) {
        return table.getItems().stream()
                .filter(row -> row.candidate().candidateNo().equals(candidateNo))
                .findFirst()
                .orElse(null);
    }

    private HBox bar() {
        RosterFilter narrowing = model.narrowing();
        filter.textProperty().bindBidirectional(narrowing.query());
        prepare(school, "roster-school", "gui.roster.schools.all", SchoolCount::name);
        prepare(grade, "roster-grade", "gui.roster.grades.all", g -> texts.text("gui.roster.grade", g));
        prepare(className, "roster-class", "gui.roster.classes.all", name -> name);
        prepare(state, "roster-state", "gui.roster.only.all", only -> texts.text("gui.roster.only." + only));
        state.getItems().setAll((RosterState) null);
        state.getItems().addAll(RosterState.values());
        school.valueProperty().bindBidirectional(narrowing.school());
        grade.valueProperty().bindBidirectional(narrowing.grade());
        className.valueProperty().bindBidirectional(narrowing.className());
        state.valueProperty().bindBidirectional(narrowing.state());
        narrowing.school().addListener(new WeakInvalidationListener(classed));
        narrowing.grade().addListener(new WeakInvalidationListener(classed));
        return Panes.bar(filter, school, grade, className, state, Panes.gap(), doubtful, count);
    }

    /** A choice whose first line, null, means all. */
    private <T> void prepare(ComboBox<T> box, String id, String allKey, Function<T, String> name) {
        box.setId(id);
        box.setAccessibleText(texts.text(allKey));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? texts.text(allKey) : name.apply(value);
            }

            @Override
            public T fromString(String words) {
                return null;
            }
        });
        box.setPromptText(texts.text(allKey));
    }

    private void list() {
        List<SchoolCount> schools = List.copyOf(model.schools());
        SchoolCount keptSchool = model.narrowing().school().get();
        Integer keptGrade = model.narrowing().grade().get();
        school.getItems().setAll((SchoolCount) null);
        school.getItems().addAll(schools);
        grade.getItems().setAll((Integer) null);
        grade.getItems().addAll(SchoolCount.grades(schools));
        school.setValue(keptSchool);
        grade.setValue(keptGrade);
        listClasses();
        lay(!schools.isEmpty());
    }

    /** The classes of the school and grade chosen; one that is not among them is no longer asked for. */
    private void listClasses() {
        String kept = model.narrowing().className().get();
        List<String> classes = model.classes();
        className.getItems().setAll((String) null);
        className.getItems().addAll(classes);
        className.setValue(kept != null && classes.contains(kept) ? kept : null);
    }

    /** Without candidates there is nothing to filter: what was found then has the page to itself. */
    private void lay(boolean candidates) {
        bar.setVisible(candidates);
        bar.setManaged(candidates);
        // laid anew, the table would lose the focus in the midst of corrections
        if (body.getChildren().isEmpty() || laid != candidates) {
            laid = candidates;
            body.getChildren().setAll(candidates ? Panes.beside(list, side, SIDE_SHARE) : side);
        }
    }

    private void count() {
        count.setText(texts.text("gui.roster.count", model.shown().size(), model.size()));
        int waiting = model.indexProperty().get().waiting();
        doubtful.setText(texts.text("gui.roster.doubtful.count", waiting));
        doubtful.setVisible(waiting > 0);
        doubtful.setManaged(waiting > 0);
    }

    private void pressed(KeyEvent event, Acts acts) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            acts.undo().run();
        } else if (event.getCode() == KeyCode.DELETE
                && !table.getSelectionModel().isEmpty()) {
            acts.remove().accept(chosen());
        } else {
            return;
        }
        event.consume();
    }

    /** The candidates chosen in the table. */
    List<RosterRow> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /** The line under the table. */
    EditLine line() {
        return line;
    }
}
