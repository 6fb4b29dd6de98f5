package org.shikao.gui.sign;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.ExamStatus;
import org.shikao.flow.SignSession;
import org.shikao.flow.SignSession.SignedOff;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.EmptyState;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.NoExam;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** Sessions with their counts; each is signed off by name once every sheet is handed in. */
public final class SignPage implements Page {
    private final Services services;
    private final Workspace workspace;
    private final Supplier<Navigator> navigator;
    private final SignModel model;
    private final Command sign;
    private StackPane root;
    private Texts texts;
    private SignBody body;

    /** Made with the flows it runs on the open exam. */
    public SignPage(
            Services services,
            Workspace workspace,
            Supplier<Navigator> navigator,
            ExamStatus status,
            SignSession signing) {
        this.services = services;
        this.workspace = workspace;
        this.navigator = navigator;
        this.model = new SignModel(workspace, status, signing);
        this.sign = Command.of("gui.sign.sign", Material2OutlinedAL.CREATE, () -> model.sign(this::told))
                .when(model.signableProperty())
                .on("F9");
        model.sessionsProperty().addListener((at, before, now) -> draw());
    }

    @Override
    public String id() {
        return "sign";
    }

    @Override
    public Group group() {
        return Group.EXAM_DAY;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.VERIFIED_USER;
    }

    @Override
    public String titleKey() {
        return "gui.sign.title";
    }

    @Override
    public String nameKey() {
        return "gui.sign.name";
    }

    @Override
    public ObservableValue<StepState> step() {
        return model.stepProperty();
    }

    @Override
    public ObservableValue<Phrase> state() {
        return model.stateProperty();
    }

    @Override
    public Optional<Command> primary() {
        return model.stateProperty().get() == null ? Optional.empty() : Optional.of(sign);
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↑ ↓", "gui.sign.keys.choose"));
    }

    @Override
    public void onShown() {
        if (model.firstProperty().get().isEmpty()) {
            model.firstProperty().set(services.state().operatorProperty().get());
        }
        model.shown(true);
    }

    @Override
    public void onHidden() {
        model.shown(false);
    }

    @Override
    public void reveal(String place) {
        model.choose(place);
    }

    @Override
    public Node content(Texts words) {
        texts = words;
        root = new StackPane();
        body = null;
        draw();
        return root;
    }

    private Node unplanned() {
        Command first = Command.of(
                "gui.sign.toPlan",
                Material2OutlinedAL.ARROW_FORWARD,
                () -> navigator.get().show("plan"));
        return new EmptyState(texts, icon(), Phrase.of("gui.sign.noPlan"), first, null);
    }

    private void draw() {
        if (root == null) {
            return;
        }
        List<SessionLine> lines = model.sessionsProperty().get();
        if (lines == null || lines.isEmpty()) {
            body = null;
            root.getChildren()
                    .setAll(lines == null ? NoExam.page(texts, icon(), "gui.sign.purpose", navigator) : unplanned());
            return;
        }
        if (body == null) {
            body = new SignBody(texts, model, workspace.exam().rules().labels());
            root.getChildren().setAll(body.node());
        }
        body.refresh();
    }

    private void told(SignedOff signed) {
        services.notices()
                .tell(
                        Severity.SUCCESS,
                        Phrase.of("gui.sign.done", signed.session(), signed.due(), signed.present(), signed.absent()));
    }
}
