package org.shikao.gui.plan;

import org.shikao.flow.DrawGroups;
import org.shikao.flow.DrawUnits;

/** The draws made in public before a plan: of units of the pool (rule 7) and of groups (rule 8). */
public record PublicDraws(DrawUnits units, DrawGroups groups) {}
