package org.shikao.gui.venue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.ImportVenue;
import org.shikao.flow.ImportVenue.VenueReport;
import org.shikao.gui.control.Command;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Texts;

/** 考点: sites, rooms with their benches, and the people on duty, from one workbook. */
public final class VenuePage extends ExamPage<VenueModel, VenueView> {
    private static final Face FACE =
            new Face("venue", Group.PREPARE, Material2OutlinedMZ.PLACE, "gui.venue.title", "gui.venue.empty.noExam");
    private static final FileKind WORKBOOK = FileKind.of("gui.venue.workbook", "xlsx", "xls");
    private static final FileKind TEMPLATE = FileKind.of("gui.venue.workbook", "xlsx");

    private final Command importing;
    private final Command template = Command.of("gui.venue.template", Material2OutlinedAL.GET_APP, this::saveTemplate);

    /** The page with the flow it runs. */
    public VenuePage(Workspace workspace, Services services, Supplier<Navigator> navigator, ImportVenue venues) {
        super(FACE, new VenueModel(workspace, venues), services, workspace, navigator);
        this.importing = Command.of("gui.venue.import", Material2OutlinedMZ.PUBLISH, this::chooseFile)
                .when(model().mayImportProperty())
                .on("Shortcut+I");
    }

    @Override
    protected VenueView build(Texts spoken) {
        return new VenueView(spoken, model());
    }

    @Override
    protected Optional<Node> instead() {
        return model().isEmpty() && model().findings().isEmpty()
                ? Optional.of(empty("gui.venue.empty", importing, template))
                : Optional.empty();
    }

    @Override
    public Optional<Command> primary() {
        return hasView() ? Optional.of(importing) : Optional.empty();
    }

    @Override
    public List<Command> more() {
        return hasView() ? List.of(template) : List.of();
    }

    private void chooseFile() {
        int sessions = model().sessions();
        if (sessions > 0 && !services().dialogs().confirm(Question.losing("gui.venue.drop.", sessions))) {
            return;
        }
        services().dialogs().open("gui.venue.import", WORKBOOK).ifPresent(file -> model().take(file, this::taken));
    }

    private void taken(VenueReport report) {
        tell("gui.venue.imported", report.sites(), report.rooms(), report.benches(), report.examiners());
    }

    private void saveTemplate() {
        services()
                .dialogs()
                .save("gui.venue.template", texts().text("gui.venue.fileName"), TEMPLATE)
                .ifPresent(file -> model().template(file, this::saved));
    }

    private void saved(Path file) {
        tell("gui.venue.saved", file.getFileName().toString());
    }
}
