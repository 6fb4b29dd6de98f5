package org.shikao.gui.merge;

import java.util.Locale;

/** Names of devices as people read them out: the first letters of the random id. */
final class Devices {
    private static final int LETTERS = 6;

    private Devices() {}

    static String shortName(String device) {
        return device.substring(0, Math.min(LETTERS, device.length())).toUpperCase(Locale.ROOT);
    }
}
