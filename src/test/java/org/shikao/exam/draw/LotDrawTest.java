package org.shikao.exam.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.DrawRule.Actor;

class LotDrawTest {

    private static final DrawSecret SECRET = DrawSecret.of(new byte[32]);

    @TestFactory
    Stream<DynamicTest> agreesWithEverySharedVector() throws IOException {
        return vectors().stream().map(v -> DynamicTest.dynamicTest(v.examId() + " " + v.sessionId(), () -> agrees(v)));
    }

    @Test
    void readsAllSixtyVectors() throws IOException {
        assertThat(vectors()).hasSize(60);
    }

    private static void agrees(DrawRecord v) {
        DrawRecord drawn = DrawRecord.draw(
                new DrawRecord.Asked(v.examId(), v.sessionId(), v.actor()),
                new DrawSecret(v.secret()),
                v.entropy(),
                v.candidates(),
                v.lots());
        assertThat(drawn).isEqualTo(v);
        assertThat(DrawVerification.check(v)).isEmpty();
    }

    static List<DrawRecord> vectors() throws IOException {
        List<DrawRecord> records = new ArrayList<>();
        try (InputStream in = LotDrawTest.class.getResourceAsStream("/org/shikao/draw-and-journal.json")) {
            for (JsonNode v : new ObjectMapper().readTree(in).get("draw")) {
                records.add(record(v));
            }
        }
        return records;
    }

    private static DrawRecord record(JsonNode v) {
        List<Given> given = new ArrayList<>();
        v.get("given")
                .forEach(g -> given.add(
                        new Given(g.get("candidateNo").asText(), g.get("lotNo").asText())));
        return new DrawRecord(
                v.get("examId").asText(),
                v.get("sessionId").asText(),
                Actor.valueOf(v.get("actor").asText().toUpperCase(Locale.ROOT)),
                v.get("secret").asText(),
                v.get("commitment").asText(),
                v.get("entropy").asText(),
                v.get("seed").asText(),
                texts(v.get("candidates")),
                texts(v.get("lots")),
                given);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.asText()));
        return texts;
    }

    @Test
    void refusesMoreCandidatesThanLotsAndSaysHowManyAreMissing() {
        assertThat(LotDraw.check(List.of("1", "2", "3"), List.of("A-01")))
                .containsExactly(Problem.error("DRAW_LOTS_MISSING", org.shikao.exam.Place.NOWHERE, "3", "1", "2"));
        assertThatThrownBy(() -> LotDraw.draw(Actor.CANDIDATE, seed(0), List.of("1", "2"), List.of("A-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesACandidateOrALotNamedTwice() {
        assertThat(LotDraw.check(List.of("1", "1"), List.of("A-01", "A-01")))
                .extracting(Problem::code)
                .containsExactly("DRAW_CANDIDATE_TWICE", "DRAW_LOT_TWICE");
    }

    @Test
    void refusesToDrawWhereSlipsAreDrawnByHand() {
        assertThatThrownBy(() -> LotDraw.draw(Actor.PHYSICAL, seed(0), List.of("1"), List.of("A-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEntropyThatIsShortOrNotAsciiDigits() {
        assertThat(LotDraw.checkEntropy("")).hasSize(1);
        assertThat(LotDraw.checkEntropy("123456789")).hasSize(1);
        assertThat(LotDraw.checkEntropy("12345 67890")).hasSize(1);
        assertThat(LotDraw.checkEntropy("１２３４５６７８９０")).hasSize(1);
        assertThat(LotDraw.checkEntropy("1234567890")).isEmpty();
    }

    @Test
    void onePressForAllDoesNotDependOnTheOrderOfTheList() {
        List<String> candidates = new ArrayList<>(names("C", 24));
        List<Given> once = LotDraw.draw(Actor.SESSION, seed(7), candidates, names("L", 24));
        Collections.reverse(candidates);
        assertThat(LotDraw.draw(Actor.SESSION, seed(7), candidates, names("L", 24)))
                .isEqualTo(once);
    }

    @Test
    void nobodyGetsALotTwiceAndNobodyIsLeftOut() {
        List<Given> given = LotDraw.draw(Actor.CANDIDATE, seed(3), names("C", 20), names("L", 24));
        assertThat(given).extracting(Given::candidateNo).containsExactlyElementsOf(names("C", 20));
        assertThat(given).extracting(Given::lotNo).doesNotHaveDuplicates();
    }

    /** 24,000 draws of 24 lots: chi-square with 23 degrees of freedom stays below the 0.999 quantile (49.73) and above 0.001 (7.53). */
    @Test
    void everyLotFallsToTheFirstAndToTheNamedCandidateEquallyOften() {
        for (Actor actor : List.of(Actor.CANDIDATE, Actor.SESSION)) {
            assertThat(chiSquareTimes1000(actor, 0)).as("%s first", actor).isBetween(7_530L, 49_730L);
            assertThat(chiSquareTimes1000(actor, 23)).as("%s last", actor).isBetween(7_530L, 49_730L);
        }
    }

    private static long chiSquareTimes1000(Actor actor, int candidate) {
        List<String> candidates = names("C", 24);
        List<String> lots = names("L", 24);
        int[] seen = new int[24];
        for (int i = 0; i < 24_000; i++) {
            String lot = LotDraw.draw(actor, seed(i), candidates, lots).stream()
                    .filter(g -> g.candidateNo().equals(candidates.get(candidate)))
                    .findFirst()
                    .orElseThrow()
                    .lotNo();
            seen[lots.indexOf(lot)]++;
        }
        return IntStream.of(seen).mapToLong(n -> (long) (n - 1000) * (n - 1000)).sum();
    }

    private static DrawSeed seed(int i) {
        return DrawSeed.of("exam", SECRET, "S1-A-0516-01", String.format(Locale.ROOT, "%010d", i));
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> prefix + String.format(Locale.ROOT, "%02d", i))
                .toList();
    }
}
