package org.shikao.flow;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.WalkIn;
import org.shikao.exam.roster.Candidate;

/**
 * Says which candidate of the list a walk-in is. From then on he is shown once, under his own number, with the sheets scored under
 * the temporary one; his planned seat does not count any more.
 */
public final class LinkWalkIn {
    /** Which walk-in is whom, and who says so; the reason may be empty where the identity numbers agree. */
    public record Order(String temporaryNo, String candidateNo, String reason, String by, String second) {}

    /** {@code sameIdentity} says that the identity numbers agree. */
    public record Linked(String temporaryNo, String candidateNo, boolean sameIdentity) {}

    /**
     * A walk-in as a list shows him. {@code linked} is the candidate he was linked to, {@code proposed} the one with his identity
     * number, both empty if none; {@code conflict} lists the candidates that links made apart name.
     */
    public record Row(
            String temporaryNo,
            String name,
            String idNo,
            List<String> sessions,
            String linked,
            String proposed,
            List<String> conflict) {}

    /** All walk-ins, by temporary number. */
    public List<Row> list(OpenExam exam) {
        return exam.day().walkIns().all().stream().map(w -> row(exam, w)).toList();
    }

    private static Row row(OpenExam exam, WalkIn walkIn) {
        Optional<Candidate> person = exam.walkInPerson(walkIn);
        String idNo = person.map(Candidate::idNo).orElse("");
        return new Row(
                walkIn.temporaryNo(),
                person.map(Candidate::name).orElse(""),
                idNo,
                walkIn.seats().stream().map(WalkIn.Place::sessionId).toList(),
                walkIn.isLinked() ? walkIn.claimed().get(0) : "",
                walkIn.isLinked() ? "" : proposed(exam, idNo).orElse(""),
                walkIn.isInConflict() ? walkIn.claimed() : List.of());
    }

    /** The candidate of the list with this identity number, also one who was taken off it. */
    static Optional<String> proposed(OpenExam exam, String idNo) {
        return exam.listed().stream()
                .filter(c -> !idNo.isEmpty() && c.idNo().equals(idNo))
                .map(Candidate::candidateNo)
                .findFirst();
    }

    /** Records the link, or says why it cannot be. */
    public Answer<Linked> run(OpenExam exam, Order order) {
        Optional<WalkIn> walkIn = exam.day().walkIns().all().stream()
                .filter(w -> w.temporaryNo().equals(order.temporaryNo()))
                .findFirst();
        Optional<Candidate> candidate = exam.listed().stream()
                .filter(c -> c.candidateNo().equals(order.candidateNo()))
                .findFirst();
        if (walkIn.isEmpty()) {
            return Answer.refused("WALK_IN_UNKNOWN", order.temporaryNo(), order.temporaryNo());
        }
        if (candidate.isEmpty()) {
            return Answer.refused("LIST_UNKNOWN", order.candidateNo(), order.candidateNo());
        }
        String idNo = exam.walkInPerson(walkIn.get()).map(Candidate::idNo).orElse("");
        boolean same = !idNo.isEmpty() && idNo.equals(candidate.get().idNo());
        Fact fact = new Fact.WalkInLinked(
                order.temporaryNo(),
                order.candidateNo(),
                same ? Fact.WalkInLinked.SAME : Fact.WalkInLinked.OTHER,
                order.reason(),
                order.by(),
                order.second());
        Linked linked = new Linked(order.temporaryNo(), order.candidateNo(), same);
        List<Problem> said = same
                ? List.of()
                : List.of(Problem.warning(
                        "WALK_IN_IDENTITY",
                        Place.named(order.temporaryNo()),
                        order.temporaryNo(),
                        order.candidateNo()));
        return Answer.of(linked, said)
                .then(l -> exam.record(order.by(), List.of(fact)).map(recorded -> l));
    }

    /** Takes a link back; {@code candidateNo} of the order may be empty for whoever he is linked to. Asks for a reason and two people. */
    public Answer<Linked> undo(OpenExam exam, Order order) {
        String no = order.temporaryNo();
        Optional<WalkIn> walkIn = exam.day().walkIns().all().stream()
                .filter(w -> w.temporaryNo().equals(no))
                .findFirst();
        if (walkIn.isEmpty()) {
            return Answer.refused("WALK_IN_UNKNOWN", no, no);
        }
        List<String> claimed = walkIn.get().claimed();
        String from = order.candidateNo().isEmpty() && !claimed.isEmpty() ? claimed.get(0) : order.candidateNo();
        Fact fact = new Fact.WalkInUnlinked(no, from, order.reason(), order.by(), order.second());
        return exam.allowed(fact)
                .<Answer<Linked>>map(refusal -> Answer.refused(List.of(refusal)))
                .orElseGet(() -> exam.record(order.by(), List.of(fact)).map(done -> new Linked(no, from, false)));
    }

    /** Walk-ins whom links made apart name differently. */
    static List<Problem> conflicts(OpenExam exam) {
        return exam.day().walkIns().all().stream()
                .filter(WalkIn::isInConflict)
                .map(w -> Problem.warning(
                        "WALK_IN_CONFLICT",
                        Place.named(w.temporaryNo()),
                        w.temporaryNo(),
                        String.join(", ", w.claimed())))
                .toList();
    }
}
