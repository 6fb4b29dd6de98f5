package org.shikao.gui.rules;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.exam.Problem;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.text.Texts;

/** The sections of a pack, each with the number of its changes and a sign for what is wrong in it. */
final class GroupList extends VBox {
    private final Texts texts;
    private final Editing editing;
    private final ListView<RuleKeys.Group> list = new ListView<>();

    GroupList(Texts texts, Editing editing) {
        this.texts = texts;
        this.editing = editing;
        getStyleClass().addAll("column", "rules-groups");
        list.setId("rules-groups");
        list.setAccessibleText(texts.text("gui.rules.groups"));
        list.getItems().setAll(RuleKeys.groups());
        list.setCellFactory(view -> new GroupCell());
        list.getSelectionModel().select(editing.group());
        list.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null) {
                editing.show(now);
            }
        });
        Card card = new Card(null, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
    }

    /** Shows the counts as they are now. */
    void refresh() {
        list.getSelectionModel().select(editing.group());
        list.refresh();
    }

    private final class GroupCell extends ListCell<RuleKeys.Group> {
        @Override
        protected void updateItem(RuleKeys.Group group, boolean empty) {
            super.updateItem(group, empty);
            setText(null);
            setGraphic(empty || group == null ? null : drawing(group));
        }

        private HBox drawing(RuleKeys.Group group) {
            HBox line = Panes.bar(Labels.line(texts.text(group.titleKey())), Panes.gap());
            long changed =
                    group.keys().stream().filter(editing.draft()::changed).count();
            if (changed > 0) {
                Label count = Labels.caption(String.valueOf(changed));
                count.getStyleClass().add("rule-count");
                count.setAccessibleText(texts.text("gui.rules.changed.count", changed));
                line.getChildren().add(count);
            }
            if (any(group, true)) {
                line.getChildren().add(Banner.iconOf(texts, Severity.ERROR));
            } else if (any(group, false)) {
                line.getChildren().add(Banner.iconOf(texts, Severity.WARNING));
            }
            return line;
        }

        private boolean any(RuleKeys.Group group, boolean error) {
            return group.keys().stream()
                    .flatMap(key -> editing.problems(key).stream())
                    .map(Problem::isError)
                    .anyMatch(is -> is == error);
        }
    }
}
