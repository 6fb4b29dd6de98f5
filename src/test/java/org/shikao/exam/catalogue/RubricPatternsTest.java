package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.catalogue.Draft.group;
import static org.shikao.exam.catalogue.Draft.ordered;
import static org.shikao.exam.catalogue.Draft.point;
import static org.shikao.exam.catalogue.Draft.rubric;
import static org.shikao.exam.catalogue.Performance.score;
import static org.shikao.exam.catalogue.Performance.spared;
import static org.shikao.exam.catalogue.Performance.told;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric.Style;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.exam.catalogue.RubricPoint.Evidence;
import org.shikao.exam.catalogue.RubricRules.Breakage;
import org.shikao.exam.catalogue.RubricRules.Overtime;
import org.shikao.exam.catalogue.RubricRules.Repeat;

/** Every pattern of the table in DOMAIN §2.7 with the numbers of the place it comes from, and the rules beneath it. */
class RubricPatternsTest {
    private static final RubricRules USUAL = RubricRules.USUAL;

    @Test
    void tonglingAddsFifteenMarksAndABreakageZeroesItsPoint() {
        RubricRules rules = rules(new Breakage("打破试管", List.of(3)));
        Rubric rubric = rubric(
                Style.ADD,
                rules,
                group(
                        "操作",
                        "13",
                        point(1, "2"),
                        point(2, "2"),
                        point(3, "2").mistakes("A 1", "B 2 event=打破试管"),
                        point(4, "2"),
                        point(5, "2"),
                        point(6, "1"),
                        point(7, "1"),
                        point(8, "1")),
                group("整理", "2", point(9, "1"), point(10, "1")));
        assertThat(rubric.fullMarks()).isEqualTo(Marks.of(15));
        assertThat(total(rubric, "1=1 6=0")).isEqualTo("13");
        assertThat(total(rubric, "3B")).isEqualTo("13");
        assertThat(total(rubric, "3A broken:打破试管@3")).isEqualTo("13");
        assertThat(told(score(rubric, "3A broken:打破试管@3"))).containsExactly("3:1 mistake A", "3:1 broken 打破试管");
    }

    @Test
    void tangshanDeductsOneEachAtMostOneAndADeductionContainsAnother() {
        Rubric rubric = rubric(
                Style.DEDUCT,
                USUAL,
                group("取液", "1", point(1, "1").mistakes("A 1", "B 1", "C 1")),
                group(
                        "装置",
                        "2",
                        point(2, "2").mistakes("A 2").contains(3),
                        point(3, "1").mistakes("A 1")),
                group("记录", "1", point(4, "1"), point(5, "1")),
                group("整理", "1", point(6, "1")));
        assertThat(total(rubric, "1AB")).isEqualTo("4");
        assertThat(spared(score(rubric, "1ABC"))).containsExactly("1:1 point full", "1:1 point full");
        assertThat(total(rubric, "2A 3A")).isEqualTo("3");
        assertThat(told(score(rubric, "2A 3A"))).containsExactly("2:2 mistake A");
        assertThat(spared(score(rubric, "2A 3A"))).containsExactly("3:1 contained in 2");
        assertThat(total(rubric, "4=0 5=0")).isEqualTo("4");
        assertThat(spared(score(rubric, "4=0 5=0"))).containsExactly("5:1 group full");
    }

    @Test
    void ordosAndJiningGiveHalfMarks() {
        Rubric rubric = rubric(
                Style.ADD,
                USUAL,
                group("操作", "9", point(1, "1.5"), point(2, "2.5"), point(3, "3"), point(4, "2")),
                group("整理", "1", point(5, "1")));
        assertThat(total(rubric, "1=0.5 2=1.5 5=0.5")).isEqualTo("7.5");
        assertThat(total(rubric, "1=1 2=2 3=2.5 4=1.5 5=0.5")).isEqualTo("7.5");
    }

    @Test
    void chuzhouTakesEachBlockDownToZeroAndNoFurther() {
        Rubric rubric = rubric(
                Style.DEDUCT,
                USUAL,
                group("一", "2", point(1, "1.5"), point(2, "1.5"), point(3, "0.5")),
                group("二", "7", point(4, "7")),
                group("整理", "1", point(5, "1")));
        SheetScore score = score(rubric, "1=0 2=0 3=0");
        assertThat(score.total()).isEqualTo(Marks.of(8));
        assertThat(told(score)).containsExactly("1:1.5 judged", "2:0.5 judged");
        assertThat(spared(score)).containsExactly("2:1 group full", "3:0.5 group full");
    }

