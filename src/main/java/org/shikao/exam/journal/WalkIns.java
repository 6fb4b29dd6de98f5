package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.SheetTally.Attendance;

/**
 * Walk-ins, whom they were linked to, and which sitting then counts. A link holds until one that knows it takes its place; two that
 * know nothing of each other and name different candidates hold neither. All of it follows from the set of entries a witness knows.
 */
final class WalkIns {
    /** A walk-in's sitting and the entry that made it. */
    record Added(Sitting sitting, Urn.Event event) {
        String no() {
            return sitting.candidateNo();
        }

        Fact.WalkInAdded fact() {
            return (Fact.WalkInAdded) event.entry().fact();
        }
    }

    private static final Comparator<Sitting> ORDER = Comparator.comparing(Sitting::candidateNo)
            .thenComparing(s -> s.session().id());

    private final ListChanges list;
    /** Whether every subject is sat and has its own sitting; else a person sits once. */
    private final boolean bySubject;

    private final List<Added> added = new ArrayList<>();
    private final Map<String, List<Urn.Event>> links = new TreeMap<>();
    private final Set<String> targets = new LinkedHashSet<>();
    private final Map<String, List<Urn.Event>> decisions = new HashMap<>();

    WalkIns(ListChanges list, boolean bySubject) {
        this.list = list;
        this.bySubject = bySubject;
    }

    void add(Sitting sitting, Urn.Event event) {
        added.add(new Added(sitting, event));
    }

    void link(Fact.WalkInLinked fact, Urn.Event event) {
        links.computeIfAbsent(fact.temporaryNo(), no -> new ArrayList<>()).add(event);
        targets.add(fact.candidateNo());
    }

    /** Takes the place of the links that are known where it was recorded; one made apart stands. */
    void unlink(Fact.WalkInUnlinked fact, Urn.Event event) {
        links.computeIfAbsent(fact.temporaryNo(), no -> new ArrayList<>()).add(event);
    }

    void decide(Fact.WalkInDecided fact, Urn.Event event) {
        decisions
                .computeIfAbsent(fact.sheet().candidateNo(), no -> new ArrayList<>())
                .add(event);
    }

    List<Added> added() {
        return List.copyOf(added);
    }

    List<String> numbers() {
        return Stream.concat(added.stream().map(Added::no), targets.stream())
                .distinct()
                .sorted()
                .toList();
    }

    boolean isWalkIn(String no) {
        return added.stream().anyMatch(a -> a.no().equals(no));
    }

    boolean isTarget(String no) {
        return targets.contains(no);
    }

    boolean isWalkIn(String no, Witness witness) {
        return added.stream().anyMatch(a -> a.no().equals(no) && a.event().isKnownTo(witness));
    }

    /** Whether the sitting is a walk-in's that the witness has not heard of. */
    boolean isUnknown(Sitting sitting, Witness witness) {
        return added.stream().anyMatch(a -> a.sitting() == sitting && !a.event().isKnownTo(witness));
    }

    /** The numbers that links in force name, ascending; more than one is a conflict. */
    List<String> claimed(String no, Witness witness) {
        return heads(links.getOrDefault(no, List.of()), witness).stream()
                .map(event -> event.entry().fact())
                .filter(Fact.WalkInLinked.class::isInstance)
                .map(fact -> ((Fact.WalkInLinked) fact).candidateNo())
                .distinct()
                .sorted()
                .toList();
    }

    /** Known entries that no other known one has taken the place of. */
    private static List<Urn.Event> heads(List<Urn.Event> events, Witness witness) {
        List<Urn.Event> known =
                events.stream().filter(event -> event.isKnownTo(witness)).toList();
        return known.stream()
                .filter(event -> known.stream().noneMatch(later -> later.knows(event)))
                .toList();
    }

    /**
     * The number a link in force names. Of two temporary numbers of one person the higher is linked to the lower, so that links
     * made apart never lead in a circle.
     */
    private Optional<String> direct(String no, Witness witness) {
        return named(no, witness).filter(target -> !list.isRemoved(no, witness));
    }

    /** The same, also of a walk-in who was removed. */
    private Optional<String> named(String no, Witness witness) {
        List<String> claimed = claimed(no, witness);
        return claimed.size() == 1
                ? Optional.of(claimed.get(0)).filter(target -> !links.containsKey(target) || target.compareTo(no) < 0)
                : Optional.empty();
    }

    /** Whom he turned out to be, also by way of another temporary number of his. */
    Optional<String> linkedTo(String no, Witness witness) {
        Optional<String> direct = direct(no, witness);
        return direct.flatMap(target -> linkedTo(target, witness)).or(() -> direct);
    }

    /** Whether a link in force names this very number. */
    boolean isNamed(String no, Witness witness) {
        return isTarget(no)
                && links.keySet().stream()
                        .filter(t -> named(t, witness).equals(Optional.of(no)))
                        .anyMatch(t -> !list.isRemoved(t, witness));
    }

