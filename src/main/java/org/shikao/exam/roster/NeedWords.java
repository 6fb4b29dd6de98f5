package org.shikao.exam.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** Turns what schools write about special needs into the words the plan understands; other words are kept as they are. */
final class NeedWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("轮椅", "wheelchair"),
            Map.entry("坐轮椅", "wheelchair"),
            Map.entry("肢体残疾", "wheelchair"),
            Map.entry("低位台", "wheelchair"),
            Map.entry("大字卷", "large-print"),
            Map.entry("大字", "large-print"),
            Map.entry("低视力", "large-print"),
            Map.entry("左利手", "left-handed"),
            Map.entry("左撇子", "left-handed"),
            Map.entry("色弱", "colour-blind"),
            Map.entry("色盲", "colour-blind"),
            Map.entry("红绿色弱", "colour-blind"),
            Map.entry("红绿色盲", "colour-blind"),
            Map.entry("色觉障碍", "colour-blind"),
            // neither of the two is said of somebody who has the other
            Map.entry("色觉异常", "colour-blind"));

    private static final Map<Pattern, String> ENGLISH = Map.of(
            Pattern.compile("(?i)wheel ?chair(?: user)?"), "wheelchair",
            Pattern.compile("(?i)large[ -]print"), "large-print",
            Pattern.compile("(?i)left[ -]hand(?:ed|er)?"), "left-handed",
            Pattern.compile("(?i)colou?r[ -](?:blind(?:ness)?|weak(?:ness)?)"), "colour-blind");

    /** What says that nothing is needed. */
    private static final Pattern NONE = Pattern.compile(
            "(?:暂?无|没有?|否|不)(?:须|需|用|必|要|有)?(?:要|求)?(?:任何|特殊|特别|其他|合理)?" + "(?:的)?(?:需要|需求|要求|情况|照顾|便利|安排|申请)?");

    private static final Pattern NOT_NEEDED = Pattern.compile("(?:不用|不要|不需要?|无需|无须|没有|未申请|不申请)(.+)");

    /** The words by which needs are named, for a remedy. */
    static final String CHOICES = "轮椅、大字卷、左利手、色觉异常";

    private NeedWords() {}

    /** The words that the plan does not understand: they are kept, but nothing follows from them. */
    static List<String> unknown(String needs) {
        return Arrays.stream(needs.split(" "))
                .filter(word -> !word.isEmpty() && !WORDS.containsValue(word))
                .toList();
    }

    /** The words separated by one space; none for 无, 不需要 and the like. */
    static String read(String text) {
        if (text.isEmpty()) {
            return "";
        }
        return Arrays.stream(english(text).split("[、，,;； /]+"))
                .filter(word -> !isNone(word))
                .map(word -> WORDS.getOrDefault(word, word))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What is told where needs are kept in other words than were typed. */
    static Optional<Problem> told(String typed, Place place) {
        String written = write(read(typed));
        return written.isEmpty() || written.equals(typed)
                ? Optional.empty()
                : Optional.of(Problem.normalised("ROSTER_NEED_READ", place, typed, written));
    }

    /** Needs that were typed in English, as one word each. */
    private static String english(String text) {
        String known = text;
        for (Map.Entry<Pattern, String> word : ENGLISH.entrySet()) {
            known = word.getKey().matcher(known).replaceAll(word.getValue());
        }
        return known;
    }

    /** Whether nothing is needed, or a known need is not. */
    private static boolean isNone(String word) {
        Matcher not = NOT_NEEDED.matcher(word);
        return GrantText.isNone(word)
                || NONE.matcher(word).matches()
                || not.matches() && WORDS.containsKey(not.group(1));
    }

    /** The words as a school may write them again; other words are kept as they are. */
    static String write(String needs) {
        Map<String, String> written =
                Map.of("wheelchair", "轮椅", "large-print", "大字卷", "left-handed", "左利手", "colour-blind", "色觉异常");
        return Arrays.stream(needs.split(" "))
                .map(word -> written.getOrDefault(word, word))
                .collect(Collectors.joining("、"));
    }
}
