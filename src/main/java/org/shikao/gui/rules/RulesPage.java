package org.shikao.gui.rules;

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
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.ChangeRules;
import org.shikao.flow.ShippedRules;
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

/** The rules of the exam in plain sentences, and the other packs it could use. */
public final class RulesPage implements Page {
    private static final FileKind YAML = FileKind.of("gui.rules.file", "yaml", "yml");

    private final RulesModel model;
    private final Services services;
    private final Supplier<Navigator> navigator;
    private final ReadOnlyObjectWrapper<Phrase> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StepState> step = new ReadOnlyObjectWrapper<>(StepState.EMPTY);
    private final StackPane root = new StackPane();
    private Texts texts;
    private boolean drawn;

    /** The page with the flows it runs. */
    public RulesPage(
            ShippedRules shipped,
            ChangeRules change,
            Workspace workspace,
            Services services,
            Supplier<Navigator> navigator) {
        this.services = services;
        this.navigator = navigator;
        model = new RulesModel(shipped, change, workspace, services.tasks(), services.notices());
        model.chosenProperty().addListener(observable -> tell());
        workspace.revisionProperty().addListener(observable -> tell());
    }

    @Override
    public String id() {
        return "rules";
    }

    @Override
    public Group group() {
        return Group.PREPARE;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.GAVEL;
    }

    @Override
    public String titleKey() {
        return "gui.rules.title";
    }

    @Override
    public String nameKey() {
        return "gui.frame.page.rules";
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
        if (!model.mayTake()) {
            return Optional.empty();
        }
        return Optional.of(Command.of("gui.rules.take", Material2OutlinedMZ.SWAP_HORIZ, this::take));
    }

    @Override
    public List<Command> more() {
        return model.hasExam()
                ? List.of(Command.of("gui.rules.open", Material2OutlinedAL.FOLDER_OPEN, this::open))
                : List.of();
    }

    @Override
    public Node content(Texts words) {
        texts = words;
        drawn = false;
        tell();
        return root;
    }

    private void open() {
        services.dialogs().open("gui.rules.open", YAML).ifPresent(model::read);
    }

    private void take() {
        if (model.sessions() == 0 || services.dialogs().confirm(question())) {
            model.take();
        }
    }

    private Question question() {
        return new Question(
                Phrase.of("gui.rules.drop.title"),
                Phrase.of("gui.rules.drop.consequence", model.sessions()),
                Phrase.of("gui.rules.drop.act"),
                Phrase.of("gui.rules.drop.keep"),
                true);
    }

    private void tell() {
        boolean open = model.hasExam() && model.chosenProperty().get() != null;
        if (open) {
            RulePack pack = model.offers().get(0).pack();
            step.set(pack.draft() ? StepState.IN_PROGRESS : StepState.DONE);
            Offer shown = model.chosenProperty().get();
            String own = model.started() ? "gui.rules.state.stands" : "gui.rules.state";
            state.set(
                    shown.current()
                            ? Phrase.of(own, pack.name(), pack.version())
                            : Phrase.of(
                                    "gui.rules.state.other",
                                    pack.name(),
                                    shown.pack().name()));
        } else {
            step.set(StepState.EMPTY);
            state.set(null);
        }
        draw(open);
    }

    private void draw(boolean open) {
        if (texts == null || drawn && open) {
            return;
        }
        drawn = open;
        root.getChildren()
                .setAll(
                        open
                                ? new RulesView(texts, model)
                                : NoExam.page(texts, icon(), "gui.rules.purpose", navigator));
    }
}
