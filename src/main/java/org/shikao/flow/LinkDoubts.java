package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.WalkIn;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** What speaks against a walk-in being this person: who sits at two benches at once is two people. */
final class LinkDoubts {
    private final OpenExam exam;
    private final LinkWalkIn.Order pair;

    /** @param pair the link that is to be made, of the numbers as they are shown now */
    LinkDoubts(OpenExam exam, LinkWalkIn.Order pair) {
        this.exam = exam;
        this.pair = pair;
    }

    /** Why the link cannot be: both were there in one session, or in two at the same time. */
    Optional<Problem> refusal() {
        return sessions(pair.temporaryNo())
                .flatMap(own -> sessions(pair.candidateNo())
                        .filter(other -> other.id().equals(own.id()) || other.isTooClose(own, 0))
                        .filter(other -> isThere(own, pair.temporaryNo()) && isThere(other, pair.candidateNo())))
                .findFirst()
                .map(other ->
                        problem("WALK_IN_BOTH_THERE", other.id(), lot(other)).error());
    }

    /** What whoever links should know: that he was there elsewhere in the same subject, that others are linked to him already. */
    List<Problem> warnings() {
        List<Problem> said = new ArrayList<>();
        boolean bySubject = exam.rules().subjects().choice() == Choice.ALL;
        List<Session> own = sessions(pair.temporaryNo()).toList();
        sessions(pair.candidateNo())
                .filter(other -> isThere(other, pair.candidateNo()))
                .filter(other -> !bySubject
                        || own.stream().anyMatch(s -> s.subjects().stream().anyMatch(other.subjects()::contains)))
                .map(other ->
                        problem("WALK_IN_SAT_ELSEWHERE", other.id(), lot(other)).warning())
                .forEach(said::add);
        List<String> before = exam.day().walkIns().all().stream()
                .map(WalkIn::temporaryNo)
                .filter(no -> !no.equals(pair.candidateNo())
                        && LinkWalkIn.root(exam, no).equals(pair.candidateNo()))
                .toList();
        if (!before.isEmpty()) {
            said.add(problem("WALK_IN_SECOND_LINK", String.join(", ", before), "")
                    .warning());
        }
        return said;
    }

    private record Said(String code, Place place, String[] args) {
        Problem error() {
            return Problem.error(code, place, args);
        }

        Problem warning() {
            return Problem.warning(code, place, args);
        }
    }

    private Said problem(String code, String session, String lot) {
        return new Said(code, Place.named(pair.temporaryNo()), new String[] {
            pair.temporaryNo(), pair.candidateNo(), session, lot
        });
    }

    /** The sessions where somebody sits who is shown under this number. */
    private Stream<Session> sessions(String no) {
        return exam.plan().sessions().stream()
                .filter(session -> session.candidates().contains(no));
    }

    private boolean isThere(Session session, String no) {
        return exam.day().present(session.id()).contains(no);
    }

    private String lot(Session session) {
        return exam.day().lotOf(pair.candidateNo(), session.id()).orElse("—");
    }
}
