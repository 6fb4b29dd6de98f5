package org.shikao.exam.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LotMovesTest {
    private static final Set<String> NOBODY = Set.of();

    @Test
    void lotsThatAreFreeAreGivenAsTheyWereTyped() {
        List<Given> wanted = List.of(new Given("2", "b"), new Given("1", "a"));
        assertThat(LotMoves.steps(Map.of(), NOBODY, wanted)).isEqualTo(wanted);
    }

    @Test
    void whoWaitsForALotGoesAfterTheOneWhoLeavesIt() {
        List<Given> wanted = List.of(new Given("1", "b"), new Given("2", "c"));
        assertThat(LotMoves.steps(Map.of("1", "a", "2", "b"), NOBODY, wanted))
                .containsExactly(new Given("2", "c"), new Given("1", "b"));
    }

    @Test
    void oneOfTwoWhoSwapGivesTheLotBackFirst() {
        List<Given> wanted = List.of(new Given("1", "b"), new Given("2", "a"));
        assertThat(LotMoves.steps(Map.of("1", "a", "2", "b"), NOBODY, wanted))
                .containsExactly(new Given("1", ""), new Given("2", "a"), new Given("1", "b"));
    }

    @Test
    void whoHasMarksKeepsALotWhereAnotherOfTheRingCanWait() {
        List<Given> wanted = List.of(new Given("1", "b"), new Given("2", "a"));
        assertThat(LotMoves.steps(Map.of("1", "a", "2", "b"), Set.of("1"), wanted))
                .startsWith(new Given("2", ""));
        assertThat(LotMoves.steps(Map.of("1", "a", "2", "b"), Set.of("1", "2"), wanted))
                .startsWith(new Given("1", ""));
    }

    @Test
    void aLotThatSomebodyKeepsIsLeftForTheJournalToRefuse() {
        List<Given> wanted = List.of(new Given("1", "c"), new Given("2", "a"));
        assertThat(LotMoves.steps(Map.of("1", "a", "2", "b", "3", "c"), NOBODY, wanted))
                .isEqualTo(wanted);
    }

    @Test
    void anyReshufflingEndsAsWantedAndNoLotIsEverHeldTwice() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            int people = 1 + random.nextInt(9);
            List<String> lots = new ArrayList<>();
            for (int i = 0; i < people + random.nextInt(3); i++) {
                lots.add("p" + i);
            }
            Map<String, String> held = dealt(people, lots, random, random.nextInt(4) == 0);
            Map<String, String> goal = dealt(people, lots, random, false);
            List<Given> wanted = new ArrayList<>();
            goal.forEach((no, lot) -> {
                if (!lot.equals(held.get(no))) {
                    wanted.add(new Given(no, lot));
                }
            });
            Map<String, String> now = new HashMap<>(held);
            for (Given step : LotMoves.steps(held, NOBODY, wanted)) {
                if (step.lotNo().isEmpty()) {
                    assertThat(now.remove(step.candidateNo()))
                            .as("seed %d", seed)
                            .isNotNull();
                } else {
                    now.remove(step.candidateNo());
                    assertThat(now.values()).as("seed %d", seed).doesNotContain(step.lotNo());
                    now.put(step.candidateNo(), step.lotNo());
                }
            }
            assertThat(now).as("seed %d", seed).isEqualTo(goal);
        }
    }

    private static Map<String, String> dealt(int people, List<String> lots, Random random, boolean nobody) {
        List<String> shuffled = new ArrayList<>(lots);
        Collections.shuffle(shuffled, random);
        Map<String, String> dealt = new HashMap<>();
        for (int i = 0; i < people && !nobody; i++) {
            dealt.put("c" + i, shuffled.get(i));
        }
        return dealt;
    }
}
