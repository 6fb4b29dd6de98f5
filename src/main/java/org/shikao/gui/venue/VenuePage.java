package org.shikao.gui.venue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.ImportVenue;
import org.shikao.flow.ImportVenue.VenueReport;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.EmptyState;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** 考点: sites, rooms with their benches, and the people on duty, from one workbook. */
public final class VenuePage implements Page {
    private static final FileKind WORKBOOK = FileKind.of("gui.venue.workbook", "xlsx", "xls");
    private static final FileKind TEMPLATE = FileKind.of("gui.venue.workbook", "xlsx");

    private final Services services;
    private final VenueModel model;
    private final ReadOnlyObjectWrapper<Phrase> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StepState> step = new ReadOnlyObjectWrapper<>(StepState.EMPTY);
    private final ReadOnlyBooleanWrapper mayImport = new ReadOnlyBooleanWrapper();
    private final StackPane area = new StackPane();
    private Texts texts;
    private VenueView view;

    /** The page. */
    public VenuePage(Workspace workspace, Services services, ImportVenue venues) {
        this.services = services;
        this.model = new VenueModel(workspace, venues);
        model.onChanged(this::refresh);
        workspace.revisionProperty().addListener((at, before, now) -> model.refresh());
    }

    @Override
    public String id() {
        return "venue";
    }

    @Override
    public Group group() {
        return Group.PREPARE;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.PLACE;
    }

    @Override
    public String titleKey() {
        return "gui.venue.title";
    }

    @Override
    public ObservableValue<StepState> step() {
        return step.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Phrase> state() {
        return state.getReadOnlyProperty();
    }

    @Override
    public Optional<Command> primary() {
        return model.hasExam() ? Optional.of(importing()) : Optional.empty();
    }

    @Override
    public List<Command> more() {
        return model.hasExam() ? List.of(template()) : List.of();
    }

    private Command importing() {
        return Command.of("gui.venue.import", Material2OutlinedMZ.PUBLISH, this::chooseFile)
                .when(mayImport)
                .on("Shortcut+I");
    }

    private Command template() {
        return Command.of("gui.venue.template", Material2OutlinedAL.GET_APP, this::saveTemplate);
    }

    private void chooseFile() {
        services.dialogs().open("gui.venue.import", WORKBOOK).ifPresent(file -> model.take(file, this::taken));
    }

    private void taken(VenueReport report) {
        services.notices()
                .tell(
                        Severity.SUCCESS,
                        Phrase.of(
                                "gui.venue.imported",
                                report.sites(),
                                report.rooms(),
                                report.benches(),
                                report.examiners()));
    }

    private void saveTemplate() {
        services.dialogs()
                .save("gui.venue.template", texts.text("gui.venue.fileName"), TEMPLATE)
                .ifPresent(file -> model.template(file, this::saved));
    }

    private void saved(Path file) {
        services.notices()
                .tell(
                        Severity.SUCCESS,
                        Phrase.of("gui.venue.saved", file.getFileName().toString()));
    }

    @Override
    public Node content(Texts spoken) {
        texts = spoken;
        view = null;
        refresh();
        return area;
    }

    @Override
    public void onShown() {
        model.refresh();
    }

    private void refresh() {
        mayImport.set(model.mayImport());
        boolean errors = model.findings().stream().anyMatch(p -> p.isError());
        step.set(errors ? StepState.ATTENTION : model.isEmpty() ? StepState.EMPTY : StepState.DONE);
        VenueReport counts = ImportVenue.report(model.venue());
        state.set(
                model.isEmpty()
                        ? null
                        : Phrase.of(
                                "gui.venue.state",
                                counts.sites(),
                                counts.rooms(),
                                counts.benches(),
                                counts.examiners()));
        if (texts == null) {
            return;
        }
        if (model.isEmpty() && model.findings().isEmpty()) {
            view = null;
            area.getChildren().setAll(empty());
        } else {
            showView(errors);
        }
    }

    private void showView(boolean errors) {
        if (view == null) {
            view = new VenueView(texts, model);
            area.getChildren().setAll(view);
        } else {
            view.refresh();
        }
        if (errors) {
            view.showFindings();
        }
    }

    private EmptyState empty() {
        return model.hasExam()
                ? new EmptyState(texts, icon(), Phrase.of("gui.venue.empty"), importing(), template())
                : new EmptyState(texts, icon(), Phrase.of("gui.venue.empty.noExam"), null, null);
    }
}
