package org.shikao.gui.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.ImportRoster;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.EmptyState;
import org.shikao.gui.control.StepState;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.NoExam;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** The candidates: seen, searched, counted and imported. */
public final class RosterPage implements Page {
    private static final FileKind ROSTERS = FileKind.of("gui.roster.file", "xlsx", "xls", "csv");
    private static final FileKind WORKBOOK = FileKind.of("gui.roster.file.workbook", "xlsx");

    /** What fills the page. */
    private enum Shown {
        NOTHING,
        NO_EXAM,
        NO_CANDIDATES,
        CANDIDATES
    }

    private final RosterModel model;
    private final Services services;
    private final Supplier<Navigator> navigator;
    private final ReadOnlyObjectWrapper<Phrase> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StepState> step = new ReadOnlyObjectWrapper<>(StepState.EMPTY);
    private final StackPane root = new StackPane();
    private Texts texts;
    private Shown shown = Shown.NOTHING;
    private RosterView view;

    /** The page with the flow it runs. */
    public RosterPage(ImportRoster flow, Workspace workspace, Services services, Supplier<Navigator> navigator) {
        this.services = services;
        this.navigator = navigator;
        model = new RosterModel(flow, workspace, services.notices());
        workspace.examProperty().addListener(observable -> tell());
        workspace.revisionProperty().addListener(observable -> tell());
        model.outcomeProperty().addListener(observable -> tell());
    }

    @Override
    public String id() {
        return "roster";
    }

    @Override
    public Group group() {
        return Group.PREPARE;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.PEOPLE;
    }

    @Override
    public String titleKey() {
        return "gui.roster.title";
    }

    @Override
    public String nameKey() {
        return "gui.frame.page.roster";
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
        return shown == Shown.CANDIDATES && model.mayImport() ? Optional.of(importing()) : Optional.empty();
    }

    @Override
    public List<Command> more() {
        List<Command> more = new ArrayList<>();
        if (model.hasExam()) {
            more.add(Command.of("gui.roster.try", Material2OutlinedAL.FACT_CHECK, () -> choose(model::tryOut)));
            more.add(template());
        }
        return more;
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("Enter", "gui.roster.key.enter"));
    }

    @Override
    public Node content(Texts words) {
        texts = words;
        shown = Shown.NOTHING;
        tell();
        return root;
    }

    @Override
    public void reveal(String place) {
        if (view != null) {
            view.reveal(place);
        }
    }

    private Command importing() {
        return Command.of("gui.roster.import", Material2OutlinedMZ.PUBLISH, this::importFiles)
                .on("Shortcut+I");
    }

    private Command template() {
        return Command.of(
                "gui.roster.template",
                Material2OutlinedAL.GET_APP,
                () -> services.dialogs()
                        .save("gui.roster.template", texts.text("gui.roster.template.name"), WORKBOOK)
                        .ifPresent(model::template));
    }

    private void importFiles() {
        if (model.sessions() == 0 || services.dialogs().confirm(question())) {
            choose(model::importFrom);
        }
    }

    private void choose(Consumer<List<Path>> then) {
        List<Path> files = services.dialogs().openMany("gui.roster.choose", ROSTERS);
        if (!files.isEmpty()) {
            then.accept(files);
        }
    }

    private Question question() {
        return new Question(
                Phrase.of("gui.roster.drop.title"),
                Phrase.of("gui.roster.drop.consequence", model.sessions()),
                Phrase.of("gui.roster.drop.act"),
                Phrase.of("gui.roster.drop.keep"),
                true);
    }

    private void tell() {
        Shown wanted = wanted();
        draw(wanted);
        ImportOutcome outcome = model.outcomeProperty().get();
        boolean waiting = outcome != null
                && (outcome.kind() == ImportOutcome.Kind.REFUSED || outcome.kind() == ImportOutcome.Kind.DIFFERS);
        StepState now = model.size() == 0 ? StepState.EMPTY : StepState.DONE;
        step.set(waiting ? StepState.ATTENTION : now);
        state.set(told());
    }

    private Phrase told() {
        if (model.size() == 0) {
            return model.hasExam() ? Phrase.of("gui.roster.state.none") : null;
        }
        String key = model.started() ? "gui.roster.state.stands" : "gui.roster.state";
        return Phrase.of(key, model.size(), model.schools().size());
    }

    private Shown wanted() {
        if (!model.hasExam()) {
            return Shown.NO_EXAM;
        }
        boolean nothing = model.size() == 0 && model.outcomeProperty().get() == null;
        return nothing ? Shown.NO_CANDIDATES : Shown.CANDIDATES;
    }

    private void draw(Shown wanted) {
        if (texts == null || wanted == shown) {
            return;
        }
        shown = wanted;
        view = wanted == Shown.CANDIDATES ? new RosterView(texts, model) : null;
        root.getChildren()
                .setAll(
                        switch (wanted) {
                            case NOTHING, NO_EXAM -> NoExam.page(texts, icon(), "gui.roster.purpose", navigator);
                            case NO_CANDIDATES ->
                                new EmptyState(texts, icon(), Phrase.of("gui.roster.empty"), importing(), template());
                            case CANDIDATES -> view;
                        });
    }
}
