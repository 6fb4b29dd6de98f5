package org.shikao.gui.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.ImportCatalogue;
import org.shikao.gui.control.Command;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Texts;

/** The experiments of the exam with apparatus, reagents, rubric and candidate's sheet. */
public final class CataloguePage extends ExamPage<CatalogueModel, CatalogueView> {
    private static final Face FACE = new Face(
            "catalogue", Group.PREPARE, Material2OutlinedMZ.SCIENCE, "gui.catalogue.title", "gui.catalogue.purpose");
    private static final FileKind CATALOGUE = FileKind.of("gui.catalogue.file", "xlsx", "yaml", "yml");

    private final Command importing = Command.of("gui.catalogue.import", Material2OutlinedMZ.PUBLISH, this::importFile)
            .on("Shortcut+I");
    private final Command export = Command.of("gui.catalogue.export", Material2OutlinedAL.GET_APP, this::exportFile);

    /** The page with the flow it runs. */
    public CataloguePage(ImportCatalogue flow, Workspace workspace, Services services, Supplier<Navigator> navigator) {
        super(FACE, new CatalogueModel(flow, workspace, services.notices()), services, workspace, navigator);
    }

    @Override
    protected CatalogueView build(Texts spoken) {
        return new CatalogueView(spoken, model());
    }

    @Override
    public Optional<Command> primary() {
        return hasView() && model().mayImport() ? Optional.of(importing) : Optional.empty();
    }

    @Override
    public List<Command> more() {
        return hasView() ? List.of(export) : List.of();
    }

    @Override
    public void reveal(String place) {
        model().choose(place);
    }

    private void importFile() {
        int sessions = model().sessions();
        if (sessions == 0 || services().dialogs().confirm(Question.losing("gui.catalogue.drop.", sessions))) {
            services().dialogs().open("gui.catalogue.import", CATALOGUE).ifPresent(model()::importFrom);
        }
    }

    private void exportFile() {
        services()
                .dialogs()
                .save("gui.catalogue.export", texts().text("gui.catalogue.fileName"), CATALOGUE)
                .ifPresent(model()::exportTo);
    }
}
