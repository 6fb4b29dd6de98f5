package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Note.Kind;

/** All notes that count on one sheet, and the sheet they make. */
final class SheetLog {
    private final SheetKey key;
    private final OutcomeCodes codes;
    private final GivenLot start;
    private final List<Note> notes = new ArrayList<>();
    /** The last note of each device. */
    private final List<Note> heads = new ArrayList<>();

    private SheetView view;

    SheetLog(SheetKey key, OutcomeCodes codes, String fixedLot) {
        this.key = key;
        this.codes = codes;
        this.start = GivenLot.alone(fixedLot);
        this.view = SheetView.single(blank());
    }

    private SheetTally blank() {
        return new SheetTally(codes, start);
    }

    SheetKey key() {
        return key;
    }

    /** The sheet as all entries tell it. */
    SheetView view() {
        return view;
    }

    /** The sheet as the witness knows it. */
    SheetView view(Witness witness) {
        return knowsAll(witness)
                ? view
                : SheetView.of(notes.stream().filter(witness::knows).toList(), this::blank);
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

    List<Entry> corrections() {
        return notes.stream()
                .map(Note::entry)
                .filter(entry ->
                        entry.fact() instanceof Fact.Corrected || entry.fact() instanceof Fact.SheetEventCorrected)
                .toList();
    }
}
