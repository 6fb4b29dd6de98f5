package org.shikao.gui.merge;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.SheetKey;
import org.shikao.flow.DecideConflict;
import org.shikao.flow.MergeExams;
import org.shikao.flow.MergeExams.MergeReport;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.NoExam;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** Brings together what several laptops have scored, and lets two people decide where they differ. */
public final class MergePage implements Page {
    private static final FileKind EXAM = FileKind.of("gui.merge.examFile", "shikao");

    private final Services services;
    private final Workspace workspace;
    private final Supplier<Navigator> navigator;
    private final MergeModel model;
    private final Command add;
    private StackPane root;
    private Texts texts;
    private SheetKey chosen;

    /** Made with the two flows it runs on the open exam. */
    public MergePage(
            Services services,
            Workspace workspace,
            Supplier<Navigator> navigator,
            MergeExams merge,
            DecideConflict decide) {
        this.services = services;
        this.workspace = workspace;
        this.navigator = navigator;
        this.model = new MergeModel(workspace, merge, decide);
        this.add = Command.of("gui.merge.add", Material2OutlinedAL.LIBRARY_ADD, this::addFiles)
                .when(model.writableProperty())
                .on("Shortcut+I");
        model.viewProperty().addListener((at, before, now) -> draw());
    }

    @Override
    public String id() {
        return "merge";
    }

    @Override
    public Group group() {
        return Group.RESULTS;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.CALL_MERGE;
    }

    @Override
    public String titleKey() {
        return "gui.merge.title";
    }

    @Override
    public String nameKey() {
        return "gui.merge.name";
    }

    @Override
    public ObservableValue<StepState> step() {
        return model.stepProperty();
    }

    @Override
    public ObservableValue<Phrase> state() {
        return model.stateProperty();
    }

    @Override
    public Optional<Command> primary() {
        return model.viewProperty().get() == null ? Optional.empty() : Optional.of(add);
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↑ ↓", "gui.merge.keys.choose"));
    }

    @Override
    public void onShown() {
        model.shown(true);
    }

    @Override
    public void onHidden() {
        model.shown(false);
    }

    @Override
    public void reveal(String place) {
        model.viewProperty().get().conflicts().stream()
                .filter(c -> c.key().candidateNo().equals(place))
                .findFirst()
                .ifPresent(c -> {
                    chosen = c.key();
                    draw();
                });
    }

    @Override
    public Node content(Texts words) {
        texts = words;
        root = new StackPane();
        root.setId("merge-drop");
        root.setOnDragOver(this::dragged);
        root.setOnDragDropped(this::dropped);
        draw();
        return root;
    }

    private void draw() {
        if (root == null) {
            return;
        }
        MergeModel.View view = model.viewProperty().get();
        if (view == null) {
            root.getChildren().setAll(NoExam.page(texts, icon(), "gui.merge.purpose", navigator));
            return;
        }
        MergeBody body = new MergeBody(texts, view, workspace.exam().rules().labels());
        body.choose(chosen);
        body.onChosen(key -> chosen = key);
        body.onKeep(model.writableProperty().get() ? this::decide : null);
        root.getChildren().setAll(body.node());
    }

    private void decide(DisputedView conflict, DisputedView.Sheet kept) {
        Phrase what = Phrase.of(
                "gui.merge.deciding",
                conflict.name(),
                Phrase.of(subjectKey(conflict)),
                Devices.shortName(kept.device()),
                kept.total().toString(),
                conflict.sheets().size() - 1);
        services.dialogs()
                .decision(what)
                .ifPresent(by -> model.decide(
                        conflict,
                        kept.device(),
                        by,
                        decided -> services.notices()
                                .tell(
                                        Severity.SUCCESS,
                                        Phrase.of(
                                                "gui.merge.decided",
                                                conflict.name(),
                                                Phrase.of(subjectKey(conflict)),
                                                decided.sheet().total().toString(),
                                                decided.waiting()))));
    }

    private static String subjectKey(DisputedView conflict) {
        return "subject." + conflict.key().subject().code();
    }

    private void addFiles() {
        model.merge(services.dialogs().openMany("gui.merge.choose", EXAM), this::told);
    }

    private void told(MergeReport report) {
        boolean split = !report.conflicts().isEmpty();
        services.notices()
                .tell(
                        split ? Severity.WARNING : Severity.SUCCESS,
                        Phrase.of(
                                split ? "gui.merge.doneConflicts" : "gui.merge.done",
                                report.files().size(),
                                report.added(),
                                report.conflicts().size()));
    }

    private void dragged(DragEvent event) {
        if (model.writableProperty().get() && !files(event).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> files = files(event);
        model.merge(files, this::told);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private static List<Path> files(DragEvent event) {
        return MergeModel.examFiles(
                event.getDragboard().hasFiles()
                        ? event.getDragboard().getFiles().stream()
                                .map(File::toPath)
                                .toList()
                        : List.of());
    }
}