    /** The number under which he is shown. */
    String shown(String no, Witness witness) {
        return links.isEmpty() ? no : linkedTo(no, witness).orElse(no);
    }

    /** Temporary numbers linked to the candidate, those too that are linked by way of another. */
    List<String> linkedFrom(String no, Witness witness) {
        return isTarget(no)
                ? links.keySet().stream()
                        .filter(t -> linkedTo(t, witness).equals(Optional.of(no)))
                        .toList()
                : List.of();
    }

    /** Whether the sitting does not count: not heard of, or another sitting of the same person counts in its place. */
    boolean isOff(Sitting sitting, Witness witness) {
        if (added.isEmpty()) {
            return false;
        }
        return isUnknown(sitting, witness) || !counting(sitting, witness).contains(sitting);
    }

    /** The sittings of the same person in the same subject that count: one, or several in dispute. */
    List<Sitting> counting(Sitting sitting, Witness witness) {
        List<Sitting> group = group(shown(sitting.candidateNo(), witness), sitting, witness);
        if (group.size() < 2) {
            return List.of(sitting);
        }
        List<Sitting> written =
                group.stream().filter(s -> isWritten(s, witness)).toList();
        if (written.isEmpty()) {
            return List.of(group.stream().min(unwritten(witness)).orElseThrow());
        }
        return written.size() == 1 ? written : kept(written, witness);
    }

    private List<Sitting> group(String no, Sitting like, Witness witness) {
        List<String> temporary = linkedFrom(no, witness);
        if (temporary.isEmpty()) {
            return List.of(like);
        }
        return Stream.concat(Stream.of(no), temporary.stream())
                .flatMap(n -> list.sittings(n).stream())
                .filter(s -> !isUnknown(s, witness) && isAlike(s, like))
                .sorted(ORDER)
                .toList();
    }

    private boolean isAlike(Sitting one, Sitting other) {
        return !bySubject || subject(one) == subject(other);
    }

    private static Object subject(Sitting sitting) {
        return sitting.logs().get(0).key().subject();
    }

    /** Who is there sits; else the walk-in, who was seen. */
    private Comparator<Sitting> unwritten(Witness witness) {
        return Comparator.comparing((Sitting s) -> s.tally(witness).attendance() != Attendance.PRESENT)
                .thenComparing(s -> !isWalkIn(s.candidateNo()))
                .thenComparing(ORDER);
    }

    /** Whether anything but absence stands on a sheet. */
    private static boolean isWritten(Sitting sitting, Witness witness) {
        return sitting.logs().stream()
                .flatMap(SheetLog::markings)
                .map(log -> log.view(witness))
                .flatMap(view -> Stream.concat(Stream.of(view.tally()), view.versions().values().stream()))
                .anyMatch(tally -> !tally.marks().isEmpty() || tally.isBegun() && tally.outcome() != Outcome.ABSENT);
    }

    /** A decision drops what the deciders knew; what came besides is in dispute again. */
    private List<Sitting> kept(List<Sitting> written, Witness witness) {
        SheetKey any = written.get(0).logs().get(0).key();
        String no = shown(any.candidateNo(), witness);
        // what was decided before he was known by this number holds
        List<Urn.Event> decided = Stream.concat(Stream.of(no), linkedFrom(no, witness).stream())
                .flatMap(own -> decisionsOn(own, any).stream())
                .toList();
        List<Urn.Event> heads = heads(decided, witness);
        List<Sitting> kept = written.stream()
                .filter(s -> heads.stream().noneMatch(decision -> drops(decision, s, written, witness)))
                .toList();
        return kept.isEmpty() ? written : kept;
    }

    private List<Urn.Event> decisionsOn(String no, SheetKey key) {
        return decisions.getOrDefault(no, List.of()).stream()
                .filter(event -> !bySubject || decided(event).sheet().subject() == key.subject())
                .toList();
    }

    private static Fact.WalkInDecided decided(Urn.Event event) {
        return (Fact.WalkInDecided) event.entry().fact();
    }

    /** What counts is what the witness knows of the sheet: whoever goes on after a decision need not have heard of more. */
    private static boolean drops(Urn.Event decision, Sitting sitting, List<Sitting> written, Witness witness) {
        String keptNo = decided(decision).keptNo();
        return written.stream().anyMatch(s -> s.candidateNo().equals(keptNo))
                && !sitting.candidateNo().equals(keptNo)
                && sitting.logs().stream()
                        .flatMap(SheetLog::markings)
                        .allMatch(log -> log.knowsAll(decision.author(), witness));
    }

    /** Whether sheets under two numbers of one person were both written and nobody has decided. */
    boolean isDisputed(Sitting sitting, Witness witness) {
        return !links.isEmpty() && counting(sitting, witness).size() > 1;
    }

    /** Whether links made apart name different candidates. */
    boolean isLinkSplit(String no, Witness witness) {
        return links.containsKey(no) && claimed(no, witness).size() > 1;
    }
}
