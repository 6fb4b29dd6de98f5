package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric.Status;
import org.shikao.exam.catalogue.RubricRules.Breakage;

/**
 * What a person does to a rubric, each act giving another rubric. Points are always numbered 1, 2, 3 … in printing order; whatever
 * names a point ({@code dependsOn}, {@code contains}, breakage) goes on naming the same point, and no longer names one that is removed.
 * An act that names a point or group that is not there changes nothing.
 */
public final class RubricEdit {
    private static final int NEW = 0;

    private RubricEdit() {}

    /** Where a point stands: its group and its place there, both from 0. */
    public record Spot(int group, int index) {}

    /** Where the point of this number stands. */
    public static Optional<Spot> spot(Rubric rubric, int no) {
        for (int g = 0; g < rubric.groups().size(); g++) {
            List<RubricPoint> points = rubric.groups().get(g).points();
            for (int i = 0; i < points.size(); i++) {
                if (points.get(i).no() == no) {
                    return Optional.of(new Spot(g, i));
                }
            }
        }
        return Optional.empty();
    }

    /** The number that the point at this place has in a rubric numbered in order. */
    public static int number(Rubric rubric, Spot spot) {
        return rubric.groups().subList(0, spot.group()).stream()
                        .mapToInt(group -> group.points().size())
                        .sum()
                + spot.index()
                + 1;
    }

    /** Takes a point to another place; the place counts without it. Places beyond the ends are the ends. */
    public static Rubric move(Rubric rubric, int no, Spot to) {
        Optional<RubricPoint> point = rubric.point(no);
        if (point.isEmpty() || rubric.groups().isEmpty()) {
            return rubric;
        }
        List<List<RubricPoint>> groups = lists(rubric);
        groups.forEach(points -> points.removeIf(p -> p.no() == no));
        List<RubricPoint> target = groups.get(within(to.group(), groups.size() - 1));
        target.add(within(to.index(), target.size()), point.get());
        return numbered(rubric, groups);
    }

    /** One place up, from the first of a group to the end of the one before. */
    public static Rubric up(Rubric rubric, int no) {
        return spot(rubric, no)
                .filter(at -> at.index() > 0 || at.group() > 0)
                .map(at -> at.index() > 0
                        ? new Spot(at.group(), at.index() - 1)
                        : new Spot(at.group() - 1, Integer.MAX_VALUE))
                .map(to -> move(rubric, no, to))
                .orElse(rubric);
    }

    /** One place down, from the last of a group to the start of the next. */
    public static Rubric down(Rubric rubric, int no) {
        return spot(rubric, no)
                .filter(at -> !isLastOfGroup(rubric, at)
                        || at.group() < rubric.groups().size() - 1)
                .map(at ->
                        isLastOfGroup(rubric, at) ? new Spot(at.group() + 1, 0) : new Spot(at.group(), at.index() + 1))
                .map(to -> move(rubric, no, to))
                .orElse(rubric);
    }

    /** Takes a group with its points to another place, from 0; places beyond the ends are the ends. */
    public static Rubric moveGroup(Rubric rubric, int from, int to) {
        if (lacks(rubric, from)) {
            return rubric;
        }
        List<RubricGroup> groups = new ArrayList<>(rubric.groups());
        RubricGroup moved = groups.remove(from);
        groups.add(within(to, groups.size()), moved);
        return numbered(with(rubric, groups), lists(groups));
    }

    /** A new point of one step without words, at this place of a group. */
    public static Rubric addPoint(Rubric rubric, Spot at) {
        return insert(rubric, at, blank(rubric));
    }

    /** The same point once more after itself; it contains nothing, because no point has two containers. */
    public static Rubric duplicate(Rubric rubric, int no) {
        Optional<Spot> at = spot(rubric, no);
        return at.isEmpty()
                ? rubric
                : insert(
                        rubric,
                        new Spot(at.get().group(), at.get().index() + 1),
                        copy(rubric.point(no).get()));
    }

    /** Without this point. */
    public static Rubric remove(Rubric rubric, int no) {
        List<List<RubricPoint>> groups = lists(rubric);
        groups.forEach(points -> points.removeIf(p -> p.no() == no));
        return numbered(rubric, groups);
    }

