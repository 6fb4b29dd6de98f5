package org.shikao.gui.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.FilterField;
import org.shikao.gui.control.Finding;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** Experiments at the left with the findings below, the chosen one in full at the right. */
final class CatalogueView extends VBox implements ExamBody {
    private static final double DETAIL_SHARE = 0.52;

    private final Texts texts;
    private final CatalogueModel model;
    private final DataTable<Experiment> table;
    private final FindingsPanel findings;
    private final StackPane notice = new StackPane();
    private final VBox detail = new VBox();
    private final ScrollPane scroll = Panes.scroll(detail);
    private final Label count = Labels.caption("");
    private final InvalidationListener chosen = observable -> showChosen();
    private final InvalidationListener found = observable -> showFound();

    CatalogueView(Texts texts, CatalogueModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().addAll("column", "catalogue-view");
        table = table();
        findings = new FindingsPanel(texts, texts.text("gui.catalogue.findings"));
        findings.getStyleClass().add("catalogue-findings");
        findings.onJump(this::jump);
        VBox left = new VBox(table, findings);
        left.getStyleClass().add("column");
        VBox.setVgrow(table, Priority.ALWAYS);
        Node split = Panes.beside(left, scroll, DETAIL_SHARE);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(bar(), notice, split);
        model.chosenProperty().addListener(new WeakInvalidationListener(chosen));
        model.problemsProperty().addListener(new WeakInvalidationListener(found));
        model.shown().addListener(new WeakInvalidationListener(found));
        showChosen();
        showFound();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public boolean fits() {
        return model.editing() == null && model.offer() == null;
    }

    private Node bar() {
        FilterField filter = new FilterField(texts, texts.text("gui.catalogue.filter"));
        filter.setText(model.queryProperty().get());
        model.queryProperty().bind(filter.queryProperty());
        HBox bar = Panes.bar(filter);
        ToggleGroup group = new ToggleGroup();
        bar.getChildren().add(toggle(group, null, texts.text("gui.catalogue.all")));
        for (Subject subject : Subject.values()) {
            bar.getChildren().add(toggle(group, subject, texts.text("subject." + subject.code())));
        }
        bar.getChildren().addAll(Panes.gap(), count);
        return bar;
    }

    private ToggleButton toggle(ToggleGroup group, Subject subject, String name) {
        ToggleButton button = new ToggleButton(name);
        button.setToggleGroup(group);
        button.setId("subject-" + (subject == null ? "all" : subject.code()));
        button.setSelected(subject == model.subjectProperty().get());
        button.setOnAction(event -> {
            button.setSelected(true);
            model.subjectProperty().set(subject);
        });
        return button;
    }

    private DataTable<Experiment> table() {
        DataTable<Experiment> made = new DataTable<Experiment>(texts)
                .compact()
                .words("gui.catalogue.column.id", 66, Experiment::id)
                .fixed()
                .words("gui.catalogue.column.title", 210, Experiment::title)
                .figures("gui.catalogue.column.minutes", 52, e -> String.valueOf(e.minutes()))
                .fixed()
                .figures(
                        "gui.catalogue.column.points",
                        62,
                        e -> String.valueOf(e.rubric().points().size()))
                .fixed()
                .words("gui.catalogue.column.hazards", 110, e -> hazards(e.allHazards()));
        made.onOpen(experiment -> model.edit());
        made.setId("catalogue-table");
        made.setItems(model.shown());
        made.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null) {
                model.chosenProperty().set(now);
            }
        });
        return made;
    }

    private String hazards(Set<Hazard> hazards) {
        return hazards.stream()
                .sorted()
                .map(h -> texts.text("gui.catalogue.hazard." + h))
                .collect(Collectors.joining(texts.text("gui.catalogue.comma")));
    }

    private void showChosen() {
        Experiment experiment = model.chosenProperty().get();
        detail.getChildren().clear();
        if (experiment != null) {
            if (table.getSelectionModel().getSelectedItem() != experiment) {
                table.getSelectionModel().clearSelection();
                table.getSelectionModel().select(experiment);
            }
            detail.getChildren().setAll(new ExperimentCards(texts, model::edit).all(model.worded(experiment)));
        }
        detail.getStyleClass().setAll("column");
        scroll.setVvalue(0);
    }

    private void showFound() {
        List<Problem> problems = model.problemsProperty().get();
        findings.show(Sentences.findings(problems, texts));
        findings.setVisible(!problems.isEmpty());
        findings.setManaged(!problems.isEmpty());
        count.setText(texts.text("gui.catalogue.count", model.shown().size(), model.size()));
        notice.getChildren().clear();
        if (model.refusedProperty().get() != null) {
            Command dismiss = Command.of("gui.catalogue.dismiss", Material2OutlinedAL.CLOSE, model::dismiss);
            String file = model.refusedProperty().get().getFileName().toString();
            long errors = problems.stream().filter(Problem::isError).count();
            notice.getChildren()
                    .add(new Banner(texts, Severity.ERROR, texts.text("gui.catalogue.refused", file, errors), dismiss));
        }
        notice.setVisible(!notice.getChildren().isEmpty());
        notice.setManaged(!notice.getChildren().isEmpty());
    }

    private void jump(Finding finding) {
        if (finding.target() instanceof Problem problem) {
            String sheet = problem.place().sheet();
            model.choose(sheet.isEmpty() ? problem.place().column() : sheet);
        }
    }
}