    @Test
    void loudiHasTenTimesTenAndWeifangFiveToTwentyEight() {
        Draft[] tens =
                IntStream.rangeClosed(1, 9).mapToObj(no -> point(no, "10")).toArray(Draft[]::new);
        Rubric loudi = rubric(Style.ADD, USUAL, group("操作", "90", tens), group("整理", "10", point(10, "10")));
        assertThat(total(loudi, "2=7 9=4 10=9.5")).isEqualTo("90.5");
        Rubric weifang = rubric(
                Style.ADD,
                USUAL,
                group("取镜", "12", point(1, "12")),
                group("对光", "28", point(2, "28")),
                group("观察", "27", point(3, "27")),
                group("回答", "20", point(4, "20").evidence(Evidence.ORAL)),
                group("绘图", "8", point(5, "8")),
                group("整理", "5", point(6, "5")));
        assertThat(weifang.fullMarks()).isEqualTo(Marks.of(100));
        assertThat(total(weifang, "2=20 5=0")).isEqualTo("84");
    }

    @Test
    void weifangAsksForFivePartsOfTheMicroscopeAtFourMarksEach() {
        Rubric rubric = rubric(
                Style.ADD,
                USUAL,
                group(
                        "提问",
                        "20",
                        point(1, "20")
                                .evidence(Evidence.ORAL)
                                .levels("20", "16", "12", "8", "4", "0")
                                .mistakes("A 4", "B 4", "C 4", "D 4", "E 4")),
                group("整理", "5", point(2, "5")));
        assertThat(total(rubric, "1BD")).isEqualTo("17");
        assertThat(told(score(rubric, "1BD"))).containsExactly("1:4 mistake B", "1:4 mistake D");
        assertThat(total(rubric, "1ABCDE")).isEqualTo("5");
    }

    @Test
    void dalianHasTenEqualPointsAndChargesTheSameWrongOperationOnce() {
        Rubric rubric = dalian(USUAL);
        assertThat(total(rubric, "2A")).isEqualTo("9");
        assertThat(total(rubric, "2A 5A 8A")).isEqualTo("9");
        assertThat(told(score(rubric, "2A 5A 8A"))).containsExactly("2:1 mistake A");
        assertThat(spared(score(rubric, "2A 5A 8A"))).containsExactly("5:1 repeat of 2", "8:1 repeat of 2");
        assertThat(total(rubric, "2A 5B")).isEqualTo("8");
    }

    @Test
    void chargesTheLargerOfTwoRepeatedErrorsWhicheverCameFirst() {
        Rubric rubric = rubric(
                Style.ADD,
                USUAL,
                group(
                        "操作",
                        "4",
                        point(1, "2").mistakes("A 0.5 repeat=倾倒"),
                        point(2, "2").mistakes("A 1 repeat=倾倒")),
                group("整理", "1", point(3, "1")));
        assertThat(total(rubric, "1A 2A")).isEqualTo("4");
        assertThat(told(score(rubric, "1A 2A"))).containsExactly("2:1 mistake A");
        assertThat(spared(score(rubric, "1A 2A"))).containsExactly("1:0.5 repeat of 2");
    }

    @Test
    void chargesEachTimeWhereTheRulesOrTheRubricSaySo() {
        Rubric usual = dalian(USUAL);
        GivenSheet twice = Performance.of(usual, "2A 5A");
        assertThat(RubricScoring.score(usual, twice, false).total()).isEqualTo(Marks.of(8));
        Rubric each = dalian(repeating(Repeat.EACH));
        assertThat(RubricScoring.score(each, twice, true).total()).isEqualTo(Marks.of(8));
        Rubric once = dalian(repeating(Repeat.ONCE));
        assertThat(RubricScoring.score(once, twice, false).total()).isEqualTo(Marks.of(9));
    }

