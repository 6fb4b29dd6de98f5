package org.shikao.text;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How Chinese names are read aloud, every reading of every character: 单 is dan, chan and shan. The dictionary is loaded on first use,
 * which takes some tenths of a second: use it in the background. One may be shared by threads.
 */
public final class Pinyin {
    private final Map<Integer, List<String>> known = new ConcurrentHashMap<>();

    /** The readings of a name, one list a character; dots, spaces and the like are left out. */
    public PinyinName of(String name) {
        List<List<String>> readings = new ArrayList<>();
        name.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> readings.add(known.computeIfAbsent(letter, Pinyin::readings)));
        return new PinyinName(readings);
    }

    /** The syllables without tones; none where nobody knows, as with most characters beyond the first 65,536. */
    private static List<String> readings(int letter) {
        if (!Character.isIdeographic(letter)) {
            return List.of(Character.toString(letter).toLowerCase(Locale.ROOT));
        }
        if (!Character.isBmpCodePoint(letter)) {
            return List.of();
        }
        // ü is typed as v, as u, or as itself
        return PinyinHelper.toPinyinList((char) letter, PinyinStyleEnum.NORMAL).stream()
                .map(syllable -> syllable.replace('v', 'ü'))
                .flatMap(syllable -> List.of(syllable.replace('ü', 'v'), syllable.replace('ü', 'u'), syllable).stream())
                .filter(syllable -> syllable.chars().allMatch(Character::isLetter))
                .filter(syllable -> !syllable.isEmpty() && !Character.isIdeographic(syllable.codePointAt(0)))
                .distinct()
                .toList();
    }
}
