package org.shikao.exam.journal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.journal.MarkSheet.PointMark;

/** The running state of one version of a sheet; takes notes that are known to be allowed. */
final class SheetTally {
    /** Whether the candidate came. */
    enum Attendance {
        OPEN,
        PRESENT,
        ABSENT
    }

    private final OutcomeCodes codes;
    private final TreeMap<Integer, PointMark> marks = new TreeMap<>();
    private final TreeSet<String> penalties = new TreeSet<>();
    private final TreeSet<String> devices = new TreeSet<>();
    private Attendance attendance = Attendance.OPEN;
    private GivenLot lot;
    /** PENDING while none was set. */
    private Outcome set = Outcome.PENDING;

    private final SheetMemo memo = new SheetMemo();
    private boolean submitted;
    private boolean signed;

    SheetTally(OutcomeCodes codes, GivenLot start) {
        this.codes = codes;
        this.lot = start;
    }

    SheetTally take(Note note) {
        Fact fact = note.entry().fact();
        switch (note.kind()) {
            case PRESENT -> attendance = Attendance.PRESENT;
            case ABSENT -> attendance = Attendance.ABSENT;
            case LOT -> lot = note.lot();
            case SIGN -> signed = isClosed();
            case FAULT -> memo.fault(note.entry());
            case BASE -> {
                devices.add(note.device());
                takeBase(fact);
            }
            // what it keeps and drops is settled before the notes are taken
            case DECISION -> {}
        }
        signed &= isClosed();
        return this;
    }

    private void takeBase(Fact fact) {
        memo.take(fact);
        if (fact instanceof Fact.Marked marked) {
            marks.put(marked.point(), new PointMark(marked.value(), marked.errors(), 0));
        } else if (fact instanceof Fact.OutcomeSet outcome) {
            setOutcome(outcome.code());
        } else if (fact instanceof Fact.Submitted) {
            submitted = true;
        } else if (fact instanceof Fact.Corrected corrected) {
            correct(corrected);
        }
    }

    private void setOutcome(String code) {
        if (codes.isPenalty(code)) {
            penalties.add(code);
            return;
        }
        Outcome outcome = codes.outcome(code).orElseThrow();
        set = outcome == Outcome.EARNED ? Outcome.PENDING : outcome;
        if (outcome == Outcome.EARNED) {
            penalties.clear();
        }
    }

    private void correct(Fact.Corrected correction) {
        if (correction.point() == 0) {
            correctOutcome(correction.oldValue(), correction.newValue());
            return;
        }
        PointMark old = marks.get(correction.point());
        marks.put(
                correction.point(),
                new PointMark(
                        Marks.of(correction.newValue()),
                        old == null ? List.of() : old.errors(),
                        old == null ? 1 : old.corrections() + 1));
    }

    private void correctOutcome(String oldCode, String newCode) {
        if (codes.isPenalty(oldCode)) {
            penalties.remove(oldCode);
        } else {
            set = Outcome.PENDING;
            penalties.removeIf(codes::voids);
            // somebody wrongly noted as absent was there
            attendance = attendance == Attendance.ABSENT ? Attendance.PRESENT : attendance;
        }
        if (codes.isPenalty(newCode)) {
            penalties.add(newCode);
        } else {
            Outcome outcome = codes.outcome(newCode).orElseThrow();
            set = outcome == Outcome.EARNED ? Outcome.PENDING : outcome;
        }
    }

    Outcome outcome() {
        if (set != Outcome.PENDING) {
            return set;
        }
        if (penalties.stream().anyMatch(codes::voids)) {
            return Outcome.VOID;
        }
        if (attendance == Attendance.ABSENT) {
            return Outcome.ABSENT;
        }
        return submitted && !memo.resitDue() ? Outcome.EARNED : Outcome.PENDING;
    }

    /** What was noted besides marks and outcome. */
    SheetMemo memo() {
        return memo;
    }

    /** Handed in, to be sat again, or ended by an outcome that needs no points. */
    boolean isClosed() {
        return submitted || memo.resitDue() || isClosedByOutcome();
    }

    boolean isClosedByOutcome() {
        return switch (outcome()) {
            case ABSENT, DEFERRED, EXEMPT, VOID -> true;
            case EARNED, WITHDRAWN, PENDING -> false;
        };
    }

    /** Whether anything was written on the sheet itself. */
    boolean isBegun() {
        return submitted || !marks.isEmpty() || memo.isBegun() || !penalties.isEmpty() || set != Outcome.PENDING;
    }

    /** Handed in for a score that nobody has signed or refused to sign since. */
    boolean awaitsAcknowledgement() {
        return submitted
                && !memo.resitDue()
                && !isClosedByOutcome()
                && penalties.stream().noneMatch(codes::voids)
                && memo.acknowledgement().isEmpty();
    }

    boolean isSubmitted() {
        return submitted;
    }

    boolean isSigned() {
        return signed;
    }

    Attendance attendance() {
        return attendance;
    }

    GivenLot lot() {
        return lot;
    }

    SortedMap<Integer, PointMark> marks() {
        return marks;
    }

    List<String> penalties() {
        return List.copyOf(penalties);
    }

    List<String> devices() {
        return List.copyOf(devices);
    }
}
