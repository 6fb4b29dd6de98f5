package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.text.Texts;

/** Edits the draft: sections at the left, the keys of one section in the middle, a worked example at the right. */
final class RulesEdit extends HBox {
    private final Texts texts;
    private final RulesModel model;
    private final Editing editing;
    private final GroupList groups;
    private final VBox form = new VBox();
    private final VBox middle = new VBox();
    private final ScrollPane scroll = Panes.scroll(middle);
    private final ExamplePanel example;
    private final List<KeyRow> rows = new ArrayList<>();
    private final KeyEditors editors;
    private final ChangeListener<Node> focus = (at, before, now) -> {
        if (now != null) {
            bringIn(now);
        }
    };
    private RuleKeys.Group shown;

    RulesEdit(Texts texts, RulesModel model) {
        this.texts = texts;
        this.model = model;
        editing = model.editing();
        editors = new KeyEditors(texts, model, editing);
        groups = new GroupList(texts, editing);
        example = new ExamplePanel(texts, model, editing);
        form.getStyleClass().add("rule-form");
        middle.getStyleClass().add("column");
        getStyleClass().addAll("cards", "rules-edit");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        scroll.setFocusTraversable(false);
        getChildren().addAll(groups, scroll, example);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        sceneProperty().addListener((at, before, now) -> follow(before, now));
        refresh();
    }

    /** Whether it edits the draft of this moment. */
    boolean fits() {
        return model.editing() == editing;
    }

    /** Shows the draft as it is now. */
    void refresh() {
        if (editing.group() != shown) {
            rebuild();
        }
        form.setDisable(model.readOnly());
        rows.forEach(KeyRow::refresh);
        groups.refresh();
        example.refresh();
        editing.takeWanted().ifPresent(this::reveal);
    }

    private void rebuild() {
        shown = editing.group();
        rows.clear();
        shown.keys().forEach(key -> rows.add(new KeyRow(texts, editing, key, editors)));
        form.getChildren().setAll(rows);
        middle.getChildren().clear();
        if (model.readOnly()) {
            String why = model.started() ? "gui.rules.readOnly.started" : "gui.rules.readOnly";
            middle.getChildren().add(new Banner(texts, Severity.INFO, texts.text(why), null));
        }
        middle.getChildren().add(new Card(texts.text(shown.titleKey()), form).withActions(from()));
        scroll.setVvalue(0);
    }

    private Label from() {
        String name = editing.draft().now().origin().name();
        return Labels.caption(texts.text("gui.rules.from", name));
    }

    private void follow(Scene before, Scene now) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(focus);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(focus);
        }
    }

    /** Tab may lead to a control that is scrolled out of sight: its row is brought in. */
    private void bringIn(Node field) {
        rows.stream().filter(row -> holds(row, field)).findFirst().ifPresent(row -> {
            Bounds seen = scroll.getViewportBounds();
            Bounds at = middle.sceneToLocal(field.localToScene(field.getBoundsInLocal()));
            double room = middle.getHeight() - seen.getHeight();
            double top = scroll.getVvalue() * Math.max(0, room);
            boolean hidden = at.getMinY() < top || at.getMaxY() > top + seen.getHeight();
            if (room > 0 && hidden) {
                double wanted = at.getCenterY() - seen.getHeight() / 2;
                scroll.setVvalue(Math.max(0, Math.min(1, wanted / room)));
            }
        });
    }

    private static boolean holds(Node outer, Node inner) {
        Node at = inner;
        while (at != null && at != outer) {
            at = at.getParent();
        }
        return at == outer;
    }

    private void reveal(RuleKey key) {
        rows.stream().filter(row -> row.key() == key).findFirst().ifPresent(row -> {
            middle.applyCss();
            middle.layout();
            row.field().requestFocus();
            bringIn(row.field());
        });
    }

    private void keys(KeyEvent event) {
        boolean shortcut = event.isShortcutDown() && !event.isAltDown();
        if (!shortcut || model.readOnly()) {
            return;
        }
        switch (event.getCode()) {
            case Z -> editing.change(event.isShiftDown() ? editing.draft()::redo : editing.draft()::undo);
            case Y -> editing.change(editing.draft()::redo);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
