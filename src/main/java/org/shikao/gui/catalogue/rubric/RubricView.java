package org.shikao.gui.catalogue.rubric;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Finding;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.FocusOrder;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** The rubric editor: groups and points at the left, what is chosen, findings, rehearsal and versions at the right. */
public final class RubricView extends VBox implements ExamBody, RubricModel.Watcher {
    /** What the keys of the editor do. */
    public static final List<KeyHint> KEYS = List.of(
            new KeyHint("Alt+↑ Alt+↓", "gui.rubric.key.move"),
            new KeyHint("Insert", "gui.rubric.key.add"),
            new KeyHint("Ctrl+D", "gui.rubric.key.duplicate"),
            new KeyHint("Delete", "gui.rubric.key.remove"),
            new KeyHint("Ctrl+Z Ctrl+Y", "gui.rubric.key.undo"),
            new KeyHint("F6 Enter", "gui.rubric.key.form"),
            new KeyHint("Alt+1 … Alt+4", "gui.rubric.key.tabs"),
            new KeyHint("Alt+…", "gui.rubric.key.letter"));

    private static final double RIGHT_SHARE = 0.6;
    private static final List<String> TAB_IDS = List.of("content", "findings", "rehearsal", "versions");

    private final Texts texts;
    private final BooleanSupplier current;
    private final Runnable leave;
    private final RubricModel model;
    private final RubricList list;
    private final RubricPreview preview;
    private final FindingsPanel findings;
    private final RehearsalPane rehearsal;
    private final RubricVersions versions;
    private final VBox form = new VBox();
    private final VBox beside = new VBox();
    private final ScrollPane scroll = Panes.scroll(new VBox(form, beside));
    private final Label total = Labels.line("");
    private final Label saved = Labels.caption("");
    private final StackPane notice = new StackPane();
    private final Tab findingsTab;
    private final TabPane tabs;
    private final BooleanProperty mayUndo = new SimpleBooleanProperty();
    private final BooleanProperty mayRedo = new SimpleBooleanProperty();
    private final VBox acts = new VBox();

