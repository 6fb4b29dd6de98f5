package org.shikao.exam.journal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** Which changes of the list of candidates may be written now. */
final class ListGate {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final DayBook book;

    ListGate(DayBook book) {
        this.book = book;
    }

    Optional<Problem> removed(Fact.CandidateRemoved fact, Witness witness) {
        String no = fact.candidateNo();
        Place place = Place.named(no);
        if (book.list().isRemoved(no, witness) && !book.list().isDisputed(no, witness)) {
            return Optional.of(Problem.error("LIST_REMOVED_ALREADY", place, no));
        }
        if (book.walkIns().isNamed(no, witness)) {
            return Optional.of(Problem.error("LIST_CAME", place, no));
        }
        if (book.list().hasSat(no, witness)) {
            return Optional.of(Problem.error("LIST_HAS_MARKS", place, no));
        }
        return book.list().sittings(no).stream()
                .map(sitting -> sitting.session().id())
                .filter(id -> book.session(id)
                        .filter(log -> new SessionProgress(book, log, witness).isSigned())
                        .isPresent())
                .findFirst()
                .flatMap(id -> Refusal.ofSession("DAY_SESSION_SIGNED", id))
                .or(() -> Refusal.ofPeople(place, 2, fact.reason(), fact.name1(), fact.name2()));
    }

    Optional<Problem> corrected(Fact.CandidateCorrected fact) {
        Place place = Place.named(fact.candidateNo());
        boolean sound = DIGEST.matcher(fact.oldDigest()).matches()
                && DIGEST.matcher(fact.newDigest()).matches()
                && !fact.field().isBlank();
        return sound
                ? Refusal.ofPeople(place, 2, fact.reason(), fact.name1(), fact.name2())
                : Optional.of(Problem.error("LIST_CORRECTION_MALFORMED", place, fact.candidateNo()));
    }
}
