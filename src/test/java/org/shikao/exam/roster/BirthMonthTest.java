package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.Storage;

class BirthMonthTest {
    private final RosterRows rows = new RosterRows("a.xlsx");

    @ParameterizedTest
    @CsvSource({
        "201010,ROSTER_BIRTH_DAY_BY_ID",
        "2010年10月,ROSTER_BIRTH_DAY_BY_ID",
        "2010-10,ROSTER_BIRTH_DAY_BY_ID",
        "2010.10,ROSTER_BIRTH_DAY_BY_ID",
        "二〇一〇年十月,ROSTER_BIRTH_DAY_BY_ID",
        "2010.1,ROSTER_BIRTH_MISMATCH",
        "201011,ROSTER_BIRTH_MISMATCH",
        "201013,ROSTER_BIRTH_UNREADABLE"
    })
    void comparesAMonthWithoutADay(String text, String code) {
        rows.pupil(1).put(RosterField.ID_NO, RosterRows.id("990101", 4, 101)).put(RosterField.BIRTH_DATE, text);

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2010.1,ROSTER_BIRTH_DAY_BY_ID",
        "2010.10,ROSTER_BIRTH_DAY_BY_ID",
        "201010,ROSTER_BIRTH_DAY_BY_ID",
        "2010.11,ROSTER_BIRTH_MISMATCH"
    })
    void comparesAMonthThatIsANumber(String text, String code) {
        rows.pupil(1)
                .put(RosterField.ID_NO, RosterRows.id("990101", 4, 101))
                .put(RosterField.BIRTH_DATE, text, Storage.NUMBER);

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code)
                .containsExactly(code);
    }

    @Test
    void asksWhetherANumberIsJanuaryOrOctober() {
        rows.pupil(1)
                .put(RosterField.ID_NO, "")
                .put(RosterField.STUDENT_NO, "L990101201010041236")
                .put(RosterField.BIRTH_DATE, "2010.1", Storage.NUMBER);

        assertThat(rows.check(Roster.EMPTY).problems())
                .containsExactly(Problem.error("ROSTER_BIRTH_MONTH_UNSURE", cell(2, RosterField.BIRTH_DATE), "2010.1"));
    }

    @ParameterizedTest
    @CsvSource({"2010-10,", "2010-11,ROSTER_STUDENT_NO_BIRTH", "1910-10,ROSTER_STUDENT_NO_BIRTH;ROSTER_BIRTH_IMPOSSIBLE"
    })
    void comparesAMonthWithTheStudentNumber(String text, String codes) {
        rows.pupil(1)
                .put(RosterField.ID_NO, "")
                .put(RosterField.STUDENT_NO, "L990101201010041236")
                .put(RosterField.BIRTH_DATE, text);

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code)
                .isEqualTo(codes == null ? List.of() : List.of(codes.split(";")));
    }

    private static Place cell(int row, RosterField field) {
        return new Place("a.xlsx", "表", row, String.valueOf((char) ('A' + field.ordinal())));
    }
}
