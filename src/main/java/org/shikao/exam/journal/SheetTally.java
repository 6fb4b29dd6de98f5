package org.shikao.exam.journal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
    private final LinkedHashSet<String> markers = new LinkedHashSet<>();
    private Optional<Fact.Adjudicated> adjudicated = Optional.empty();
    private Attendance attendance = Attendance.OPEN;
    private String sessionId = "";
    private GivenLot lot;
    /** PENDING while none was set. */
    private Outcome set = Outcome.PENDING;

    private final SheetMemo memo = new SheetMemo();
    private boolean submitted;
    private boolean signed;
    private boolean outcomeCorrected;

    SheetTally(OutcomeCodes codes, GivenLot start) {
        this.codes = codes;
        this.lot = start;
    }

    SheetTally take(Note note) {
        Fact fact = note.entry().fact();
        switch (note.kind()) {
            case PRESENT -> {
                attendance = Attendance.PRESENT;
                sessionId = ((Fact.CheckedIn) fact).sessionId();
            }
            case ABSENT -> {
                attendance = Attendance.ABSENT;
                sessionId = ((Fact.MarkedAbsent) fact).sessionId();
            }
            case LOT -> lot = note.lot();
            case SIGN -> signed = isClosed();
            case FAULT -> memo.fault(note.entry());
            case BASE, EVENT -> {
                devices.add(note.device());
                takeBase(fact);
                takeMarker(note.entry());
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
        } else if (fact instanceof Fact.DeferralSet list) {
            setOutcome((list.deferred() ? Outcome.DEFERRED : Outcome.EARNED).name());
        } else if (fact instanceof Fact.Submitted) {
            submitted = true;
        } else if (fact instanceof Fact.Corrected corrected) {
            correct(corrected);
        } else {
            takeAgain(fact);
        }
    }

    private void takeAgain(Fact fact) {
        if (fact instanceof Fact.MarkedAgain marked) {
            marks.put(marked.point(), new PointMark(marked.value(), marked.errors(), 0));
        } else if (fact instanceof Fact.SubmittedAgain) {
            submitted = true;
        } else if (fact instanceof Fact.CorrectedAgain corrected) {
            correct(corrected.point(), corrected.newValue());
        } else if (fact instanceof Fact.Adjudicated decided) {
            adjudicated = Optional.of(decided);
        }
    }

    /** Who gives marks or hands in has made the marking; a correction is answered for by others. */
    private void takeMarker(Entry entry) {
        String marker = "";
        if (entry.fact() instanceof Fact.MarkedAgain again) {
            marker = again.marker();
        } else if (entry.fact() instanceof Fact.SubmittedAgain again) {
            marker = again.marker();
        } else if (entry.fact() instanceof Fact.Marked || entry.fact() instanceof Fact.Submitted) {
            marker = entry.by();
        }
        if (!marker.isBlank()) {
            // the last one stands last
            markers.remove(marker);
            markers.add(marker);
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
        correct(correction.point(), correction.newValue());
    }

    private void correct(int point, String value) {
        PointMark old = marks.get(point);
        marks.put(
                point,
                new PointMark(
                        Marks.of(value),
                        old == null ? List.of() : old.errors(),
                        old == null ? 1 : old.corrections() + 1));
    }

    private void correctOutcome(String oldCode, String newCode) {
        outcomeCorrected = true;
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
        if (isVoided()) {
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

    /** Whether a penalty makes the subject void, whatever the outcome is called. */
    boolean isVoided() {
        return penalties.stream().anyMatch(codes::voids);
    }

    boolean isClosedByOutcome() {
        return switch (outcome()) {
            case ABSENT, DEFERRED, EXEMPT, VOID -> true;
            case EARNED, WITHDRAWN, PENDING -> false;
        };
    }

    /** Whether the candidate need not sit here, exempt or put off. */
    boolean isExcused() {
        return outcome() == Outcome.EXEMPT || outcome() == Outcome.DEFERRED;
    }

    /** Whether somebody sat who has these sheets. Who is exempt or put off after all is not absent besides: the counts must add up. */
    static Attendance together(List<SheetTally> sheets, Attendance called) {
        if (sheets.stream().anyMatch(SheetTally::isThere)) {
            return Attendance.PRESENT;
        }
        if (sheets.stream().anyMatch(tally -> tally.outcome() == Outcome.ABSENT)) {
            return Attendance.ABSENT;
        }
        boolean excused = !sheets.isEmpty() && sheets.stream().allMatch(SheetTally::isExcused);
        return excused ? Attendance.OPEN : called;
    }

    /** Whether anything was written on the sheet itself. */
    boolean isBegun() {
        return submitted || !marks.isEmpty() || memo.isBegun() || !penalties.isEmpty() || set != Outcome.PENDING;
    }

    /** Whether anything tells that the candidate sat; absence, deferral and exemption do not. */
    boolean hasSat() {
        boolean ended = set == Outcome.VOID || set == Outcome.WITHDRAWN;
        return submitted || !marks.isEmpty() || memo.isBegun() || !penalties.isEmpty() || ended;
    }

    /** Handed in for a score that nobody has signed or refused to sign since. */
    boolean awaitsAcknowledgement() {
        return submitted
                && !memo.resitDue()
                && !isClosedByOutcome()
                && !isVoided()
                && memo.acknowledgement().isEmpty();
    }

    /** Whether the candidate came, and no outcome says later that he did not. */
    boolean isThere() {
        return attendance == Attendance.PRESENT && outcome() != Outcome.ABSENT;
    }

    /** Whether a correction opened the sheet of somebody who has no lot, so that nothing can be marked on it. */
    boolean isStranded() {
        return outcomeCorrected && lot.isNone() && marks.isEmpty() && !isClosed();
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

    /** The session of the last roll call that named the candidate, empty before. */
    String sessionId() {
        return sessionId;
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

    /** Codes of those who made this marking, the last one last; none is known of a sheet keyed from paper. */
    List<String> markers() {
        return List.copyOf(markers);
    }

    /** What two people decided about the markings. */
    Optional<Fact.Adjudicated> adjudicated() {
        return adjudicated;
    }
}
