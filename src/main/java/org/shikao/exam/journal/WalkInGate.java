package org.shikao.exam.journal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.SheetTally.Attendance;
import org.shikao.exam.plan.Station;
import org.shikao.exam.rules.DrawRule.Actor;

/** Which facts about walk-ins may be written now, and which benches there are for them. */
final class WalkInGate {
    private static final Pattern NUMBER = Pattern.compile("T[0-9A-Z]{2,30}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final DayBook book;
    private final SessionGate sessions;
    private final ArrivalGate arrivals;

    WalkInGate(DayBook book, SessionGate sessions) {
        this.book = book;
        this.sessions = sessions;
        this.arrivals = new ArrivalGate(book, sessions);
    }

    Optional<Problem> added(Fact.WalkInAdded fact, Witness witness) {
        String no = fact.candidateNo();
        Place place = Place.named(no);
        boolean sound = NUMBER.matcher(no).matches()
                && DIGEST.matcher(fact.personDigest()).matches();
        if (!sound) {
            return Optional.of(Problem.error("WALK_IN_MALFORMED", place, no));
        }
        return sessions.unsigned(fact.sessionId(), witness)
                .or(() -> isSeated(no, fact.sessionId())
                        ? Optional.of(Problem.error("WALK_IN_SEATED", place, no, fact.sessionId()))
                        : Optional.empty())
                .or(() -> bench(fact, witness))
                .or(() -> Refusal.ofPeople(place, 2, fact.reason(), fact.name1(), fact.name2()));
    }

    /** A number sits once a subject, and a planned one never as a walk-in. */
    private boolean isSeated(String no, String sessionId) {
        SessionLog session = book.session(sessionId).orElseThrow();
        return book.list().sittings(no).stream()
                .anyMatch(s -> !book.walkIns().isWalkIn(no)
                        || !book.bySubject()
                        || s.session().subjects().stream()
                                .anyMatch(session.session().subjects()::contains));
    }

    private Optional<Problem> bench(Fact.WalkInAdded fact, Witness witness) {
        String id = fact.sessionId();
        SessionLog session = book.session(id).orElseThrow();
        if (fact.lotNo().isEmpty()
                ? mayJoin(session, witness)
                : spare(session, witness).contains(fact.lotNo())) {
            return Optional.empty();
        }
        return Refusal.ofSession(
                session.urn().openCommitment(witness).isPresent() ? "WALK_IN_COMMITTED" : "WALK_IN_NO_BENCH", id);
    }

    /** Whether he may still be drawn with the others: the list was not committed to, and there are more benches than candidates. */
    boolean mayJoin(SessionLog session, Witness witness) {
        boolean open = session.urn().openCommitment(witness).isEmpty()
                && session.urn().draws(witness).isEmpty();
        return open && arrivals.free(session, witness) > 0 && arrivals.canSpare(session, witness);
    }

    /**
     * Lots that can be kept for a walk-in: once the list was committed to, those outside the urn that were kept for somebody who is
     * off the list; once everybody there has drawn, those that the draw gave nobody.
     */
    List<String> spare(SessionLog session, Witness witness) {
        Urn urn = session.urn();
        boolean committed = urn.openCommitment(witness).isPresent();
        boolean drawn = !committed
                && !urn.draws(witness).isEmpty()
                && book.rules().draw().actor() != Actor.PHYSICAL
                && urn.sittings().stream().noneMatch(s -> waits(s, witness));
        List<String> order = drawn
                ? urn.draws(witness).get(urn.draws(witness).size() - 1).drawn().lots()
                : List.of();
        return session.session().stations().stream()
                .map(Station::lotNo)
                .filter(lot -> drawn || committed && isFreed(urn, lot, witness))
                .filter(lot -> urn.sittings().stream()
                        .noneMatch(s -> !book.isOff(s, witness)
                                && s.tally(witness).lot().lotNo().equals(lot)))
                // where a draw may go on for somebody late, the lot that would come last
                .sorted(Comparator.comparing((String lot) -> -order.indexOf(lot)))
                .toList();
    }

    /** There to draw, and without a lot. */
    private boolean waits(Sitting sitting, Witness witness) {
        SheetTally tally = sitting.tally(witness);
        return !book.isOff(sitting, witness)
                && tally.attendance() == Attendance.PRESENT
                && tally.lot().isNone()
                && !tally.isClosed();
    }

    private boolean isFreed(Urn urn, String lot, Witness witness) {
        return urn.sittings().stream()
                .filter(s -> s.seat().fixedLot().equals(lot))
                .anyMatch(s -> book.isOff(s, witness) && !book.walkIns().isUnknown(s, witness));
    }

    Optional<Problem> linked(Fact.WalkInLinked fact, Witness witness) {
        String temporary = fact.temporaryNo();
        Place place = Place.named(temporary);
        WalkIns walkIns = book.walkIns();
        if (!walkIns.isWalkIn(temporary, witness)) {
            return Optional.of(Problem.error("WALK_IN_UNKNOWN", place, temporary));
        }
        if (fact.candidateNo().isBlank()
                || mayBeWalkIn(fact.candidateNo()) && !isLowerWalkIn(fact.candidateNo(), temporary, witness)) {
            return Optional.of(Problem.error("WALK_IN_TARGET", place, fact.candidateNo()));
        }
        if (book.list().isRemoved(temporary, witness)) {
            return Optional.of(Problem.error("LIST_REMOVED_ALREADY", place, temporary));
        }
        if (walkIns.claimed(temporary, witness).equals(List.of(fact.candidateNo()))) {
            return Optional.of(Problem.error("WALK_IN_LINKED", place, temporary, fact.candidateNo()));
        }
        boolean same = fact.identity().equals(Fact.WalkInLinked.SAME);
        if (!same && !fact.identity().equals(Fact.WalkInLinked.OTHER)) {
            return Optional.of(Problem.error("WALK_IN_MALFORMED", place, temporary));
        }
        // equal identity numbers are the reason; else two people say theirs
        String reason = same ? Fact.WalkInLinked.SAME : fact.reason();
        return Refusal.ofPeople(place, 2, reason, fact.name1(), fact.name2());
    }

    /** One person who was given two temporary numbers apart: the higher is linked to the lower. */
    private boolean isLowerWalkIn(String no, String temporary, Witness witness) {
        return no.compareTo(temporary) < 0
                && book.walkIns().isWalkIn(no, witness)
                && !book.list().isRemoved(no, witness);
    }

    /** By the number alone, since another laptop may have given it to somebody of whom nothing is known here. */
    private boolean mayBeWalkIn(String no) {
        boolean planned =
                !book.walkIns().isWalkIn(no) && !book.list().sittings(no).isEmpty();
        return NUMBER.matcher(no).matches() && !planned;
    }

    Optional<Problem> unlinked(Fact.WalkInUnlinked fact, Witness witness) {
        String temporary = fact.temporaryNo();
        Place place = Place.named(temporary);
        if (!book.walkIns().isWalkIn(temporary, witness)) {
            return Optional.of(Problem.error("WALK_IN_UNKNOWN", place, temporary));
        }
        if (!book.walkIns().claimed(temporary, witness).contains(fact.candidateNo())) {
            return Optional.of(Problem.error("WALK_IN_NOT_LINKED", place, temporary));
        }
        return Refusal.ofPeople(place, 2, fact.reason(), fact.name1(), fact.name2());
    }

    Optional<Problem> decided(Fact.WalkInDecided fact, Witness witness) {
        String no = fact.sheet().candidateNo();
        List<Sitting> disputed = Stream.concat(Stream.of(no), book.walkIns().linkedFrom(no, witness).stream())
                .flatMap(own -> book.log(new SheetKey(own, fact.sheet().subject())).stream())
                .map(book::sitting)
                .filter(s -> !book.walkIns().isUnknown(s, witness))
                .findFirst()
                .map(s -> book.walkIns().counting(s, witness))
                .filter(sittings -> sittings.size() > 1)
                .orElse(List.of());
        if (disputed.isEmpty()) {
            return Refusal.ofSheet("SHEET_NO_CONFLICT", fact.sheet());
        }
        boolean known = disputed.stream().anyMatch(s -> s.candidateNo().equals(fact.keptNo()));
        return known
                ? Refusal.ofPeople(
                        Place.named(Refusal.name(fact.sheet())), 2, fact.reason(), fact.name1(), fact.name2())
                : Refusal.ofSheet("SHEET_CONFLICT_DEVICE", fact.sheet(), fact.keptNo());
    }
}
