package org.shikao.store;

/**
 * The end of this device's chain: the last sequence number (0 before the first entry) and its hash, lower-case hex
 * ({@code hash(0)} of DESIGN §4 before the first).
 */
public record Head(String device, int seq, String hash) {}
