package org.shikao.architecture.planted.gui.desk;

import org.shikao.architecture.planted.gui.roster.RosterPage;

/** Planted violation: a page knows another. */
record KnowsRoster(RosterPage other) {}
