package org.shikao.gui.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Problem;
import org.shikao.flow.ImportCatalogue;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.StepState;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.NoExam;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** The experiments of the exam with apparatus, reagents, rubric and candidate's sheet. */
public final class CataloguePage implements Page {
    private static final FileKind YAML = FileKind.of("gui.catalogue.file", "yaml", "yml");

    private final CatalogueModel model;
    private final Services services;
    private final Supplier<Navigator> navigator;
    private final ReadOnlyObjectWrapper<Phrase> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StepState> step = new ReadOnlyObjectWrapper<>(StepState.EMPTY);
    private final StackPane root = new StackPane();
    private Texts texts;
    private boolean drawn;

    /** The page with the flow it runs. */
    public CataloguePage(ImportCatalogue flow, Workspace workspace, Services services, Supplier<Navigator> navigator) {
        this.services = services;
        this.navigator = navigator;
        model = new CatalogueModel(flow, workspace, services.notices());
        workspace.examProperty().addListener(observable -> tell());
        workspace.revisionProperty().addListener(observable -> tell());
        model.problemsProperty().addListener(observable -> tell());
    }

    @Override
    public String id() {
        return "catalogue";
    }

    @Override
    public Group group() {
        return Group.PREPARE;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.SCIENCE;
    }

    @Override
    public String titleKey() {
        return "gui.catalogue.title";
    }

    @Override
    public String nameKey() {
        return "gui.frame.page.catalogue";
    }

    @Override
    public ObservableValue<StepState> step() {
        return step;
    }

    @Override
    public ObservableValue<Phrase> state() {
        return state;
    }

    @Override
    public Optional<Command> primary() {
        return model.hasExam() && model.mayImport()
                ? Optional.of(Command.of("gui.catalogue.import", Material2OutlinedMZ.PUBLISH, this::importFile)
                        .on("Shortcut+I"))
                : Optional.empty();
    }

    @Override
    public List<Command> more() {
        List<Command> more = new ArrayList<>();
        if (model.hasExam()) {
            more.add(Command.of("gui.catalogue.export", Material2OutlinedAL.GET_APP, this::exportFile));
        }
        return more;
    }

    @Override
    public Node content(Texts words) {
        texts = words;
        drawn = false;
        tell();
        return root;
    }

    @Override
    public void reveal(String place) {
        model.choose(place);
    }

    private void importFile() {
        if (model.sessions() == 0 || services.dialogs().confirm(question())) {
            services.dialogs().open("gui.catalogue.import", YAML).ifPresent(model::importFrom);
        }
    }

    private Question question() {
        return new Question(
                Phrase.of("gui.catalogue.drop.title"),
                Phrase.of("gui.catalogue.drop.consequence", model.sessions()),
                Phrase.of("gui.catalogue.drop.act"),
                Phrase.of("gui.catalogue.drop.keep"),
                true);
    }

    private void exportFile() {
        services.dialogs()
                .save("gui.catalogue.export", texts.text("gui.catalogue.fileName"), YAML)
                .ifPresent(model::exportTo);
    }

    private void tell() {
        boolean open = model.hasExam();
        if (open) {
            List<Problem> problems = model.problemsProperty().get();
            boolean own = model.refusedProperty().get() == null;
            boolean errors = own && Problem.anyError(problems);
            StepState done = model.size() == 0 ? StepState.EMPTY : StepState.DONE;
            step.set(errors ? StepState.ATTENTION : done);
            state.set(told(own ? problems.size() : 0));
        } else {
            step.set(StepState.EMPTY);
            state.set(null);
        }
        draw(open);
    }

    private Phrase told(int found) {
        if (model.started()) {
            return Phrase.of("gui.catalogue.state.stands", model.size(), model.points());
        }
        return found > 0
                ? Phrase.of("gui.catalogue.state.found", model.size(), model.points(), found)
                : Phrase.of("gui.catalogue.state", model.size(), model.points());
    }

    private void draw(boolean open) {
        if (texts == null || drawn && open) {
            return;
        }
        drawn = open;
        root.getChildren()
                .setAll(
                        open
                                ? new CatalogueView(texts, model)
                                : NoExam.page(texts, icon(), "gui.catalogue.purpose", navigator));
    }
}
