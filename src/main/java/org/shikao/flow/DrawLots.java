package org.shikao.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.draw.Commitment;
import org.shikao.exam.draw.DrawRecord;
import org.shikao.exam.draw.DrawRecord.Asked;
import org.shikao.exam.draw.DrawSecret;
import org.shikao.exam.draw.DrawSeed;
import org.shikao.exam.draw.DrawVerification;
import org.shikao.exam.draw.Given;
import org.shikao.exam.draw.LotDraw;
import org.shikao.exam.draw.LotMoves;
import org.shikao.exam.draw.Urn;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.rules.DrawRule.Actor;

/** Draws lots so that anyone can recompute them: commit before check-in, draw with digits called in public, verify. */
public final class DrawLots {
    private static final int SECRET_BYTES = 32;

    /** What is shown and printed before check-in; hashes are lower-case hex, {@code lots} counts them. */
    public record Committed(String sessionId, String commitment, String listHash, int lots) {}

    /** A draw asked for; reason and the two names only for a second draw of the same urn. */
    public record DrawOrder(String sessionId, String entropy, String by, String reason, String first, String second) {
        /** The first draw of a session. */
        public static DrawOrder first(String sessionId, String entropy, String by) {
            return new DrawOrder(sessionId, entropy, by, "", "", "");
        }
    }

    private final Entropy entropy;

    public DrawLots(Entropy entropy) {
        this.entropy = entropy;
    }

    /** Binds the site to a fresh secret for the session's urn; refused where its lots are drawn already. */
    public Answer<Committed> commit(OpenExam exam, String sessionId, String by) {
        return urn(exam, sessionId)
                .then(urn -> exam.day().drawn(urn.sessionId()).isPresent()
                        ? drawnAlready(urn, sessionId)
                        : commitAgain(exam, sessionId, by));
    }

    /** The same for a second draw of lots that are drawn already. */
    public Answer<Committed> commitAgain(OpenExam exam, String sessionId, String by) {
        return urn(exam, sessionId).then(urn -> {
            DrawSecret secret = DrawSecret.of(entropy.bytes(SECRET_BYTES));
            Commitment commitment = Commitment.to(exam.examId(), urn, secret);
            Fact fact = new Fact.DrawCommitted(commitment.sessionId(), commitment.commitment(), commitment.listHash());
            return exam.allowed(fact)
                    .<Answer<Recorded>>map(problem -> Answer.refused(List.of(problem)))
                    .orElseGet(() -> {
                        exam.keepSecret(commitment.sessionId(), secret.hex());
                        return exam.record(by, List.of(fact));
                    })
                    .map(r -> new Committed(
                            commitment.sessionId(),
                            commitment.commitment(),
                            commitment.listHash(),
                            urn.lots().size()));
        });
    }

    /** Draws for those present; the candidates press in call order where each presses. */
    public Answer<DrawRecord> run(OpenExam exam, DrawOrder order) {
        return urn(exam, order.sessionId()).then(urn -> {
            if (exam.rules().draw().actor() == Actor.PHYSICAL) {
                return Answer.refused("DRAW_BY_HAND", urn.sessionId(), urn.sessionId());
            }
            List<Problem> problems = new ArrayList<>(LotDraw.checkEntropy(order.entropy()));
            Optional<Fact.DrawCommitted> committed = exam.day().committed(urn.sessionId());
            Optional<String> secret = exam.secret(urn.sessionId());
            if (committed.isEmpty() || secret.isEmpty()) {
                return Answer.refused("DRAW_NOT_COMMITTED", urn.sessionId(), urn.sessionId());
            }
            Commitment commitment = new Commitment(
                    urn.sessionId(),
                    committed.get().commitment(),
                    committed.get().listHash());
            problems.addAll(commitment.check(exam.examId(), urn, new DrawSecret(secret.get())));
            List<String> present = present(exam, urn);
            if (present.isEmpty()) {
                problems.add(Problem.error("DRAW_NOBODY", Place.named(urn.sessionId()), urn.sessionId()));
            }
            problems.addAll(LotDraw.check(present, urn.lotNos()));
            if (exam.rules().draw().actor() == Actor.OFFICIAL && order.by().isBlank()) {
                problems.add(Problem.error("DRAW_NEEDS_OFFICIAL", Place.named(urn.sessionId()), urn.sessionId()));
            }
            return Problem.anyError(problems)
                    ? Answer.refused(problems)
                    : draw(exam, order, urn, new DrawSecret(secret.get()), present);
        });
    }

    /**
     * Records lots drawn by hand, all or none; a lot typed before is changed only with a reason and two names. Candidates may swap
     * lots: one of them gives the lot back first, in the same commit.
     */
    public Answer<Integer> type(OpenExam exam, DrawOrder order, List<Given> typed) {
        return urn(exam, order.sessionId()).then(urn -> {
            List<Fact> facts = LotMoves.steps(held(exam, urn), marked(exam, urn), typed).stream()
                    .<Fact>map(given -> new Fact.LotTyped(
                            order.sessionId(),
                            given.candidateNo(),
                            given.lotNo(),
                            order.reason(),
                            order.first(),
                            order.second()))
                    .toList();
            return facts.isEmpty()
                    ? Answer.refused("DRAW_NOTHING_TYPED", order.sessionId(), order.sessionId())
                    : exam.record(order.by(), facts).map(recorded -> typed.size());
        });
    }

