package org.shikao.exam.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.SheetTally.Attendance;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.DrawRule.Actor;

/** Which facts about the draw may be written now. */
final class DrawGate {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final DayBook book;
    private final SessionGate sessions;

    DrawGate(DayBook book, SessionGate sessions) {
        this.book = book;
        this.sessions = sessions;
    }

    Optional<Problem> committed(Fact.DrawCommitted fact, Witness witness) {
        String id = fact.sessionId();
        return urnNamed(id, witness)
                .or(() -> urn(id).openCommitment(witness).isPresent()
                        ? Refusal.ofSession("LOTS_COMMITTED_ALREADY", id)
                        : Optional.empty());
    }

    Optional<Problem> drawn(Fact.Drawn fact, Witness witness) {
        String id = fact.sessionId();
        return urnNamed(id, witness)
                .or(() -> lots(fact, witness))
                .or(() -> given(fact, witness))
                .or(() -> candidates(fact, witness))
                .or(() -> isContinued(fact, witness) ? Optional.empty() : newDraw(fact, witness));
    }

    Optional<Problem> lotTyped(Fact.LotTyped fact, Witness witness) {
        String id = fact.sessionId();
        return sessions.unsigned(id, witness)
                .or(() -> mayDraw(id, fact.candidateNo(), witness))
                .or(() -> lotFree(fact, witness))
                .or(() -> lotChange(fact, witness));
    }

    /** Units are drawn by two people before the day begins; a second time only with a reason. */
    Optional<Problem> unitsDrawn(Fact.UnitsDrawn fact, Witness witness) {
        Place place = Place.named("tasks.units");
        if (book.isUsed(witness)) {
            return Optional.of(Problem.error("UNITS_TOO_LATE", place));
        }
        boolean again = book.unitDraws().stream().anyMatch(event -> event.isKnownTo(witness));
        if (again && fact.reason().isBlank()) {
            return Optional.of(Problem.error("UNITS_DRAWN_ALREADY", place));
        }
        boolean sound = !fact.units().isEmpty()
                && HASH.matcher(fact.pool()).matches()
                && HASH.matcher(fact.seed()).matches();
        return sound
                ? Refusal.ofPeople(place, 2, again ? fact.reason() : "first", fact.name1(), fact.name2())
                : Optional.of(Problem.error("UNITS_MALFORMED", place));
    }

    private Urn urn(String sessionId) {
        return book.session(sessionId).orElseThrow().urn();
    }

    /** The session is known, not signed off, and is the one whose id names the urn. */
    private Optional<Problem> urnNamed(String id, Witness witness) {
        return sessions.unsigned(id, witness)
                .or(() -> urn(id).id().equals(id)
                        ? Optional.empty()
                        : Refusal.ofSession("LOTS_OTHER_URN", id, urn(id).id()));
    }

    private Optional<Problem> lots(Fact.Drawn fact, Witness witness) {
        if (fact.order().isEmpty() || fact.order().size() > fact.lots().size()) {
            return Refusal.ofSession("LOTS_TOO_FEW", fact.sessionId());
        }
        Set<String> seen = new HashSet<>();
        return first(fact.lots(), lot -> {
            if (!seen.add(lot)) {
                return Refusal.ofSession("LOT_TWICE", fact.sessionId(), lot);
            }
            return lotInUrn(fact.sessionId(), lot, witness);
        });
    }

    /** A draw that goes on must not give the bench that a walk-in was seated at meanwhile. */
    private Optional<Problem> given(Fact.Drawn fact, Witness witness) {
        return first(
                fact.lots().subList(0, fact.order().size()),
                lot -> urn(fact.sessionId()).sittings().stream()
                                .anyMatch(s -> s.seat().fixedLot().equals(lot) && !book.isOff(s, witness))
                        ? Refusal.ofSession("LOT_KEPT", fact.sessionId(), lot)
                        : none());
    }

