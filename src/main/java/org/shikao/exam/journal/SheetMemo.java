package org.shikao.exam.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.NotedEvent.Kind;
import org.shikao.exam.journal.SheetNotes.Acknowledgement;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;

/** What one version of a sheet holds besides marks and outcome. */
final class SheetMemo {
    /** Numbers by kind and point; none is zero. */
    private final TreeMap<Kind, TreeMap<Integer, Integer>> events = new TreeMap<>();

    /** Faults for which the candidate sits again, each {@code device:seq}. */
    private final Set<String> resits = new HashSet<>();

    private Acknowledgement acknowledgement;

    /** A correction is of the score that was acknowledged, which therefore is so no longer. */
    void take(Fact fact) {
        if (fact instanceof Fact.SheetEventNoted noted) {
            put(noted.event());
        } else if (fact instanceof Fact.SheetEventCorrected corrected) {
            put(corrected.event());
            acknowledgement = null;
        } else if (fact instanceof Fact.Corrected || fact instanceof Fact.Adjudicated) {
            acknowledgement = null;
        } else if (fact instanceof Fact.Acknowledged acknowledged) {
            acknowledgement = new Acknowledgement(acknowledged.signed(), acknowledged.note());
        }
    }

    private void put(NotedEvent event) {
        TreeMap<Integer, Integer> points = events.computeIfAbsent(event.kind(), kind -> new TreeMap<>());
        if (event.number() == 0) {
            points.remove(event.point());
        } else {
            points.put(event.point(), event.number());
        }
    }

    void fault(Entry entry) {
        if (entry.fact() instanceof Fact.FaultNoted noted) {
            remedy(entry.device() + ":" + entry.seq(), noted.remedy());
        } else if (entry.fact() instanceof Fact.FaultSettled settled) {
            remedy(settled.fault(), settled.remedy());
        } else if (entry.fact() instanceof Fact.CorrectedAgain) {
            acknowledgement = null;
        }
    }

    private void remedy(String fault, FaultRemedy remedy) {
        if (remedy == FaultRemedy.RESIT) {
            resits.add(fault);
        } else {
            resits.remove(fault);
        }
    }

    /** The number noted for a kind at a point, 0 for none. */
    int number(Kind kind, int point) {
        return events.getOrDefault(kind, new TreeMap<>()).getOrDefault(point, 0);
    }

    /** By kind, then by point. */
    List<NotedEvent> events() {
        return events.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream().map(at -> event(kind.getKey(), at)))
                .toList();
    }

    private static NotedEvent event(Kind kind, Map.Entry<Integer, Integer> at) {
        return new NotedEvent(kind, at.getKey(), at.getValue());
    }

    Optional<Acknowledgement> acknowledgement() {
        return Optional.ofNullable(acknowledgement);
    }

    boolean resitDue() {
        return !resits.isEmpty();
    }

    /** Whether anything that bears on the score was noted. */
    boolean isBegun() {
        return resitDue() || !events().isEmpty();
    }

    boolean isBlank() {
        return !isBegun() && acknowledgement == null;
    }
}