    /** A new group with one new point, at this place from 0. */
    public static Rubric addGroup(Rubric rubric, int at, String title) {
        return insertGroup(rubric, at, new RubricGroup(title, rubric.step(), false, false, List.of(blank(rubric))));
    }

    /** The same group once more after itself, with copies of its points. */
    public static Rubric duplicateGroup(Rubric rubric, int index) {
        if (lacks(rubric, index)) {
            return rubric;
        }
        RubricGroup group = rubric.groups().get(index);
        List<RubricPoint> copies = group.points().stream().map(RubricEdit::copy).toList();
        return insertGroup(rubric, index + 1, group.withPoints(copies));
    }

    /** Without this group and its points. */
    public static Rubric removeGroup(Rubric rubric, int index) {
        if (lacks(rubric, index)) {
            return rubric;
        }
        List<RubricGroup> groups = new ArrayList<>(rubric.groups());
        groups.remove(index);
        return numbered(with(rubric, groups), lists(groups));
    }

    /** Changes what a point says; its number stays. */
    public static Rubric point(Rubric rubric, int no, UnaryOperator<PointDraft> change) {
        List<List<RubricPoint>> groups = lists(rubric);
        groups.forEach(points -> points.replaceAll(
                p -> p.no() == no ? change.apply(PointDraft.of(p)).no(no).done() : p));
        return filled(rubric, groups);
    }

    /** Changes what a group says; its points stay as they are. */
    public static Rubric group(Rubric rubric, int index, UnaryOperator<RubricGroup> change) {
        if (lacks(rubric, index)) {
            return rubric;
        }
        List<RubricGroup> groups = new ArrayList<>(rubric.groups());
        RubricGroup before = groups.get(index);
        groups.set(index, change.apply(before).withPoints(before.points()));
        return with(rubric, groups);
    }

    /** Changes what is said of the whole: marks, style, step. */
    public static Rubric whole(Rubric rubric, Marks full, Rubric.Style style, Marks step) {
        return new Rubric(
                rubric.version(),
                full,
                style,
                step,
                rubric.status(),
                rubric.signedBy(),
                rubric.rules(),
                rubric.groups(),
                rubric.remarks());
    }

    /** Other rules of the whole. */
    public static Rubric rules(Rubric rubric, RubricRules rules) {
        return new Rubric(
                rubric.version(),
                rubric.fullMarks(),
                rubric.style(),
                rubric.step(),
                rubric.status(),
                rubric.signedBy(),
                rules,
                rubric.groups(),
                rubric.remarks());
    }

    /** Other remarks. */
    public static Rubric remarks(Rubric rubric, List<String> remarks) {
        return new Rubric(
                rubric.version(),
                rubric.fullMarks(),
                rubric.style(),
                rubric.step(),
                rubric.status(),
                rubric.signedBy(),
                rubric.rules(),
                rubric.groups(),
                remarks);
    }

    /** Frozen under a name: it stands, and whoever wants another one copies it. */
    public static Rubric frozen(Rubric rubric, String name) {
        return signed(rubric, rubric.version(), Status.FROZEN, name);
    }

    /** Frozen with the plan that uses it; one that is frozen already stays as it is. */
    public static Rubric sealed(Rubric rubric) {
        return rubric.isFrozen() ? rubric : signed(rubric, rubric.version(), Status.SEALED, "");
    }

    /** With version, status and signature of another: equal if, and only if, both say the same. */
    static Rubric numberedLike(Rubric rubric, Rubric other) {
        return signed(rubric, other.version(), other.status(), other.signedBy());
    }

    /** Whether two rubrics say the same, whatever their versions and whoever signed them. */
    public static boolean saysTheSame(Rubric one, Rubric other) {
        return numberedLike(one, other).equals(other);
    }

    /** A draft of this version that begins with what this rubric says. */
    public static Rubric draft(Rubric rubric, int version) {
        return signed(rubric, version, Status.DRAFT, "");
    }

