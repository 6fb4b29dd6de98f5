package org.shikao.exam.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shikao.exam.catalogue.RubricPoint.CommonError;

/** How long wordings may be to fit the desk's row and the printed sheet, and how fast they are read. */
final class Wording {
    /** Characters that the title of an experiment, a group, a mistake and a remark may have. */
    static final int TITLE = 30;

    static final int GROUP_TITLE = 12;
    static final int MISTAKE = 30;
    static final int REMARK = 80;

    /** Characters that a person reads in a minute with understanding, and how long a candidate has for it. */
    static final int PER_MINUTE = 300;

    static final int CANDIDATE_MINUTES = 2;

    private static final Pattern SILENT = Pattern.compile("[\\s_]");

    private Wording() {}

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static void warnIfLong(Findings findings, String part, String text, int most) {
        int length = length(text);
        findings.warnIf(length > most, "WORDING_LONG", part, String.valueOf(length), String.valueOf(most));
    }

    /** Whole minutes that reading takes, the last one begun counted; blanks to fill in are not read. */
    static int minutes(Stream<String> texts) {
        int characters = texts.mapToInt(text -> length(SILENT.matcher(text).replaceAll("")))
                .sum();
        return (characters + PER_MINUTE - 1) / PER_MINUTE;
    }

    /** All that an examiner reads in a rubric. */
    static Stream<String> of(Rubric rubric) {
        return Stream.concat(rubric.points().stream().flatMap(Wording::of), rubric.remarks().stream());
    }

    static Stream<String> of(RubricPoint point) {
        List<String> mistakes = point.errors().stream().map(CommonError::text).toList();
        return Stream.concat(Stream.of(point.text()), mistakes.stream());
    }

    /** Whether two texts have two neighbouring Chinese characters in common: they speak of the same thing. */
    static boolean shareAWord(String one, String other) {
        for (int i = 0; i + 1 < one.length(); i++) {
            boolean word = Character.isIdeographic(one.charAt(i)) && Character.isIdeographic(one.charAt(i + 1));
            if (word && other.contains(one.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }
}
