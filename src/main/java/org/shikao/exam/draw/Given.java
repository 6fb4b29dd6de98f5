package org.shikao.exam.draw;

/** Who got which lot. */
public record Given(String candidateNo, String lotNo) {}
