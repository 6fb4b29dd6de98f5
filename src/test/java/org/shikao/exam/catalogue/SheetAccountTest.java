package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Every lost mark is told of, with the reason, and with what is not taken off twice. */
class SheetAccountTest {
    private static final Texts ZH = Texts.in(Lang.ZH_CN);
    private static final Texts EN = Texts.in(Lang.EN);

    private static List<String> said(Texts texts, Rubric rubric, GivenSheet sheet) {
        SheetScore score = RubricScoring.score(rubric, sheet, true);
        return SheetAccount.of(rubric, score).lines().stream()
                .map(line -> line.say((key, args) -> texts.text(key, args.toArray())))
                .toList();
    }

    /** Acid before marble contains not sliding the marble in. */
    private static Rubric charging() {
        return RubricFixture.rubric(
                Rubric.Style.DEDUCT,
                RubricFixture.group("2.5", RubricFixture.point(3, "1"), RubricFixture.containing(4, "1.5", 3)));
    }

    @Test
    void aFaultNamesItsPointAndWhatItContains() {
        Rubric rubric = charging();
        GivenSheet sheet = Performance.of(rubric, "3=0 4=0");
        String fault = rubric.point(4).orElseThrow().text();
        assertThat(said(ZH, rubric, sheet)).containsExactly("第 4 点扣 1.5：" + fault + "；其中第 3 点已包含，不重复扣");
        assertThat(said(EN, rubric, sheet))
                .containsExactly("Point 4, −1.5: " + fault + "; point 3 is contained in it and not taken off again");
    }

    @Test
    void aFullSheetHasNothingToTellAndABlankOneTellsOfNoLoss() {
        Rubric rubric = charging();
        assertThat(said(ZH, rubric, Performance.of(rubric, ""))).isEmpty();
        SheetScore blank = RubricScoring.score(rubric, new GivenSheet(Map.of(), List.of()), true);
        assertThat(SheetAccount.of(rubric, blank).lossesOnly().lines()).isEmpty();
    }

    @Test
    void everyLossAndEverythingSparedIsSaidOnceInBothLanguages() {
        long seed = 20270518;
        Random random = new Random(seed);
        RandomRubrics rubrics = new RandomRubrics(seed);
        int spared = 0;
        for (int i = 0; i < 2_000; i++) {
            Rubric rubric = rubrics.rubric();
            GivenSheet sheet = rubrics.sheet(rubric);
            SheetScore score = RubricScoring.score(rubric, sheet, random.nextBoolean());
            List<SheetAccount.Line> all = new ArrayList<>();
            SheetAccount.of(rubric, score).lines().forEach(line -> {
                all.add(line);
                all.addAll(line.clauses());
            });
            long told = score.losses().stream()
                    .filter(loss -> !(loss.reason() instanceof Loss.Blank))
                    .count();
            String as = "seed " + seed + " try " + i;
            assertThat(all).as(as).hasSize((int) told + score.spared().size());
            for (Texts texts : List.of(ZH, EN)) {
                assertThat(said(texts, rubric, sheet)).as(as).noneMatch(line -> line.contains("{") || line.isBlank());
            }
            spared += score.spared().size();
            Marks kept = SheetAccount.groups(rubric, score).stream()
                    .map(SheetAccount.GroupKept::kept)
                    .reduce(Marks.ZERO, Marks::plus);
            assertThat(kept.compareTo(score.total())).as(as).isGreaterThanOrEqualTo(0);
        }
        assertThat(spared).isPositive();
    }
}
