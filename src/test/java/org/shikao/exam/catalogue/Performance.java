package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.GivenSheet.GivenMark;
import org.shikao.exam.catalogue.RubricPoint.CommonError;

/**
 * What a candidate did, in short: {@code 5AB} two mistakes at point 5, which keeps what they leave; {@code 5=0.5/A} a value and a
 * mistake; {@code 5=-} not judged yet; {@code broken:name@5}, {@code stop:name@5}, {@code order:2}, {@code attempts:9x2},
 * {@code over:3}. Every other point keeps its full marks.
 */
public final class Performance {
    private static final Pattern POINT = Pattern.compile("(\\d+)(?:=([-\\d.]+)/?)?([A-Z]*)");

    private Performance() {}

    public static GivenSheet of(Rubric rubric, String written) {
        Map<Integer, GivenMark> marks = new TreeMap<>();
        List<SheetEvent> events = new ArrayList<>();
        rubric.points().forEach(point -> marks.put(point.no(), new GivenMark(point.marks(), List.of())));
        for (String word : words(written)) {
            if (word.contains(":")) {
                events.add(event(word));
            } else {
                point(rubric, word, marks);
            }
        }
        return new GivenSheet(marks, events);
    }

    private static List<String> words(String written) {
        return Arrays.stream(written.split(" ")).filter(w -> !w.isBlank()).toList();
    }

    private static void point(Rubric rubric, String word, Map<Integer, GivenMark> marks) {
        Matcher matcher = POINT.matcher(word);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(word);
        }
        RubricPoint point = rubric.point(Integer.parseInt(matcher.group(1))).orElseThrow();
        List<String> codes = Arrays.stream(matcher.group(3).split(""))
                .filter(c -> !c.isEmpty())
                .toList();
        String value = matcher.group(2);
        if ("-".equals(value)) {
            marks.remove(point.no());
        } else {
            marks.put(point.no(), new GivenMark(value == null ? left(point, codes) : Marks.of(value), codes));
        }
    }

    /** What the desk proposes: the marks less the mistakes, down to a value that is allowed. */
    private static Marks left(RubricPoint point, List<String> codes) {
        Marks cost = RubricScoring.sum(codes.stream()
                .map(code -> point.error(code).orElseThrow())
                .map(CommonError::deduct)
                .toList());
        Marks left = point.marks().minus(cost).max(Marks.ZERO);
        return RandomRubrics.allowed(point).stream()
                .filter(value -> value.compareTo(left) <= 0)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static SheetEvent event(String word) {
        String what = word.substring(word.indexOf(':') + 1);
        String[] at = what.split("[@x]");
        return switch (word.substring(0, word.indexOf(':'))) {
            case "broken" -> new SheetEvent.Broken(at[0], Integer.parseInt(at[1]));
            case "stop" -> new SheetEvent.Stopped(at[0], Integer.parseInt(at[1]));
            case "order" -> new SheetEvent.OutOfOrder(Integer.parseInt(what));
            case "attempts" -> new SheetEvent.Attempts(Integer.parseInt(at[0]), Integer.parseInt(at[1]));
            case "over" -> new SheetEvent.Overran(Integer.parseInt(what));
            default -> throw new IllegalArgumentException(word);
        };
    }

    public static SheetScore score(Rubric rubric, String written) {
        return RubricScoring.score(rubric, of(rubric, written), true);
    }

    /** The losses in short: {@code 5:0.5 mistake A}. */
    public static List<String> told(SheetScore score) {
        return score.losses().stream()
                .map(loss -> loss.point() + ":" + loss.marks() + " " + reason(loss.reason()))
                .toList();
    }

    private static String reason(Loss.Reason reason) {
        if (reason instanceof Loss.Mistake it) {
            return "mistake " + it.code();
        } else if (reason instanceof Loss.Dependent it) {
            return "depends on " + it.on();
        } else if (reason instanceof Loss.Broken it) {
            return "broken " + it.what();
        } else if (reason instanceof Loss.Stopped it) {
            return "stopped " + it.what();
        }
        return reason.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What was spared in short: {@code 3:1 contained in 4}. */
    public static List<String> spared(SheetScore score) {
        return score.spared().stream()
                .map(spared -> spared.point() + ":" + spared.marks() + " " + ground(spared.ground()))
                .toList();
    }

    private static String ground(Spared.Ground ground) {
        if (ground instanceof Spared.ContainedIn it) {
            return "contained in " + it.point();
        } else if (ground instanceof Spared.RepeatOf it) {
            return "repeat of " + it.point();
        }
        return ground instanceof Spared.GroupFull ? "group full" : "point full";
    }
}
