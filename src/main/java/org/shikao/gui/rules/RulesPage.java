package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.ChangeRules;
import org.shikao.flow.ShippedRules;
import org.shikao.gui.control.Command;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Texts;

/** The rules of the exam in plain sentences, and the other packs it could use. */
public final class RulesPage extends ExamPage<RulesModel, RulesView> {
    private static final Face FACE =
            new Face("rules", Group.PREPARE, Material2OutlinedAL.GAVEL, "gui.rules.title", "gui.rules.purpose");
    private static final FileKind YAML = FileKind.of("gui.rules.file", "yaml", "yml");

    private final Command take = Command.of("gui.rules.take", Material2OutlinedMZ.SWAP_HORIZ, this::take);
    private final Command edit = Command.of("gui.rules.edit", Material2OutlinedAL.EDIT, () -> model().show(Mode.EDIT));
    private final Command base =
            Command.of("gui.rules.base", Material2OutlinedAL.CONTENT_COPY, () -> model().editShown());
    private final Command discard =
            Command.of("gui.rules.discard", Material2OutlinedAL.HISTORY, () -> model().discard());
    private final Command write = Command.of("gui.rules.write", Material2OutlinedMZ.SAVE_ALT, this::write);
    private final Command open = Command.of("gui.rules.open", Material2OutlinedAL.FOLDER_OPEN, this::open);

    /** The page with the flows it runs. */
    public RulesPage(
            ShippedRules shipped,
            ChangeRules change,
            Workspace workspace,
            Services services,
            Supplier<Navigator> navigator) {
        super(
                FACE,
                new RulesModel(shipped, change, workspace, services.tasks(), services.notices()),
                services,
                workspace,
                navigator);
    }

    @Override
    protected RulesView build(Texts spoken) {
        return new RulesView(spoken, model(), () -> saving().run());
    }

    @Override
    public Optional<Command> primary() {
        if (!hasView() || model().mode() == Mode.EDIT) {
            return hasView() && !model().readOnly() ? Optional.of(saving()) : Optional.empty();
        }
        if (model().mayTake()) {
            return Optional.of(take);
        }
        return model().mode() == Mode.READ && !model().readOnly() ? Optional.of(edit) : Optional.empty();
    }

    @Override
    public List<Command> more() {
        if (!hasView()) {
            return List.of();
        }
        List<Command> more = new ArrayList<>(List.of(open, write));
        if (model().mode() == Mode.EDIT) {
            more.add(discard.when(model().editing().undoableProperty()));
        } else if (model().mayTake()) {
            more.add(base);
        }
        return more;
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                new KeyHint("Ctrl+S", "gui.rules.save"),
                new KeyHint("Ctrl+Z", "gui.rules.undo"),
                new KeyHint("Ctrl+Y", "gui.rules.redo"));
    }

    private Command saving() {
        return Command.of("gui.rules.save", Material2OutlinedMZ.SAVE, this::save)
                .when(model().editing().savableProperty());
    }

    private void save() {
        if (!model().readOnly() && losesPlan()) {
            model().save();
        }
    }

    private void write() {
        services().dialogs().save("gui.rules.write", model().fileName(), YAML).ifPresent(model()::write);
    }

    private void open() {
        services().dialogs().open("gui.rules.open", YAML).ifPresent(model()::read);
    }

    private void take() {
        if (losesPlan()) {
            model().take();
        }
    }

    /** Whether there is no plan to lose, or the person takes it. */
    private boolean losesPlan() {
        int sessions = model().sessions();
        return sessions == 0 || services().dialogs().confirm(Question.losing("gui.rules.drop.", sessions));
    }
}
