package org.shikao.architecture.planted.cli;

import org.shikao.architecture.planted.gui.roster.RosterPage;

/** Planted violation: one door knows the other. */
record ReachesWindow(RosterPage page) {}
