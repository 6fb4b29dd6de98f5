package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.catalogue.CatalogueDiff.Change;
import org.shikao.exam.catalogue.CatalogueDiff.Field;
import org.shikao.exam.catalogue.CatalogueDiff.Part;

/**
 * Which point and which mistake of an experiment is which of another edition. A point is the one of the same wording, whatever its
 * number; one reworded is the one of its number. So a point that was inserted moves the others and changes none of them, and a mistake
 * that came to stand under another point is told as that.
 */
final class PointMatch {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String NEW = "+";

    private final List<ExperimentItem> before;
    private final List<ExperimentItem> after;
    private final Map<ExperimentItem, ExperimentItem> same = new IdentityHashMap<>();
    private final List<ExperimentItem> open = new ArrayList<>();

    PointMatch(List<ExperimentItem> before, List<ExperimentItem> after) {
        this.before = before;
        this.after = after;
        open.addAll(before);
        match(Part.POINT, (was, now) -> is(Field.POINT, was, now) && is(Field.TEXT, was, now));
        match(Part.POINT, (was, now) -> is(Field.TEXT, was, now));
        match(Part.POINT, (was, now) -> is(Field.POINT, was, now));
        match(
                Part.MISTAKE,
                (was, now) -> isSamePoint(was, now) && is(Field.TEXT, was, now) && is(Field.LETTER, was, now));
        match(Part.MISTAKE, (was, now) -> isSamePoint(was, now) && is(Field.TEXT, was, now));
        match(Part.MISTAKE, (was, now) -> is(Field.TEXT, was, now));
        match(Part.MISTAKE, (was, now) -> isSamePoint(was, now) && is(Field.LETTER, was, now));
    }

    List<ExperimentItem> before() {
        return before;
    }

    List<ExperimentItem> after() {
        return after;
    }

    private void match(Part part, BiPredicate<ExperimentItem, ExperimentItem> alike) {
        for (ExperimentItem now : of(part, after)) {
            if (!same.containsKey(now)) {
                of(part, open).stream()
                        .filter(was -> alike.test(was, now))
                        .findFirst()
                        .ifPresent(was -> {
                            same.put(now, was);
                            open.removeIf(item -> item == was);
                        });
            }
        }
    }

    private static List<ExperimentItem> of(Part part, List<ExperimentItem> items) {
        return items.stream().filter(item -> item.part() == part).toList();
    }

    private static boolean is(Field field, ExperimentItem was, ExperimentItem now) {
        return was.fields().get(field).equals(now.fields().get(field));
    }

    private boolean isSamePoint(ExperimentItem was, ExperimentItem now) {
        return was.fields().get(Field.POINT).equals(numbered(now.fields().get(Field.POINT)));
    }

    /** The name by which both editions know an item: that of the earlier one. */
    String knownAs(ExperimentItem item) {
        boolean moves = item.part() == Part.POINT || item.part() == Part.MISTAKE;
        if (!moves || before.stream().anyMatch(was -> was == item)) {
            return item.name();
        }
        ExperimentItem was = same.get(item);
        return was == null ? NEW + item.name() : was.name();
    }

    /** Numbers of points as the earlier edition has them; those of new points are marked. */
    private String numbered(String numbers) {
        return NUMBER.matcher(numbers)
                .replaceAll(found -> Matcher.quoteReplacement(point(found.group(), after)
                        .map(this::knownAs)
                        .findFirst()
                        .orElse(found.group())));
    }

    private static Stream<ExperimentItem> point(String no, List<ExperimentItem> items) {
        return of(Part.POINT, items).stream()
                .filter(item -> item.name().equals(no))
                .limit(1);
    }

    /** Whether two values differ; numbers of points differ when they mean other points. */
    boolean differs(Part part, Field field, String old, String value) {
        return !old.equals(refers(part, field) ? numbered(value) : value);
    }

    private static boolean refers(Part part, Field field) {
        return switch (field) {
            case POINT -> part == Part.MISTAKE;
            case DEPENDS, CONTAINS -> true;
            case ZEROES -> part == Part.RULE;
            default -> false;
        };
    }

    /** What changed; points are named with their wordings where the number alone would not tell. */
    Change change(String id, ExperimentItem now, Field field, String old) {
        String value = now.fields().get(field);
        boolean worded = field == Field.POINT || refers(now.part(), field) && old.equals(value);
        return new Change(
                id,
                now.part(),
                now.name(),
                field,
                worded ? worded(old, before) : old,
                worded ? worded(value, after) : value);
    }

    private static String worded(String numbers, List<ExperimentItem> items) {
        return NUMBER.matcher(numbers)
                .results()
                .map(found -> found.group()
                        + point(found.group(), items)
                                .map(item -> " " + item.fields().get(Field.TEXT))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
    }

    /** Whether numbers and letters alone tell the order in both editions, so that nothing more is to be said of it. */
    boolean isOrdered(Part part) {
        return (part == Part.POINT || part == Part.MISTAKE) && isSorted(of(part, before)) && isSorted(of(part, after));
    }

    private static boolean isSorted(List<ExperimentItem> items) {
        Comparator<ExperimentItem> order = Comparator.comparing(
                        (ExperimentItem item) -> Integer.valueOf(item.fields().get(Field.POINT)))
                .thenComparing(item -> item.fields().getOrDefault(Field.LETTER, ""));
        for (int i = 1; i < items.size(); i++) {
            if (order.compare(items.get(i - 1), items.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
