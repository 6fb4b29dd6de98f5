package org.shikao.gui.rules;

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
        return new RulesView(spoken, model());
    }

    @Override
    public Optional<Command> primary() {
        return model().mayTake() ? Optional.of(take) : Optional.empty();
    }

    @Override
    public List<Command> more() {
        return hasView() ? List.of(open) : List.of();
    }

    private void open() {
        services().dialogs().open("gui.rules.open", YAML).ifPresent(model()::read);
    }

    private void take() {
        int sessions = model().sessions();
        if (sessions == 0 || services().dialogs().confirm(Question.losing("gui.rules.drop.", sessions))) {
            model().take();
        }
    }
}
