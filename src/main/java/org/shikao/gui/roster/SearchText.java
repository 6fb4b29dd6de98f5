package org.shikao.gui.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared when somebody searches: full-width signs, capitals, dots in names and signs nobody sees count for nothing. */
final class SearchText {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}·•‧∙⋅・･.'’`]");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0304\\u030C]");

    private static final int FIRST_ACCENT = 0xC0;

    private SearchText() {}

    /** The text to be searched in or for. */
    static String plain(String text) {
        String same = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return UNSEEN.matcher(same).replaceAll("").strip();
    }

    /**
     * A word that is searched for.
     *
     * @param text as it may stand somewhere
     * @param letters the same as it may spell a name
     */
    record Word(String text, String letters) {
        static Word of(String plain) {
            return new Word(plain, toneless(plain));
        }
    }

    /** The words of what is searched for; one empty word where nothing is. */
    static List<Word> words(String query) {
        return Arrays.stream(plain(query).split("[\\s,;、]+")).map(Word::of).toList();
    }

    /** The same without brackets, as many write a class. */
    static String unbracketed(String plain) {
        return BRACKETS.matcher(plain).replaceAll("");
    }

    /** Letters of pinyin without tones: lǐ is li, and lǚ is lü. */
    static String toneless(String plain) {
        if (plain.chars().allMatch(c -> c < FIRST_ACCENT)) {
            return plain;
        }
        String apart = Normalizer.normalize(plain, Normalizer.Form.NFD);
        return Normalizer.normalize(TONES.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }
}