    private static Map<String, String> held(OpenExam exam, Urn urn) {
        Map<String, String> held = new HashMap<>();
        for (String session : urn.sessions()) {
            Stream.concat(
                            exam.drawnPlan(session).session(session).orElseThrow().candidates().stream(),
                            exam.day().arrivals(session).stream())
                    .distinct()
                    .forEach(no -> exam.day().lotOf(no, session).ifPresent(lot -> held.put(no, lot)));
        }
        return held;
    }

    private static Set<String> marked(OpenExam exam, Urn urn) {
        return urn.sessions().stream()
                .flatMap(session -> exam.day().sheets(session).stream())
                .filter(sheet -> !sheet.values().isEmpty())
                .map(sheet -> sheet.key().candidateNo())
                .collect(Collectors.toSet());
    }

    /** Recomputes the recorded draw of a session; refused where it does not agree. */
    public Answer<DrawRecord> verify(OpenExam exam, String sessionId) {
        return urn(exam, sessionId).then(urn -> {
            Optional<DrawRecord> record = record(exam, urn);
            if (record.isEmpty()) {
                return Answer.refused("DRAW_NOT_DRAWN", sessionId, sessionId);
            }
            List<Problem> problems = DrawVerification.check(record.get());
            return Problem.anyError(problems) ? Answer.refused(problems) : Answer.of(record.get());
        });
    }

    /** The record of a draw that took place, empty before. */
    public Optional<DrawRecord> record(OpenExam exam, Urn urn) {
        return exam.day().drawn(urn.sessionId()).map(drawn -> {
            String commitment = exam.day()
                    .committed(urn.sessionId())
                    .map(Fact.DrawCommitted::commitment)
                    .orElse("");
            return new DrawRecord(
                    exam.examId(),
                    urn.sessionId(),
                    Actor.valueOf(drawn.actor().toUpperCase(Locale.ROOT)),
                    drawn.secret(),
                    commitment,
                    drawn.entropy(),
                    drawn.seed(),
                    drawn.order(),
                    urn.lotNos(),
                    given(drawn));
        });
    }

    private static Answer<DrawRecord> draw(
            OpenExam exam, DrawOrder order, Urn urn, DrawSecret secret, List<String> present) {
        Asked asked =
                new Asked(exam.examId(), urn.sessionId(), exam.rules().draw().actor());
        DrawRecord record = DrawRecord.draw(asked, secret, order.entropy(), present, urn.lotNos());
        Fact fact = new Fact.Drawn(
                urn.sessionId(),
                asked.actor().name().toLowerCase(Locale.ROOT),
                record.secret(),
                record.entropy(),
                record.seed(),
                record.given().stream().map(Given::candidateNo).toList(),
                // all lots, also those that nobody got: the order can then be recomputed from the journal alone
                LotDraw.lotOrder(new DrawSeed(record.seed()), record.lots()),
                order.reason(),
                order.first(),
                order.second());
        boolean first = asked.actor() == Actor.FIRST_CANDIDATE && !present.isEmpty();
        boolean before = exam.day().drawn(urn.sessionId()).isPresent();
        Answer<Recorded> recorded = exam.record(first ? present.get(0) : order.by(), List.of(fact));
        boolean spent = recorded.problems().stream().anyMatch(p -> p.code().equals("LOTS_NOT_COMMITTED"));
        return before && spent ? drawnAlready(urn, order.sessionId()) : recorded.map(done -> record);
    }

    /** Whoever asks in the second room of an urn learns in which session it was drawn. */
    private static <T> Answer<T> drawnAlready(Urn urn, String sessionId) {
        return Answer.refused("LOTS_DRAWN_ALREADY", sessionId, sessionId, urn.sessionId());
    }

    /** Those there, in call order; where the program draws on arrival, in the order of checking in. */
    private static List<String> present(OpenExam exam, Urn urn) {
        if (exam.rules().draw().actor() == Actor.ON_ARRIVAL) {
            return urn.sessions().stream()
                    .flatMap(session -> exam.day().arrivals(session).stream())
                    .filter(urn.candidates()::contains)
                    .toList();
        }
        Set<String> there = urn.sessions().stream()
                .flatMap(session -> exam.day().arrivals(session).stream())
                .collect(Collectors.toSet());
        return urn.candidates().stream().filter(there::contains).toList();
    }

    private static List<Given> given(Fact.Drawn drawn) {
        List<Given> given = new ArrayList<>();
        for (int k = 0; k < drawn.order().size(); k++) {
            given.add(new Given(drawn.order().get(k), drawn.lots().get(k)));
        }
        return given;
    }

    private static Answer<Urn> urn(OpenExam exam, String sessionId) {
        return Urn.of(exam.rules(), exam.drawnPlan(sessionId), sessionId)
                .map(Answer::of)
                .orElseGet(() -> Answer.refused("SESSION_UNKNOWN", sessionId, sessionId));
    }
}
