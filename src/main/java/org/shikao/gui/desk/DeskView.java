package org.shikao.gui.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Outcome;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** The desk while sheets lie on it: time, columns, the active point, what was said, the keys. */
final class DeskView extends VBox {
    private final Texts texts;
    private final DeskModel model;
    private final DeskAside aside;
    private final DeskTime time;
    private final HBox columns = new HBox();
    private final List<DeskColumn> shown = new ArrayList<>();
    private final DeskDetail detail;
    private final VBox message = new VBox();
    private final Label page = Labels.caption("");
    private final Button special;
    private final ChangeListener<Node> focusMoved = (at, before, owner) -> takeFocus(owner);
    private DeskModel.Said told;

    DeskView(Texts texts, DeskModel model, DeskAside aside) {
        this.texts = texts;
        this.aside = aside;
        this.model = model;
        getStyleClass().add("desk");
        setId("desk");
        setFocusTraversable(true);
        time = new DeskTime(texts, model);
        detail = new DeskDetail(texts, model, aside);
        special = Buttons.secondary(
                texts, Command.of("gui.desk.outcome", Material2OutlinedMZ.REPORT_PROBLEM, this::outcomes));
        special.setFocusTraversable(false);
        DeskKeys keys = new DeskKeys(model, aside, this::outcomes, this::events);
        addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        columns.getStyleClass().add("desk-columns");
        HBox.setHgrow(columns, Priority.ALWAYS);
        HBox middle = new HBox(columns, detail);
        middle.getStyleClass().add("desk-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        message.getStyleClass().add("desk-message");
        Label hint = Labels.caption(texts.text("gui.desk.keys"));
        hint.setMinWidth(0);
        hint.visibleProperty().bind(Bindings.isEmpty(message.getChildren()));
        StackPane foot = new StackPane(hint, message);
        foot.getStyleClass().add("desk-foot");
        getChildren().addAll(top(), middle, foot);
        sceneProperty().addListener((at, before, scene) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(focusMoved);
            }
            if (scene != null) {
                scene.focusOwnerProperty().addListener(focusMoved);
            }
        });
    }

    /** The frame gives the focus to the page as a whole; here it belongs to the desk. */
    private void takeFocus(Node owner) {
        for (Parent parent = getParent(); parent != null && owner != null; parent = parent.getParent()) {
            if (parent == owner) {
                requestFocus();
                return;
            }
        }
    }

    private HBox top() {
        Button other = Buttons.quiet(texts, Command.of("gui.desk.other", Material2OutlinedAL.ARROW_BACK, model::close));
        other.setFocusTraversable(false);
        Button fault = Buttons.secondary(texts, Command.of("gui.desk.fault", Material2OutlinedAL.BUILD, aside::fault));
        fault.setFocusTraversable(false);
        HBox top = new HBox(other, special, fault);
        if (aside.shows()) {
            Button show =
                    Buttons.secondary(texts, Command.of("gui.desk.show", Material2OutlinedMZ.VISIBILITY, aside::show));
            show.setFocusTraversable(false);
            top.getChildren().add(show);
        }
        page.setMinWidth(USE_PREF_SIZE);
        top.getChildren().addAll(page, Panes.gap(), time);
        top.getStyleClass().add("desk-top");
        return top;
    }

    /** Shows the desk as it is now. */
    void refresh() {
        if (!model.isScoring()) {
            return;
        }
        List<DeskSheet> now = model.shown();
        if (!now.equals(shown.stream().map(DeskColumn::sheet).toList())) {
            lay(now);
        }
        shown.forEach(column -> column.refresh(column.sheet() == model.activeSheet(), shown.size() > 2));
        detail.refresh();
        time.setVisible(model.session().isTimed());
        time.refresh();
        say();
        boolean many = model.sheets().size() > DeskModel.AT_ONCE;
        page.setText(
                many
                        ? texts.text(
                                "gui.desk.page",
                                model.activeIndex() + 1,
                                model.sheets().size())
                        : "");
    }

    /** Shows the time that is left. */
    void tick() {
        time.refresh();
    }

    private void lay(List<DeskSheet> sheets) {
        shown.clear();
        for (DeskSheet sheet : sheets) {
            int index = model.sheets().indexOf(sheet);
            DeskColumn column = new DeskColumn(texts, model.session(), sheet, point -> {
                model.activate(index, point);
                requestFocus();
            });
            HBox.setHgrow(column, Priority.ALWAYS);
            shown.add(column);
        }
        columns.getChildren().setAll(shown);
    }

    private void say() {
        DeskModel.Said said = model.said().orElse(null);
        if (said == told) {
            return;
        }
        told = said;
        message.getChildren().clear();
        if (said != null) {
            message.getChildren().add(new Banner(texts, said.severity(), sentence(said), null));
        }
    }

    private String sentence(DeskModel.Said said) {
        return said.problem() == null ? texts.say(said.phrase()) : Sentences.told(said.problem(), texts);
    }

    /** The menu of what may have happened besides marks. */
    private void outcomes() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().add(item("outcome-ABSENT", Outcome.ABSENT.name(), Phrase.of("outcome.ABSENT")));
        menu.getItems().add(item("outcome-WITHDRAWN", Outcome.WITHDRAWN.name(), Phrase.of("outcome.WITHDRAWN")));
        if (model.session().outcomes().deferralAllowed()) {
            menu.getItems().add(item("outcome-DEFERRED", Outcome.DEFERRED.name(), Phrase.of("outcome.DEFERRED")));
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (Penalty penalty : model.session().outcomes().penalties()) {
            menu.getItems()
                    .add(item(
                            "outcome-" + penalty.code(),
                            penalty.code(),
                            Phrase.of("gui.desk.penalty", penalty.label())));
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(item("outcome-EARNED", Outcome.EARNED.name(), Phrase.of("gui.desk.outcome.back")));
        menu.show(special, Side.BOTTOM, 0, 4);
    }

    /** The menu of what the rubric answers at the active point. */
    private void events() {
        List<DeskEvents.Choice> choices = aside.choices();
        if (choices.isEmpty()) {
            aside.nothing();
            return;
        }
        ContextMenu menu = new ContextMenu();
        for (DeskEvents.Choice choice : choices) {
            CheckMenuItem item = new CheckMenuItem(texts.say(choice.name()));
            item.setId("event-" + choice.id());
            item.setSelected(choice.noted());
            item.setOnAction(event -> aside.press(choice));
            menu.getItems().add(item);
        }
        menu.show(detail, Side.LEFT, 0, 0);
    }

    private MenuItem item(String id, String code, Phrase name) {
        MenuItem item = new MenuItem(texts.say(name));
        item.setId(id);
        item.setOnAction(event -> model.outcome(code, name));
        return item;
    }

    /** The severity of what is said now, for a screen reader and for tests. */
    Severity severity() {
        return told == null ? null : told.severity();
    }
}
