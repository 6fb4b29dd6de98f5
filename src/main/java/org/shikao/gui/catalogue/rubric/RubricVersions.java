package org.shikao.gui.catalogue.rubric;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricHistory.Kept;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/** Every version that was kept, newest first, with who kept it and when; an old one can be taken back. */
final class RubricVersions extends VBox {
    private final RubricModel model;
    private final DataTable<Kept> table;
    private final BooleanProperty allowed = new SimpleBooleanProperty();

    RubricVersions(Texts texts, RubricModel model) {
        this.model = model;
        getStyleClass().add("rehearsal");
        table = new DataTable<Kept>(texts)
                .compact()
                .words("gui.rubric.version.at", 150, kept -> kept.at().replace('T', ' '))
                .fixed()
                .words("gui.rubric.version.by", 100, Kept::by)
                .figures(
                        "gui.rubric.version.no",
                        56,
                        kept -> String.valueOf(kept.rubric().version()))
                .fixed()
                .words("gui.rubric.version.status", 80, kept -> texts.text(status(kept.rubric())))
                .figures(
                        "gui.rubric.version.points",
                        70,
                        kept -> String.valueOf(kept.rubric().points().size()))
                .fixed()
                .words(
                        "gui.rubric.version.sum",
                        90,
                        kept -> texts.text(
                                "gui.rubric.list.sum",
                                sum(kept.rubric()),
                                kept.rubric().fullMarks().toString()))
                .words("gui.rubric.version.reason", 120, Kept::reason)
                .empty(Labels.muted(texts.text("gui.rubric.version.none")))
                .onOpen(kept -> restoreIfAllowed());
        table.setId("rubric-versions");
        VBox.setVgrow(table, Priority.ALWAYS);
        Node restore = Buttons.secondary(
                texts,
                Command.of("gui.rubric.restore", Material2OutlinedMZ.RESTORE, this::restore)
                        .when(allowed));
        getChildren().addAll(Panes.bar(restore), Labels.muted(texts.text("gui.rubric.version.note")), table);
        refresh();
        table.getSelectionModel().selectedItemProperty().addListener(observable -> allow());
    }

    /** Shows the versions kept by now. */
    void refresh() {
        if (!table.getItems().equals(model.versions())) {
            table.getItems().setAll(model.versions());
        }
        allow();
    }

    private void allow() {
        allowed.set(model.editable() && table.getSelectionModel().getSelectedItem() != null);
    }

    private void restoreIfAllowed() {
        if (allowed.get()) {
            restore();
        }
    }

    private void restore() {
        model.restore(table.getSelectionModel().getSelectedItem());
    }

    private static String status(Rubric rubric) {
        return "gui.catalogue.status." + rubric.status();
    }

    private static String sum(Rubric rubric) {
        return rubric.groups().stream()
                .map(RubricGroup::max)
                .reduce(Marks.ZERO, Marks::plus)
                .toString();
    }
}
