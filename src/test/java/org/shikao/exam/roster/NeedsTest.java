package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** A special need stored in other words than the school's is told at its cell. */
class NeedsTest {
    private static RosterChecked checked(String needs) {
        return new RosterRows("一.xlsx").pupil(1).put(RosterField.NEEDS, needs).check(Roster.EMPTY);
    }

    private static List<Problem> read(RosterChecked checked) {
        return checked.problems().stream()
                .filter(p -> p.code().equals("ROSTER_NEED_READ"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "左撇子, 左利手",
        "坐轮椅, 轮椅",
        "色盲, 色觉异常",
        "'听力障碍，需手语', 听力障碍、需手语",
        "大字卷/轮椅, 大字卷、轮椅",
        "轮椅 轮椅, 轮椅",
        "wheelchair, 轮椅"
    })
    void tellsWhatIsStoredInstead(String typed, String stored) {
        RosterChecked checked = checked(typed);
        assertThat(read(checked)).hasSize(1).first().satisfies(p -> {
            assertThat(p.severity()).isEqualTo(Problem.Severity.NORMALISED);
            assertThat(p.place().row()).isPositive();
            assertThat(p.args()).containsExactly(typed, stored);
        });
        assertThat(checked.normalised()).isEqualTo(checked("轮椅").normalised() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"轮椅", "左利手", "色觉异常", "轮椅、大字卷", "听障", "无", "不需要", ""})
    void tellsNothingOfWordsThatAreKept(String typed) {
        assertThat(read(checked(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"左撇子, 左利手", "坐轮椅, 轮椅", "'大字卷, 轮椅', 大字卷、轮椅"})
    void tellsItOfASecondListToo(String typed, String stored) {
        SecondChecked wide = new SecondLine().check(Map.of(SecondField.NEEDS, typed));
        SecondChecked rows = new SecondLine().check(Map.of(SecondField.KIND, "特殊需要", SecondField.REASON, typed));

        assertThat(wide.problems()).containsExactly(told(SecondField.NEEDS, typed, stored));
        assertThat(rows.problems()).containsExactly(told(SecondField.REASON, typed, stored));
        assertThat(rows.normalised()).isEqualTo(1);
    }

    private static Problem told(SecondField field, String typed, String stored) {
        return Problem.normalised("ROSTER_NEED_READ", new Place("b.xlsx", "表", 2, field.name()), typed, stored);
    }

    @Test
    void tellsATypeInEnglishOfASecondList() {
        SecondChecked rows =
                new SecondLine().check(Map.of(SecondField.KIND, "考生类别", SecondField.REASON, "former pupil"));

        assertThat(rows.problems()).extracting(Problem::code).containsExactly("ROSTER_TYPE_READ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"左利手", "left-handed", "无", "轮椅、大字卷"})
    void tellsNothingOfACorrectionInTheWordsThatAreKept(String typed) {
        assertThat(corrected(typed).problems()).isEmpty();
    }

    @Test
    void tellsItOfACorrection() {
        CandidateEdit edit = corrected("左撇子");

        assertThat(edit.candidate().needs()).isEqualTo("left-handed");
        assertThat(edit.problems())
                .containsExactly(Problem.normalised(
                        "ROSTER_NEED_READ", Place.named(edit.candidate().candidateNo()), "左撇子", "左利手"));
    }

    private static CandidateEdit corrected(String typed) {
        Candidate candidate = new SecondLine().known.candidates().get(0);
        return CandidateEdit.of(candidate, RosterField.NEEDS, typed, new EditScope(List.of(), RosterRows.RULES));
    }
}
