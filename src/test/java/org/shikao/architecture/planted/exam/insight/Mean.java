package org.shikao.architecture.planted.exam.insight;

/** Planted, and allowed: statistics may be approximate. */
record Mean(double value) {}
