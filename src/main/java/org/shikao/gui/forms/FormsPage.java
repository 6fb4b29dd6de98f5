package org.shikao.gui.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.MakeForms;
import org.shikao.flow.MakeForms.FormReport;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.EmptyState;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.ShownFolder;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.NoExam;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** Prints: choose a form, for which site or session, and a file. */
public final class FormsPage implements Page {
    private static final FileKind PDF = FileKind.of("gui.forms.pdf", "pdf");

    private final Services services;
    private final Workspace workspace;
    private final Supplier<Navigator> navigator;
    private final ShownFolder folder;
    private final FormsModel model;
    private final Command make;
    private StackPane root;
    private Texts texts;

    /** Made with the flow it runs on the open exam, and what shows the folder of a file made. */
    public FormsPage(
            Services services,
            Workspace workspace,
            Supplier<Navigator> navigator,
            MakeForms forms,
            ShownFolder folder) {
        this.services = services;
        this.workspace = workspace;
        this.navigator = navigator;
        this.folder = folder;
        this.model = new FormsModel(workspace, forms);
        this.make = Command.of("gui.forms.make", Material2OutlinedMZ.PICTURE_AS_PDF, this::make)
                .on("Shortcut+P");
        model.viewProperty().addListener((at, before, now) -> draw());
    }

    @Override
    public String id() {
        return "forms";
    }

    @Override
    public Group group() {
        return Group.RESULTS;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.DESCRIPTION;
    }

    @Override
    public String titleKey() {
        return "gui.forms.title";
    }

    @Override
    public String nameKey() {
        return "gui.forms.name";
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
        return model.stateProperty().get() == null ? Optional.empty() : Optional.of(make);
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↑ ↓", "gui.forms.keys.choose"));
    }

    @Override
    public Node content(Texts words) {
        texts = words;
        root = new StackPane();
        draw();
        return root;
    }

    private Node unplanned() {
        Command first = Command.of(
                "gui.forms.toPlan",
                Material2OutlinedAL.ARROW_FORWARD,
                () -> navigator.get().show("plan"));
        return new EmptyState(texts, icon(), Phrase.of("gui.forms.noPlan"), first, null);
    }

    private void draw() {
        if (root == null) {
            return;
        }
        FormsModel.View view = model.viewProperty().get();
        if (view == null || !view.planned()) {
            root.getChildren()
                    .setAll(view == null ? NoExam.page(texts, icon(), "gui.forms.purpose", navigator) : unplanned());
            return;
        }
        root.getChildren()
                .setAll(new FormsBody(texts, model, workspace.exam().rules().labels(), this::show, folder.isAvailable())
                        .node());
    }

    private void make() {
        String name = model.fileName(FormsBody.title(texts, model.kindProperty().get()));
        services.dialogs()
                .save("gui.forms.saveTitle", name + ".pdf", PDF)
                .ifPresent(file -> model.make(file, this::told));
    }

    private void told(FormReport report) {
        services.notices()
                .tell(
                        Severity.SUCCESS,
                        Phrase.of("gui.forms.done", report.file().getFileName().toString(), report.pages()));
    }

    private void show(FormReport report) {
        services.tasks()
                .quick(reporter -> {
                    folder.show(report.file());
                    return null;
                })
                .onFailure(failure -> services.notices()
                        .tell(
                                Severity.WARNING,
                                Phrase.of("gui.forms.noFolder", report.file().toString())))
                .start();
    }
}
