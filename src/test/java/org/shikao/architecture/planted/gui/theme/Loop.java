package org.shikao.architecture.planted.gui.theme;

import org.shikao.architecture.planted.gui.control.Knot;

/** Planted violation: the other half of a cycle. */
public record Loop(Knot other) {}
