package org.shikao.boot;

import java.util.List;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.Workspace;
import org.shikao.settings.SettingsFile;

/** The pages of the window in the order of the work: its table of contents. */
final class Pages {
    private Pages() {}

    static List<Page> of(Wiring wiring, Services services, Workspace workspace, SettingsFile settings) {
        return List.of();
    }
}
