package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.GivenSheet.GivenMark;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricRules.SafetyStop;
import org.shikao.exam.catalogue.RubricRules.Scope;

/** The events of a sheet: those given, and those that noted mistakes name while their point has lost marks. */
final class Incidents {
    /** A safety stop and the point at which it happened. */
    record Stop(SafetyStop rule, int point) {}

    private final Rubric rubric;
    private final Map<Integer, String> broken = new HashMap<>();
    private final Map<Integer, Integer> attempts = new HashMap<>();
    private final Set<Integer> outOfOrder = new HashSet<>();
    private final List<Stop> stops = new ArrayList<>();
    private int overtime;

    Incidents(Rubric rubric, GivenSheet sheet) {
        this.rubric = rubric;
        rubric.points().stream()
                .filter(point -> sheet.marks().containsKey(point.no()))
                .forEach(point -> noted(point, sheet.marks().get(point.no())));
        sheet.events().forEach(this::take);
    }

    private void noted(RubricPoint point, GivenMark mark) {
        if (mark.value().equals(point.marks())) {
            return;
        }
        for (String code : mark.errors()) {
            String event = point.error(code).map(CommonError::event).orElse("");
            if (rubric.rules().breakage(event).isPresent()) {
                take(new SheetEvent.Broken(event, point.no()));
            } else if (rubric.rules().safetyStop(event).isPresent()) {
                take(new SheetEvent.Stopped(event, point.no()));
            }
        }
    }

    private void take(SheetEvent event) {
        if (event instanceof SheetEvent.Broken it) {
            broken(it);
        } else if (event instanceof SheetEvent.Attempts it) {
            attempts.merge(point(it.point()).no(), it.used(), Math::max);
        } else if (event instanceof SheetEvent.OutOfOrder it) {
            refuse(it.group() < 1 || it.group() > rubric.groups().size(), event);
            outOfOrder.add(it.group());
        } else if (event instanceof SheetEvent.Stopped it) {
            refuse(rubric.rules().safetyStop(it.what()).isEmpty(), event);
            stops.add(new Stop(
                    rubric.rules().safetyStop(it.what()).orElseThrow(),
                    point(it.point()).no()));
        } else if (event instanceof SheetEvent.Overran it) {
            refuse(it.minutes() < 0, event);
            overtime = Math.max(overtime, it.minutes());
        }
    }

    private void broken(SheetEvent.Broken event) {
        RubricPoint at = point(event.point());
        if (at.zeroIfBroken()) {
            broken.putIfAbsent(at.no(), event.what());
        }
        rubric.rules()
                .breakage(event.what())
                .ifPresent(rule -> rule.zeroes().forEach(no -> broken.putIfAbsent(no, event.what())));
    }

    private RubricPoint point(int no) {
        return rubric.point(no).orElseThrow(() -> new IllegalArgumentException("no scoring point " + no));
    }

    private static void refuse(boolean wrong, SheetEvent event) {
        if (wrong) {
            throw new IllegalArgumentException("the rubric does not know " + event);
        }
    }

    /** The safety stop before point {@code no}, after which nothing is done any more. */
    Optional<Stop> stopBefore(int no) {
        List<Integer> order = rubric.points().stream().map(RubricPoint::no).toList();
        return stops.stream()
                .filter(stop -> stop.rule().takes() == Scope.REST)
                .filter(stop -> order.indexOf(stop.point()) < order.indexOf(no))
                .findFirst();
    }

    boolean isBroken(int no) {
        return broken.containsKey(no);
    }

    String broken(int no) {
        return broken.get(no);
    }

    /** How often the check point was shown; 1 where nothing was said. */
    int attempts(int no) {
        return attempts.getOrDefault(no, 1);
    }

    boolean isOutOfOrder(int group) {
        return outOfOrder.contains(group);
    }

    List<Stop> stops() {
        return stops;
    }

    /** What going on after time costs at most. */
    Marks overtimeCost() {
        return rubric.rules().overtime().cost(overtime);
    }

    int overtime() {
        return overtime;
    }
}
