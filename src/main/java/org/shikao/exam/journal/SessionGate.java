package org.shikao.exam.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.SheetTally.Attendance;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.rules.OutcomeRule.AbsentAt;

/** Which facts about a whole session may be written now: roll call, opening, sign-off. */
final class SessionGate {
    private final DayBook book;

    private final ArrivalGate arrivals;

    SessionGate(DayBook book) {
        this.book = book;
        this.arrivals = new ArrivalGate(book, this);
    }

    Optional<Problem> checkedIn(Fact.CheckedIn fact, Witness witness) {
        return rollCall(fact.sessionId(), fact.candidates(), no -> mayCome(fact.sessionId(), no, witness), witness)
                .or(() -> arrivals.benches(session(fact.sessionId()), fact.candidates(), witness))
                .or(() -> fact.candidates().stream()
                        .filter(no -> isLate(fact.sessionId(), no, witness))
                        .findFirst()
                        .flatMap(no -> Refusal.ofSession(
                                "DAY_ENTRY_CLOSED",
                                fact.sessionId(),
                                no,
                                String.valueOf(book.rules().session().entryClosesAfterMinutes()))))
                .or(() -> fact.candidates().stream()
                        .filter(no -> missedRollCall(fact.sessionId(), no, witness))
                        .findFirst()
                        .flatMap(no -> Refusal.ofSession("DAY_ABSENT_AT_ROLL_CALL", fact.sessionId(), no)));
    }

    /** Where the roll call decides (rule 29), who was absent from it comes in like somebody late: with a reason and a name. */
    private boolean missedRollCall(String id, String candidateNo, Witness witness) {
        boolean absent = sitting(id, candidateNo)
                .map(sitting -> sitting.tally(witness).attendance() == Attendance.ABSENT)
                .orElse(false);
        return absent
                && book.rules().outcomes().absentAt() == AbsentAt.ROLL_CALL
                && !session(id).letIn(candidateNo, witness);
    }

    Optional<Problem> lateEntry(Fact.LateEntryAllowed fact, Witness witness) {
        return rollCall(fact.sessionId(), fact.candidates(), no -> mayCome(fact.sessionId(), no, witness), witness)
                .or(() -> Refusal.ofPeople(Place.named(fact.sessionId()), 1, fact.reason(), fact.name(), ""));
    }

    /** No clock decides it: an examiner has opened the session, and nobody has let the candidate in (rule 16). */
    private boolean isLate(String id, String candidateNo, Witness witness) {
        return session(id).has(Fact.ScoringOpened.class, witness)
                && !arrivals.isPresent(session(id), candidateNo, witness)
                && !session(id).letIn(candidateNo, witness);
    }

