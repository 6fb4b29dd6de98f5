package org.shikao.boot;

import java.util.List;
import java.util.function.Supplier;
import org.shikao.gui.catalogue.CataloguePage;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.home.HomeFlows;
import org.shikao.gui.home.HomePage;
import org.shikao.gui.roster.RosterPage;
import org.shikao.gui.rules.RulesPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.settings.SettingsFile;

/** The pages of the window in the order of the work: its table of contents. */
final class Pages {
    private Pages() {}

    static List<Page> of(
            Wiring wiring,
            Services services,
            Workspace workspace,
            SettingsFile settings,
            Supplier<Navigator> navigator) {
        HomeFlows home = new HomeFlows(wiring.exams, wiring.rules, wiring.demo, wiring.status);
        return List.of(
                new HomePage(home, services, workspace, settings, navigator),
                new RulesPage(wiring.rules, wiring.changeRules, workspace, services, navigator),
                new CataloguePage(wiring.catalogue, workspace, services, navigator),
                new RosterPage(wiring.roster, workspace, services, navigator));
    }
}
