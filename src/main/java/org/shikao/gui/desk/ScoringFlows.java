package org.shikao.gui.desk;

import org.shikao.flow.EnterScore;
import org.shikao.flow.RegisterFault;

/** The flows that the desk runs on the open exam. */
public record ScoringFlows(EnterScore score, RegisterFault faults) {}
