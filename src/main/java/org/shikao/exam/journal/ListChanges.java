package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What was changed in the list of candidates after it was sealed. A removal holds only as long as nothing tells that the
 * candidate sat: what was written on a laptop that did not know of the removal counts, so that no score and no misconduct can be lost
 * by it in any order of merging. Nor does it
 * hold for somebody who came all the same, as a walk-in.
 */
final class ListChanges {
    private final Map<String, List<Sitting>> sittings = new HashMap<>();
    private final Map<String, List<Urn.Event>> removals = new HashMap<>();
    /** By candidate and field. */
    private final Map<List<String>, List<Urn.Event>> byField = new LinkedHashMap<>();

    private final List<Fact.CandidateCorrected> corrections = new ArrayList<>();
    private final WalkIns walkIns;

    /** @param bySubject whether every subject has a sitting of its own */
    ListChanges(boolean bySubject) {
        walkIns = new WalkIns(this, bySubject);
    }

    WalkIns walkIns() {
        return walkIns;
    }

    void add(Sitting sitting) {
        sittings.computeIfAbsent(sitting.candidateNo(), no -> new ArrayList<>()).add(sitting);
    }

    void remove(Fact.CandidateRemoved fact, Urn.Event event) {
        removals.computeIfAbsent(fact.candidateNo(), no -> new ArrayList<>()).add(event);
    }

    void correct(Fact.CandidateCorrected fact, Urn.Event event) {
        corrections.add(fact);
        byField.computeIfAbsent(List.of(fact.candidateNo(), fact.field()), key -> new ArrayList<>())
                .add(event);
    }

    boolean isRemoved(String candidateNo, Witness witness) {
        return !removals.isEmpty()
                && removals.getOrDefault(candidateNo, List.of()).stream().anyMatch(event -> event.isKnownTo(witness))
                && !hasSat(candidateNo, witness)
                && !walkIns.isNamed(candidateNo, witness);
    }

    /** Whether something is written down that is only written of somebody who came: marks, misconduct, an event, a re-sit. */
    boolean hasSat(String candidateNo, Witness witness) {
        return sittings(candidateNo).stream()
                .flatMap(sitting -> sitting.logs().stream())
                .flatMap(SheetLog::markings)
                .map(log -> log.view(witness))
                .anyMatch(view -> view.tally().hasSat()
                        || view.versions().values().stream().anyMatch(SheetTally::hasSat));
    }

    List<Sitting> sittings(String candidateNo) {
        return sittings.getOrDefault(candidateNo, List.of());
    }

    /** Numbers of the candidates removed, ascending. */
    List<String> removed() {
        return new TreeSet<>(removals.keySet())
                .stream().filter(no -> isRemoved(no, Witness.ALL)).toList();
    }

    List<Fact.CandidateCorrected> corrections() {
        return List.copyOf(corrections);
    }

    /** Whether the candidate was removed apart from a correction of his data, as far as the witness knows. */
    boolean isDisputed(String candidateNo, Witness witness) {
        return disputes(witness).stream()
                .anyMatch(d -> d.removed() && d.candidateNo().equals(candidateNo));
    }

    /** Changes made apart that the witness knows of, in the order of the first corrections. */
    List<ListDispute> disputes(Witness witness) {
        List<ListDispute> disputes = new ArrayList<>();
        byField.forEach((key, events) -> {
            List<Urn.Event> heads = heads(events, witness);
            List<Urn.Event> removed = isRemoved(key.get(0), witness)
                    ? heads(removals.getOrDefault(key.get(0), List.of()), witness).stream()
                            .filter(removal -> heads.stream().anyMatch(head -> areApart(head, removal)))
                            .toList()
                    : List.of();
            if (heads.size() > 1 || !removed.isEmpty()) {
                disputes.add(new ListDispute(key.get(0), key.get(1), entries(heads), entries(removed)));
            }
        });
        return disputes;
    }

    private static List<Entry> entries(List<Urn.Event> events) {
        return events.stream().map(Urn.Event::entry).sorted(Entry.ORDER).toList();
    }

    private static boolean areApart(Urn.Event one, Urn.Event other) {
        return !one.knows(other) && !other.knows(one);
    }

    private static List<Urn.Event> heads(List<Urn.Event> events, Witness witness) {
        List<Urn.Event> known =
                events.stream().filter(event -> event.isKnownTo(witness)).toList();
        return known.stream()
                .filter(event -> known.stream().noneMatch(later -> later.knows(event)))
                .toList();
    }
}
