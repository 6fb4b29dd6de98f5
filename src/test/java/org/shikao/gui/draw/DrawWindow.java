package org.shikao.gui.draw;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.shikao.gui.SampleDay;
import org.shikao.gui.Screens;
import org.shikao.gui.workspace.Workspace;

/** The window around the draw page alone, without an exam. */
final class DrawWindow implements AutoCloseable {
    private final Screens screens;
    private Workspace workspace;

    DrawWindow() throws TimeoutException {
        Screens[] shown = new Screens[1];
        shown[0] = Screens.of(services -> {
            workspace = new Workspace(SampleDay.FLOWS.exams, services.tasks(), services.dialogs()::error);
            DrawFlows flows = new DrawFlows(
                    SampleDay.FLOWS.draw, SampleDay.FLOWS.checkIn, SampleDay.FLOWS.send, SampleDay.FLOWS.status);
            return List.of(new DrawPage(workspace, services, () -> shown[0].navigator(), flows));
        });
        screens = shown[0];
    }

    Screens screens() {
        return screens;
    }

    Workspace workspace() {
        return workspace;
    }

    @Override
    public void close() throws TimeoutException {
        screens.close();
        workspace.close();
    }
}
