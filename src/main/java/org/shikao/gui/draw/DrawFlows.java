package org.shikao.gui.draw;

import org.shikao.flow.CheckIn;
import org.shikao.flow.DrawLots;
import org.shikao.flow.ExamStatus;
import org.shikao.flow.SendCandidates;

/** The flows that the draw page runs on the open exam. */
public record DrawFlows(DrawLots lots, CheckIn checkIn, SendCandidates send, ExamStatus status) {}
