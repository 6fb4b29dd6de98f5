package org.shikao.exam.journal;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.plan.Station;

/** Writes out the sheets of the day book as values. */
final class SheetWriter {
    private final DayBook book;

    SheetWriter(DayBook book) {
        this.book = book;
    }

    /** The sheet, of one in conflict the first version; empty while there is none. */
    Optional<MarkSheet> write(SheetLog log) {
        SheetView view = log.view();
        if (!book.exists(log, view.tally()) && !view.isSplit()) {
            return Optional.empty();
        }
        Sitting sitting = book.sitting(log);
        boolean open = view.isSplit()
                || book.walkIns().isDisputed(sitting, Witness.ALL)
                || book.walkIns().isLinkSplit(sitting.candidateNo(), Witness.ALL);
        return Optional.of(write(log, view.tally(), open ? SheetState.CONFLICT : state(log, view.tally())));
    }

    Conflict conflict(SheetLog log) {
        List<MarkSheet> versions = log.view().versions().values().stream()
                .map(tally -> write(log, tally, state(log, tally)))
                .toList();
        return new Conflict(shown(log), List.copyOf(log.view().versions().keySet()), versions);
    }

    private MarkSheet write(SheetLog log, SheetTally tally, SheetState state) {
        Optional<Urn.Placed> placed = book.placed(log, tally);
        Optional<Station> station = placed.map(Urn.Placed::station);
        return new MarkSheet(
                shown(log),
                placed.map(Urn.Placed::session)
                        .orElse(book.sitting(log).session())
                        .id(),
                tally.lot().lotNo(),
                station.map(Station::benchNo).orElse(0),
                book.task(log, tally).orElse(null),
                station.map(Station::examinerCode).orElse(""),
                tally.outcome(),
                state,
                tally.marks(),
                tally.penalties(),
                tally.devices(),
                notes(log, tally));
    }

    /** What the sheet holds besides; an event that its rubric does not know cannot have been noted under it. */
    private SheetNotes notes(SheetLog log, SheetTally tally) {
        SheetMemo memo = tally.memo();
        if (memo.isBlank()) {
            return SheetNotes.NONE;
        }
        Optional<Rubric> rubric =
                book.task(log, tally).flatMap(task -> book.rubrics().rubric(task.experimentId()));
        List<SheetNotes.Event> events = memo.events().stream()
                .flatMap(noted -> rubric.flatMap(noted::under).map(e -> new SheetNotes.Event(noted, e)).stream())
                .toList();
        return new SheetNotes(events, memo.acknowledgement(), memo.resitDue());
    }

    /** Sheets under several numbers of one person, each number with its sheet. */
    Conflict dispute(List<SheetLog> logs) {
        return new Conflict(
                shown(logs.get(0)),
                logs.stream().map(log -> log.key().candidateNo()).toList(),
                logs.stream()
                        .map(log -> write(
                                log, log.view().tally(), state(log, log.view().tally())))
                        .toList());
    }

    private SheetKey shown(SheetLog log) {
        return new SheetKey(
                book.walkIns().shown(log.key().candidateNo(), Witness.ALL),
                log.key().subject());
    }

    private SheetState state(SheetLog log, SheetTally tally) {
        if (tally.isSigned()) {
            return SheetState.SIGNED;
        }
        if (tally.isClosed()) {
            return SheetState.SUBMITTED;
        }
        if (!tally.isBegun()) {
            return SheetState.EMPTY;
        }
        return book.isComplete(log, tally) ? SheetState.COMPLETE : SheetState.IN_PROGRESS;
    }
}