    private Optional<Problem> lotInUrn(String id, String lot, Witness witness) {
        if (urn(id).placed(lot).isEmpty()) {
            return Refusal.ofSession("LOT_UNKNOWN", id, lot);
        }
        boolean kept = urn(id).sittings().stream()
                .anyMatch(s -> s.seat().fixedLot().equals(lot) && !isKeptLater(s, id, witness));
        return kept ? Refusal.ofSession("LOT_KEPT", id, lot) : Optional.empty();
    }

    /** Kept for a walk-in after the list was committed to, or unknown here. */
    private boolean isKeptLater(Sitting sitting, String id, Witness witness) {
        return book.walkIns()
                .isUnknown(
                        sitting,
                        urn(id).committer(witness)
                                .<Witness>map(author -> author)
                                .orElse(witness));
    }

    private Optional<Problem> candidates(Fact.Drawn fact, Witness witness) {
        Set<String> seen = new HashSet<>();
        return first(
                fact.order(),
                no -> seen.add(no)
                        ? mayDraw(fact.sessionId(), no, witness)
                        : Refusal.ofSession("DAY_CANDIDATE_TWICE", fact.sessionId(), no));
    }

    /** The candidate is due in the urn, checked in, not kept a bench, and not in conflict. */
    private Optional<Problem> mayDraw(String id, String candidateNo, Witness witness) {
        Optional<Sitting> sitting = book.sitting(urn(id), candidateNo, witness);
        if (sitting.isEmpty()) {
            return Refusal.ofSession("DAY_CANDIDATE_NOT_DUE", id, candidateNo);
        }
        if (book.list().isRemoved(candidateNo, witness)) {
            return Refusal.ofSession("DAY_CANDIDATE_REMOVED", id, candidateNo);
        }
        Optional<Problem> elsewhere = sessions.elsewhere(sitting.get(), id, witness);
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        if (sitting.get().isSplit(witness)) {
            return Refusal.ofSession("DAY_CANDIDATE_IN_CONFLICT", id, candidateNo);
        }
        if (sitting.get().hasFixedLot()) {
            return Refusal.ofSession("LOT_FIXED", id, candidateNo);
        }
        boolean present = sitting.get().tally(witness).attendance() == Attendance.PRESENT;
        return present ? Optional.empty() : Refusal.ofSession("DAY_NOT_CHECKED_IN", id, candidateNo);
    }

    /** Where each candidate presses, the draw goes on: same seed, same lots, one more candidate. */
    private boolean isContinued(Fact.Drawn fact, Witness witness) {
        List<DrawnLots> before = urn(fact.sessionId()).draws(witness);
        if (before.isEmpty() || !book.rules().draw().actor().oneByOne()) {
            return false;
        }
        Fact.Drawn last = before.get(before.size() - 1).drawn();
        return last.seed().equals(fact.seed())
                && last.lots().equals(fact.lots())
                && last.order().size() < fact.order().size()
                && last.order().equals(fact.order().subList(0, last.order().size()));
    }

    private Optional<Problem> newDraw(Fact.Drawn fact, Witness witness) {
        String id = fact.sessionId();
        boolean byHand = book.rules().draw().actor() == Actor.PHYSICAL;
        if (!byHand && urn(id).openCommitment(witness).isEmpty()) {
            return Refusal.ofSession("LOTS_NOT_COMMITTED", id);
        }
        List<Sitting> drawers = book.drawers(urn(id), witness);
        return first(drawers, s -> hasMarks(s, witness) ? Refusal.ofSession("LOTS_BEGUN", id, s.candidateNo()) : none())
                .or(() -> urn(id).draws(witness).isEmpty()
                        ? none()
                        : Refusal.ofPeople(Place.named(id), 2, fact.reason(), fact.name1(), fact.name2()))
                .or(() -> everybody(fact, drawers, witness));
    }

    private static boolean hasMarks(Sitting sitting, Witness witness) {
        return sitting.logs().stream()
                .flatMap(log -> log.tallies(witness))
                .anyMatch(tally -> tally.isSubmitted() || !tally.marks().isEmpty());
    }

