package org.shikao.gui.sign;

import org.shikao.flow.EnterScore;
import org.shikao.flow.ExamStatus;
import org.shikao.flow.RegisterFault;
import org.shikao.flow.SignSession;

/** What the page does on the open exam. */
public record SignFlows(ExamStatus status, SignSession sign, EnterScore score, RegisterFault faults) {}
