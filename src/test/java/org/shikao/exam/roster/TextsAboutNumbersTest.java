package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Problem;

/** Dates that mean more than one day, and identity numbers with something about them. */
class TextsAboutNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "40731,2011-07-07,true",
        "39269,2011-07-07,true",
        "11.07.08,2011-07-08,true",
        "07/08/2011,2011-07-08,true",
        "08/07/2011,2011-07-08,true",
        "8-7-11,2011-07-08,true",
        "07/09/2011,2011-07-08,false",
        "40732,2011-07-07,false",
        "2011,2011-07-07,false",
        "11.07,2011-07-07,false"
    })
    void readsADateOfManyMeaningsByTheIdentityNumber(String text, LocalDate day, boolean meant) {
        assertThat(BirthReading.mayMean(text, day)).isEqualTo(meant);
    }

    @Test
    void takesADateOfManyMeaningsOnlyWhereTheIdentityNumberAgrees() {
        RosterRows rows = new RosterRows("a.xlsx");
        rows.pupil(1).put(RosterField.BIRTH_DATE, "10/04/2010");
        rows.pupil(2).put(RosterField.BIRTH_DATE, "10/06/2010");

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(p -> p.severity() + " " + p.code() + " " + p.place().row())
                .containsExactly("NORMALISED ROSTER_BIRTH_READ 2", "ERROR ROSTER_BIRTH_UNREADABLE 3");
    }

    @ParameterizedTest
    @CsvSource({
        "990101-20101004-ABCD,ROSTER_ID_WITH_OTHERS,-",
        "身份证：990101-20101004-ABCD,ROSTER_ID_WITH_OTHERS,身份证:-",
        "99010120101004ABCD（正确）,ROSTER_ID_WITH_OTHERS,(正确)",
        "99010120101004ABCD/99010120101004ABCD,ROSTER_ID_TWO_IN_CELL,",
        "99010120101004ABCD0,ROSTER_ID_LENGTH,19"
    })
    void namesWhatStandsAboutAnIdentityNumber(String text, String code, String arg) {
        String id = RosterRows.id("990101", 3, 101);
        RosterRows rows = new RosterRows("a.xlsx");
        rows.pupil(1).put(RosterField.ID_NO, text.replace("ABCD", id.substring(14)));

        Problem problem = rows.check(Roster.EMPTY).problems().get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(String.join("", problem.args())).isEqualTo(arg == null ? "" : arg);
    }

    @Test
    void namesASignThatLooksLikeTheLastXOfAStudentNumber() {
        RosterRows rows = new RosterRows("a.xlsx");
        rows.pupil(1).put(RosterField.STUDENT_NO, "G99010120110626535Х");

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code)
                .containsExactly("ROSTER_STUDENT_NO_LOOKALIKE");
    }
}
