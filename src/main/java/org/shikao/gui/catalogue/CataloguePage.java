package org.shikao.gui.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.catalogue.rubric.RubricModel;
import org.shikao.gui.catalogue.rubric.RubricView;
import org.shikao.gui.control.Command;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** The experiments of the exam with apparatus, reagents, rubric and candidate's sheet. */
public final class CataloguePage extends ExamPage<CatalogueModel, ExamBody> {
    private static final Face FACE = new Face(
            "catalogue", Group.PREPARE, Material2OutlinedMZ.SCIENCE, "gui.catalogue.title", "gui.catalogue.purpose");
    private static final FileKind CATALOGUE = FileKind.of("gui.catalogue.file", "xlsx", "yaml", "yml");

    private final Command importing = Command.of("gui.catalogue.import", Material2OutlinedMZ.PUBLISH, this::importFile)
            .on("Shortcut+I");
    private final Command export = Command.of("gui.catalogue.export", Material2OutlinedAL.GET_APP, this::exportFile);

    private final Command freeze = Command.of("gui.rubric.freeze", Material2OutlinedAL.LOCK, this::freeze);
    private final Command keep = Command.of(
            "gui.rubric.keep", Material2OutlinedMZ.SAVE, () -> model().editing().keep());
    private final Command merge = Command.of("gui.catalogue.diff.merge", Material2OutlinedMZ.MERGE_TYPE, this::merge);

    /** The page with the flows it runs. */
    public CataloguePage(CatalogueFlows flows, Workspace workspace, Services services, Supplier<Navigator> navigator) {
        super(FACE, new CatalogueModel(flows, workspace, services), services, workspace, navigator);
    }

    @Override
    protected ExamBody build(Texts spoken) {
        RubricModel editing = model().editing();
        if (editing != null) {
            return new RubricView(spoken, editing, model()::leaveEditor, () -> model().editing() == editing);
        }
        return model().offer() == null
                ? new CatalogueView(spoken, model())
                : new DiffView(spoken, model(), this::replace);
    }

    @Override
    public Optional<Command> primary() {
        if (!hasView()) {
            return Optional.empty();
        }
        if (model().editing() != null) {
            return model().editing().editable() ? Optional.of(freeze) : Optional.empty();
        }
        return model().mayImport() ? Optional.of(model().offer() == null ? importing : merge) : Optional.empty();
    }

    @Override
    public List<Command> more() {
        if (!hasView()) {
            return List.of();
        }
        return model().editing() == null ? List.of(export) : List.of(keep);
    }

    @Override
    public List<KeyHint> keys() {
        return model().editing() == null ? List.of() : RubricView.KEYS;
    }

    @Override
    public boolean back() {
        if (model().editing() != null) {
            model().leaveEditor();
            return true;
        }
        if (model().offer() != null) {
            model().refuseOffer();
            return true;
        }
        return false;
    }

    @Override
    public void onHidden() {
        super.onHidden();
        if (hasView() && model().editing() != null) {
            model().editing().keep();
        }
    }

    @Override
    public void reveal(String place) {
        model().choose(place);
    }

    private void freeze() {
        RubricModel rubric = model().editing();
        if (!rubric.readyToFreeze() || !mayDrop("gui.rubric.drop.")) {
            return;
        }
        services()
                .dialogs()
                .ask(
                        Phrase.of("gui.rubric.freeze.title", rubric.experiment().title()),
                        Phrase.of("gui.rubric.freeze.prompt"),
                        "")
                .filter(name -> !name.isBlank())
                .ifPresent(rubric::freeze);
    }

    private void importFile() {
        services().dialogs().open("gui.catalogue.import", CATALOGUE).ifPresent(model()::importFrom);
    }

    private void merge() {
        if (mayDrop("gui.catalogue.drop.")) {
            model().merge();
        }
    }

    private void replace() {
        if (mayDrop("gui.catalogue.drop.")) {
            model().replace();
        }
    }

    /** A plan made before is dropped by a decision only. */
    private boolean mayDrop(String stem) {
        int sessions = model().sessions();
        return sessions == 0 || services().dialogs().confirm(Question.losing(stem, sessions));
    }

    private void exportFile() {
        services()
                .dialogs()
                .save("gui.catalogue.export", texts().text("gui.catalogue.fileName"), CATALOGUE)
                .ifPresent(model()::exportTo);
    }
}
