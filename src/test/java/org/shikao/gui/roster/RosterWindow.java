package org.shikao.gui.roster;

import org.shikao.gui.ExamWindow;

/** A window that shows the roster page. */
final class RosterWindow {
    private RosterWindow() {}

    /** One without an exam yet. */
    static ExamWindow empty() throws Exception {
        return new ExamWindow((wiring, services, workspace, navigator) -> new RosterPage(
                new RosterFlows(wiring.roster, wiring.photos, wiring.report, RosterPageTest.desk(wiring)),
                workspace,
                services,
                navigator));
    }
}
