package org.shikao.gui.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.rules.LabelRule;
import org.shikao.flow.MakeForms;
import org.shikao.flow.MakeForms.FormReport;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Severity;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.ShownFolder;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Texts;

/** Prints: choose a form, for which site or session, and a file. */
public final class FormsPage extends ExamPage<FormsModel, FormsBody> {
    private static final Face FACE =
            new Face("forms", Group.RESULTS, Material2OutlinedAL.DESCRIPTION, "gui.forms.title", "gui.forms.purpose");
    private static final FileKind PDF = FileKind.of("gui.forms.pdf", "pdf");

    private final Command make = Command.of("gui.forms.make", Material2OutlinedMZ.PICTURE_AS_PDF, this::make)
            .on("Shortcut+P");
    private final ShownFolder folder;

    /** Made with the flow it runs on the open exam, and what shows the folder of a file made. */
    public FormsPage(
            Services services,
            Workspace workspace,
            Supplier<Navigator> navigator,
            MakeForms forms,
            ShownFolder folder) {
        super(FACE, new FormsModel(workspace, forms), services, workspace, navigator);
        this.folder = folder;
    }

    @Override
    protected FormsBody build(Texts spoken) {
        LabelRule labels = workspace().exam().rules().labels();
        return new FormsBody(spoken, model(), labels, this::show, folder.isAvailable());
    }

    @Override
    protected Optional<Node> instead() {
        return isPlanned()
                ? Optional.empty()
                : Optional.of(empty("gui.forms.noPlan", goTo("gui.forms.toPlan", "plan"), null));
    }

    @Override
    public Optional<Command> primary() {
        return isPlanned() ? Optional.of(make) : Optional.empty();
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↑ ↓", "gui.forms.keys.choose"));
    }

    private boolean isPlanned() {
        return hasView() && model().viewProperty().get().planned();
    }

    private void make() {
        String name =
                model().fileName(FormsBody.title(texts(), model().kindProperty().get()));
        services()
                .dialogs()
                .save("gui.forms.saveTitle", name + ".pdf", PDF)
                .ifPresent(file -> model().make(file, this::told));
    }

    private void told(FormReport report) {
        tell("gui.forms.done", report.file().getFileName().toString(), report.pages());
    }

    private void show(FormReport report) {
        services()
                .tasks()
                .quick(reporter -> {
                    folder.show(report.file());
                    return null;
                })
                .onFailure(failure -> tell(
                        Severity.WARNING, "gui.forms.noFolder", report.file().toString()))
                .start();
    }
}
