package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.shikao.exam.catalogue.Draft.group;
import static org.shikao.exam.catalogue.Draft.point;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric.Style;

class RehearsalTest {
    private static final Rubric RUBRIC = Draft.rubric(
            Style.ADD,
            RubricRules.USUAL,
            group("操作", "4", point(1, "1").mistakes("A 0.5"), point(2, "3").mistakes("A 1", "B 1", "C 0.5", "D 3")),
            group("整理", "1", point(3, "1").attempts(2, "0.5").mistakes("A 1")));

    @Test
    void refusesToRehearseWithNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> rehearse(RUBRIC, 0, 1));
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(rehearse(RUBRIC, 500, 7)).isEqualTo(rehearse(RUBRIC, 500, 7)).isNotEqualTo(rehearse(RUBRIC, 500, 8));
    }

    @Test
    void putsEveryCandidateIntoOneBarFromZeroToFullMarks() {
        Rehearsal rehearsal = rehearse(RUBRIC, 500, 7);
        assertThat(rehearsal.totals()).hasSize(11);
        assertThat(rehearsal.totals().get(0).total()).isEqualTo(Marks.ZERO);
        assertThat(rehearsal.totals().get(10)).isEqualTo(new Rehearsal.Bar(Marks.of(5), rehearsal.full()));
        assertThat(rehearsal.totals().stream().mapToInt(Rehearsal.Bar::count).sum())
                .isEqualTo(500);
        long sum = rehearsal.totals().stream()
                .mapToLong(bar -> (long) bar.total().hundredths() * bar.count())
                .sum();
        assertThat(rehearsal.mean().hundredths()).isEqualTo((int) ((sum + 250) / 500));
    }

    @Test
    void findsThePointWithMoreMistakesHarder() {
        Rehearsal rehearsal = rehearse(RUBRIC, 500, 7);
        assertThat(rehearsal.points().get(1).lost())
                .isGreaterThan(rehearsal.points().get(0).lost());
        assertThat(rehearsal.points()).allMatch(p -> p.perMille() > 0 && p.perMille() <= 1000);
    }

    @Test
    void namesPointsAtWhichNobodyOrEverybodyLost() {
        Rehearsal careful = Rehearsal.of(RUBRIC, true, 20, bound -> bound - 1);
        assertThat(careful.lostByNobody()).containsExactly(1, 2, 3);
        assertThat(careful.lostByEverybody()).isEmpty();
        assertThat(careful.fullPerMille()).isEqualTo(1000);
        Rehearsal careless = Rehearsal.of(RUBRIC, true, 20, bound -> 0);
        assertThat(careless.lostByEverybody()).containsExactly(1, 2, 3);
        assertThat(careless.totals().get(1)).isEqualTo(new Rehearsal.Bar(Marks.of("0.5"), 20));
        assertThat(careless.fullPerMille()).isZero();
    }

    @Test
    void rehearsesAnyLegalRubricOnValuesItAllows() {
        for (long seed = 0; seed < 300; seed++) {
            Rubric rubric = new RandomRubrics(seed).rubric();
            SplittableRandom random = new SplittableRandom(seed);
            GivenSheet sheet = RehearsedCandidate.invented(random::nextInt).sheet(rubric, random::nextInt);
            sheet.marks()
                    .forEach((no, mark) ->
                            assertThat(rubric.allows(no, mark.value())).isTrue());
            assertThat(rehearse(rubric, 5, seed).mean()).as("seed " + seed).isBetween(Marks.ZERO, rubric.fullMarks());
        }
    }

    private static Rehearsal rehearse(Rubric rubric, int candidates, long seed) {
        return Rehearsal.of(rubric, true, candidates, new SplittableRandom(seed)::nextInt);
    }
}