    /** One press for all must not forget anybody who is there to sit. */
    private Optional<Problem> everybody(Fact.Drawn fact, List<Sitting> drawers, Witness witness) {
        if (!book.rules().draw().atOnce()) {
            return none();
        }
        Set<String> order = Set.copyOf(fact.order());
        List<String> forgotten = drawers.stream()
                .filter(s -> s.tally(witness).attendance() == Attendance.PRESENT)
                .filter(s -> !s.tally(witness).isClosed())
                .filter(s -> !book.isOff(s, witness) && wasCommittedTo(s, fact, witness))
                .map(Sitting::candidateNo)
                .filter(no -> !order.contains(no))
                .toList();
        return forgotten.isEmpty()
                ? none()
                : Refusal.ofSession("LOTS_FORGET", fact.sessionId(), Refusal.list(forgotten));
    }

    /** A walk-in of another laptop is not on the list that was committed to; a lot is typed in for him. */
    private boolean wasCommittedTo(Sitting sitting, Fact.Drawn fact, Witness witness) {
        return urn(fact.sessionId())
                .committer(witness)
                .filter(author -> book.walkIns().isUnknown(sitting, author))
                .isEmpty();
    }

    private Optional<Problem> lotFree(Fact.LotTyped fact, Witness witness) {
        if (fact.takesBack()) {
            boolean has = !book.sitting(urn(fact.sessionId()), fact.candidateNo(), witness)
                    .orElseThrow()
                    .tally(witness)
                    .lot()
                    .isNone();
            return has ? none() : Refusal.ofSession("LOT_NONE", fact.sessionId(), fact.candidateNo());
        }
        Optional<Sitting> holder = book.here(urn(fact.sessionId()), witness)
                .filter(s -> !book.walkIns().isUnknown(s, witness))
                .filter(s -> s.tally(witness).lot().lotNo().equals(fact.lotNo()))
                .findFirst();
        return lotInUrn(fact.sessionId(), fact.lotNo(), witness)
                .or(() -> holder.flatMap(s -> s.candidateNo().equals(fact.candidateNo())
                        ? Refusal.ofSession("LOT_SAME", fact.sessionId(), fact.lotNo())
                        : Refusal.ofSession("LOT_TAKEN", fact.sessionId(), fact.lotNo(), s.candidateNo())));
    }

    /** A lot typed in where the program draws, or in place of another, needs a reason and two people. */
    private Optional<Problem> lotChange(Fact.LotTyped fact, Witness witness) {
        Sitting sitting =
                book.sitting(urn(fact.sessionId()), fact.candidateNo(), witness).orElseThrow();
        boolean byHand = book.rules().draw().actor() == Actor.PHYSICAL;
        if (byHand && sitting.tally(witness).lot().isNone()) {
            return none();
        }
        boolean otherTask = sitting.logs().stream().anyMatch(log -> marksWouldMove(log, fact.lotNo(), witness));
        return otherTask
                ? Refusal.ofSession("LOTS_BEGUN", fact.sessionId(), fact.candidateNo())
                : Refusal.ofPeople(Place.named(fact.sessionId()), 2, fact.reason(), fact.name1(), fact.name2());
    }

    /** Whether marks given for one experiment would come to stand on another. */
    private boolean marksWouldMove(SheetLog log, String lotNo, Witness witness) {
        SheetTally tally = log.view(witness).tally();
        Optional<Task> moved = book.session(log, tally).urn().placed(lotNo).stream()
                .flatMap(placed -> placed.station().tasks().stream())
                .filter(task -> task.subject() == log.key().subject())
                .findFirst();
        boolean same =
                moved.map(Task::experimentId).equals(book.task(log, tally).map(Task::experimentId));
        return !same
                && log.tallies(witness)
                        .anyMatch(t -> t.isSubmitted() || !t.marks().isEmpty());
    }

    private static <T> Optional<Problem> first(List<T> items, Function<T, Optional<Problem>> check) {
        return items.stream().map(check).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Problem> none() {
        return Optional.empty();
    }
}
