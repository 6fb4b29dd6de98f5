package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.catalogue.RubricFixture.containing;
import static org.shikao.exam.catalogue.RubricFixture.group;
import static org.shikao.exam.catalogue.RubricFixture.point;
import static org.shikao.exam.catalogue.RubricFixture.rubric;
import static org.shikao.exam.catalogue.RubricFixture.tidy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Rubric.Style;
import org.shikao.exam.catalogue.RubricPoint.Critical;

class RubricCheckTest {

    @Test
    void findsAPointThatNothingIsJudgedBy() {
        RubricPoint blind = new RubricPoint(
                1,
                "操作规范",
                Marks.of(1),
                Marks.of(1),
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                "",
                Critical.NO,
                1);
        assertThat(codes(rubric(Style.ADD, tidy("1", blind)))).containsExactly("POINT_EVIDENCE");
    }

    @Test
    void findsAGroupWithoutPoints() {
        Rubric rubric = rubric(Style.ADD, group("1"), tidy("1", point(1, "1")));
        assertThat(codes(rubric)).containsExactly("GROUP_EMPTY", "GROUP_SUM");
    }

    @Test
    void findsALoopAtEveryPointOnItAndNowhereElse() {
        Rubric rubric = rubric(
                Style.DEDUCT,
                tidy("4", containing(1, "1", 2), containing(2, "1", 3), containing(3, "1", 1), containing(4, "1")));
        assertThat(RubricCheck.check("X", rubric))
                .filteredOn(Problem::isError)
                .extracting(p -> p.code() + p.place().column())
                .containsExactly("POINT_CONTAINS_LOOPG1/#1", "POINT_CONTAINS_LOOPG1/#2", "POINT_CONTAINS_LOOPG1/#3");
    }

    @Test
    void letsADeductiveGroupOfferMoreThanItsMaximumButNotAnAdditiveOne() {
        RubricGroup generous = tidy("1.5", point(1, "1"), point(2, "1"));
        assertThat(codes(rubric(Style.DEDUCT, generous))).isEmpty();
        assertThat(codes(rubric(Style.ADD, generous))).containsExactly("GROUP_SUM");
    }

    @Test
    void countsWordingInCharactersAsSeen() {
        String rare = "𬭛".repeat(CatalogueCheck.LONGEST_WORDING);
        assertThat(codes(worded(rare))).isEmpty();
        assertThat(codes(worded(rare + "字"))).containsExactly("WORDING_LONG");
    }

    @Test
    void toleratesOneStepThatContainmentLeavesAndNoMore() {
        RubricGroup step = tidy("3", containing(1, "1.5", 2), point(2, "1"), point(3, "1"));
        assertThat(codes(rubric(Style.DEDUCT, step))).isEmpty();
        RubricGroup more = tidy("3", containing(1, "1", 2), point(2, "1"), point(3, "1"));
        assertThat(codes(rubric(Style.DEDUCT, more))).containsExactly("GROUP_CAP_NEVER");
    }

    @Test
    void findsACapThatAnySlipUsesUp() {
        RubricGroup tight = new RubricGroup("整理", Marks.of("0.5"), true, false, List.of(point(1, "1"), point(2, "1")));
        assertThat(codes(rubric(Style.DEDUCT, tight))).containsExactly("GROUP_CAP_ALWAYS");
        RubricGroup alone = tidy("0.5", point(1, "0.5"));
        assertThat(codes(rubric(Style.DEDUCT, alone))).isEmpty();
    }

    @Test
    void refusesMoreRepeatedErrorsThanCanBeWorkedOut() {
        List<RubricPoint> points = new ArrayList<>();
        for (int no = 1; no <= 22; no++) {
            points.add(Draft.point(no, "1").repeat("错误" + (no + 1) / 2).done());
        }
        Rubric rubric = rubric(Style.ADD, new RubricGroup("整理", Marks.of(22), true, false, points));
        assertThat(codes(rubric)).containsExactly("REPEAT_TOO_MANY");
        Rubric fewer = rubric(Style.ADD, new RubricGroup("整理", Marks.of(20), true, false, points.subList(0, 20)));
        assertThat(codes(fewer)).isEmpty();
    }

    private static Rubric worded(String text) {
        RubricPoint p = point(1, "1");
        RubricPoint point = new RubricPoint(
                1,
                text,
                p.marks(),
                p.step(),
                p.evidence(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                "",
                Critical.NO,
                1);
        return rubric(Style.ADD, tidy("1", point));
    }

    private static List<String> codes(Rubric rubric) {
        return RubricCheck.check("X", rubric).stream().map(Problem::code).toList();
    }
}
