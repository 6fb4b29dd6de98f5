package org.shikao.exam.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.DrawRule.Actor;

/** Recomputes a recorded draw from its secret and entropy, as anyone may. */
public final class DrawVerification {

    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");

    private DrawVerification() {}

    /** What does not agree; empty if the draw was as recorded. */
    public static List<Problem> check(DrawRecord recorded) {
        Place place = Place.named(recorded.sessionId());
        if (recorded.actor() == Actor.PHYSICAL) {
            return checkPhysical(recorded.candidates(), recorded.lots(), recorded.given());
        }
        if (!SECRET.matcher(recorded.secret()).matches()) {
            return List.of(Problem.error("DRAW_SECRET_MALFORMED", place));
        }
        List<Problem> problems = new ArrayList<>(LotDraw.check(recorded.candidates(), recorded.lots()));
        problems.addAll(LotDraw.checkEntropy(recorded.entropy()));
        checkHashes(recorded, place, problems);
        if (problems.isEmpty()) {
            checkGiven(recorded, place, problems);
        }
        return problems;
    }

    /**
     * What is wrong with lots drawn by hand and typed in: a lot that is not in the urn, a lot or a candidate typed twice, a
     * candidate who is not due.
     */
    public static List<Problem> checkPhysical(List<String> due, List<String> lots, List<Given> typed) {
        List<Problem> problems = new ArrayList<>();
        Set<String> lotsLeft = new HashSet<>(lots);
        Set<String> dueLeft = new HashSet<>(due);
        for (Given given : typed) {
            if (!dueLeft.remove(given.candidateNo())) {
                String code = due.contains(given.candidateNo()) ? "DRAW_CANDIDATE_TWICE" : "DRAW_CANDIDATE_NOT_DUE";
                problems.add(Problem.error(code, Place.named(given.candidateNo()), given.candidateNo()));
            }
            if (!lotsLeft.remove(given.lotNo())) {
                String code = lots.contains(given.lotNo()) ? "DRAW_LOT_TWICE" : "DRAW_LOT_UNKNOWN";
                problems.add(Problem.error(code, Place.named(given.lotNo()), given.lotNo()));
            }
        }
        return problems;
    }

    private static void checkHashes(DrawRecord recorded, Place place, List<Problem> problems) {
        DrawSecret secret = new DrawSecret(recorded.secret());
        if (!secret.commitment().equals(recorded.commitment())) {
            problems.add(Problem.error("DRAW_SECRET_NOT_COMMITTED", place));
        }
        DrawSeed seed = DrawSeed.of(recorded.examId(), secret, recorded.sessionId(), recorded.entropy());
        if (!seed.hex().equals(recorded.seed())) {
            problems.add(Problem.error("DRAW_SEED_DIFFERS", place));
        }
    }

    private static void checkGiven(DrawRecord recorded, Place place, List<Problem> problems) {
        DrawSeed seed = new DrawSeed(recorded.seed());
        List<Given> expected = LotDraw.draw(recorded.actor(), seed, recorded.candidates(), recorded.lots());
        if (expected.size() != recorded.given().size()) {
            problems.add(Problem.error(
                    "DRAW_GIVEN_COUNT",
                    place,
                    String.valueOf(expected.size()),
                    String.valueOf(recorded.given().size())));
        }
        Set<Given> actual = new HashSet<>(recorded.given());
        expected.stream()
                .filter(given -> !actual.contains(given))
                .map(given -> Problem.error("DRAW_GIVEN_DIFFERS", place, given.candidateNo(), given.lotNo()))
                .forEach(problems::add);
    }
}
