package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shikao.exam.journal.SheetTally.Attendance;
import org.shikao.exam.plan.Session;

/** A session with the candidates due, its urn, and the entries about it that count. */
record SessionLog(Session session, Urn urn, List<Sitting> sittings, List<Urn.Event> events) {

    SessionLog(Session session, Urn urn, List<Sitting> sittings) {
        this(session, urn, sittings, new ArrayList<>());
    }

    String id() {
        return session.id();
    }

    boolean has(Class<? extends Fact> kind, Witness witness) {
        return events.stream().anyMatch(event -> kind.isInstance(event.entry().fact()) && event.isKnownTo(witness));
    }

    Optional<Sitting> sitting(String candidateNo) {
        return sittings.stream()
                .filter(sitting -> sitting.candidateNo().equals(candidateNo))
                .findFirst();
    }

    /** Whether somebody answers for letting the candidate in late. */
    boolean letIn(String candidateNo, Witness witness) {
        return events.stream()
                .filter(event -> event.isKnownTo(witness))
                .map(event -> event.entry().fact())
                .anyMatch(fact -> fact instanceof Fact.LateEntryAllowed late
                        && late.candidates().contains(candidateNo));
    }

    /** Which of these are there, in the order of checking in here: by entry, and within an entry as it lists them. */
    List<String> arrivals(Predicate<Sitting> which) {
        List<Sitting> present = sittings.stream()
                .filter(which)
                .filter(sitting -> sitting.tally().attendance() == Attendance.PRESENT)
                .toList();
        List<String> arrived = new ArrayList<>();
        present.stream()
                .flatMap(sitting -> sitting.logs().get(0).entries(Note.Kind.PRESENT).stream())
                .sorted(Entry.ORDER)
                .map(entry -> (Fact.CheckedIn) entry.fact())
                .filter(fact -> fact.sessionId().equals(id()))
                .forEach(fact -> arrived.addAll(fact.candidates()));
        Set<String> there = present.stream().map(Sitting::candidateNo).collect(Collectors.toSet());
        return arrived.stream().distinct().filter(there::contains).toList();
    }

    /** The faults told, first to last, each with the remedy decided last. */
    List<Fault> faults(Witness witness) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        for (Urn.Event event : events) {
            Entry entry = event.entry();
            if (!event.isKnownTo(witness)) {
                continue;
            }
            if (entry.fact() instanceof Fact.FaultNoted noted) {
                String id = entry.device() + ":" + entry.seq();
                faults.put(id, new Fault(id, entry.at(), noted, noted.remedy(), noted.minutes(), Optional.empty()));
            } else if (entry.fact() instanceof Fact.FaultSettled settled) {
                faults.computeIfPresent(
                        settled.fault(),
                        (id, old) -> new Fault(
                                id, old.at(), old.noted(), settled.remedy(), settled.minutes(), Optional.of(settled)));
            }
        }
        return List.copyOf(faults.values());
    }

    Optional<Fault> fault(String id, Witness witness) {
        return faults(witness).stream().filter(fault -> fault.id().equals(id)).findFirst();
    }

    List<Fact.Signed> signatures() {
        return events.stream()
                .map(event -> event.entry().fact())
                .filter(Fact.Signed.class::isInstance)
                .map(Fact.Signed.class::cast)
                .toList();
    }
}
