package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint.Evidence;

/**
 * An event of a sheet as it is told and kept: its kind, the point it concerns (0 is the whole sheet), and a number whose meaning the
 * kind gives. Of the same kind and point the last one counts; number 0 takes it back.
 */
public record NotedEvent(Kind kind, int point, int number) {
    private static final int MOST_ATTEMPTS = 9;
    private static final int MOST_MINUTES = 999;

    /** What can happen; the code stands in files, commands and words. */
    public enum Kind {
        /** How often the check point was shown. */
        ATTEMPTS("attempts"),
        /** The group that begins with this point was not done in its order; the number is 1. */
        OUT_OF_ORDER("out-of-order"),
        /** Apparatus broke at the point; which breakage rule, counted from 1, and one more for what no rule names. */
        BROKEN("broken"),
        /** The work was stopped at the point; which safety rule, counted from 1. */
        STOPPED("stopped"),
        /** Minutes gone on after time, each begun one counted; of the whole sheet. */
        OVERRAN("overran");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** The kind of this code, empty if there is none. */
        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
        }
    }

    /** A place where a rubric answers events of a kind, with the numbers it knows from 1 to {@code most}. */
    public record Slot(Kind kind, int point, int most) {}

    /** What the rubric knows of, by kind and then in printing order. */
    public static List<Slot> known(Rubric rubric) {
        List<Slot> slots = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind == Kind.OVERRAN) {
                slot(rubric, kind, 0).ifPresent(slots::add);
            } else {
                rubric.points().forEach(point -> slot(rubric, kind, point.no()).ifPresent(slots::add));
            }
        }
        return slots;
    }

    /** What the rubric knows of this kind at this point, empty if nothing. */
    public static Optional<Slot> slot(Rubric rubric, Kind kind, int point) {
        int most = kind == Kind.OVERRAN
                ? point == 0 ? overrun(rubric) : 0
                : rubric.point(point).map(at -> most(rubric, kind, at)).orElse(0);
        return most == 0 ? Optional.empty() : Optional.of(new Slot(kind, point, most));
    }

    private static int overrun(Rubric rubric) {
        return rubric.rules().overtime().cost(1).equals(Marks.ZERO) ? 0 : MOST_MINUTES;
    }

    private static int most(Rubric rubric, Kind kind, RubricPoint at) {
        RubricRules rules = rubric.rules();
        return switch (kind) {
            case ATTEMPTS -> at.evidence() == Evidence.CHECKPOINT ? MOST_ATTEMPTS : 0;
            case OUT_OF_ORDER -> group(rubric, at.no()).map(no -> 1).orElse(0);
            case BROKEN -> rules.breakage().size() + (at.zeroIfBroken() ? 1 : 0);
            case STOPPED -> rules.safetyStops().size();
            case OVERRAN -> 0;
        };
    }

    /** The group, counted from 1, that must be done in order and begins with this point. */
    private static Optional<Integer> group(Rubric rubric, int first) {
        for (int no = 1; no <= rubric.groups().size(); no++) {
            RubricGroup group = rubric.groups().get(no - 1);
            if (group.orderRequired() && group.points().get(0).no() == first) {
                return Optional.of(no);
            }
        }
        return Optional.empty();
    }

    /** The event under a rubric; empty if the rubric knows none such, and of number 0. */
    public Optional<SheetEvent> under(Rubric rubric) {
        return slot(rubric, kind, point)
                .filter(slot -> number > 0 && number <= slot.most())
                .map(slot -> event(rubric));
    }

    private SheetEvent event(Rubric rubric) {
        RubricRules rules = rubric.rules();
        return switch (kind) {
            case ATTEMPTS -> new SheetEvent.Attempts(point, number);
            case OUT_OF_ORDER -> new SheetEvent.OutOfOrder(group(rubric, point).orElseThrow());
            case BROKEN ->
                new SheetEvent.Broken(
                        number > rules.breakage().size()
                                ? ""
                                : rules.breakage().get(number - 1).name(),
                        point);
            case STOPPED ->
                new SheetEvent.Stopped(rules.safetyStops().get(number - 1).name(), point);
            case OVERRAN -> new SheetEvent.Overran(number);
        };
    }
}
