package org.shikao.architecture.planted.gui.frame;

import org.shikao.architecture.planted.gui.roster.RosterPage;

/** Planted violation: the frame knows a page. */
record KnowsPage(RosterPage page) {}
