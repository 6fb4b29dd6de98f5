package org.shikao.exam.journal;

import java.util.Comparator;

/**
 * A fact in a device's chain. {@code seq} counts from 1 within the device; {@code lamport} orders facts across devices together
 * with device and seq; {@code at} is the clock as shown (never used to decide); {@code by} is a staff code.
 */
public record Entry(String device, int seq, long lamport, String at, String by, Fact fact) {
    /** The order in which all readers take entries. */
    public static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::lamport)
            .thenComparing(Entry::device)
            .thenComparingInt(Entry::seq);
}