    /** An editor for this model; {@code leave} goes back to the catalogue, {@code current} tells whether it is still the one edited. */
    public RubricView(Texts texts, RubricModel model, Runnable leave, BooleanSupplier current) {
        this.texts = texts;
        this.current = current;
        this.leave = leave;
        this.model = model;
        getStyleClass().addAll("rubric-view");
        list = new RubricList(texts, model);
        preview = new RubricPreview(texts, model::worded);
        findings = new FindingsPanel(texts, texts.text("gui.catalogue.findings"));
        findings.onJump(this::jump);
        rehearsal = new RehearsalPane(texts, model);
        versions = new RubricVersions(texts, model);
        findingsTab = tab("findings", findings);
        tabs = new TabPane(
                tab("content", content()),
                findingsTab,
                tab("rehearsal", Panes.scroll(rehearsal)),
                tab("versions", versions));
        tabs.setId("rubric-tabs");
        tabs.getSelectionModel().select(model.tab());
        tabs.getSelectionModel().selectedIndexProperty().addListener((at, before, now) -> model.tab(now.intValue()));
        Node split = Panes.beside(left(), tabs, RIGHT_SHARE);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(bar(), notice, split);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.watch(this);
        // the keys go where the work is, as soon as the split pane has brought it into the window
        list.sceneProperty().addListener((at, before, scene) -> {
            if (scene != null) {
                list.requestFocus();
            }
        });
        turned();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public boolean fits() {
        return current.getAsBoolean();
    }

    @Override
    public void refresh() {
        figures();
    }

    @Override
    public void typed() {
        figures();
    }

    @Override
    public void turned() {
        boolean inForm = form.isFocusWithin();
        Choice choice = model.draft().choice();
        Node fields = choice.isPoint()
                ? new PointForm(texts, model, choice.no()).node()
                : choice.isGroup()
                        ? new GroupForm(texts, model, choice.group()).node()
                        : new WholeForm(texts, model).node();
        fields.getStyleClass().add("rubric-fields");
        fields.setDisable(!model.editable());
        form.getChildren().setAll(fields);
        scroll.setVvalue(0);
        figures();
        if (inForm) {
            // the field that had the keys is gone
            list.requestFocus();
        }
    }

    @Override
    public void stopped() {
        tabs.getSelectionModel().select(findingsTab);
        figures();
        FocusOrder.enter(findings);
    }

    private Node bar() {
        total.getStyleClass().add("rubric-total");
        total.setId("rubric-total");
        Node back = Buttons.quiet(
                texts,
                Command.of("gui.rubric.leave", Material2OutlinedAL.ARROW_BACK, leave)
                        .on("Esc"));
        Node undo = button("gui.rubric.undo", Material2OutlinedMZ.UNDO, Draft::undo, mayUndo);
        Node redo = button("gui.rubric.redo", Material2OutlinedMZ.REDO, Draft::redo, mayRedo);
        return Panes.bar(back, undo, redo, Panes.gap(), saved, total);
    }

    private Node left() {
        acts.getStyleClass().add("rubric-acts");
        HBox first = Panes.bar(
                act("gui.rubric.addPoint", Material2OutlinedAL.ADD, Draft::addPoint),
                act(
                        "gui.rubric.addGroup",
                        Material2OutlinedMZ.PLAYLIST_ADD,
                        draft -> draft.addGroup(texts.text("gui.rubric.newGroup"))),
                Panes.gap(),
                icon("gui.rubric.up", Material2OutlinedAL.ARROW_UPWARD, Draft::up),
                icon("gui.rubric.down", Material2OutlinedAL.ARROW_DOWNWARD, Draft::down),
                icon("gui.rubric.duplicate", Material2OutlinedAL.CONTENT_COPY, Draft::duplicate),
                icon("gui.rubric.remove", Material2OutlinedAL.DELETE, Draft::remove));
        acts.getChildren().setAll(first);
        VBox left = new VBox(list, acts);
        left.getStyleClass().add("rubric-left");
        VBox.setVgrow(list, Priority.ALWAYS);
        return left;
    }

    private Node content() {
        beside.getStyleClass().add("rubric-beside");
        VBox content = new VBox(scroll, preview);
        content.getStyleClass().add("rubric-content");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return content;
    }

    private Tab tab(String id, Node content) {
        Tab tab = new Tab(texts.text("gui.rubric.tab." + id), content);
        tab.setId("rubric-tab-" + id);
        tab.setClosable(false);
        tab.setTooltip(new Tooltip("Alt+" + (1 + TAB_IDS.indexOf(id))));
        return tab;
    }

    private Button act(String key, Ikon icon, Consumer<Draft> act) {
        String keys = key.endsWith("Point") ? "Insert" : "Shift+Insert";
        return Buttons.quiet(texts, Command.of(key, icon, () -> model.act(act)).on(keys));
    }

    private Button icon(String key, Ikon icon, Consumer<Draft> act) {
        return button(key, icon, act, new SimpleBooleanProperty(true));
    }

    private Button button(String key, Ikon icon, Consumer<Draft> act, BooleanProperty allowed) {
        return Buttons.icon(texts, Command.of(key, icon, () -> model.act(act)).when(allowed));
    }

    private void figures() {
        Draft draft = model.draft();
        Rubric rubric = draft.rubric();
        list.refreshRows();
        preview.show(draft.choice().isPoint() ? rubric.point(draft.choice().no()) : Optional.empty());
        findings.show(Sentences.findings(draft.problems(), texts));
        findingsTab.setText(texts.text("gui.rubric.tab.found", draft.problems().size()));
        total.setText(total(draft.total(), rubric.fullMarks()));
        total.getStyleClass().removeAll("success", "error");
        total.getStyleClass().add(draft.addsUp() ? "success" : "error");
        saved.setText(texts.text(model.dirty() ? "gui.rubric.unsaved" : "gui.rubric.saved"));
        saved.setVisible(model.editable());
        mayUndo.set(model.editable() && draft.canUndo());
        mayRedo.set(model.editable() && draft.canRedo());
        acts.setDisable(!model.editable());
        besides(draft);
        notices(draft);
        rehearsal.refresh();
        versions.refresh();
    }

    private String total(Marks total, Marks full) {
        Marks off = full.minus(total);
        if (off.equals(Marks.ZERO)) {
            return texts.text("gui.rubric.total", total.toString(), full.toString());
        }
        return off.compareTo(Marks.ZERO) > 0
                ? texts.text("gui.rubric.total.short", total.toString(), full.toString(), off.toString())
                : texts.text(
                        "gui.rubric.total.over",
                        total.toString(),
                        full.toString(),
                        total.minus(full).toString());
    }

    /** What the linter says of the very thing that is being edited. */
    private void besides(Draft draft) {
        beside.getChildren().clear();
        for (Problem problem : draft.problemsOf(draft.choice())) {
            Severity severity = problem.isError() ? Severity.ERROR : Severity.WARNING;
            String sentence = Sentences.told(problem, texts);
            beside.getChildren().add(new Banner(texts, severity, sentence, null));
        }
    }

    private void notices(Draft draft) {
        notice.getChildren().clear();
        if (model.isStopped()) {
            notice.getChildren()
                    .add(new Banner(texts, Severity.ERROR, texts.text("gui.rubric.stopped", draft.errors()), null));
        } else if (model.mayCopy()) {
            String stands = draft.rubric().status() == Rubric.Status.SEALED
                    ? texts.text("gui.rubric.sealed")
                    : texts.text("gui.rubric.stands", draft.rubric().signedBy());
            notice.getChildren().add(new Banner(texts, Severity.INFO, stands, null));
        }
        notice.setVisible(!notice.getChildren().isEmpty());
        notice.setManaged(notice.isVisible());
    }

    private void jump(Finding finding) {
        if (finding.target() instanceof Problem problem) {
            tabs.getSelectionModel().select(0);
            model.choose(model.draft().place(problem));
            list.requestFocus();
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !(event.getTarget() instanceof ComboBoxBase<?>)) {
            // list and table would keep it for giving up an edit that they do not have
            event.consume();
            leave.run();
            return;
        }
        if (entered(event)) {
            event.consume();
        } else if (event.isShortcutDown()) {
            shortcut(event);
        }
    }

    /** Ways between the rows and what is said of them. */
    private boolean entered(KeyEvent event) {
        int tab = event.isAltDown() ? event.getCode().getCode() - KeyCode.DIGIT1.getCode() : -1;
        boolean atList = list.isFocused();
        if (tab >= 0 && tab < tabs.getTabs().size()) {
            show(tab);
        } else if (event.getCode() == KeyCode.F6 && !atList) {
            list.requestFocus();
        } else if (atList && (event.getCode() == KeyCode.F6 || event.getCode() == KeyCode.ENTER)) {
            show(event.getCode() == KeyCode.ENTER ? 0 : model.tab());
        } else {
            return false;
        }
        return true;
    }

    private void show(int tab) {
        tabs.getSelectionModel().select(tab);
        FocusOrder.enter(tab == 0 ? form : tabs.getTabs().get(tab).getContent());
    }

    private void shortcut(KeyEvent event) {
        boolean back = event.getCode() == KeyCode.Z && !event.isShiftDown();
        boolean forth = event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z && event.isShiftDown();
        if (back || forth) {
            event.consume();
            model.act(back ? Draft::undo : Draft::redo);
        } else if (event.getCode() == KeyCode.S) {
            event.consume();
            model.keep();
        }
    }
}
