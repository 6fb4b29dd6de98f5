package org.shikao.exam.journal;

import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.SheetTally.Attendance;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;

/** Which entries of the register of faulty apparatus may be written now. */
final class FaultGate {
    private static final int MOST_MINUTES = 240;

    private final DayBook book;
    private final SessionGate sessions;

    FaultGate(DayBook book, SessionGate sessions) {
        this.book = book;
        this.sessions = sessions;
    }

    Optional<Problem> noted(Fact.FaultNoted fact, Witness witness) {
        String id = fact.sessionId();
        return sessions.unsigned(id, witness).or(() -> {
            if (fact.apparatus().isBlank()) {
                return Refusal.ofSession("FAULT_NEEDS_APPARATUS", id);
            }
            if (fact.name().isBlank()) {
                return Refusal.ofSession("FAULT_NEEDS_NAME", id);
            }
            return seated(fact, witness)
                    .or(() -> place(fact))
                    .or(() -> remedy(id, fact.remedy(), fact.minutes(), fact.candidateNo()));
        });
    }

    /** Also after signing, since the chief decides; by two people. */
    Optional<Problem> settled(Fact.FaultSettled fact, Witness witness) {
        String id = fact.sessionId();
        return sessions.known(id).or(() -> {
            Optional<Fault> fault = book.session(id).orElseThrow().fault(fact.fault(), witness);
            if (fault.isEmpty()) {
                return Refusal.ofSession("FAULT_UNKNOWN", id, fact.fault());
            }
            boolean same = fault.get().remedy() == fact.remedy() && fault.get().minutes() == fact.minutes();
            if (same) {
                return Refusal.ofSession("FAULT_SAME", id, fact.fault());
            }
            return Refusal.ofPeople(Place.named(id), 2, fact.reason(), fact.name1(), fact.name2())
                    .or(() -> remedy(
                            id,
                            fact.remedy(),
                            fact.minutes(),
                            fault.get().noted().candidateNo()));
        });
    }

    private Optional<Problem> place(Fact.FaultNoted fact) {
        boolean known = book.session(fact.sessionId()).orElseThrow().session().stations().stream()
                .anyMatch(station -> station.benchNo() == fact.benchNo());
        if (fact.benchNo() == 0) {
            return Refusal.ofSession("FAULT_NEEDS_BENCH", fact.sessionId());
        }
        return known
                ? Optional.empty()
                : Refusal.ofSession("FAULT_BENCH_UNKNOWN", fact.sessionId(), Integer.toString(fact.benchNo()));
    }

    /** Whoever is named sits in the session and came. */
    private Optional<Problem> seated(Fact.FaultNoted fact, Witness witness) {
        String id = fact.sessionId();
        if (fact.candidateNo().isEmpty()) {
            return Optional.empty();
        }
        Optional<Sitting> sitting = book.seated(book.session(id).orElseThrow(), witness).stream()
                .filter(s -> s.candidateNo().equals(fact.candidateNo()))
                .findFirst();
        if (sitting.isEmpty()) {
            return Refusal.ofSession("DAY_CANDIDATE_NOT_DUE", id, fact.candidateNo());
        }
        return sitting.get().tally(witness).attendance() == Attendance.PRESENT
                ? Optional.empty()
                : Refusal.ofSession("DAY_NOT_CHECKED_IN", id, fact.candidateNo());
    }

    /** Minutes are given, and a sitting repeated, to somebody. */
    private static Optional<Problem> remedy(String id, FaultRemedy remedy, int minutes, String candidateNo) {
        if (minutes < 0 || minutes > MOST_MINUTES || remedy == FaultRemedy.ADD_MINUTES && minutes == 0) {
            return Refusal.ofSession("FAULT_MINUTES", id, Integer.toString(minutes), Integer.toString(MOST_MINUTES));
        }
        boolean needs = remedy != FaultRemedy.REPLACE && candidateNo.isEmpty();
        return needs ? Refusal.ofSession("FAULT_NEEDS_CANDIDATE", id) : Optional.empty();
    }
}
