package org.shikao.text;

import java.util.List;

/**
 * A name as it may be typed in letters.
 *
 * @param readings for each character its syllables; none for a character whose reading is not known
 */
public record PinyinName(List<List<String>> readings) {
    /** No syllable is longer (zhuang). */
    private static final int LONGEST = 6;

    public PinyinName {
        readings = List.copyOf(readings);
    }

    /**
     * Whether these small letters stand for some characters of the name that follow each other, each by its whole syllable or the
     * beginning of it: lzh, lizihan, lizh and zihan all find 李梓涵. A character whose reading is not known stands for any syllable,
     * so that a pupil with a rare name is found rather than missed; a character that is known must be among those that are spelt.
     */
    public boolean matches(String letters) {
        for (int first = 0; first < readings.size(); first++) {
            boolean begins = first == 0 || !readings.get(first).isEmpty();
            if (!letters.isEmpty() && begins && spells(letters, 0, first)) {
                return true;
            }
        }
        return false;
    }

    private boolean spells(String letters, int from, int character) {
        if (from == letters.length()) {
            return true;
        }
        if (character == readings.size()) {
            return false;
        }
        List<String> syllables = readings.get(character);
        if (syllables.isEmpty()) {
            int most = Math.min(LONGEST, letters.length() - from);
            return goesOn(letters, from, character, from == 0 ? Math.min(most, letters.length() - 1) : most);
        }
        for (String syllable : syllables) {
            if (goesOn(letters, from, character, common(syllable, letters, from))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the rest is spelt by the characters after this one, which may take up to so many letters. */
    private boolean goesOn(String letters, int from, int character, int most) {
        for (int taken = most; taken > 0; taken--) {
            if (spells(letters, from + taken, character + 1)) {
                return true;
            }
        }
        return false;
    }

    private static int common(String syllable, String letters, int from) {
        int most = Math.min(syllable.length(), letters.length() - from);
        int same = 0;
        while (same < most && syllable.charAt(same) == letters.charAt(from + same)) {
            same++;
        }
        return same;
    }
}
