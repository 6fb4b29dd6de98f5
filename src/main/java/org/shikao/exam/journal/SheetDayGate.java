package org.shikao.exam.journal;

import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.NotedEvent.Slot;

/** Whether what a sheet holds besides marks may be written now: events that the rubric answers, the candidate's acknowledgement. */
final class SheetDayGate {
    private final DayBook book;
    private final SheetGate sheets;

    SheetDayGate(DayBook book, SheetGate sheets) {
        this.book = book;
        this.sheets = sheets;
    }

    Optional<Problem> noted(Fact.SheetEventNoted fact, Witness witness) {
        SheetKey key = fact.sheet();
        return open(key, witness)
                .or(() -> sheets.toMark(key, witness))
                .or(() -> known(key, fact.event(), witness))
                .or(() -> change(key, fact.event(), witness));
    }

    /** Until all markings are handed in: what one of two markers saw bears on both. */
    private Optional<Problem> open(SheetKey key, Witness witness) {
        Optional<Problem> shut = sheets.open(key, witness);
        boolean handedIn =
                shut.filter(problem -> problem.code().equals("SHEET_SUBMITTED")).isPresent();
        boolean secondOpen = handedIn
                && book.log(key)
                        .flatMap(log -> log.marking(2))
                        .filter(log -> !log.view(witness).tally().isSubmitted())
                        .isPresent();
        return secondOpen ? Optional.empty() : shut;
    }

    /** After handing in, as values are: with a reason and as many people as the rules ask for, two once it is signed. */
    Optional<Problem> corrected(Fact.SheetEventCorrected fact, Witness witness) {
        SheetKey key = fact.sheet();
        return sheets.undisputed(key, witness)
                .or(() -> sheets.exists(key, witness))
                .or(() -> {
                    SheetTally tally = sheets.tally(key, witness);
                    if (!tally.isSubmitted()) {
                        return Refusal.ofSheet("SHEET_NOT_SUBMITTED", key);
                    }
                    int people = tally.isSigned() ? 2 : book.rules().marking().correctionSignatures();
                    return Refusal.ofPeople(
                                    Place.named(Refusal.name(key)), people, fact.reason(), fact.name1(), fact.name2())
                            .or(() -> known(key, fact.event(), witness))
                            .or(() -> old(fact, tally))
                            .or(() -> change(key, fact.event(), witness));
                });
    }

    /** Where the rules ask for it, of a sheet handed in for a score. */
    Optional<Problem> acknowledged(Fact.Acknowledged fact, Witness witness) {
        SheetKey key = fact.sheet();
        if (!book.rules().score().candidateSigns()) {
            return Refusal.ofSheet("SHEET_NOT_TO_ACKNOWLEDGE", key);
        }
        return sheets.undisputed(key, witness)
                .or(() -> sheets.exists(key, witness))
                .or(() -> {
                    SheetTally tally = sheets.tally(key, witness);
                    if (tally.isClosedByOutcome()) {
                        return Refusal.ofSheet(
                                "SHEET_CLOSED", key, tally.outcome().name());
                    }
                    if (tally.memo().resitDue()) {
                        return Refusal.ofSheet("SHEET_RESIT_DUE", key);
                    }
                    boolean counts =
                            tally.isSubmitted() && book.isSettled(book.log(key).orElseThrow(), witness);
                    return counts ? Optional.empty() : Refusal.ofSheet("SHEET_NOT_HANDED_IN", key);
                });
    }

    /** The rubric of the sheet answers such an event; number 0 takes one back. */
    private Optional<Problem> known(SheetKey key, NotedEvent event, Witness witness) {
        Optional<Slot> slot = book.task(book.log(key).orElseThrow(), sheets.tally(key, witness))
                .flatMap(task -> book.rubrics().rubric(task.experimentId()))
                .flatMap(rubric -> NotedEvent.slot(rubric, event.kind(), event.point()));
        String kind = event.kind().code();
        String point = Integer.toString(event.point());
        if (slot.isEmpty()) {
            return Refusal.ofSheet("SHEET_EVENT_POINT", key, kind, point);
        }
        boolean fits = event.number() >= 0 && event.number() <= slot.get().most();
        return fits
                ? Optional.empty()
                : Refusal.ofSheet(
                        "SHEET_EVENT_NUMBER",
                        key,
                        kind,
                        point,
                        Integer.toString(event.number()),
                        Integer.toString(slot.get().most()));
    }

    private static Optional<Problem> old(Fact.SheetEventCorrected fact, SheetTally tally) {
        NotedEvent event = fact.event();
        int now = tally.memo().number(event.kind(), event.point());
        return now == fact.oldNumber()
                ? Optional.empty()
                : Refusal.ofSheet(
                        "SHEET_OLD_VALUE",
                        fact.sheet(),
                        Integer.toString(event.point()),
                        Integer.toString(fact.oldNumber()),
                        Integer.toString(now));
    }

    private Optional<Problem> change(SheetKey key, NotedEvent event, Witness witness) {
        int now = sheets.tally(key, witness).memo().number(event.kind(), event.point());
        return now == event.number()
                ? Refusal.ofSheet(
                        "SHEET_EVENT_SAME",
                        key,
                        event.kind().code(),
                        Integer.toString(event.point()),
                        Integer.toString(now))
                : Optional.empty();
    }
}
