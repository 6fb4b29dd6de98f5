package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

class GoneRowsTest {
    private static Problem gone(String code, int row, String column, String... args) {
        return Problem.warning(code, new Place("一.xlsx", "名单", row, column), args);
    }

    @Test
    void asksOnceWithBothCells() {
        Problem other = gone("ROSTER_NEED_UNKNOWN", 2, "H", "听障");
        Problem alone = gone("ROSTER_CELL_GONE", 3, "G", "学籍状态", "转出");
        List<Problem> joined = GoneRows.joined(List.of(
                gone("ROSTER_CELL_GONE", 2, "G", "学籍状态", "休学"),
                other,
                alone,
                gone("ROSTER_CELL_GONE", 2, "I", "是否参加考试", "否"),
                gone("ROSTER_REMARK_GONE", 2, "J", "已休学")));
        assertThat(joined)
                .containsExactly(
                        Problem.warning(
                                "ROSTER_CELLS_GONE",
                                new Place("一.xlsx", "名单", 2, "G"),
                                "G2 学籍状态 休学, I2 是否参加考试 否, J2 已休学"),
                        other,
                        alone);
    }
}
