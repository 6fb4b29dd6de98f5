package org.shikao.gui.roster;

import org.shikao.boot.Wiring;
import org.shikao.gui.ExamWindow;

/** A window that shows the roster page. */
final class RosterWindow {
    private RosterWindow() {}

    /** One without an exam yet. */
    static ExamWindow empty() throws Exception {
        return new ExamWindow((wiring, services, workspace, navigator) -> new RosterPage(
                new RosterFlows(wiring.roster, wiring.photos, wiring.report, desk(wiring)),
                workspace,
                services,
                navigator));
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
}
