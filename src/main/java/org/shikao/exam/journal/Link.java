package org.shikao.exam.journal;

/** A journal row as stored: the canonical body and its chained hash (lower-case hex). */
public record Link(String device, int seq, String body, String hash) {}
