package org.shikao.exam.draw;

/** A lot (签): {@code lotNo} is what the slip shows; room and bench fix task and examiner through the plan. */
public record Lot(String lotNo, String sessionId, String roomNo, int benchNo) {}
