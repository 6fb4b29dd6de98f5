package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenumberingTest {
    @Test
    void followsChainsAndSwaps() {
        Roster known = roster(candidate("1", "a"), candidate("2", "b"), candidate("3", "c"));

        assertThat(Renumbering.of(known, List.of(candidate("2", "a"), candidate("1", "b"), candidate("4", "c"))))
                .isEqualTo(Map.of("1", "2", "2", "1", "3", "4"));
    }

    @Test
    void leavesOutANumberThatSomebodyKeeps() {
        Roster known = roster(candidate("1", "a"), candidate("2", "b"), candidate("3", "c"));

        assertThat(Renumbering.of(known, List.of(candidate("2", "a"), candidate("1", "c"))))
                .isEmpty();
    }

    @Test
    void leavesOutANumberThatMerelyLostItsZeros() {
        Roster known = roster(candidate("0261", "a"), candidate("0262", "b"), candidate("0003", "c"));

        assertThat(Renumbering.of(known, List.of(candidate("261", "a"), candidate("272", "b"), candidate("3", "c"))))
                .isEqualTo(Map.of("0262", "272"));
    }

    @Test
    void leavesOutAnIdentityThatComesTwiceAndCandidatesWithout() {
        Roster known = roster(candidate("1", "a"), candidate("2", ""));

        assertThat(Renumbering.of(known, List.of(candidate("7", "a"), candidate("8", "a"), candidate("9", ""))))
                .isEmpty();
    }

    @Test
    void neverLosesOrDoublesAnybody() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Roster known = roster(IntStream.range(0, 8)
                    .mapToObj(i -> candidate(String.valueOf(i), "id" + i))
                    .toArray(Candidate[]::new));
            List<Candidate> incoming = IntStream.range(0, 8)
                    .filter(i -> random.nextInt(3) > 0)
                    .mapToObj(i -> candidate(String.valueOf(random.nextInt(12)), "id" + i))
                    .toList();

            Roster after = Renumbering.apply(known, Renumbering.of(known, incoming));

            assertThat(after.candidates())
                    .as("seed %d", seed)
                    .extracting(Candidate::candidateNo)
                    .doesNotHaveDuplicates();
            assertThat(after.candidates().stream().map(Candidate::idNo).collect(Collectors.toSet()))
                    .as("seed %d", seed)
                    .hasSize(8);
        }
    }

    @Test
    void showsARenumberingAsOneAndNotAsGoneAndCome() {
        Roster known = roster(candidate("1", "a"), candidate("2", "b"));

        RosterDiff diff = RosterDiff.of(known, List.of(candidate("5", "a")));

        assertThat(diff.added()).isEmpty();
        assertThat(diff.renumbered())
                .singleElement()
                .satisfies(c -> assertThat(c.fields())
                        .containsExactly(new RosterDiff.FieldChange(RosterField.CANDIDATE_NO, "1", "5")));
        assertThat(diff.missing()).extracting(Candidate::candidateNo).containsExactly("2");
    }

    private static Roster roster(Candidate... candidates) {
        return new Roster(List.of(), List.of(candidates));
    }

    private static Candidate candidate(String no, String id) {
        return Candidate.of(no, "田" + id).idNo(id).schoolCode("S").build();
    }
}
