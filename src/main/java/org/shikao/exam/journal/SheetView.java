package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.shikao.exam.journal.Note.Kind;

/**
 * A sheet as somebody sees it who knows certain notes: one tally, or several versions by device when notes that cannot stand
 * together were written without knowledge of each other and no decision known here settles them.
 */
record SheetView(SheetTally tally, SortedMap<String, SheetTally> versions) {

    static SheetView single(SheetTally tally) {
        return new SheetView(tally, new TreeMap<>());
    }

    boolean isSplit() {
        return !versions.isEmpty();
    }

    /** The view of these notes, in the order of entries; {@code blank} makes an empty sheet. */
    static SheetView of(List<Note> notes, Supplier<SheetTally> blank) {
        Map<String, Note> heads = new LinkedHashMap<>();
        notes.forEach(note -> heads.put(note.device(), note));
        Set<String> split = heads.size() < 2 ? Set.of() : splitDevices(notes, heads);
        if (split.isEmpty()) {
            return single(replay(notes, blank));
        }
        SortedMap<String, SheetTally> versions = new TreeMap<>();
        split.forEach(device -> versions.put(device, replay(past(heads.get(device), notes), blank)));
        return new SheetView(versions.get(versions.firstKey()), versions);
    }

    /** Devices of undecided clashes whose last note nobody else in the clash knew. */
    private static Set<String> splitDevices(List<Note> notes, Map<String, Note> heads) {
        List<Note> decisions =
                notes.stream().filter(n -> n.kind() == Kind.DECISION).toList();
        Set<String> clashing = new TreeSet<>();
        for (int i = 0; i < notes.size(); i++) {
            for (int j = 0; j < i; j++) {
                Note late = notes.get(i);
                Note early = notes.get(j);
                if (isClash(early, late, notes) && decisions.stream().noneMatch(d -> d.knows(early) && d.knows(late))) {
                    clashing.add(early.device());
                    clashing.add(late.device());
                }
            }
        }
        Set<String> split = new TreeSet<>(clashing);
        split.removeIf(
                device -> clashing.stream().anyMatch(other -> heads.get(other).knows(heads.get(device))));
        return split;
    }

    private static boolean isClash(Note early, Note late, List<Note> notes) {
        return !late.knows(early)
                && !early.knows(late)
                && late.clashesWith(early)
                && !agreeingDecisions(early, late, notes);
    }

    private static boolean agreeingDecisions(Note one, Note other, List<Note> notes) {
        return one.kind() == Kind.DECISION
                && other.kind() == Kind.DECISION
                && kept(one, notes).equals(kept(other, notes));
    }

    private static List<Note> past(Note head, List<Note> notes) {
        return notes.stream().filter(n -> n.equals(head) || head.knows(n)).toList();
    }

    /** The last note of the device that a decision kept, as the deciders knew it. */
    private static Optional<Note> kept(Note decision, List<Note> notes) {
        String device = ((Fact.ConflictDecided) decision.entry().fact()).keptDevice();
        return notes.stream()
                .filter(n -> n.device().equals(device) && decision.knows(n))
                .reduce((earlier, later) -> later);
    }

    private static SheetTally replay(List<Note> notes, Supplier<SheetTally> blank) {
        Set<Note> dropped = new HashSet<>();
        // the last decision first: it may have dropped earlier decisions with all they dropped
        for (int i = notes.size() - 1; i >= 0; i--) {
            Note note = notes.get(i);
            if (note.kind() == Kind.DECISION && !dropped.contains(note)) {
                dropped.addAll(droppedBy(note, notes));
            }
        }
        SheetTally tally = blank.get();
        notes.stream().filter(n -> !dropped.contains(n)).forEach(tally::take);
        return tally;
    }

    private static List<Note> droppedBy(Note decision, List<Note> notes) {
        Optional<Note> kept = kept(decision, notes);
        List<Note> out = new ArrayList<>();
        for (Note note : notes) {
            boolean stays =
                    kept.isPresent() && (note.equals(kept.get()) || kept.get().knows(note));
            if (decision.knows(note) && !stays && note.kind() != Kind.FAULT) {
                out.add(note);
            }
        }
        return out;
    }
}