    @Test
    void chargesARepeatedErrorWhereTheCapOfAGroupDoesNotSwallowIt() {
        Rubric rubric = rubric(
                Style.DEDUCT,
                USUAL,
                group("一", "1", point(1, "1").mistakes("A 1 repeat=倾倒"), point(2, "1")),
                group("二", "2", point(3, "2").mistakes("A 0.5 repeat=倾倒")),
                group("整理", "1", point(4, "1")));
        assertThat(total(rubric, "2=0 3A")).isEqualTo("2.5");
        assertThat(total(rubric, "1A 2=0 3A")).isEqualTo("2.5");
    }

    @Test
    void dalianLetsACalculationSlipSpoilNothingLater() {
        Rubric rubric = dependent(USUAL);
        assertThat(total(rubric, "1S")).isEqualTo("4");
        assertThat(total(rubric, "1M")).isEqualTo("2");
        assertThat(told(score(rubric, "1M"))).containsExactly("1:1 mistake M", "2:2 depends on 1");
        RubricRules strict = new RubricRules(Repeat.BY_RULES, false, Overtime.NONE, List.of(), List.of());
        assertThat(total(dependent(strict), "1S")).isEqualTo("2");
    }

    @Test
    void letsAPointEarnOnlyWhenWhatItDependsOnHasEarned() {
        Rubric rubric = rubric(
                Style.ADD,
                USUAL,
                group(
                        "一",
                        "3",
                        point(1, "1"),
                        point(2, "1").dependsOn(1),
                        point(3, "1").dependsOn(2)),
                group("整理", "1", point(4, "1")));
        assertThat(total(rubric, "1=0.5")).isEqualTo("3.5");
        assertThat(total(rubric, "1=0")).isEqualTo("1");
        assertThat(told(score(rubric, "1=0"))).containsExactly("1:1 judged", "2:1 depends on 1", "3:1 depends on 2");
        assertThat(total(rubric, "1=-")).as("a blank condemns nobody").isEqualTo("3");
    }

    @Test
    void suzhouConfirmsAtACheckPointWithAttempts() {
        Rubric rubric = checked("0.5");
        assertThat(total(rubric, "attempts:2x1")).isEqualTo("4");
        assertThat(total(rubric, "attempts:2x2")).isEqualTo("3.5");
        assertThat(total(rubric, "attempts:2x3")).isEqualTo("2.5");
        assertThat(told(score(rubric, "attempts:2x3"))).containsExactly("2:1.5 attempted");
        assertThat(total(rubric, "2=0.5 attempts:2x2"))
                .as("the value may know already")
                .isEqualTo("3");
        assertThat(total(checked("0"), "attempts:2x2")).isEqualTo("4");
        assertThat(total(checked("0"), "attempts:2x3")).isEqualTo("2.5");
    }

    @Test
    void henanJudgesTheWrittenRecordAtOneMarkABlank() {
        Rubric rubric = rubric(
                Style.ADD, USUAL, group("记录", "3", sheet(1), sheet(2), sheet(3)), group("整理", "1", point(4, "1")));
        assertThat(total(rubric, "1=0 3=0")).isEqualTo("2");
    }

    @Test
    void machinesGiveEightItemsOfOneMarkThatAreSeenOrNot() {
        Draft[] seen = IntStream.rangeClosed(1, 7)
                .mapToObj(no -> point(no, "1").step("1").levels("1", "0"))
                .toArray(Draft[]::new);
        Rubric rubric = rubric(
                Style.SCALE,
                USUAL,
                group("识别", "7", seen),
                group("整理", "1", point(8, "1").levels("1", "0")));
        assertThat(total(rubric, "2=0 7=0 8=0")).isEqualTo("5");
        assertThat(rubric.allows(1, Marks.of("0.5"))).isFalse();
    }

    @Test
    void stepsDownInLevels() {
        Rubric rubric = rubric(
                Style.SCALE,
                USUAL,
                group(
                        "操作",
                        "4",
                        point(1, "2").levels("2", "1", "0"),
                        point(2, "2").levels("2", "1", "0").mistakes("A 0.5")),
                group("整理", "1", point(3, "1").levels("1", "0")));
        assertThat(total(rubric, "1=1")).isEqualTo("4");
        assertThat(total(rubric, "2A")).as("down to the next level").isEqualTo("4");
        assertThat(told(score(rubric, "2A"))).containsExactly("2:0.5 mistake A", "2:0.5 judged");
    }

