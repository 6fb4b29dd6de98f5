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

    private static final BitSet LEADS = leads();

    private GbkBytes() {}

    /** Whether the character's first byte in GBK may begin a Han character in UTF-8. */
    public static boolean mayBeginUtf8(char c) {
        return c >= FIRST && c <= LAST && LEADS.get(c - FIRST);
    }

    private static BitSet leads() {
        char[] all = new char[LAST - FIRST + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = (char) (FIRST + i);
        }
        byte[] bytes = new String(all).getBytes(GBK);
        BitSet leads = new BitSet(all.length);
        for (int i = 0; i < all.length; i++) {
            int lead = bytes[2 * i] & 0xFF;
            leads.set(i, lead >= 0xE3 && lead <= 0xE9 || lead == 0xF0);
        }
        return leads;
    }
}
