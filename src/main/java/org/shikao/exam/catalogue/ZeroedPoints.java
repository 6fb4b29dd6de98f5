package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The points that a remark makes zero, whether it names them 第 6 点 or as “测体积”第二点, the second of that group. */
record ZeroedPoints(String condition, List<Integer> numbers) {
    private static final String ZERO = "(?:都|均|各)?记\\s*0\\s*分";
    private static final String ORDINALS = "一二三四五六七八九十";

    private static final Pattern BY_NUMBER = Pattern.compile("((?:第\\s*\\d{1,3}\\s*点(?:[、和及与]\\s*)?)+)" + ZERO);
    private static final Pattern NUMBER = Pattern.compile("第\\s*(\\d{1,3})\\s*点");

    private static final String BY_ORDER = "[”」\"]?组?的?((?:第[" + ORDINALS + "]点?(?:[、和及与]\\s*)?)+|一点)";
    private static final Pattern ORDER = Pattern.compile("第([" + ORDINALS + "])");

    ZeroedPoints {
        numbers = List.copyOf(numbers);
    }

    /** All that a remark says of zeroes, with the words before it; a way of saying that is not known says nothing. */
    static List<ZeroedPoints> in(String remark, Rubric rubric) {
        List<ZeroedPoints> all = new ArrayList<>();
        Matcher byNumber = BY_NUMBER.matcher(remark);
        while (byNumber.find()) {
            List<Integer> numbers = NUMBER.matcher(byNumber.group(1))
                    .results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .toList();
            all.add(new ZeroedPoints(remark.substring(0, byNumber.start()), numbers));
        }
        rubric.groups().stream()
                .filter(group -> !group.title().isBlank())
                .forEach(group -> inGroup(remark, group, all));
        return all;
    }

    private static void inGroup(String remark, RubricGroup group, List<ZeroedPoints> all) {
        Matcher byOrder =
                Pattern.compile(Pattern.quote(group.title()) + BY_ORDER + ZERO).matcher(remark);
        while (byOrder.find()) {
            List<Integer> places = places(byOrder.group(1), group.points().size());
            boolean known = places.stream().allMatch(at -> at < group.points().size());
            if (known) {
                List<Integer> numbers =
                        places.stream().map(at -> group.points().get(at).no()).toList();
                all.add(new ZeroedPoints(remark.substring(0, byOrder.start()), numbers));
            }
        }
    }

    /** Places in a group counted from 0; 一点 is the only one there is, or one that cannot be told. */
    private static List<Integer> places(String said, int points) {
        List<Integer> places = ORDER.matcher(said)
                .results()
                .map(found -> ORDINALS.indexOf(found.group(1)))
                .toList();
        return places.isEmpty() && points == 1 ? List.of(0) : places;
    }

    /** Those of the points that the rubric makes zero by nothing: no breakage rule, no mistake that costs the whole point. */
    List<RubricPoint> idle(Rubric rubric) {
        List<Integer> broken = rubric.rules().breakage().stream()
                .flatMap(rule -> rule.zeroes().stream())
                .toList();
        return numbers.stream()
                .flatMap(no -> rubric.point(no).stream())
                .filter(point -> !point.zeroIfBroken() && !broken.contains(point.no()))
                .filter(point -> point.errors().stream()
                        .noneMatch(error ->
                                error.deduct().equals(point.marks()) && Wording.shareAWord(error.text(), condition)))
                .toList();
    }
}
