package org.shikao.gui.merge;

import org.shikao.flow.Adjudicate;
import org.shikao.flow.DecideConflict;
import org.shikao.flow.DecideListConflict;
import org.shikao.flow.MergeExams;

/** What this page does to the open exam. */
public record MergeFlows(MergeExams merge, DecideConflict decide, Adjudicate adjudicate, DecideListConflict lists) {}
