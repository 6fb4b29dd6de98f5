package org.shikao.exam.plan;

/**
 * A candidate due in a session. {@code fixedLot} is empty, or the lot kept for a candidate with a fixed need, which is taken out
 * of the urn before the commitment.
 */
public record Seat(String candidateNo, String fixedLot) {}
