package org.shikao.gui.roster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.ReportFindings;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DropTarget;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.roster.intake.IntakeModel;
import org.shikao.gui.roster.intake.IntakeView;
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

    private final ReportFindings reports;
    private IntakeView intake;
    private Texts intakeTexts;
    private final RosterActs acts;
    private final Arrivals arrivals;
    private DuplicateDesk pairs;
    private Texts pairsTexts;
    private WalkInDesk walkIns;
    private Texts walkInTexts;
    private ExemptionDesk exemptions;
    private Texts exemptionTexts;
    private SecondListDesk second;
    private Texts secondTexts;

    /** The page with the flows it runs. */
    public RosterPage(RosterFlows flows, Workspace workspace, Services services, Supplier<Navigator> navigator) {
        super(FACE, model(flows, workspace, services), services, workspace, navigator);
        reports = flows.report();
        acts = new RosterActs(model(), services, this::body);
        arrivals = new Arrivals(
                model(),
                services,
                workspace,
                new Arrivals.Ways(model()::importFrom, acts::showSeconds, this::importPhotos));
    }

    private static RosterModel model(RosterFlows flows, Workspace workspace, Services services) {
        IntakeModel intake = new IntakeModel(flows.roster(), workspace, services.tasks());
        SecondListModel second = new SecondListModel(flows.desk().second(), workspace, services.tasks());
        return new RosterModel(flows, intake, second, workspace, services.notices());
    }

    /** Files may be dropped wherever they may be chosen; what they are is found by their content. */
    @Override
    protected DropTarget area() {
        DropTarget area = super.area();
        area.setId("roster-drop");
        area.take(
                files -> model().mayImport()
                        ? files.stream().filter(Files::isReadable).toList()
                        : List.of(),
                model().writableProperty(),
                arrivals::take);
        return area;
    }

    @Override
    protected RosterView build(Texts spoken) {
        return new RosterView(spoken, model(), acts.ofView());
    }

    @Override
    protected Optional<Node> instead() {
        if (model().intake().frontProperty().get()) {
            if (intakeTexts != texts()) {
                intakeTexts = texts();
                intake = new IntakeView(texts(), model().intake(), reports, services());
            }
            return Optional.of(intake);
        }
        if (model().desk().frontProperty().get()) {
            return Optional.of(pairs());
        }
        if (model().walkIns().frontProperty().get()) {
            return Optional.of(walkIns());
        }
        if (model().exemptions().frontProperty().get()) {
            return Optional.of(exemptions());
        }
        if (model().second().frontProperty().get()) {
            return Optional.of(second());
        }
        return hasSomething() ? Optional.empty() : Optional.of(empty("gui.roster.empty", importing, template));
    }

    private Node walkIns() {
        if (walkInTexts != texts()) {
            walkInTexts = texts();
            walkIns = new WalkInDesk(texts(), model(), services().dialogs(), this::back);
        }
        return walkIns;
    }

    private Node exemptions() {
        if (exemptionTexts != texts()) {
            exemptionTexts = texts();
            exemptions = new ExemptionDesk(texts(), model(), services().dialogs(), this::back);
        }
        return exemptions;
    }

    private Node second() {
        if (secondTexts != texts()) {
            secondTexts = texts();
            second = new SecondListDesk(texts(), model(), services(), reports, this::back);
        }
        return second;
    }

    private Node pairs() {
        if (pairsTexts != texts()) {
            pairsTexts = texts();
            pairs = new DuplicateDesk(texts(), model(), this::back);
        }
        return pairs;
    }

    @Override
    public Optional<Command> primary() {
        return hasSomething()
                        && model().mayImport()
                        && !model().intake().frontProperty().get()
                        && !model().second().frontProperty().get()
                ? Optional.of(importing)
                : Optional.empty();
    }

    @Override
    public List<Command> more() {
        if (!hasView()) {
            return List.of();
        }
        List<Command> commands = new ArrayList<>(acts.more());
        if (model().mayAddPhotos()) {
            commands.addAll(List.of(photoFolder, photoArchive));
        }
        commands.addAll(List.of(tryOut, template));
        return commands;
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                new KeyHint("Enter", "gui.roster.key.enter"),
                new KeyHint("F2", "gui.roster.key.edit"),
                new KeyHint("Tab", "gui.roster.key.next"),
                new KeyHint("Ctrl+Z", "gui.roster.key.undo"),
                new KeyHint("Delete", "gui.roster.key.remove"),
                new KeyHint("1…4", "gui.roster.key.decide"),
                new KeyHint("Ctrl+Enter", "gui.intake.key.act"),
                new KeyHint("Esc", "gui.intake.key.back"));
    }

    /** From the import back to the candidates; the import goes on, and can be looked at again. */
    @Override
    public boolean back() {
        boolean front = model().intake().frontProperty().get();
        boolean desk = fronts().stream().anyMatch(BooleanProperty::get);
        model().intake().frontProperty().set(false);
        if (!front) {
            fronts().forEach(shown -> shown.set(false));
        }
        return front || desk;
    }

    /** What may stand in place of the candidates, beside an import. */
    private List<BooleanProperty> fronts() {
        return List.of(
                model().desk().frontProperty(),
                model().walkIns().frontProperty(),
                model().exemptions().frontProperty(),
                model().second().frontProperty());
    }

    @Override
    public void reveal(String place) {
        body().ifPresent(body -> body.reveal(place));
    }

    /** Candidates, or else what became of an import that brought none. */
    private boolean hasSomething() {
        return hasView()
                && (model().size() > 0
                        || model().outcomeProperty().get() != null
                        || model().intake().size() > 0);
    }

    private void importFiles() {
        choose(arrivals::take);
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
