package org.shikao.gui.roster.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.exam.roster.RosterField;
import org.shikao.flow.RosterComparison;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.roster.intake.DiffLine.Kind;
import org.shikao.text.Texts;

/** What the import would change, before and after side by side; nothing has been changed yet. */
final class DiffView extends VBox {
    private final Texts texts;
    private final IntakeModel model;
    private final DataTable<DiffLine> table;
    private final ToggleGroup choice = new ToggleGroup();
    private final Map<Kind, ToggleButton> tabs = new EnumMap<>(Kind.class);
    private final CheckBox remove = new CheckBox();
    private final Label consequence = Labels.muted("");
    private List<DiffLine> lines = List.of();

    DiffView(Texts texts, IntakeModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().addAll("column", "diff-view");
        table = table();
        HBox bar = Panes.bar();
        for (Kind kind : Kind.values()) {
            ToggleButton tab = new ToggleButton();
            tab.setId("intake-diff-" + kind);
            tab.setToggleGroup(choice);
            tab.setOnAction(event -> draw());
            tabs.put(kind, tab);
            bar.getChildren().add(tab);
        }
        remove.setId("intake-remove");
        remove.selectedProperty().bindBidirectional(model.removingProperty());
        remove.setOnAction(event -> consequence());
        VBox foot = new VBox(remove, consequence);
        foot.getStyleClass().add("diff-foot");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table, foot);
    }

    /** Shows what would change now. */
    void refresh() {
        RosterComparison comparison = model.comparison();
        if (comparison == null) {
            return;
        }
        lines = DiffLine.of(comparison);
        tabs.forEach((kind, tab) -> {
            int people = DiffLine.people(kind, comparison);
            tab.setText(texts.text("gui.intake.diff." + kind + ".count", people));
            tab.setDisable(people == 0);
        });
        int gone = comparison.gone().size();
        remove.setText(texts.text("gui.intake.remove", gone));
        remove.setVisible(gone > 0);
        remove.setManaged(gone > 0);
        consequence();
        draw();
    }

    private void consequence() {
        RosterComparison comparison = model.comparison();
        int gone = comparison.gone().size();
        int after = comparison.afterwards(remove.isSelected());
        consequence.setText(texts.text(consequence(comparison.known(), after, gone), comparison.known(), after, gone));
    }

    private String consequence(int known, int after, int gone) {
        if (gone > 0) {
            return remove.isSelected() ? "gui.intake.after.removed" : "gui.intake.after.kept";
        }
        return known == after ? "gui.intake.after.same" : "gui.intake.after";
    }

    private void draw() {
        table.getItems()
                .setAll(lines.stream()
                        .filter(line -> choice.getSelectedToggle() == null
                                || tabs.get(line.kind()) == choice.getSelectedToggle())
                        .toList());
    }

    private DataTable<DiffLine> table() {
        DataTable<DiffLine> made = new DataTable<DiffLine>(texts)
                .compact()
                .words("gui.intake.column.kind", 84, line -> texts.text("gui.intake.diff." + line.kind()))
                .words("gui.roster.column.no", 118, DiffLine::number)
                .fixed()
                .words("gui.roster.column.name", 130, DiffLine::name)
                .words("gui.roster.column.school", 150, DiffLine::school)
                .words(
                        "gui.roster.column.field",
                        96,
                        line -> line.field()
                                .map(field -> texts.text("roster.column." + field))
                                .orElse(""))
                .words("gui.roster.column.before", 180, line -> value(line.field(), line.before()))
                .words("gui.roster.column.after", 180, line -> value(line.field(), line.after()));
        int columns = made.getColumns().size();
        made.getColumns().get(columns - 2).getStyleClass().add("before");
        made.getColumns().get(columns - 1).getStyleClass().add("after");
        made.setId("intake-diff");
        return made;
    }

    /** A value in words; what was or becomes empty is said. */
    private String value(Optional<RosterField> field, String value) {
        if (field.isEmpty()) {
            return value;
        }
        if (value.isEmpty()) {
            return texts.text("gui.intake.diff.empty");
        }
        return field.get() == RosterField.SEX
                ? texts.text("gui.roster.sex." + Sex.valueOf(value))
                : texts.text("gui.intake.diff.value", value);
    }
}
