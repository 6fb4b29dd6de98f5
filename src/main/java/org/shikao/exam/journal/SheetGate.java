package org.shikao.exam.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.journal.SheetTally.Attendance;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.SessionRule.LeaveEarly;

/** Which facts may be written on a sheet now. */
final class SheetGate {
    private final DayBook book;

    SheetGate(DayBook book) {
        this.book = book;
    }

    Optional<Problem> marked(Fact.Marked fact, Witness witness) {
        return open(fact.sheet(), witness)
                .or(() -> toMark(fact.sheet(), witness))
                .or(() -> value(fact.sheet(), fact.point(), fact.value(), witness))
                .or(() -> errors(fact.sheet(), fact.point(), fact.errors(), witness));
    }

    Optional<Problem> outcomeSet(Fact.OutcomeSet fact, Witness witness) {
        SheetKey key = fact.sheet();
        if (!book.codes().isKnown(fact.code())) {
            return Refusal.ofSheet("SHEET_OUTCOME_UNKNOWN", key, fact.code());
        }
        if (leavesWithoutReason(fact)) {
            return Refusal.ofSheet("SHEET_LEAVE_NEEDS_REASON", key);
        }
        return open(key, witness)
                .or(() -> isExcused(fact.code()) && tally(key, witness).lot().isNone()
                        ? Optional.empty()
                        : exists(key, witness))
                .or(() -> outcomeFits(key, fact.code(), tally(key, witness)));
    }

    /** A sheet that is planned is open, and deferred where that is taken back. */
    Optional<Problem> deferralSet(Fact.DeferralSet fact, Witness witness) {
        SheetKey key = fact.sheet();
        if (book.log(key).isEmpty()) {
            return Optional.empty();
        }
        return open(key, witness)
                .or(() -> fact.deferred() || tally(key, witness).outcome() == Outcome.DEFERRED
                        ? Optional.empty()
                        : Refusal.ofSheet("SHEET_NOT_DEFERRED", key));
    }

    /** Where nobody may leave early (rule 17) it is written down why somebody did. */
    private boolean leavesWithoutReason(Fact.OutcomeSet fact) {
        return fact.code().equals(Outcome.WITHDRAWN.name())
                && fact.note().isBlank()
                && book.rules().session().leaveEarly() == LeaveEarly.FORBIDDEN;
    }

    /** Deferral and exemption are noted before a lot is drawn, whichever subject it would give. */
    private boolean isExcused(String code) {
        return book.codes()
                .outcome(code)
                .filter(o -> o == Outcome.DEFERRED || o == Outcome.EXEMPT)
                .isPresent();
    }

    Optional<Problem> submitted(Fact.Submitted fact, Witness witness) {
        SheetKey key = fact.sheet();
        return open(key, witness).or(() -> exists(key, witness)).or(() -> {
            SheetTally tally = tally(key, witness);
            boolean needsNoPoints = tally.isClosedByOutcome() || tally.outcome() == Outcome.WITHDRAWN;
            return needsNoPoints ? notAbsent(key, tally) : toMark(key, witness).or(() -> complete(key, tally));
        });
    }

    /** An entry of a paper sheet: the sheet is open and drawn, and every value could stand on it. */
    Optional<Problem> keyed(Fact.Keyed fact, Witness witness) {
        SheetKey key = fact.sheet();
        return open(key, witness).or(() -> keyedValues(key, fact.entry(), fact.values(), witness));
    }

