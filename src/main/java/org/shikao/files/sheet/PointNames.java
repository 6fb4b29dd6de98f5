package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shikao.exam.catalogue.RubricPoint;

/**
 * The points a row refers to, written out beside their numbers: {@code 3 称量药品…}, a line each. Who inserts a point and numbers the rows
 * anew changes what a number means; the wording beside it does not change with it.
 */
record PointNames(List<RubricPoint> points) {
    /** A point as a row remembers it; {@code begins} is its wording as it is said, {@code cut} tells that more followed. */
    record Name(int no, String begins, boolean cut) {
        /** Whether a wording is the one remembered. */
        boolean names(String wording) {
            String bare = bare(wording);
            return cut ? bare.startsWith(bare(begins)) : bare.equals(bare(begins));
        }

        /** As it is said in a sentence. */
        String spoken() {
            return cut ? begins + CUT : begins;
        }
    }

    private static final int SHORTEST = 16;
    private static final String CUT = "…";
    private static final Pattern LINE = Pattern.compile("\\s*(\\d{1,6})\\s+(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("第\\s*(\\d{1,3})\\s*点");
    private static final Pattern BETWEEN_LINES = Pattern.compile("[\\r\\n]+");
    /** Spaces, line breaks and what cannot be seen: a spreadsheet program or a paste may change them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    PointNames {
        points = List.copyOf(points);
    }

    /** What a cell says of points of these numbers; an unknown number and an empty wording say nothing. */
    String said(List<Integer> numbers) {
        return points.stream()
                .filter(point -> numbers.contains(point.no()))
                .filter(point -> !bare(point.text()).isEmpty())
                .map(point -> point.no() + " "
                        + beginning(UNSEEN.matcher(point.text()).replaceAll(" ").strip()))
                .collect(Collectors.joining("\n"));
    }

    /** Cut only where what is left is of this point alone. */
    private String beginning(String text) {
        if (text.codePointCount(0, text.length()) <= SHORTEST) {
            return text;
        }
        String begins = text.substring(0, text.offsetByCodePoints(0, SHORTEST));
        boolean alone = points.stream()
                        .filter(point -> bare(point.text()).startsWith(bare(begins)))
                        .count()
                == 1;
        return alone ? begins + CUT : text;
    }

    /** What a cell remembers; lines that somebody wrote otherwise are left out. */
    static List<Name> read(String cell) {
        List<Name> names = new ArrayList<>();
        for (String line : BETWEEN_LINES.split(cell)) {
            Matcher name = LINE.matcher(line);
            if (name.matches()) {
                String begins = name.group(2).strip();
                boolean cut = begins.endsWith(CUT);
                names.add(new Name(
                        Integer.parseInt(name.group(1)),
                        cut ? begins.substring(0, begins.length() - CUT.length()) : begins,
                        cut));
            }
        }
        return names;
    }

    /** The numbers that a remark speaks of as {@code 第 3 点}. */
    static List<Integer> numbers(String remark) {
        return NUMBER.matcher(remark)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .distinct()
                .toList();
    }

    /** A wording without what cannot be seen. */
    static String bare(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }
}
