package org.shikao.exam.roster;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** Words by which lists name the type of a candidate (考生类别); others are kept as they are, but asked about. */
final class TypeWords {
    /** The known words as a remedy names them. */
    static final String CHOICES = "应届、往届、社会考生、随迁子女、借读、返乡";

    private static final Pattern KNOWN = Pattern.compile(
            ".*(?:应届|往届|历届|在校|在籍|社会|复读|随迁|外来|借读|寄读|转学|转入|返乡|回乡|返籍|回原籍|户籍|本地|外地|[本外][省市区县州校]|异地|港澳|台湾|台籍"
                    + "|华侨|侨|外籍|普通|一般|正常|正式|特长|特教|同等学力|统招|择校|毕业|结业|肄业|农村|城[镇市乡]|民办|公办|七年级|八年级|九年级|初[一二三]"
                    + "|current|former|pupil|graduate).*",
            Pattern.DOTALL);

    private TypeWords() {}

    /** English words and what they are called in a list; the first that is found counts. */
    private static final Map<Pattern, String> ENGLISH = english();

    private static Map<Pattern, String> english() {
        Map<Pattern, String> words = new LinkedHashMap<>();
        words.put(Pattern.compile("(?:former|previous|repeat|past)\\b.*"), "往届");
        words.put(Pattern.compile("(?:current|this year|fresh|regular|in.?school)\\b.*"), "应届");
        words.put(Pattern.compile("(?:social|external|private)\\b.*"), "社会考生");
        words.put(Pattern.compile("(?:migrant|accompanying)\\b.*"), "随迁子女");
        words.put(Pattern.compile("(?:guest|visiting|temporary)\\b.*"), "借读");
        words.put(Pattern.compile("(?:returning|returned)\\b.*"), "返乡");
        return words;
    }

    /** A type in the words of a list: one typed in English is the same type, and is counted with it. */
    static String read(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return ENGLISH.entrySet().stream()
                .filter(word -> word.getKey().matcher(lower).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(text);
    }

    /** What is told where a type is kept in other words than were typed. */
    static Optional<Problem> told(String typed, Place place) {
        String type = read(typed);
        return type.equals(typed)
                ? Optional.empty()
                : Optional.of(Problem.normalised("ROSTER_TYPE_READ", place, typed, type));
    }

    /** Whether it is a word for a type, or none. */
    static boolean isKnown(String text) {
        return text.isEmpty()
                || GrantText.isNone(text)
                || KNOWN.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
