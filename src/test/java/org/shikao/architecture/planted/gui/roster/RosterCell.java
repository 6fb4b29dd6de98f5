package org.shikao.architecture.planted.gui.roster;

/** Planted, and allowed: a page knows itself. */
record RosterCell(RosterPage page) {}
