package org.shikao.exam.journal;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Outcome;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.DoubleMarking.State;

/** Which facts may be written about markings 2 and 3 of a sheet and about the choice between them (rule 21). */
final class MarkingGate {
    private static final int THIRD = 3;

    private final DayBook book;
    private final SheetGate sheets;

    MarkingGate(DayBook book, SheetGate sheets) {
        this.book = book;
        this.sheets = sheets;
    }

    Optional<Problem> marked(Fact.MarkedAgain fact, Witness witness) {
        SheetKey key = fact.sheet();
        return open(key, fact.marking(), fact.marker(), witness)
                .or(() -> sheets.toMark(key, witness))
                .or(() -> sheets.value(key, fact.point(), fact.value(), witness))
                .or(() -> sheets.errors(key, fact.point(), fact.errors(), witness));
    }

    Optional<Problem> keyed(Fact.KeyedAgain fact, Witness witness) {
        SheetKey key = fact.sheet();
        return open(key, fact.marking(), fact.marker(), witness)
                .or(() -> sheets.keyedValues(key, fact.entry(), fact.values(), witness));
    }

    Optional<Problem> submitted(Fact.SubmittedAgain fact, Witness witness) {
        SheetKey key = fact.sheet();
        return open(key, fact.marking(), fact.marker(), witness)
                .or(() -> sheets.toMark(key, witness))
                .or(() -> sheets.tally(key, witness).outcome() == Outcome.WITHDRAWN
                        ? Optional.empty()
                        : sheets.complete(key, tally(key, fact.marking(), witness)));
    }

    Optional<Problem> corrected(Fact.CorrectedAgain fact, Witness witness) {
        SheetKey key = fact.sheet();
        return known(key, fact.marking(), witness).or(() -> {
            SheetTally tally = tally(key, fact.marking(), witness);
            if (!tally.isSubmitted()) {
                return Refusal.ofSheet("SHEET_NOT_SUBMITTED", key);
            }
            boolean signed = sheets.tally(key, witness).isSigned();
            int people = signed ? 2 : book.rules().marking().correctionSignatures();
            return Refusal.ofPeople(place(key), people, fact.reason(), fact.name1(), fact.name2())
                    .or(() -> sheets.valueChange(asOfMarkingOne(fact), tally, witness));
        });
    }

    private static Fact.Corrected asOfMarkingOne(Fact.CorrectedAgain fact) {
        return new Fact.Corrected(
                fact.sheet(),
                fact.point(),
                fact.oldValue(),
                fact.newValue(),
                fact.reason(),
                fact.name1(),
                fact.name2());
    }

    /** Two people choose a marking handed in, where the two markings are too far apart; they may choose again. */
    Optional<Problem> adjudicated(Fact.Adjudicated fact, Witness witness) {
        SheetKey key = fact.sheet();
        return known(key, 2, witness).or(() -> {
            Optional<DoubleMarking> twice = Agreement.of(book, book.log(key).orElseThrow(), witness);
            boolean open = twice.filter(t -> t.isUndecided() || t.state() == State.ADJUDICATED)
                    .isPresent();
            if (!open || sheets.tally(key, witness).isClosedByOutcome()) {
                return Refusal.ofSheet("SHEET_NOTHING_TO_ADJUDICATE", key);
            }
            String kept = Integer.toString(fact.kept());
            if (twice.get().marking(fact.kept()).filter(m -> m.handedIn()).isEmpty()) {
                return Refusal.ofSheet("SHEET_MARKING_NOT_IN", key, kept);
            }
            boolean already = twice.get()
                    .adjudicated()
                    .filter(a -> a.kept() == fact.kept())
                    .isPresent();
            return already
                    ? Refusal.ofSheet("SHEET_ALREADY_KEPT", key, kept)
                    : Refusal.ofPeople(place(key), 2, fact.reason(), fact.name1(), fact.name2());
        });
    }

    /** Nobody makes two markings of one sheet; who writes may be unknown, as of a sheet keyed from paper. */
    Optional<Problem> byAnother(SheetKey key, int marking, String marker, Witness witness) {
        SheetLog log = book.log(key).orElseThrow();
        for (int no = 1; log.marking(no).isPresent(); no++) {
            List<String> others = tally(key, no, witness).markers();
            if (no != marking && others.contains(marker)) {
                return Refusal.ofSheet("SHEET_SAME_MARKER", key, marker, Integer.toString(no));
            }
        }
        return Optional.empty();
    }

    /** The marking is due, made by somebody else than the others, and not handed in. */
    private Optional<Problem> open(SheetKey key, int marking, String marker, Witness witness) {
        return known(key, marking, witness)
                .or(() -> marker.isBlank() ? Refusal.ofSheet("SHEET_NEEDS_MARKER", key) : Optional.empty())
                .or(() -> byAnother(key, marking, marker, witness))
                .or(() -> tally(key, marking, witness).isSubmitted()
                        ? Refusal.ofSheet("SHEET_SUBMITTED", key)
                        : Optional.empty())
                .or(() -> marking == THIRD ? third(key, witness) : Optional.empty());
    }

    /** A third marking is made only where the two do not decide. */
    private Optional<Problem> third(SheetKey key, Witness witness) {
        boolean undecided = Agreement.of(book, book.log(key).orElseThrow(), witness)
                .filter(DoubleMarking::isUndecided)
                .isPresent();
        return undecided ? Optional.empty() : Refusal.ofSheet("SHEET_NO_THIRD", key);
    }

    /** The rules want such a marking, and neither it nor the sheet is in conflict. */
    private Optional<Problem> known(SheetKey key, int marking, Witness witness) {
        return sheets.undisputed(key, witness)
                .or(() -> sheets.exists(key, witness))
                .or(() -> {
                    Optional<SheetLog> log = book.log(key).orElseThrow().marking(marking);
                    if (marking == 1 || log.isEmpty()) {
                        return Refusal.ofSheet("SHEET_MARKING_UNKNOWN", key, Integer.toString(marking));
                    }
                    return log.get().view(witness).isSplit()
                            ? Refusal.ofSheet("SHEET_IN_CONFLICT", key)
                            : Optional.empty();
                });
    }

    private SheetTally tally(SheetKey key, int marking, Witness witness) {
        return book.log(key)
                .orElseThrow()
                .marking(marking)
                .orElseThrow()
                .view(witness)
                .tally();
    }

    private static Place place(SheetKey key) {
        return Place.named(Refusal.name(key));
    }
}