    private static Rubric signed(Rubric rubric, int version, Status status, String name) {
        return new Rubric(
                version,
                rubric.fullMarks(),
                rubric.style(),
                rubric.step(),
                status,
                name,
                rubric.rules(),
                rubric.groups(),
                rubric.remarks());
    }

    private static Rubric insert(Rubric rubric, Spot at, RubricPoint point) {
        if (rubric.groups().isEmpty()) {
            return rubric;
        }
        List<List<RubricPoint>> groups = lists(rubric);
        List<RubricPoint> target = groups.get(within(at.group(), groups.size() - 1));
        target.add(within(at.index(), target.size()), point);
        return numbered(rubric, groups);
    }

    private static Rubric insertGroup(Rubric rubric, int at, RubricGroup group) {
        List<RubricGroup> groups = new ArrayList<>(rubric.groups());
        groups.add(within(at, groups.size()), group);
        return numbered(with(rubric, groups), lists(groups));
    }

    private static RubricPoint blank(Rubric rubric) {
        return new RubricPoint(
                NEW,
                "",
                rubric.step(),
                rubric.step(),
                RubricPoint.Evidence.PROCESS,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                "",
                RubricPoint.Critical.NO,
                1);
    }

    private static RubricPoint copy(RubricPoint point) {
        return PointDraft.of(point).no(NEW).contains(List.of()).done();
    }

    /** Numbers the points in order and lets everything that names one follow. */
    private static Rubric numbered(Rubric rubric, List<List<RubricPoint>> groups) {
        Map<Integer, Integer> now = new HashMap<>();
        int next = 1;
        for (List<RubricPoint> points : groups) {
            for (RubricPoint point : points) {
                if (point.no() != NEW) {
                    now.putIfAbsent(point.no(), next);
                }
                next++;
            }
        }
        int no = 1;
        for (List<RubricPoint> points : groups) {
            for (int i = 0; i < points.size(); i++) {
                RubricPoint point = points.get(i);
                points.set(
                        i,
                        PointDraft.of(point)
                                .no(no++)
                                .dependsOn(follow(point.dependsOn(), now))
                                .contains(follow(point.contains(), now))
                                .done());
            }
        }
        return rules(filled(rubric, groups), follow(rubric.rules(), now));
    }

    private static RubricRules follow(RubricRules rules, Map<Integer, Integer> now) {
        List<Breakage> breakage = rules.breakage().stream()
                .map(b -> new Breakage(b.name(), follow(b.zeroes(), now)))
                .toList();
        return new RubricRules(
                rules.repeatError(), rules.calcErrorIsolated(), rules.overtime(), breakage, rules.safetyStops());
    }

    private static List<Integer> follow(List<Integer> numbers, Map<Integer, Integer> now) {
        return numbers.stream().filter(now::containsKey).map(now::get).toList();
    }

    private static Rubric filled(Rubric rubric, List<List<RubricPoint>> points) {
        List<RubricGroup> groups = new ArrayList<>();
        for (int g = 0; g < points.size(); g++) {
            groups.add(rubric.groups().get(g).withPoints(points.get(g)));
        }
        return with(rubric, groups);
    }

    private static Rubric with(Rubric rubric, List<RubricGroup> groups) {
        return new Rubric(
                rubric.version(),
                rubric.fullMarks(),
                rubric.style(),
                rubric.step(),
                rubric.status(),
                rubric.signedBy(),
                rubric.rules(),
                groups,
                rubric.remarks());
    }

    private static List<List<RubricPoint>> lists(Rubric rubric) {
        return lists(rubric.groups());
    }

    private static List<List<RubricPoint>> lists(List<RubricGroup> groups) {
        List<List<RubricPoint>> lists = new ArrayList<>();
        groups.forEach(group -> lists.add(new ArrayList<>(group.points())));
        return lists;
    }

    private static boolean isLastOfGroup(Rubric rubric, Spot at) {
        return at.index() == rubric.groups().get(at.group()).points().size() - 1;
    }

    private static boolean lacks(Rubric rubric, int group) {
        return group < 0 || group >= rubric.groups().size();
    }

    private static int within(int wanted, int most) {
        return Math.max(0, Math.min(wanted, most));
    }
}
