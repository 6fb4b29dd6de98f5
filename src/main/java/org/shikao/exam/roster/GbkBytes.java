package org.shikao.exam.roster;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * The common Han characters that begin, in GBK, with a byte with which a Han character begins in UTF-8. Only a text that starts with
 * one of these few can be UTF-8 read as GBK, which spares nearly every name the decoding.
 */
public final class GbkBytes {
    private static final Charset GBK = Charset.forName("GBK");
    private static final char FIRST = 0x4E00;
    /** GBK has all of the first block as Unicode 1.1 knew it, each in two bytes. */
    private static final char LAST = 0x9FA5;

    private static final int[] LEAD_BYTES = {0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xF0};
    private static final int FIRST_TRAIL = 0x40;
    private static final int LAST_TRAIL = 0xFE;

    private static final BitSet LEADS = leads();

    private GbkBytes() {}

    /** Whether the character's first byte in GBK may begin a Han character in UTF-8. */
    public static boolean mayBeginUtf8(char c) {
        return c >= FIRST && c <= LAST && LEADS.get(c - FIRST);
    }

    /** Decoded row by row of these lead bytes: many times as quick as to encode all Han characters. */
    private static BitSet leads() {
        BitSet leads = new BitSet(LAST - FIRST + 1);
        for (int lead : LEAD_BYTES) {
            byte[] row = new byte[2 * (LAST_TRAIL - FIRST_TRAIL + 1)];
            for (int i = 0; i < row.length; i += 2) {
                row[i] = (byte) lead;
                row[i + 1] = (byte) (FIRST_TRAIL + i / 2);
            }
            new String(row, GBK).chars().filter(c -> c >= FIRST && c <= LAST).forEach(c -> leads.set(c - FIRST));
        }
        return leads;
    }
}
