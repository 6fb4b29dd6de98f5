package org.shikao.gui.draw;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Severity;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** 抽签: commits, checks in, draws with digits called in public, shows the result on the wall, lets anyone verify. */
public final class DrawPage extends ExamPage<DrawModel, DrawView> {
    private static final Face FACE =
            new Face("draw", Group.ARRANGE, Material2OutlinedAL.CASINO, "gui.draw.title", "gui.draw.empty.noExam");

    private final Command again = Command.of("gui.draw.again", Material2OutlinedMZ.REPLAY, this::again)
            .dangerous();

    private final Command late = Command.of("gui.draw.late", Material2OutlinedMZ.PERSON_ADD, this::letIn)
            .on("Shortcut+L");
    private final LateComer lateComer;

    /** The page with the flows it runs. */
    public DrawPage(Workspace workspace, Services services, Supplier<Navigator> navigator, DrawFlows flows) {
        super(
                FACE,
                new DrawModel(
                        workspace,
                        flows,
                        () -> services.state().operatorProperty().get()),
                services,
                workspace,
                navigator);
        lateComer = new LateComer(workspace, flows, services.dialogs());
        model().asksAbsence(count -> services().dialogs().confirm(Question.losing("gui.draw.arrival.absent.", count)));
        model().asksLate(() ->
                services.dialogs().ask(Phrase.of("gui.draw.late.title"), Phrase.of("gui.draw.late.prompt"), ""));
    }

    @Override
    protected DrawView build(Texts spoken) {
        return new DrawView(spoken, model(), this::project, this::saveTyped);
    }

    @Override
    protected Optional<Node> instead() {
        return model().sessions().isEmpty()
                ? Optional.of(empty("gui.draw.empty.noPlan", null, null))
                : Optional.empty();
    }

    @Override
    public List<Command> more() {
        boolean drawn = model().stage() == DrawModel.Stage.RESULT && model().isWritable();
        boolean open = drawn && !model().day().orElseThrow().isSigned();
        boolean byHand = open && model().day().orElseThrow().isByHand();
        return !open ? List.of() : byHand ? List.of(late) : List.of(again, late);
    }

    /** Lets the candidate in who is chosen in the list and was not there when lots were drawn. */
    private void letIn() {
        Optional<DrawDay.Row> row =
                body().flatMap(DrawView::chosen).filter(chosen -> chosen.attendance() != DrawDay.Attendance.PRESENT);
        DrawDay day = model().day().orElseThrow();
        if (row.isEmpty()) {
            tell(Severity.WARNING, "gui.draw.late.choose");
        } else if (LateComer.free(day).isEmpty()) {
            tell(Severity.WARNING, "gui.draw.late.none");
        } else {
            lateComer.ask(day, row.get(), answer -> {
                if (answer.refused()) {
                    workspace().refuse(answer.problems());
                }
            });
        }
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("Space", "gui.draw.key.toggle"), new KeyHint("Enter", "gui.draw.key.draw"));
    }

    @Override
    public void reveal(String sessionId) {
        model().choose(sessionId);
    }

    private void again() {
        services()
                .dialogs()
                .correction(Phrase.of("gui.draw.again.what", model().chosen()))
                .ifPresent(model()::drawAgain);
    }

    private void saveTyped() {
        if (!model().typed().isCorrection()) {
            model().saveTyped(Optional.empty());
            return;
        }
        int changed = model().typed().changed().size();
        services()
                .dialogs()
                .correction(Phrase.of("gui.draw.typed.what", model().chosen(), changed))
                .ifPresent(by -> model().saveTyped(Optional.of(by)));
    }

    private void project() {
        model().day().ifPresent(day -> {
            Stage wall = new Stage();
            Runnable fill = () -> wall.setFullScreen(!wall.isFullScreen());
            DrawProjector projector = new DrawProjector(texts(), day, wall::close, fill);
            Scene scene = new Scene(projector, 1280, 720);
            services().theme().project(scene);
            wall.setTitle(texts().text("gui.draw.projector"));
            wall.setScene(scene);
            wall.setFullScreenExitHint("");
            wall.show();
            projector.requestFocus();
        });
    }
}
