package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.WalkIn;
import org.shikao.exam.roster.Candidate;

/**
 * Says which candidate of the list a walk-in is, or that two temporary numbers are one person's. From then on he is shown once, under his own number, with the sheets scored under
 * the temporary one; his planned seat does not count any more.
 */
public final class LinkWalkIn {
    /** Which walk-in is whom, and who says so; the reason may be empty where the identity numbers agree. */
    public record Order(String temporaryNo, String candidateNo, String reason, String by, String second) {
        private Order of(String higher, String lower) {
            return new Order(higher, lower, reason, by, second);
        }
    }

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
                walkIn.isLinked()
                        ? ""
                        : proposed(exam, idNo)
                                .or(() -> person.flatMap(p -> ofStudentNo(exam, p))
                                        .map(Candidate::candidateNo))
                                .or(() ->
                                        twins(exam, walkIn.temporaryNo(), idNo).findFirst())
                                .orElse(""),
                walkIn.isInConflict() ? walkIn.claimed() : List.of());
    }

    /** Why nobody is on the list under this number: a walk-in who was linked is there under his own. */
    static Problem unknown(OpenExam exam, String no) {
        String root = root(exam, no);
        return root.equals(no)
                ? Problem.error("LIST_UNKNOWN", Place.named(no), no)
                : Problem.error("LIST_LINKED", Place.named(no), no, root);
    }

    /** The candidate of the list who has the student number, or a number that repeats it. */
    static Optional<Candidate> ofStudentNo(OpenExam exam, Candidate person) {
        return exam.listed().stream()
                .filter(c -> isSame(c.studentNo(), person.studentNo())
                        || isSame("G" + c.idNo(), person.studentNo())
                        || isSame(c.studentNo(), "G" + person.idNo()))
                .findFirst();
    }

    private static boolean isSame(String one, String other) {
        return one.length() > 1 && one.equals(other);
    }

    /** The candidate of the list with this identity number, also one who was taken off it. */
    static Optional<String> proposed(OpenExam exam, String idNo) {
        return exam.listed().stream()
                .filter(c -> !idNo.isEmpty() && c.idNo().equals(idNo))
                .map(Candidate::candidateNo)
                .findFirst();
    }

    /** Numbers of the other walk-ins with this identity number who are not known to be the same person yet, ascending. */
    static Stream<String> twins(OpenExam exam, String no, String idNo) {
        String own = root(exam, no);
        return exam.day().walkIns().all().stream()
                .filter(w -> !idNo.isEmpty()
                        && exam.walkInPerson(w)
                                .filter(p -> p.idNo().equals(idNo))
                                .isPresent())
                .map(WalkIn::temporaryNo)
                .filter(other -> !other.equals(no) && !root(exam, other).equals(own));
    }

    private static Optional<WalkIn> walkIn(OpenExam exam, String no) {
        return exam.day().walkIns().all().stream()
                .filter(w -> w.temporaryNo().equals(no))
                .findFirst();
    }

    /** The number that he is shown under: a candidate's, or his lowest temporary one. */
    static String root(OpenExam exam, String no) {
        return walkIn(exam, no)
                .filter(WalkIn::isLinked)
                .map(w -> w.claimed().get(0))
                .filter(target -> !target.equals(no))
                .map(target -> root(exam, target))
                .orElse(no);
    }

    private static Optional<Candidate> person(OpenExam exam, String no) {
        return walkIn(exam, no)
                .flatMap(exam::walkInPerson)
                .or(() -> exam.listed().stream()
                        .filter(c -> c.candidateNo().equals(no))
                        .findFirst());
    }

    /** The link that makes two numbers one person: a temporary number to a candidate's, the higher of two temporary ones to the lower. */
    static Order pair(OpenExam exam, Order order) {
        String one = root(exam, order.temporaryNo());
        String other = root(exam, order.candidateNo());
        boolean turned = walkIn(exam, one).isEmpty() || walkIn(exam, other).isPresent() && one.compareTo(other) < 0;
        return turned ? order.of(other, one) : order.of(one, other);
    }

    /** The same for a temporary number that is about to be given. */
    static Order joining(OpenExam exam, Order order) {
        String other = root(exam, order.candidateNo());
        boolean turned = walkIn(exam, other).isPresent() && order.temporaryNo().compareTo(other) < 0;
        return turned ? order.of(other, order.temporaryNo()) : order.of(order.temporaryNo(), other);
    }

    /** Records the link, or says why it cannot be. */
    public Answer<Linked> run(OpenExam exam, Order order) {
        if (walkIn(exam, order.temporaryNo()).isEmpty()) {
            return Answer.refused("WALK_IN_UNKNOWN", order.temporaryNo(), order.temporaryNo());
        }
        Optional<Candidate> candidate = person(exam, order.candidateNo());
        if (candidate.isEmpty()) {
            return Answer.refused("LIST_UNKNOWN", order.candidateNo(), order.candidateNo());
        }
        Order pair = pair(exam, order);
        Optional<Problem> against = against(exam, order, pair);
        if (against.isPresent()) {
            return Answer.refused(List.of(against.get()));
        }
        String idNo = person(exam, order.temporaryNo()).map(Candidate::idNo).orElse("");
        boolean same = !idNo.isEmpty() && idNo.equals(candidate.get().idNo());
        Linked linked = new Linked(pair.temporaryNo(), pair.candidateNo(), same);
        List<Problem> said = new ArrayList<>(new LinkDoubts(exam, pair).warnings());
        if (!same) {
            said.add(Problem.warning(
                    "WALK_IN_IDENTITY", Place.named(order.temporaryNo()), order.temporaryNo(), order.candidateNo()));
        }
        return Answer.of(linked, said)
                .then(l -> exam.record(order.by(), List.of(fact(pair, same))).map(recorded -> l));
    }

    /** The link as an entry. */
    static Fact fact(Order pair, boolean same) {
        return new Fact.WalkInLinked(
                pair.temporaryNo(),
                pair.candidateNo(),
                same ? Fact.WalkInLinked.SAME : Fact.WalkInLinked.OTHER,
                pair.reason(),
                pair.by(),
                pair.second());
    }

    /** Why the two cannot be made one as things stand. */
    private static Optional<Problem> against(OpenExam exam, Order order, Order pair) {
        String no = order.temporaryNo();
        if (pair.temporaryNo().equals(pair.candidateNo())) {
            return Optional.of(Problem.error("WALK_IN_LINKED", Place.named(no), no, order.candidateNo()));
        }
        return walkIn(exam, pair.temporaryNo()).isPresent()
                ? new LinkDoubts(exam, pair).refusal()
                : Optional.of(
                        Problem.error("WALK_IN_LINKED_ELSE", Place.named(no), no, root(exam, no), order.candidateNo()));
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

    /** Walk-ins whom links made apart name differently, and those who have two numbers by their identity number. */
    static List<Problem> conflicts(OpenExam exam) {
        List<WalkIn> all = exam.day().walkIns().all();
        Stream<Problem> split = all.stream()
                .filter(WalkIn::isInConflict)
                .map(w -> Problem.warning(
                        "WALK_IN_CONFLICT",
                        Place.named(w.temporaryNo()),
                        w.temporaryNo(),
                        String.join(", ", w.claimed())));
        Stream<Problem> twice = all.stream().flatMap(w -> {
            String no = w.temporaryNo();
            String idNo = exam.walkInPerson(w).map(Candidate::idNo).orElse("");
            return twins(exam, no, idNo)
                    .filter(other -> other.compareTo(no) < 0)
                    .map(other -> Problem.warning("WALK_IN_TWICE", Place.named(no), no, other));
        });
        return Stream.concat(split, twice).toList();
    }
}
