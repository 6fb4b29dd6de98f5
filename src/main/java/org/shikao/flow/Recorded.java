package org.shikao.flow;

/** The last of the entries that one commit added to this device's chain. */
public record Recorded(int seq, String hash) {
    /** The first eight hex digits of the hash, short enough to read out. */
    public String hash8() {
        return hash.substring(0, 8);
    }
}