    @Test
    void brokenApparatusZeroesThePointsNamedAndSpoilsNothingElse() {
        RubricRules rules = rules(new Breakage("打破量筒", List.of(2, 3)));
        Rubric rubric = rubric(
                Style.ADD,
                rules,
                group(
                        "操作",
                        "5",
                        point(1, "1").breakable(),
                        point(2, "1").mistakes("A 1 event=打破量筒"),
                        point(3, "1"),
                        point(4, "2").dependsOn(2)),
                group("整理", "1", point(5, "1")));
        assertThat(total(rubric, "2A")).isEqualTo("4");
        assertThat(told(score(rubric, "2A"))).containsExactly("2:1 mistake A", "3:1 broken 打破量筒");
        assertThat(total(rubric, "2=1/A"))
                .as("a correction gave the marks back")
                .isEqualTo("6");
        assertThat(total(rubric, "broken:别的@1")).isEqualTo("5");
        assertThat(total(rubric, "broken:别的@4")).isEqualTo("6");
        assertThat(total(rubric, "2=0")).as("failed, not broken").isEqualTo("3");
    }

    @Test
    void aCriticalPointAtZeroTakesItsGroupOrTheSheet() {
        Rubric rubric = rubric(
                Style.ADD,
                USUAL,
                group("一", "3", point(1, "1").critical(Critical.GROUP).mistakes("S 1 slip"), point(2, "2")),
                group("二", "2", point(3, "2").critical(Critical.ALL)),
                group("整理", "1", point(4, "1")));
        assertThat(total(rubric, "1=0")).isEqualTo("3");
        assertThat(told(score(rubric, "1=0"))).containsExactly("1:1 judged", "1:2 fatal");
        assertThat(total(rubric, "1S")).as("a slip is not fatal").isEqualTo("5");
        assertThat(total(rubric, "3=0")).isEqualTo("0");
        assertThat(score(rubric, "3=0").tidy()).isEqualTo(Marks.ZERO);
    }

    @Test
    void outOfOrderCostsWhatTheGroupSaysOrAllOfIt() {
        Rubric rubric = rubric(
                Style.ADD,
                USUAL,
                ordered("一", "3", "1", point(1, "1"), point(2, "2")),
                ordered("二", "2", "0", point(3, "2")),
                group("整理", "1", point(4, "1")));
        assertThat(total(rubric, "order:1")).isEqualTo("5");
        assertThat(total(rubric, "2=0 1=0.5 order:1"))
                .as("no more than is left")
                .isEqualTo("3");
        assertThat(total(rubric, "order:2")).isEqualTo("4");
        assertThat(total(rubric, "order:3")).as("no order is required there").isEqualTo("6");
    }

    static Rubric dalian(RubricRules rules) {
        Draft[] points = IntStream.rangeClosed(1, 9)
                .mapToObj(no -> point(no, "1").mistakes("A 1 repeat=俯视读数", "B 1"))
                .toArray(Draft[]::new);
        return rubric(Style.ADD, rules, group("操作", "9", points), group("整理", "1", point(10, "1")));
    }

    private static Rubric dependent(RubricRules rules) {
        return rubric(
                Style.ADD,
                rules,
                group(
                        "计算",
                        "3",
                        point(1, "1").mistakes("S 1 slip", "M 1"),
                        point(2, "2").dependsOn(1)),
                group("整理", "2", point(3, "2")));
    }

    private static Rubric checked(String loss) {
        return rubric(
                Style.ADD,
                USUAL,
                group("观察", "3", point(1, "1.5"), point(2, "1.5").attempts(2, loss)),
                group("整理", "1", point(3, "1")));
    }

    private static Draft sheet(int no) {
        return point(no, "1").evidence(Evidence.SHEET);
    }

    private static RubricRules rules(Breakage breakage) {
        return new RubricRules(Repeat.BY_RULES, true, Overtime.NONE, List.of(breakage), List.of());
    }

    private static RubricRules repeating(Repeat repeat) {
        return new RubricRules(repeat, true, Overtime.NONE, List.of(), List.of());
    }

    static String total(Rubric rubric, String performance) {
        SheetScore score = score(rubric, performance);
        Marks lost = RubricScoring.sum(score.losses().stream().map(Loss::marks).toList());
        assertThat(rubric.fullMarks().minus(lost)).as("accounts for every mark").isEqualTo(score.total());
        return score.total().toString();
    }
}
