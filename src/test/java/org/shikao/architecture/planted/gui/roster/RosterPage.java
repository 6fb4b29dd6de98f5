package org.shikao.architecture.planted.gui.roster;

import javafx.scene.Node;
import org.shikao.architecture.planted.flow.Work;

/** Planted, and allowed: a page calls a flow. */
public record RosterPage(Work work, Node node) {}
