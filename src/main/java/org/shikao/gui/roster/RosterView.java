package org.shikao.gui.roster;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.FilterField;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.text.Texts;

/** Filters, the table of candidates, and beside it schools, findings or differences. */
final class RosterView extends VBox implements ExamBody {
    private static final double SIDE_SHARE = 0.32;

    private final Texts texts;
    private final RosterModel model;
    private final FilterField filter;
    private final DataTable<RosterRow> table;
    private final RosterSide side;
    private final HBox bar;
    private final StackPane body = new StackPane();
    private final ComboBox<SchoolCount> school = new ComboBox<>();
    private final ComboBox<Integer> grade = new ComboBox<>();
    private final Label count = Labels.caption("");
    private final InvalidationListener counted = observable -> count();
    private final ListChangeListener<SchoolCount> listed = change -> list();

    RosterView(Texts texts, RosterModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().addAll("column", "roster-view");
        filter = new FilterField(texts, texts.text("gui.roster.filter"));
        table = table();
        side = new RosterSide(texts, model, this::reveal);
        VBox.setVgrow(body, Priority.ALWAYS);
        bar = bar();
        getChildren().addAll(bar, new RosterBanner(texts, model), body);
        model.shown().addListener(new WeakInvalidationListener(counted));
        model.schools().addListener(new WeakListChangeListener<>(listed));
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
            school.setValue(null);
            grade.setValue(null);
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
        filter.setText(model.queryProperty().get());
        model.queryProperty().bind(filter.queryProperty());
        prepare(school, "roster-school", "gui.roster.schools.all", SchoolCount::name);
        prepare(grade, "roster-grade", "gui.roster.grades.all", g -> texts.text("gui.roster.grade", g));
        school.valueProperty().bindBidirectional(model.schoolProperty());
        grade.valueProperty().bindBidirectional(model.gradeProperty());
        return Panes.bar(filter, school, grade, Panes.gap(), count);
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
        SchoolCount keptSchool = model.schoolProperty().get();
        Integer keptGrade = model.gradeProperty().get();
        school.getItems().setAll((SchoolCount) null);
        school.getItems().addAll(schools);
        grade.getItems().setAll((Integer) null);
        grade.getItems().addAll(SchoolCount.grades(schools));
        school.setValue(keptSchool);
        grade.setValue(keptGrade);
        lay(!schools.isEmpty());
    }

    /** Without candidates there is nothing to filter: what was found then has the page to itself. */
    private void lay(boolean candidates) {
        bar.setVisible(candidates);
        bar.setManaged(candidates);
        body.getChildren().setAll(candidates ? Panes.beside(table, side, SIDE_SHARE) : side);
    }

    private void count() {
        count.setText(texts.text("gui.roster.count", model.shown().size(), model.size()));
    }

    private DataTable<RosterRow> table() {
        DataTable<RosterRow> made = new DataTable<RosterRow>(texts)
                .compact()
                .words("gui.roster.column.no", 118, row -> row.candidate().candidateNo())
                .fixed()
                .words("gui.roster.column.name", 140, row -> row.candidate().name())
                .words("gui.roster.column.sex", 48, row -> sex(row.candidate()))
                .fixed()
                .words("gui.roster.column.school", 150, RosterRow::school)
                .words("gui.roster.column.class", 76, row -> row.candidate().className())
                .fixed()
                .words("gui.roster.column.id", 146, RosterRow::maskedId)
                .fixed()
                .words("gui.roster.column.remark", 120, row -> special(row.candidate()));
        made.setId("roster-table");
        SortedList<RosterRow> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(made.comparatorProperty());
        made.setItems(sorted);
        made.getSelectionModel()
                .selectedItemProperty()
                .addListener((at, before, row) -> model.photos().look(row == null ? null : row.candidate()));
        return made;
    }

    private String sex(Candidate c) {
        return texts.text("gui.roster.sex." + c.sex());
    }

    /** Needs and exemptions in words. */
    private String special(Candidate c) {
        String subjects = Arrays.stream(Subject.values())
                .filter(c.exemptions()::containsKey)
                .map(subject -> texts.text("subject." + subject.code()))
                .collect(Collectors.joining(texts.text("gui.roster.comma")));
        String exempt = subjects.isEmpty() ? "" : texts.text("gui.roster.exempt", subjects);
        return Stream.of(exempt, c.needs()).filter(words -> !words.isEmpty()).collect(Collectors.joining(" · "));
    }
}
