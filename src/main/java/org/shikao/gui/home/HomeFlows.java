package org.shikao.gui.home;

import org.shikao.flow.ExamStatus;
import org.shikao.flow.Exams;
import org.shikao.flow.RunDemo;
import org.shikao.flow.ShippedRules;

/** The flows the home page runs. */
public record HomeFlows(Exams exams, ShippedRules rules, RunDemo demo, ExamStatus status) {}
