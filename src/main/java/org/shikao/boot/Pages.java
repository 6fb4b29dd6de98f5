package org.shikao.boot;

import java.time.Clock;
import java.util.List;
import org.shikao.gui.desk.DeskPage;
import org.shikao.gui.draw.DrawPage;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.plan.PlanPage;
import org.shikao.gui.venue.VenuePage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.settings.SettingsFile;

/** The pages of the window in the order of the work: its table of contents. */
final class Pages {
    private Pages() {}

    static List<Page> of(Wiring wiring, Services services, Workspace workspace, SettingsFile settings) {
        return List.of(
                new VenuePage(workspace, services, wiring.venue),
                new PlanPage(workspace, services, wiring.plan),
                new DrawPage(workspace, services, wiring.draw, wiring.checkIn, wiring.status),
                new DeskPage(workspace, services.dialogs(), wiring.score, Clock.systemDefaultZone()));
    }
}
