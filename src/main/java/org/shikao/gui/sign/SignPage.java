package org.shikao.gui.sign;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.SignSession.SignedOff;
import org.shikao.gui.control.Command;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Texts;

/** Sessions with their counts; each is signed off by name once every sheet is handed in. */
public final class SignPage extends ExamPage<SignModel, SignBody> {
    private static final Face FACE =
            new Face("sign", Group.EXAM_DAY, Material2OutlinedMZ.VERIFIED_USER, "gui.sign.title", "gui.sign.purpose");

    private final Command sign;

    /** Made with the flows it runs on the open exam. */
    public SignPage(Services services, Workspace workspace, Supplier<Navigator> navigator, SignFlows flows) {
        super(FACE, new SignModel(workspace, flows), services, workspace, navigator);
        this.sign = Command.of("gui.sign.sign", Material2OutlinedAL.CREATE, () -> model().sign(this::told))
                .when(model().signableProperty())
                .on("F9");
    }

    @Override
    protected SignBody build(Texts spoken) {
        return new SignBody(
                spoken,
                model(),
                workspace().exam().rules().labels(),
                new FaultChange(services().dialogs()));
    }

    @Override
    protected Optional<Node> instead() {
        return hasSessions()
                ? Optional.empty()
                : Optional.of(empty("gui.sign.noPlan", goTo("gui.sign.toPlan", "plan"), null));
    }

    @Override
    public Optional<Command> primary() {
        return hasSessions() ? Optional.of(sign) : Optional.empty();
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↑ ↓", "gui.sign.keys.choose"));
    }

    @Override
    public void onShown() {
        if (model().firstProperty().get().isEmpty()) {
            model().firstProperty().set(services().state().operatorProperty().get());
        }
        super.onShown();
    }

    @Override
    public void reveal(String place) {
        model().choose(place);
    }

    private boolean hasSessions() {
        return hasView() && !model().sessionsProperty().get().isEmpty();
    }

    private void told(SignedOff signed) {
        tell("gui.sign.done", signed.session(), signed.due(), signed.present(), signed.absent());
    }
}
