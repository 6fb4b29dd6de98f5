package org.shikao.exam.journal;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shikao.exam.journal.SheetTally.Attendance;

/** How far a session has come, as a witness knows it. */
final class SessionProgress {
    private final DayBook book;
    private final SessionLog session;
    private final Witness witness;

    SessionProgress(DayBook book, SessionLog session, Witness witness) {
        this.book = book;
        this.session = session;
        this.witness = witness;
    }

    SessionState state() {
        List<Sitting> seated = book.seated(session, witness);
        if (!seated.isEmpty() && seated.stream().allMatch(this::isEnded)) {
            return isSigned(seated) ? SessionState.SIGNED : SessionState.ENDED;
        }
        if (session.has(Fact.ScoringOpened.class, witness) || seated.stream().anyMatch(this::isScoring)) {
            return SessionState.SCORING;
        }
        if (isDrawn()) {
            return SessionState.DRAWN;
        }
        if (has(Attendance.PRESENT) || has(Attendance.ABSENT)) {
            return SessionState.CHECKED_IN;
        }
        return session.urn().openCommitment(witness).isPresent() ? SessionState.COMMITTED : SessionState.PLANNED;
    }

    boolean isSigned() {
        return state() == SessionState.SIGNED;
    }

    /** Marks on a sheet; an outcome alone (a deferral noted beforehand) does not start a session. */
    private boolean isScoring(Sitting sitting) {
        return sitting.logs().stream()
                .flatMap(log -> log.tallies(witness))
                .anyMatch(tally -> !tally.marks().isEmpty());
    }

    private boolean isSigned(List<Sitting> seated) {
        return session.has(Fact.Signed.class, witness) && seated.stream().allMatch(this::isSigned);
    }

    private boolean isSigned(Sitting sitting) {
        return logs(sitting).stream()
                .allMatch(log -> log.view(witness).tally().isSigned() && book.isSettled(log, witness));
    }

    /** Every sheet handed in or ended by an outcome, none in conflict. */
    private boolean isEnded(Sitting sitting) {
        return logs(sitting).stream().allMatch(log -> !log.isSplit(witness) && book.isSettled(log, witness))
                && !book.walkIns().isDisputed(book.sitting(sitting.logs().get(0)), witness);
    }

    /** The sheets of the sitting; of a sitting that has come to none, the log that knows the absence. */
    private List<SheetLog> logs(Sitting sitting) {
        List<SheetLog> sheets = book.sheets(sitting, witness);
        return sheets.isEmpty() ? sitting.logs().subList(0, 1) : sheets;
    }

    /** Drawn by the program, or everybody present has a lot typed in. */
    private boolean isDrawn() {
        if (!session.urn().draws(witness).isEmpty()) {
            return true;
        }
        List<Sitting> present = listed().filter(
                        sitting -> sitting.tally(witness).attendance() == Attendance.PRESENT)
                .toList();
        return !present.isEmpty()
                && present.stream()
                        .noneMatch(sitting -> sitting.tally(witness).lot().isNone());
    }

    private boolean has(Attendance attendance) {
        return listed().anyMatch(sitting -> sitting.tally(witness).attendance() == attendance);
    }

    /** The candidates due who were not taken off the list. */
    private Stream<Sitting> listed() {
        return session.sittings().stream().filter(sitting -> !book.isOff(sitting, witness));
    }

    /** Candidates seated here who were neither checked in nor absent nor excused. */
    List<String> unaccounted() {
        return book.seated(session, witness).stream()
                .filter(sitting -> sitting.tally(witness).attendance() == Attendance.OPEN && !isEnded(sitting))
                .map(Sitting::candidateNo)
                .toList();
    }

    /** Sheets not handed in, each {@code candidate/subject}. */
    List<String> openSheets() {
        return named((sitting, log) -> !log.view(witness).tally().isClosed());
    }

    /** Sheets handed in by one marker only, each {@code candidate/subject}. */
    List<String> markedOnce() {
        return marked(twice -> twice.state() == DoubleMarking.State.AWAITED);
    }

    /** Sheets whose markings nobody has decided between, each {@code candidate/subject}. */
    List<String> undecided() {
        return marked(DoubleMarking::isUndecided);
    }

    private List<String> marked(Predicate<DoubleMarking> which) {
        return named((sitting, log) -> log.view(witness).tally().isClosed()
                && !book.isSettled(log, witness)
                && Agreement.of(book, log, witness).filter(which).isPresent());
    }

    /** Sheets in conflict, each {@code candidate/subject}. */
    List<String> splitSheets() {
        return Stream.concat(
                        named((sitting, log) ->
                                        log.isSplit(witness) || book.walkIns().isDisputed(book.sitting(log), witness))
                                .stream(),
                        claimed())
                .distinct()
                .toList();
    }

    /** Sheets of candidates whom one laptop sent here and another elsewhere, and who drew or were marked in both places. */
    private Stream<String> claimed() {
        return session.sittings().stream()
                .filter(sitting -> !book.list().isRemoved(sitting.candidateNo(), witness)
                        && book.arrivals().isClaimed(sitting, witness))
                .flatMap(sitting -> sitting.logs().stream())
                .filter(log -> log.isSplit(witness))
                .map(log -> Refusal.name(log.key()));
    }

    /** Sheets handed in whose score the candidate has neither signed nor refused to sign, each {@code candidate/subject}. */
    List<String> unacknowledged() {
        return named((sitting, log) -> log.view(witness).tally().awaitsAcknowledgement());
    }

    private List<String> named(BiPredicate<Sitting, SheetLog> which) {
        return book.seated(session, witness).stream()
                .flatMap(sitting -> logs(sitting).stream().filter(log -> which.test(sitting, log)))
                .map(log -> Refusal.name(log.key()))
                .toList();
    }
}
