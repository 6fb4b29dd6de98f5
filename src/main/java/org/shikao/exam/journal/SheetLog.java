package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Note.Kind;

/**
 * All notes that count on one sheet, and the sheet they make. A sheet that is marked by several people has a log for each marking:
 * attendance, lot and sign-off stand in all of them, outcomes and the adjudication in the first alone, so that markings made at the
 * same time on different devices contradict each other only where both are the same marking.
 */
final class SheetLog {
    private final SheetKey key;
    private final OutcomeCodes codes;
    private final GivenLot start;
    private final List<Note> notes = new ArrayList<>();
    /** The last note of each device. */
    private final List<Note> heads = new ArrayList<>();

    /** Markings 2 and 3. */
    private final List<SheetLog> more = new ArrayList<>();

    private SheetView view;

    /**
     * @param start the lot kept by the plan, if any
     * @param markings how many markings there may be, 1 or 3
     */
    SheetLog(SheetKey key, OutcomeCodes codes, GivenLot start, int markings) {
        this.key = key;
        this.codes = codes;
        this.start = start;
        this.view = SheetView.single(blank());
        for (int no = 2; no <= markings; no++) {
            more.add(new SheetLog(key, codes, start, 1));
        }
    }

    private SheetTally blank() {
        return new SheetTally(codes, start);
    }

    SheetKey key() {
        return key;
    }

    /** The log of a marking by its number, 1 for this one. */
    Optional<SheetLog> marking(int no) {
        if (no == 1) {
            return Optional.of(this);
        }
        return no >= 2 && no - 2 < more.size() ? Optional.of(more.get(no - 2)) : Optional.empty();
    }

    /** This log and those of further markings. */
    Stream<SheetLog> markings() {
        return Stream.concat(Stream.of(this), more.stream());
    }

    /** The first marking as all entries tell it. */
    SheetView view() {
        return view;
    }

    /** The first marking as the witness knows it. */
    SheetView view(Witness witness) {
        return knowsAll(witness)
                ? view
                : SheetView.of(notes.stream().filter(witness::knows).toList(), this::blank);
    }

    /** All markings as the witness knows them. */
    Stream<SheetTally> tallies(Witness witness) {
        return markings().map(log -> log.view(witness).tally());
    }

    /** Whether one of the markings is in conflict. */
    boolean isSplit(Witness witness) {
        return markings().anyMatch(log -> log.view(witness).isSplit());
    }

    /** A device's chain is known from its start, so that knowing the heads is knowing all. */
    boolean knowsAll(Witness witness) {
        for (Note head : heads) {
            if (!witness.knows(head)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one knows all that the other knows of the sheet. */
    boolean knowsAll(Witness one, Witness other) {
        return knowsAll(one) || notes.stream().filter(other::knows).allMatch(one::knows);
    }

    /** Adds a note about the candidate or the session, which every marking must know, after all others in the order of entries. */
    void addToAll(Note note) {
        markings().forEach(log -> log.add(note));
    }

    /** Adds a note that comes after all others in the order of entries. */
    void add(Note note) {
        boolean plain = !view.isSplit() && note.kind() != Kind.DECISION && knowsAll(note.author());
        notes.add(note);
        heads.removeIf(head -> head.device().equals(note.device()));
        heads.add(note);
        if (plain) {
            view.tally().take(note);
        } else {
            view = SheetView.of(notes, this::blank);
        }
    }

    /** The entries of a kind, first to last. */
    List<Entry> entries(Kind kind) {
        return notes.stream()
                .filter(note -> note.kind() == kind)
                .map(Note::entry)
                .toList();
    }

    /** What was changed after handing in, in all markings, each with whether its author knew that the session was signed. */
    Map<Entry, Boolean> changes() {
        Map<Entry, Boolean> changes = new LinkedHashMap<>();
        markings()
                .forEach(log -> log.notes.stream().filter(SheetLog::isChange).forEach(change -> {
                    boolean signed =
                            log.notes.stream().anyMatch(note -> note.kind() == Kind.SIGN && change.knows(note));
                    changes.put(change.entry(), signed);
                }));
        return changes;
    }

    private static boolean isChange(Note note) {
        Fact fact = note.entry().fact();
        return fact instanceof Fact.Corrected
                || fact instanceof Fact.CorrectedAgain
                || fact instanceof Fact.SheetEventCorrected;
    }

    List<Entry> corrections() {
        return notes.stream()
                .map(Note::entry)
                .filter(entry ->
                        entry.fact() instanceof Fact.Corrected || entry.fact() instanceof Fact.SheetEventCorrected)
                .toList();
    }
}
