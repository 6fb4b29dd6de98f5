package org.shikao.exam.draw;

import java.util.List;
import org.shikao.exam.rules.DrawRule.Actor;

/**
 * Everything needed to recompute a draw; binary values are lower-case hex.
 *
 * @param sessionId the lowest session id of the urn
 * @param candidates those present, in the order of pressing
 * @param lots the lot numbers of the urn, in their fixed order
 * @param given who got which lot, without the lots fixed beforehand
 */
public record DrawRecord(
        String examId,
        String sessionId,
        Actor actor,
        String secret,
        String commitment,
        String entropy,
        String seed,
        List<String> candidates,
        List<String> lots,
        List<Given> given) {

    public DrawRecord {
        candidates = List.copyOf(candidates);
        lots = List.copyOf(lots);
        given = List.copyOf(given);
    }

    /**
     * Draws and keeps the record.
     *
     * @param present candidate numbers in the order of pressing, without those who have a fixed lot
     * @throws IllegalArgumentException as {@link LotDraw#draw} does
     */
    public static DrawRecord draw(
            Asked asked, DrawSecret secret, String entropy, List<String> present, List<String> lots) {
        DrawSeed seed = DrawSeed.of(asked.examId(), secret, asked.sessionId(), entropy);
        return new DrawRecord(
                asked.examId(),
                asked.sessionId(),
                asked.actor(),
                secret.hex(),
                secret.commitment(),
                entropy,
                seed.hex(),
                present,
                lots,
                LotDraw.draw(asked.actor(), seed, present, lots));
    }

    /** Which draw is asked for. */
    public record Asked(String examId, String sessionId, Actor actor) {}
}