    /** Whether a marking that is open can have been keyed like this. */
    Optional<Problem> keyedValues(SheetKey key, String entry, Map<Integer, Marks> values, Witness witness) {
        if (!entry.matches("[AB]")) {
            return Refusal.ofSheet("SHEET_ENTRY_UNKNOWN", key, entry);
        }
        return toMark(key, witness)
                .or(() -> values.entrySet().stream()
                        .map(e -> value(key, e.getKey(), e.getValue(), witness))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    Optional<Problem> corrected(Fact.Corrected fact, Witness witness) {
        SheetKey key = fact.sheet();
        return undisputed(key, witness).or(() -> exists(key, witness)).or(() -> {
            SheetTally tally = tally(key, witness);
            boolean ready = fact.point() == 0 ? tally.isClosed() || goesBack(fact, tally) : tally.isSubmitted();
            if (!ready) {
                return Refusal.ofSheet("SHEET_NOT_SUBMITTED", key);
            }
            int people = tally.isSigned() ? 2 : book.rules().marking().correctionSignatures();
            return Refusal.ofPeople(Place.named(Refusal.name(key)), people, fact.reason(), fact.name1(), fact.name2())
                    .or(() -> fact.point() == 0 ? outcomeChange(fact, tally) : valueChange(fact, tally, witness));
        });
    }

    /** A sheet that a correction opened although no lot was drawn ends again as absent, deferred or exempt. */
    private boolean goesBack(Fact.Corrected fact, SheetTally tally) {
        return tally.isStranded()
                && (isExcused(fact.newValue()) || fact.newValue().equals(Outcome.ABSENT.name()));
    }

    Optional<Problem> decided(Fact.ConflictDecided fact, Witness witness) {
        SheetKey key = fact.sheet();
        Optional<SheetLog> log = book.log(key);
        if (log.isEmpty()) {
            return Refusal.ofSheet("SHEET_UNKNOWN", key);
        }
        if (!log.get().isSplit(witness)) {
            return Refusal.ofSheet("SHEET_NO_CONFLICT", key);
        }
        if (log.get().markings().noneMatch(m -> m.view(witness).versions().containsKey(fact.keptDevice()))) {
            return Refusal.ofSheet("SHEET_CONFLICT_DEVICE", key, fact.keptDevice());
        }
        return Refusal.ofPeople(Place.named(Refusal.name(key)), 2, fact.reason(), fact.name1(), fact.name2());
    }

    SheetTally tally(SheetKey key, Witness witness) {
        return book.log(key).orElseThrow().view(witness).tally();
    }

    /** The sheet is planned and not in conflict. */
    Optional<Problem> undisputed(SheetKey key, Witness witness) {
        Optional<SheetLog> log = book.log(key);
        if (log.isEmpty()) {
            return Refusal.ofSheet("SHEET_UNKNOWN", key);
        }
        if (book.list().isRemoved(key.candidateNo(), witness)) {
            return Refusal.ofSheet("SHEET_REMOVED", key);
        }
        Sitting sitting = book.sitting(log.get());
        if (book.walkIns().isOff(sitting, witness)) {
            return Refusal.ofSheet("SHEET_ELSEWHERE", key);
        }
        boolean split = log.get().view(witness).isSplit() || book.walkIns().isDisputed(sitting, witness);
        return split ? Refusal.ofSheet("SHEET_IN_CONFLICT", key) : Optional.empty();
    }

    /** Besides, it was not handed in or signed. */
    Optional<Problem> open(SheetKey key, Witness witness) {
        Optional<Problem> disputed = undisputed(key, witness);
        if (disputed.isPresent()) {
            return disputed;
        }
        SheetTally tally = tally(key, witness);
        if (tally.isSigned()) {
            return Refusal.ofSheet("SHEET_SIGNED", key);
        }
        return tally.isSubmitted() ? Refusal.ofSheet("SHEET_SUBMITTED", key) : Optional.empty();
    }

    /** The lot, where it decides the subject, has given this one. */
    Optional<Problem> exists(SheetKey key, Witness witness) {
        SheetTally tally = tally(key, witness);
        if (book.exists(book.log(key).orElseThrow(), tally)) {
            return Optional.empty();
        }
        return tally.lot().isNone()
                ? Refusal.ofSheet("SHEET_NOT_DRAWN", key)
                : Refusal.ofSheet("SHEET_OTHER_SUBJECT", key, tally.lot().lotNo());
    }

    /** The candidate came, has a bench, and no outcome forbids marks. */
    Optional<Problem> toMark(SheetKey key, Witness witness) {
        SheetTally tally = tally(key, witness);
        if (tally.outcome() == Outcome.ABSENT) {
            return Refusal.ofSheet("SHEET_ABSENT", key);
        }
        if (tally.isClosedByOutcome()) {
            return Refusal.ofSheet("SHEET_CLOSED", key, tally.outcome().name());
        }
        if (tally.memo().resitDue()) {
            return Refusal.ofSheet("SHEET_RESIT_DUE", key);
        }
        if (tally.attendance() != Attendance.PRESENT) {
            return Refusal.ofSheet("SHEET_NOT_CHECKED_IN", key);
        }
        return tally.lot().isNone() ? Refusal.ofSheet("SHEET_NOT_DRAWN", key) : exists(key, witness);
    }

    Optional<Problem> value(SheetKey key, int no, Marks value, Witness witness) {
        Optional<RubricPoint> point = point(key, no, witness);
        if (point.isEmpty()) {
            return Refusal.ofSheet("SHEET_POINT_UNKNOWN", key, Integer.toString(no));
        }
        Marks max = point.get().marks();
        if (value.compareTo(Marks.ZERO) < 0 || value.compareTo(max) > 0) {
            return Refusal.ofSheet("SHEET_VALUE_RANGE", key, Integer.toString(no), value.toString(), max.toString());
        }
        return point.get().allows(value, book.rules().marking().step())
                ? Optional.empty()
                : Refusal.ofSheet(
                        "SHEET_VALUE_STEP",
                        key,
                        Integer.toString(no),
                        value.toString(),
                        Refusal.list(point.get().allowed(book.rules().marking().step()).stream()
                                .map(Marks::toString)
                                .toList()));
    }

    private Optional<RubricPoint> point(SheetKey key, int no, Witness witness) {
        Optional<Task> task = book.task(book.log(key).orElseThrow(), tally(key, witness));
        return task.flatMap(t -> book.rubrics().point(t.experimentId(), no));
    }

    /** The letters are those of mistakes at this point. */
    Optional<Problem> errors(SheetKey key, int no, List<String> errors, Witness witness) {
        RubricPoint point = point(key, no, witness).orElseThrow();
        return errors.stream()
                .filter(code -> point.errors().stream().noneMatch(e -> e.code().equals(code)))
                .findFirst()
                .flatMap(code -> Refusal.ofSheet("SHEET_ERROR_UNKNOWN", key, Integer.toString(no), code));
    }

    /** Deferral and exemption may be noted beforehand; every other code is about somebody who came. */
    private Optional<Problem> outcomeFits(SheetKey key, String code, SheetTally tally) {
        Optional<Outcome> outcome = book.codes().outcome(code);
        if (outcome.filter(o -> o == Outcome.DEFERRED).isPresent()
                && !book.codes().deferralAllowed()) {
            return Refusal.ofSheet("SHEET_NO_DEFERRAL", key);
        }
        if (isExcused(code)) {
            return Optional.empty();
        }
        if (outcome.filter(o -> o == Outcome.ABSENT).isPresent()) {
            return tally.marks().isEmpty() ? Optional.empty() : Refusal.ofSheet("SHEET_BEGUN", key);
        }
        // taking back an exemption noted beforehand needs nobody present
        boolean takesBack = outcome.filter(o -> o == Outcome.EARNED).isPresent() && tally.isBegun();
        if (takesBack || tally.attendance() == Attendance.PRESENT) {
            return Optional.empty();
        }
        return Refusal.ofSheet(tally.attendance() == Attendance.ABSENT ? "SHEET_ABSENT" : "SHEET_NOT_CHECKED_IN", key);
    }

    private static Optional<Problem> notAbsent(SheetKey key, SheetTally tally) {
        return tally.outcome() == Outcome.ABSENT ? Refusal.ofSheet("SHEET_ABSENT", key) : Optional.empty();
    }

    /** Every point of the sheet's rubric has a value in this marking of it. */
    Optional<Problem> complete(SheetKey key, SheetTally tally) {
        Set<Integer> missing =
                book.missingPoints(book.log(key).orElseThrow(), tally).orElse(Set.of());
        return missing.isEmpty()
                ? Optional.empty()
                : Refusal.ofSheet(
                        "SHEET_INCOMPLETE",
                        key,
                        Refusal.list(
                                missing.stream().map(no -> Integer.toString(no)).toList()));
    }

    private Optional<Problem> outcomeChange(Fact.Corrected fact, SheetTally tally) {
        SheetKey key = fact.sheet();
        if (!book.codes().isKnown(fact.newValue())) {
            return Refusal.ofSheet("SHEET_OUTCOME_UNKNOWN", key, fact.newValue());
        }
        boolean stands = fact.oldValue().equals(tally.outcome().name())
                || tally.penalties().contains(fact.oldValue());
        if (!stands) {
            return Refusal.ofSheet(
                    "SHEET_OLD_VALUE",
                    key,
                    "0",
                    fact.oldValue(),
                    tally.outcome().name());
        }
        boolean already =
                fact.newValue().equals(fact.oldValue()) || tally.penalties().contains(fact.newValue());
        return already ? Refusal.ofSheet("SHEET_SAME_VALUE", key, "0", fact.newValue()) : Optional.empty();
    }

    /** The value it names stands there in this marking of the sheet, and the new one could. */
    Optional<Problem> valueChange(Fact.Corrected fact, SheetTally tally, Witness witness) {
        SheetKey key = fact.sheet();
        String no = Integer.toString(fact.point());
        Optional<Marks> wanted = Marks.parse(fact.newValue());
        if (wanted.isEmpty()) {
            return Refusal.ofSheet("SHEET_VALUE_NOT_MARKS", key, no, fact.newValue());
        }
        Optional<Marks> current =
                Optional.ofNullable(tally.marks().get(fact.point())).map(MarkSheet.PointMark::value);
        if (!current.equals(Marks.parse(fact.oldValue()))
                || current.isEmpty() && !fact.oldValue().isEmpty()) {
            return Refusal.ofSheet(
                    "SHEET_OLD_VALUE",
                    key,
                    no,
                    fact.oldValue(),
                    current.map(Marks::toString).orElse("-"));
        }
        return current.equals(wanted)
                ? Refusal.ofSheet("SHEET_SAME_VALUE", key, no, fact.newValue())
                : value(key, fact.point(), wanted.get(), witness);
    }
}
