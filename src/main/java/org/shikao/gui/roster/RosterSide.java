package org.shikao.gui.roster;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shikao.exam.Problem;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.Finding;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.Panes;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** Beside the candidates: counts by school, or the findings of the last import. */
final class RosterSide extends VBox {
    private final Texts texts;
    private final RosterModel model;
    private final Consumer<String> reveal;
    private final FindingsPanel findings;
    private final PhotoView photo;
    private final StackPane body = new StackPane();
    private final ToggleGroup choice = new ToggleGroup();
    private final ToggleButton schoolsTab;
    private final ToggleButton findingsTab;
    private final HBox tabs;
    private final InvalidationListener ended = observable -> ended();
    private final InvalidationListener counted = observable -> ended();

    RosterSide(Texts texts, RosterModel model, Consumer<String> reveal) {
        this.texts = texts;
        this.model = model;
        this.reveal = reveal;
        getStyleClass().add("roster-side");
        photo = new PhotoView(texts, model.photos());
        findings = new FindingsPanel(texts, texts.text("gui.roster.findings"));
        findings.onJump(this::jump);
        schoolsTab = tab("gui.roster.tab.schools", "roster-tab-schools");
        findingsTab = tab("gui.roster.tab.findings", "roster-tab-findings");
        tabs = Panes.bar(schoolsTab, findingsTab);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(tabs, body, photo);
        model.outcomeProperty().addListener(new WeakInvalidationListener(ended));
        model.schools().addListener(new WeakInvalidationListener(counted));
        ended();
    }

    private ToggleButton tab(String key, String id) {
        ToggleButton tab = new ToggleButton(texts.text(key));
        tab.setId(id);
        tab.setToggleGroup(choice);
        tab.setOnAction(event -> {
            tab.setSelected(true);
            redraw();
        });
        return tab;
    }

    private void ended() {
        ImportOutcome outcome = model.outcomeProperty().get();
        List<Problem> problems = outcome == null ? List.of() : outcome.problems();
        findings.show(Sentences.findings(problems, texts));
        show(findingsTab, !problems.isEmpty());
        show(schoolsTab, model.size() > 0);
        show(photo, model.size() > 0);
        show(tabs, tabs.getChildren().stream().filter(Node::isVisible).count() > 1);
        (problems.isEmpty() ? schoolsTab : findingsTab).setSelected(true);
        redraw();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void redraw() {
        body.getChildren().setAll(findingsTab.isSelected() ? findings : schools());
    }

    private Node schools() {
        DataTable<SchoolCount> table =
                new DataTable<SchoolCount>(texts).compact().words("gui.roster.column.school", 90, SchoolCount::name);
        table.figures("gui.roster.column.total", 50, count -> String.valueOf(count.total()));
        SchoolCount.subjects(model.schools())
                .forEach(subject -> table.figures(
                        "gui.roster.column." + subject.code(), 50, count -> String.valueOf(count.of(subject))));
        table.figures("gui.roster.column.exempt", 62, count -> String.valueOf(count.exempt()))
                .figures("gui.roster.column.noPhoto", 66, count -> String.valueOf(count.noPhoto()));
        table.onOpen(model.narrowing().school()::set);
        table.setOnMouseClicked(event -> {
            SchoolCount chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                model.narrowing().school().set(chosen);
            }
        });
        table.setId("roster-schools");
        table.getItems().setAll(model.schools());
        return table;
    }

    /** A finding of a file cannot be shown here; one that names a candidate of the roster can. */
    private void jump(Finding finding) {
        if (finding.target() instanceof Problem problem
                && problem.place().file().isEmpty()) {
            reveal.accept(problem.place().column());
        }
    }
}
