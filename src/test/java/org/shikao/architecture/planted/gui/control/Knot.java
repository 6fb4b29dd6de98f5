package org.shikao.architecture.planted.gui.control;

import org.shikao.architecture.planted.gui.theme.Loop;

/** Planted violation: one half of a cycle. */
public record Knot(Loop other) {}
