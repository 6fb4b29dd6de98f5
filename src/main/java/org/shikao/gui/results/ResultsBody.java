package org.shikao.gui.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shikao.exam.Subject;
import org.shikao.exam.result.ResultTable.Balance;
import org.shikao.exam.result.SubjectScore;
import org.shikao.exam.roster.School;
import org.shikao.exam.rules.LabelRule;
import org.shikao.flow.HandleAppeals.Row;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.FilterField;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.StateMark;
import org.shikao.gui.control.Worded;
import org.shikao.gui.results.CandidateLine.Filter;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.text.Texts;

/** Balances on top, then the filter, the table of candidates, and the chosen one beside it. */
final class ResultsBody implements ExamBody {
    private static final double SIDE = 0.33;
    private static final School ALL = new School("", "");

    private final Texts texts;
    private final ResultsModel model;
    private final ResultsModel.View first;
    private final LabelRule labels;
    private final DataTable<CandidateLine> table;
    private final FilterField text;
    private final ComboBox<School> schools = new ComboBox<>();
    private final ComboBox<String> classes = new ComboBox<>();
    private final Label count = Labels.caption("");
    private final StackPane balances = new StackPane();
    private final StackPane side = new StackPane();
    private final AppealLines appeals;
    private final Node node;
    // held here: the model outlives the nodes and knows them weakly only
    private final InvalidationListener detailed = observable -> showDetail();
    private boolean filling;

    ResultsBody(Texts texts, ResultsModel model, LabelRule labels) {
        this.texts = texts;
        this.model = model;
        this.first = model.viewProperty().get();
        this.labels = labels;
        this.text = new FilterField(texts, texts.text("gui.results.filter"));
        this.table = table(first);
        this.appeals = new AppealLines(texts, row -> reveal(row.sheet().candidateNo()));
        this.node = build();
        table.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (!filling) {
                model.choose(now);
            }
        });
        listen(detailed, model.detailProperty());
    }

    @Override
    public Node node() {
        return node;
    }

    /** They can while the columns are the same. */
    @Override
    public boolean fits() {
        ResultsModel.View view = model.viewProperty().get();
        return subjects(view).equals(subjects(first))
                && view.grades() == first.grades()
                && view.schools().equals(first.schools());
    }

    /** The subjects that somebody is due in: an exam of grade 9 alone has no column for biology. */
    private static List<Subject> subjects(ResultsModel.View view) {
        return view.table().balances().stream()
                .filter(Balances::concerns)
                .map(Balance::subject)
                .toList();
    }

    @Override
    public void refresh() {
        balances.getChildren()
                .setAll(Balances.of(texts, model.viewProperty().get().table()));
        appeals.show(model.viewProperty().get().appeals());
        list();
        showDetail();
    }

    /** The appeal chosen in the register, else the only open one of the candidate chosen. */
    Optional<Row> appeal() {
        return Optional.ofNullable(appeals.chosen())
                .filter(row -> row.sheet().candidateNo().equals(model.chosen()))
                .or(model::openAppeal);
    }

    void reveal(String candidateNo) {
        model.filterProperty().set(Filter.NONE);
        text.clear();
        schools.setValue(ALL);
        table.getItems().stream()
                .filter(line -> line.row().candidateNo().equals(candidateNo))
                .findFirst()
                .ifPresent(table::reveal);
    }

    private static void listen(InvalidationListener listener, Observable... observed) {
        Stream.of(observed).forEach(each -> each.addListener(new WeakInvalidationListener(listener)));
    }

    private void list() {
        List<CandidateLine> lines = model.matching();
        filling = true;
        table.getItems().setAll(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).row().candidateNo().equals(model.chosen())) {
                table.getSelectionModel().clearAndSelect(i);
            }
        }
        filling = false;
        count.setText(texts.text("gui.results.count", lines.size()));
    }

    private void showDetail() {
        CandidateDetail detail = model.detailProperty().get();
        side.getChildren()
                .setAll(detail == null ? DetailPanel.nobody(texts) : new DetailPanel(texts, labels, detail).node());
    }

    private Node build() {
        Filter kept = model.filterProperty().get();
        text.setId("results-filter");
        text.setText(kept.text());
        schools.setId("results-school");
        schools.setConverter(new Worded<>(
                school -> school == ALL || school == null ? texts.text("gui.results.allSchools") : school.name()));
        schools.getItems().add(ALL);
        schools.getItems().addAll(first.schools());
        schools.setValue(first.schools().stream()
                .filter(s -> s.code().equals(kept.schoolCode()))
                .findFirst()
                .orElse(ALL));
        classes.setId("results-class");
        classes.setConverter(
                new Worded<>(name -> name == null || name.isEmpty() ? texts.text("gui.results.allClasses") : name));
        fillClasses(kept.className());
        text.queryProperty().addListener(observable -> filter());
        schools.valueProperty().addListener(observable -> {
            if (!filling) {
                filter("");
                fillClasses("");
            }
        });
        classes.valueProperty().addListener(observable -> filter());
        side.setMinWidth(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox lists = new VBox(table, appeals.node());
        lists.getStyleClass().add("column");
        return Panes.column(
                balances, Panes.bar(text, schools, classes, Panes.gap(), count), Panes.beside(lists, side, SIDE));
    }

    private void fillClasses(String chosen) {
        filling = true;
        classes.getItems().setAll("");
        classes.getItems().addAll(model.classes());
        classes.setValue(chosen);
        filling = false;
    }

    private void filter() {
        filter(classes.getValue() == null ? "" : classes.getValue());
    }

    private void filter(String className) {
        if (!filling) {
            School school = schools.getValue();
            model.filterProperty().set(new Filter(text.getText(), school == null ? "" : school.code(), className));
            list();
        }
    }

    private DataTable<CandidateLine> table(ResultsModel.View view) {
        DataTable<CandidateLine> lines = new DataTable<CandidateLine>(texts)
                .compact()
                .words("gui.results.column.number", 98, line -> line.row().candidateNo())
                .words("gui.results.column.name", 88, line -> line.row().name())
                .words("gui.results.column.school", 100, CandidateLine::school)
                .words("gui.results.column.class", 76, line -> line.row().className());
        for (Subject subject : subjects(view)) {
            lines.figures("subject." + subject.code(), 80, line -> line.score(subject));
            lines.states(
                    "gui.results.column.outcome",
                    28,
                    line -> line.of(subject).map(ResultsBody::mark).orElse(null));
            // the letter belongs to the score at its left
            lines.getColumns().get(lines.getColumns().size() - 1).setText("");
        }
        lines.figures("gui.results.column.total", 58, CandidateLine::total);
        if (view.grades()) {
            lines.words("gui.results.column.grade", 52, line -> line.row().grade());
        }
        lines.setId("results-table");
        lines.setAccessibleText(texts.text("gui.results.title"));
        return lines;
    }

    /** The letter or sign beside a score; none where a number says it all. */
    static StateMark.State mark(SubjectScore score) {
        if (score.conflict()) {
            return StateMark.State.CONFLICT;
        }
        return switch (score.outcome()) {
            case EARNED, WITHDRAWN -> null;
            case ABSENT -> StateMark.State.ABSENT;
            case DEFERRED -> StateMark.State.DEFERRED;
            case EXEMPT -> StateMark.State.EXEMPT;
            case VOID -> StateMark.State.VOID;
            case PENDING -> StateMark.State.EMPTY;
        };
    }
}
