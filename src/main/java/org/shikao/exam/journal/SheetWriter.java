package org.shikao.exam.journal;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.journal.MarkSheet.PointMark;
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
        if (!book.exists(log, view.tally()) && !log.isSplit(Witness.ALL)) {
            return Optional.empty();
        }
        Sitting sitting = book.sitting(log);
        boolean open = log.isSplit(Witness.ALL)
                || book.walkIns().isDisputed(sitting, Witness.ALL)
                || book.walkIns().isLinkSplit(sitting.candidateNo(), Witness.ALL);
        MarkSheet sheet =
                book.rules().marking().twice() ? whole(log) : write(log, view.tally(), state(log, view.tally()));
        return Optional.of(open ? sheet.in(SheetState.CONFLICT) : sheet);
    }

    /** A sheet marked twice: marks are shown once it is settled which count, those of marking 1 where an average does. */
    private MarkSheet whole(SheetLog log) {
        SheetTally tally = log.view().tally();
        Optional<DoubleMarking> twice = Agreement.of(book, log, Witness.ALL);
        MarkSheet sheet = write(log, tally, state(log, twice));
        return sheet.marked(twice.isEmpty() ? tally.marks() : marks(twice.get()), devices(log), twice);
    }

    private static SortedMap<Integer, PointMark> marks(DoubleMarking twice) {
        int counts = twice.adjudicated().map(Fact.Adjudicated::kept).orElse(1);
        return twice.agreed()
                .flatMap(agreed -> twice.marking(counts))
                .map(DoubleMarking.Marking::marks)
                .orElse(Collections.emptySortedMap());
    }

    private static List<String> devices(SheetLog log) {
        return log.tallies(Witness.ALL)
                .flatMap(tally -> tally.devices().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private SheetState state(SheetLog log, Optional<DoubleMarking> twice) {
        SheetTally tally = log.view().tally();
        if (book.isSettled(log, Witness.ALL)) {
            return tally.isSigned() ? SheetState.SIGNED : SheetState.SUBMITTED;
        }
        if (twice.filter(DoubleMarking::isUndecided).isPresent()) {
            return SheetState.DIFFERS;
        }
        boolean begun = log.tallies(Witness.ALL).anyMatch(SheetTally::isBegun);
        return begun ? SheetState.IN_PROGRESS : SheetState.EMPTY;
    }

    /** One marking as its marker sees it; bench and outcome are those of the sheet. */
    Optional<MarkSheet> marking(SheetLog log, int no) {
        return log.marking(no).map(marking -> {
            SheetView view = marking.view();
            SheetTally sheet = log.view().tally();
            SheetTally tally = view.tally();
            boolean ended = sheet.isClosed() && !sheet.isSubmitted();
            SheetState state = no == 1 || ended ? state(log, sheet) : state(log, tally);
            return write(log, sheet, view.isSplit() ? SheetState.CONFLICT : state)
                    .marked(tally.marks(), tally.devices(), Optional.empty());
        });
    }

    /** The versions of the first marking that is in conflict. */
    Conflict conflict(SheetLog log) {
        SheetLog split =
                log.markings().filter(m -> m.view().isSplit()).findFirst().orElseThrow();
        List<MarkSheet> versions = split.view().versions().values().stream()
                .map(tally -> write(log, tally, state(log, tally)))
                .toList();
        return new Conflict(shown(log), List.copyOf(split.view().versions().keySet()), versions);
    }

    private MarkSheet write(SheetLog log, SheetTally tally, SheetState state) {
        Optional<Urn.Placed> placed = book.placed(log, tally);
        Optional<Station> station = placed.map(Urn.Placed::station);
        return new MarkSheet(
                shown(log),
                placed.map(Urn.Placed::session)
                        .orElseGet(() -> book.session(log, tally).session())
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
                notes(log, tally),
                Optional.empty());
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