    Optional<Problem> markedAbsent(Fact.MarkedAbsent fact, Witness witness) {
        String id = fact.sessionId();
        return rollCall(id, fact.candidates(), no -> mayBeCalled(id, no, witness), witness)
                .or(() -> fact.candidates().stream()
                        .map(no -> mayBeAbsent(fact.sessionId(), no, witness))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    Optional<Problem> scoringOpened(Fact.ScoringOpened fact, Witness witness) {
        String id = fact.sessionId();
        return unsigned(id, witness).or(() -> {
            if (fact.examinerCode().isBlank()) {
                return Refusal.ofSession("DAY_NEEDS_EXAMINER", id);
            }
            boolean anyLot = book.seated(session(id), witness).stream()
                    .anyMatch(sitting -> !sitting.tally(witness).lot().isNone());
            return anyLot ? Optional.empty() : Refusal.ofSession("DAY_NOT_DRAWN", id);
        });
    }

    Optional<Problem> signed(Fact.Signed fact, Witness witness) {
        String id = fact.sessionId();
        return unsigned(id, witness).or(() -> signers(fact)).or(() -> {
            SessionProgress progress = new SessionProgress(book, session(id), witness);
            return listed("SIGN_UNBALANCED", id, progress.unaccounted())
                    .or(() -> listed("SIGN_CONFLICTS", id, progress.splitSheets()))
                    .or(() -> listed("SIGN_OPEN_SHEETS", id, progress.openSheets()))
                    .or(() -> listed("SIGN_SECOND_MARKING", id, progress.markedOnce()))
                    .or(() -> listed("SIGN_UNDECIDED", id, progress.undecided()))
                    .or(() -> book.rules().score().candidateSigns()
                            ? listed("SIGN_UNACKNOWLEDGED", id, progress.unacknowledged())
                            : Optional.empty());
        });
    }

    /** The session is planned and not signed off. */
    Optional<Problem> unsigned(String id, Witness witness) {
        return known(id)
                .or(() -> new SessionProgress(book, session(id), witness).isSigned()
                        ? Refusal.ofSession("DAY_SESSION_SIGNED", id)
                        : Optional.empty());
    }

    Optional<Problem> known(String id) {
        if (book.sessions().isEmpty()) {
            return Refusal.ofSession("DAY_NOT_PLANNED", id);
        }
        return book.session(id).isPresent() ? Optional.empty() : Refusal.ofSession("DAY_SESSION_UNKNOWN", id);
    }

    private SessionLog session(String id) {
        return book.session(id).orElseThrow();
    }

    private Optional<Problem> rollCall(
            String id, List<String> candidates, Function<String, Optional<Problem>> mayBeCalled, Witness witness) {
        return unsigned(id, witness).or(() -> {
            if (candidates.isEmpty()) {
                return Refusal.ofSession("DAY_NOBODY_NAMED", id);
            }
            Set<String> seen = new HashSet<>();
            return candidates.stream()
                    .map(no -> seen.add(no) ? mayBeCalled.apply(no) : Refusal.ofSession("DAY_CANDIDATE_TWICE", id, no))
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    private Optional<Sitting> sitting(String id, String candidateNo) {
        return session(id).sitting(candidateNo);
    }

    /** Whoever is given his session when he comes may be sent to any of his half-day. */
    private Optional<Problem> mayCome(String id, String candidateNo, Witness witness) {
        return book.arrivals()
                .reserved(id, candidateNo)
                .map(sitting ->
                        callable(sitting, id, witness).or(() -> arrivals.mayCome(session(id), sitting, witness)))
                .orElseGet(() -> mayBeCalled(id, candidateNo, witness));
    }

    private Optional<Problem> mayBeCalled(String id, String candidateNo, Witness witness) {
        Optional<Sitting> sitting = sitting(id, candidateNo);
        if (sitting.isEmpty()) {
            return Refusal.ofSession("DAY_CANDIDATE_NOT_DUE", id, candidateNo);
        }
        return callable(sitting.get(), id, witness).or(() -> elsewhere(sitting.get(), id, witness));
    }

    private Optional<Problem> callable(Sitting sitting, String id, Witness witness) {
        if (book.list().isRemoved(sitting.candidateNo(), witness)) {
            return Refusal.ofSession("DAY_CANDIDATE_REMOVED", id, sitting.candidateNo());
        }
        if (book.walkIns().isOff(book.sitting(sitting.logs().get(0)), witness)) {
            return Refusal.ofSession("DAY_CANDIDATE_ELSEWHERE", id, sitting.candidateNo());
        }
        return sitting.isSplit(witness)
                ? Refusal.ofSession("DAY_CANDIDATE_IN_CONFLICT", id, sitting.candidateNo())
                : Optional.empty();
    }

    /** Why the sitting does not count although its candidate was not removed. */
    Optional<Problem> elsewhere(Sitting sitting, String id, Witness witness) {
        SheetLog log = sitting.logs().get(0);
        if (book.walkIns().isOff(book.sitting(log), witness)) {
            return Refusal.ofSession("DAY_CANDIDATE_ELSEWHERE", id, sitting.candidateNo());
        }
        return book.arrivals().isElsewhere(sitting, witness)
                ? Refusal.ofSession(
                        "DAY_SENT_ELSEWHERE",
                        id,
                        sitting.candidateNo(),
                        book.session(log, sitting.tally(witness)).id())
                : Optional.empty();
    }

    /** Absent is who is missing at the rule's moment; later a candidate has withdrawn, with a sheet of his own. */
    private Optional<Problem> mayBeAbsent(String id, String candidateNo, Witness witness) {
        Sitting sitting = sitting(id, candidateNo).orElseThrow();
        SheetTally tally = sitting.tally(witness);
        boolean marked = sitting.logs().stream()
                .flatMap(log -> log.tallies(witness))
                .anyMatch(t -> t.isSubmitted() || !t.marks().isEmpty());
        if (marked) {
            return Refusal.ofSession("DAY_ABSENT_AFTER_MARKS", id, candidateNo);
        }
        boolean drawn = tally.attendance() == Attendance.PRESENT
                && !sitting.hasFixedLot()
                && !tally.lot().isNone();
        boolean tooLate = drawn && book.rules().outcomes().absentAt() != AbsentAt.START;
        return tooLate ? Refusal.ofSession("DAY_ABSENT_AFTER_DRAW", id, candidateNo) : Optional.empty();
    }

    /** A team (rule 21) is countersigned by its leader. */
    private Optional<Problem> signers(Fact.Signed fact) {
        if (fact.name().isBlank()) {
            return Refusal.ofSession("SIGN_NEEDS_NAME", fact.sessionId());
        }
        if (isTeam() && fact.second().isBlank()) {
            return Refusal.ofSession("SIGN_NEEDS_SECOND", fact.sessionId());
        }
        return fact.name().strip().equals(fact.second().strip())
                ? Refusal.ofSession("SIGN_SAME_NAME", fact.sessionId())
                : leader(fact);
    }

    /** The leader posted by the plan signs, or it is said why he does not; plans made before there were teams name nobody. */
    private Optional<Problem> leader(Fact.Signed fact) {
        Optional<String> posted = session(fact.sessionId()).session().leader().filter(code -> isTeam());
        boolean signs = posted.isEmpty() || posted.get().equals(fact.leader());
        return signs || !fact.reason().isBlank()
                ? Optional.empty()
                : Refusal.ofSession("SIGN_NOT_LEADER", fact.sessionId(), posted.get());
    }

    private boolean isTeam() {
        return book.rules().marking().mode() == Mode.TEAM;
    }

    private static Optional<Problem> listed(String code, String id, List<String> items) {
        return items.isEmpty() ? Optional.empty() : Refusal.ofSession(code, id, Refusal.list(items));
    }
}
