package org.shikao.exam.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
            Map.entry("色盲", "colour-blind"));

    /** The words by which needs are named, for a remedy. */
    static final String CHOICES = "轮椅、大字卷、左利手、色弱";

    private NeedWords() {}

    /** The words that the plan does not understand: they are kept, but nothing follows from them. */
    static List<String> unknown(String needs) {
        return Arrays.stream(needs.split(" "))
                .filter(word -> !word.isEmpty() && !WORDS.containsValue(word))
                .toList();
    }

    /** The words separated by one space; none for 无. */
    static String read(String text) {
        if (text.isEmpty()) {
            return "";
        }
        return Arrays.stream(text.split("[、，,;； /]+"))
                .filter(word -> !word.isEmpty() && !word.equals("无") && !word.equals("否"))
                .map(word -> WORDS.getOrDefault(word, word))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The words as a school may write them again; other words are kept as they are. */
    static String write(String needs) {
        Map<String, String> written =
                Map.of("wheelchair", "轮椅", "large-print", "大字卷", "left-handed", "左利手", "colour-blind", "色弱");
        return Arrays.stream(needs.split(" "))
                .map(word -> written.getOrDefault(word, word))
                .collect(Collectors.joining("、"));
    }
}
