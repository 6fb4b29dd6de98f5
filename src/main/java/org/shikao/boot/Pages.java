package org.shikao.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.shikao.gui.catalogue.CatalogueFlows;
import org.shikao.gui.catalogue.CataloguePage;
import org.shikao.gui.desk.DeskPage;
import org.shikao.gui.desk.ScoringFlows;
import org.shikao.gui.dialog.ShownFolder;
import org.shikao.gui.draw.DrawFlows;
import org.shikao.gui.draw.DrawPage;
import org.shikao.gui.forms.FormsPage;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.help.HelpPage;
import org.shikao.gui.home.HomeFlows;
import org.shikao.gui.home.HomePage;
import org.shikao.gui.merge.MergeFlows;
import org.shikao.gui.merge.MergePage;
import org.shikao.gui.plan.PlanPage;
import org.shikao.gui.plan.PublicDraws;
import org.shikao.gui.results.ResultsFlows;
import org.shikao.gui.results.ResultsPage;
import org.shikao.gui.roster.DeskFlows;
import org.shikao.gui.roster.RosterFlows;
import org.shikao.gui.roster.RosterPage;
import org.shikao.gui.rules.RulesPage;
import org.shikao.gui.settings.SettingsPage;
import org.shikao.gui.sign.SignFlows;
import org.shikao.gui.sign.SignPage;
import org.shikao.gui.supplies.SuppliesFlows;
import org.shikao.gui.supplies.SuppliesPage;
import org.shikao.gui.venue.VenuePage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.settings.SettingsFile;
import org.shikao.settings.UserFolder;

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
        CatalogueFlows catalogue = new CatalogueFlows(wiring.catalogue, wiring.rubrics, wiring.rehearse);
        ShownFolder folder = ShownFolder.ofThisDesktop();
        return List.of(
                new HomePage(home, services, workspace, settings, navigator),
                new RulesPage(wiring.rules, wiring.changeRules, workspace, services, navigator),
                new CataloguePage(catalogue, workspace, services, navigator),
                new RosterPage(
                        new RosterFlows(wiring.roster, wiring.photos, wiring.report, desk(wiring)),
                        workspace,
                        services,
                        navigator),
                new VenuePage(workspace, services, navigator, wiring.venue),
                new PlanPage(
                        workspace,
                        services,
                        navigator,
                        wiring.plan,
                        new PublicDraws(wiring.drawUnits, wiring.drawGroups)),
                new SuppliesPage(
                        services, workspace, navigator, new SuppliesFlows(wiring.supplies, wiring.ledger), folder),
                new DrawPage(
                        workspace,
                        services,
                        navigator,
                        new DrawFlows(wiring.draw, wiring.checkIn, wiring.send, wiring.status)),
                new DeskPage(
                        workspace,
                        services.dialogs(),
                        navigator,
                        new ScoringFlows(wiring.score, wiring.faults),
                        Clock.systemDefaultZone()),
                new SignPage(
                        services,
                        workspace,
                        navigator,
                        new SignFlows(wiring.status, wiring.sign, wiring.score, wiring.faults)),
                new MergePage(
                        services,
                        workspace,
                        navigator,
                        new MergeFlows(wiring.merge, wiring.decide, wiring.adjudicate, wiring.decideList)),
                new ResultsPage(
                        services,
                        workspace,
                        navigator,
                        new ResultsFlows(wiring.results, wiring.makeUp, wiring.appeals)),
                new FormsPage(services, workspace, navigator, wiring.forms, folder),
                new SettingsPage(services, UserFolder.find()),
                new HelpPage(services, version()));
    }

    private static DeskFlows desk(Wiring wiring) {
        return new DeskFlows(
                wiring.correct,
                wiring.remove,
                wiring.duplicates,
                wiring.exportRoster,
                wiring.walkIn,
                wiring.link,
                wiring.exemption,
                wiring.secondList);
    }

    /** The version as it was built. */
    private static String version() {
        try (InputStream in = Pages.class.getResourceAsStream("version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks its own version", e);
        }
    }
}
