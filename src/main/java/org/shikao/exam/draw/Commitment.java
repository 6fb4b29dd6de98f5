package org.shikao.exam.draw;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * What a site binds itself to before check-in: the hash of its secret and the hash of the list of lots and candidates, both
 * lower-case hex, shown and printed.
 */
public record Commitment(String sessionId, String commitment, String listHash) {

    /** The commitment to a secret and to the urn as it is planned now. */
    public static Commitment to(String examId, Urn urn, DrawSecret secret) {
        return new Commitment(urn.sessionId(), secret.commitment(), CanonicalList.hash(examId, urn));
    }

    /** What forbids drawing from this urn with this secret: another secret, or lots or candidates changed since. */
    public List<Problem> check(String examId, Urn urn, DrawSecret secret) {
        List<Problem> problems = new ArrayList<>();
        Place place = Place.named(sessionId);
        if (!commitment.equals(secret.commitment())) {
            problems.add(Problem.error("DRAW_SECRET_NOT_COMMITTED", place));
        }
        if (!listHash.equals(CanonicalList.hash(examId, urn))) {
            problems.add(Problem.error("DRAW_LIST_CHANGED", place));
        }
        return problems;
    }
}
