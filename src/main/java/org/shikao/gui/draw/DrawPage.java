package org.shikao.gui.draw;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.journal.SessionState;
import org.shikao.flow.CheckIn;
import org.shikao.flow.DrawLots;
import org.shikao.flow.ExamStatus;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.EmptyState;
import org.shikao.gui.control.StepState;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** 抽签: commits, checks in, draws with digits called in public, shows the result on the wall, lets anyone verify. */
public final class DrawPage implements Page {
    private final Workspace workspace;
    private final Services services;
    private final DrawModel model;
    private final ReadOnlyObjectWrapper<Phrase> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StepState> step = new ReadOnlyObjectWrapper<>(StepState.EMPTY);
    private final StackPane area = new StackPane();
    private Texts texts;
    private DrawView view;

    /** The page. */
    public DrawPage(Workspace workspace, Services services, DrawLots lots, CheckIn checkIn, ExamStatus status) {
        this.workspace = workspace;
        this.services = services;
        this.model = new DrawModel(
                workspace,
                lots,
                checkIn,
                status,
                () -> services.state().operatorProperty().get());
        model.onChanged(this::refresh);
        workspace.revisionProperty().addListener((at, before, now) -> reread());
    }

    @Override
    public String id() {
        return "draw";
    }

    @Override
    public Group group() {
        return Group.ARRANGE;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.CASINO;
    }

    @Override
    public String titleKey() {
        return "gui.draw.title";
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
    public List<Command> more() {
        boolean drawn = model.stage() == DrawModel.Stage.RESULT && model.isWritable();
        return drawn && !model.day().orElseThrow().isSigned()
                ? List.of(Command.of("gui.draw.again", Material2OutlinedMZ.REPLAY, this::again)
                        .dangerous())
                : List.of();
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("Space", "gui.draw.key.toggle"), new KeyHint("Enter", "gui.draw.key.draw"));
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
        reread();
    }

    @Override
    public void reveal(String sessionId) {
        model.choose(sessionId);
    }

    private void reread() {
        if (workspace.exam() != null) {
            model.refresh();
        }
    }

    private void again() {
        services.dialogs()
                .correction(Phrase.of("gui.draw.again.what", model.chosen()))
                .ifPresent(model::drawAgain);
    }

    private void project() {
        model.day().ifPresent(day -> {
            Stage wall = new Stage();
            Runnable fill = () -> wall.setFullScreen(!wall.isFullScreen());
            DrawProjector projector = new DrawProjector(texts, day, wall::close, fill);
            Scene scene = new Scene(projector, 1280, 720);
            services.theme().project(scene);
            wall.setTitle(texts.text("gui.draw.projector"));
            wall.setScene(scene);
            wall.setFullScreenExitHint("");
            wall.show();
            projector.requestFocus();
        });
    }

    private void refresh() {
        int all = model.sessions().size();
        long drawn = model.sessions().stream()
                .filter(s -> s.state().compareTo(SessionState.DRAWN) >= 0)
                .count();
        step.set(drawn == 0 ? StepState.EMPTY : drawn < all ? StepState.IN_PROGRESS : StepState.DONE);
        state.set(all == 0 ? null : Phrase.of("gui.draw.state", all, drawn));
        if (texts == null) {
            return;
        }
        if (all == 0) {
            view = null;
            String key = workspace.exam() == null ? "gui.draw.empty.noExam" : "gui.draw.empty.noPlan";
            area.getChildren().setAll(new EmptyState(texts, icon(), Phrase.of(key), null, null));
        } else if (view == null) {
            view = new DrawView(texts, model, this::project);
            area.getChildren().setAll(view);
        } else {
            view.refresh();
        }
    }
}
