package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.List;

/** Whether two wordings say the same in other words: half of their pairs of neighbouring characters are common. */
final class Alike {
    private Alike() {}

    /** @param cut whether the first is only a beginning; the second is then cut as well, leaving room for a word put in */
    static boolean texts(String one, String other, boolean cut) {
        String left = PointNames.bare(one);
        String right = PointNames.bare(other);
        int most = left.length() * 3 / 2;
        List<String> pairs = pairs(left);
        List<String> rest = new ArrayList<>(pairs(cut && right.length() > most ? right.substring(0, most) : right));
        int all = pairs.size() + rest.size();
        long common = pairs.stream().filter(rest::remove).count();
        return all > 0 && 4 * common >= all;
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
