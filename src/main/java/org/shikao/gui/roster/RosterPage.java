package org.shikao.gui.roster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.ImportPhotos;
import org.shikao.flow.ImportRoster;
import org.shikao.gui.control.Command;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** The candidates: seen, searched, counted and imported. */
public final class RosterPage extends ExamPage<RosterModel, RosterView> {
    private static final Face FACE =
            new Face("roster", Group.PREPARE, Material2OutlinedMZ.PEOPLE, "gui.roster.title", "gui.roster.purpose");
    private static final FileKind ROSTERS = FileKind.of("gui.roster.file", "xlsx", "xls", "csv");
    private static final FileKind ARCHIVES = FileKind.of("gui.roster.photos.file", "zip");
    private static final FileKind WORKBOOK = FileKind.of("gui.roster.file.workbook", "xlsx");

    private final Command importing = Command.of("gui.roster.import", Material2OutlinedMZ.PUBLISH, this::importFiles)
            .on("Shortcut+I");
    private final Command tryOut =
            Command.of("gui.roster.try", Material2OutlinedAL.FACT_CHECK, () -> choose(model()::tryOut));
    private final Command template = Command.of("gui.roster.template", Material2OutlinedAL.GET_APP, this::saveTemplate);

    private final Command photoFolder = Command.of(
            "gui.roster.photos.folder",
            Material2OutlinedAL.ADD_PHOTO_ALTERNATE,
            () -> services().dialogs().folder("gui.roster.photos.folder").ifPresent(f -> importPhotos(List.of(f))));
    private final Command photoArchive = Command.of(
            "gui.roster.photos.archive",
            Material2OutlinedAL.ARCHIVE,
            () -> importPhotos(services().dialogs().openMany("gui.roster.photos.archive", ARCHIVES)));

    /** The page with the flows it runs. */
    public RosterPage(
            ImportRoster flow,
            ImportPhotos photos,
            Workspace workspace,
            Services services,
            Supplier<Navigator> navigator) {
        super(FACE, new RosterModel(flow, photos, workspace, services.notices()), services, workspace, navigator);
    }

    @Override
    protected RosterView build(Texts spoken) {
        return new RosterView(spoken, model());
    }

    @Override
    protected Optional<Node> instead() {
        return hasSomething() ? Optional.empty() : Optional.of(empty("gui.roster.empty", importing, template));
    }

    @Override
    public Optional<Command> primary() {
        return hasSomething() && model().mayImport() ? Optional.of(importing) : Optional.empty();
    }

    @Override
    public List<Command> more() {
        if (!hasView()) {
            return List.of();
        }
        return model().mayAddPhotos()
                ? List.of(photoFolder, photoArchive, tryOut, template)
                : List.of(tryOut, template);
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("Enter", "gui.roster.key.enter"));
    }

    @Override
    public void reveal(String place) {
        body().ifPresent(body -> body.reveal(place));
    }

    /** Candidates, or else what became of an import that brought none. */
    private boolean hasSomething() {
        return hasView() && (model().size() > 0 || model().outcomeProperty().get() != null);
    }

    private void importFiles() {
        int sessions = model().sessions();
        if (sessions == 0 || services().dialogs().confirm(Question.losing("gui.roster.drop.", sessions))) {
            choose(model()::importFrom);
        }
    }

    private void choose(Consumer<List<Path>> then) {
        List<Path> files = services().dialogs().openMany("gui.roster.choose", ROSTERS);
        if (!files.isEmpty()) {
            then.accept(files);
        }
    }

    /** What other photos candidates have already is replaced only when a person says so. */
    private void importPhotos(List<Path> sources) {
        if (sources.isEmpty()) {
            return;
        }
        model().importPhotos(sources, false, others -> {
            Question question = new Question(
                    Phrase.of("gui.roster.photos.replace.title"),
                    Phrase.of("gui.roster.photos.replace.consequence", others),
                    Phrase.of("gui.roster.photos.replace.act"),
                    Phrase.of("gui.roster.photos.replace.keep"),
                    true);
            if (services().dialogs().confirm(question)) {
                model().importPhotos(sources, true, none -> {});
            }
        });
    }

    private void saveTemplate() {
        services()
                .dialogs()
                .save("gui.roster.template", texts().text("gui.roster.template.name"), WORKBOOK)
                .ifPresent(model()::template);
    }
}
