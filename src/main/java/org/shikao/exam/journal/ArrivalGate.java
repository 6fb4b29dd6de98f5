package org.shikao.exam.journal;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.SheetTally.Attendance;
import org.shikao.exam.plan.ArrivalGroup;

/** Whether somebody may be sent to a session when he comes (rule 14), and which benches there are. */
final class ArrivalGate {
    private final DayBook book;
    private final SessionGate sessions;

    ArrivalGate(DayBook book, SessionGate sessions) {
        this.book = book;
        this.sessions = sessions;
    }

    /** Nothing holds him elsewhere: no lot, no session signed off, no session at the same time. */
    Optional<Problem> mayCome(SessionLog session, Sitting reserved, Witness witness) {
        SheetTally tally = reserved.tally(witness);
        SessionLog now = book.session(reserved.logs().get(0), tally);
        if (now == session) {
            return Optional.empty();
        }
        String no = reserved.candidateNo();
        if (!tally.lot().isNone()) {
            return Refusal.ofSession(
                    "DAY_SENT_AND_DRAWN",
                    session.id(),
                    no,
                    now.id(),
                    tally.lot().lotNo());
        }
        return sessions.unsigned(now.id(), witness)
                .or(() -> overlapping(session, reserved, witness)
                        .flatMap(other -> Refusal.ofSession("DAY_SENT_OVERLAP", session.id(), no, other)));
    }

    /** Another session, of another subject, that he is there for or was given a bench in at that time. */
    private Optional<String> overlapping(SessionLog session, Sitting reserved, Witness witness) {
        return book.list().sittings(reserved.candidateNo()).stream()
                .filter(other -> other != reserved && !book.walkIns().isOff(other, witness))
                .filter(other -> other.hasFixedLot() || other.tally(witness).attendance() == Attendance.PRESENT)
                .map(other -> book.session(other.logs().get(0), other.tally(witness)))
                .filter(other -> other.session().isTooClose(session.session(), 0))
                .map(SessionLog::id)
                .findFirst();
    }

    /** Whether he was checked in to this session, and not to another since. */
    boolean isPresent(SessionLog session, String candidateNo, Witness witness) {
        return session.sitting(candidateNo)
                .filter(sitting -> !book.arrivals().isElsewhere(sitting, witness))
                .filter(sitting -> sitting.tally(witness).attendance() == Attendance.PRESENT)
                .isPresent();
    }

    /** There is a bench for everybody who is new in the session. */
    Optional<Problem> benches(SessionLog session, List<String> candidates, Witness witness) {
        if (book.arrivals().group(session.id()).isEmpty()) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(no -> book.arrivals().reserved(session.id(), no).isPresent())
                .filter(no -> !isPresent(session, no, witness))
                .skip(Math.max(0, free(session, witness)))
                .findFirst()
                .flatMap(no -> Refusal.ofSession(
                        "DAY_SESSION_FULL",
                        session.id(),
                        no,
                        Integer.toString(session.session().stations().size())));
    }

    /** Benches that nobody was sent to and that are kept for nobody; fewer than none after two laptops filled them apart. */
    int free(SessionLog session, Witness witness) {
        long taken = session.sittings().stream()
                .filter(sitting -> !book.isOff(sitting, witness))
                .filter(sitting -> !book.arrivals().isReserved(sitting)
                        || sitting.tally(witness).attendance() == Attendance.PRESENT)
                .count();
        return session.session().stations().size() - (int) taken;
    }

    /** Whether, with one bench of the session fewer, everybody who has not come yet could still be sent somewhere. */
    boolean canSpare(SessionLog session, Witness witness) {
        Optional<ArrivalGroup> group = book.arrivals().group(session.id());
        if (group.isEmpty()) {
            return true;
        }
        int free = group.get().sessions().stream()
                .map(s -> book.session(s.id()).orElseThrow())
                .filter(log -> log.urn().draws(witness).isEmpty())
                .mapToInt(log -> Math.max(0, free(log, witness)))
                .sum();
        return free > awaited(group.get(), witness).size();
    }

    /** Who is still to come: neither there nor absent nor excused. */
    List<Sitting> awaited(ArrivalGroup group, Witness witness) {
        return book.session(group.closing().id()).orElseThrow().sittings().stream()
                .filter(sitting -> book.arrivals().isReserved(sitting) && !book.isOff(sitting, witness))
                .filter(sitting -> sitting.tally(witness).attendance() == Attendance.OPEN)
                .filter(sitting -> sitting.logs().stream()
                        .anyMatch(log -> !log.view(witness).tally().isClosedByOutcome()))
                .toList();
    }
}
