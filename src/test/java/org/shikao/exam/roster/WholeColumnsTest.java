package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;

/** What is said once of a column: numbers that may have lost zeros, sexes in codes, grades that nobody wrote. */
class WholeColumnsTest {
    private final RosterRows rows = new RosterRows("a.xlsx");

    @Test
    void tellsOnceThatAColumnOfNumbersWasTakenAsItStands() {
        numbers("26990101%03d", 12);

        assertThat(problems())
                .containsExactly(Problem.normalised(
                        "ROSTER_NO_COLUMN_OF_NUMBERS", cell(2, RosterField.CANDIDATE_NO), "12", "26990101001"));
    }

    @Test
    void tellsNothingWhereAnotherListShowsThatTheNumbersAreWhole() {
        numbers("26990101%03d", 3);
        rows.pupil(4).put(RosterField.CANDIDATE_NO, "26990101004");

        assertThat(problems())
                .extracting(Problem::code)
                .containsExactly("ROSTER_NUMBER_AS_TEXT", "ROSTER_NUMBER_AS_TEXT", "ROSTER_NUMBER_AS_TEXT");
    }

    @Test
    void tellsNothingOfNumbersThatBeginWithTheYearOfTheExam() {
        int year = RosterRows.RULES.exam().firstDay().getYear();
        numbers(year + "9901%03d", 3);

        assertThat(problems()).extracting(Problem::code).containsOnly("ROSTER_NUMBER_AS_TEXT");
    }

    @Test
    void saysOfOneCellEitherThatZerosAreLostOrThatNothingIsSeen() {
        rows.pupil(1);
        rows.pupil(2);
        rows.pupil(3).put(RosterField.CANDIDATE_NO, "26990101003", Storage.NUMBER);

        assertThat(problems())
                .containsExactly(Problem.error("ROSTER_NO_ZEROS_LOST", cell(4, RosterField.CANDIDATE_NO), "11", "12"));
    }

    @Test
    void findsALostZeroInATextThoughOthersShareMoreOfTheirSerialNumbers() {
        for (int i = 1; i <= 8; i++) {
            rows.pupil(i).put(RosterField.CANDIDATE_NO, "0269901000" + (400 + i));
        }
        rows.pupil(9).put(RosterField.CANDIDATE_NO, "269901000399");

        assertThat(problems())
                .containsExactly(Problem.error("ROSTER_NO_ZEROS_LOST", cell(10, RosterField.CANDIDATE_NO), "12", "13"));
    }

    @Test
    void asksAboutALetterAmongNumbersOfDigits() {
        for (int i = 1; i <= 22; i++) {
            rows.pupil(i);
        }
        rows.put(RosterField.CANDIDATE_NO, "O26990101022");
        rows.pupil(23).put(RosterField.CANDIDATE_NO, "026990-101023");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        Problem.warning("ROSTER_NO_OTHER_FORM", cell(23, RosterField.CANDIDATE_NO), "O26990101022"),
                        Problem.warning("ROSTER_NO_OTHER_FORM", cell(24, RosterField.CANDIDATE_NO), "026990-101023"));
    }

    @Test
    void asksNothingOfLettersThatAreAForm() {
        for (int i = 1; i <= 40; i++) {
            rows.pupil(i);
            if (i > 37) {
                rows.put(RosterField.CANDIDATE_NO, "W269901010" + i);
            }
        }

        assertThat(problems()).isEmpty();
    }

    @Test
    void takesAShorterNumberWithOtherDigitsForNoLostZero() {
        for (int i = 1; i <= 8; i++) {
            rows.pupil(i).put(RosterField.CANDIDATE_NO, "0269901000" + (400 + i));
        }
        rows.pupil(9).put(RosterField.CANDIDATE_NO, "315501000399");

        assertThat(problems())
                .containsExactly(Problem.warning("ROSTER_NO_LENGTH", cell(10, RosterField.CANDIDATE_NO), "12", "13"));
    }

    @Test
    void takesOneAndZeroForTheSexesThatTheIdentityNumbersSay() {
        for (int i = 1; i <= 6; i++) {
            sex(i, i % 2 == 1 ? "1" : "0");
        }

        RosterChecked checked = rows.check(Roster.EMPTY);

        assertThat(checked.problems())
                .containsExactly(Problem.normalised("ROSTER_SEX_CODED", cell(2, RosterField.SEX), "1", "0", "6"));
        assertThat(sexes(checked)).containsExactly(odd(6));
    }

    @Test
    void takesZeroForAMaleWhereEveryIdentityNumberSaysSo() {
        for (int i = 1; i <= 6; i++) {
            sex(i, i % 2 == 1 ? "0" : "1");
        }

        RosterChecked checked = rows.check(Roster.EMPTY);

        assertThat(checked.problems())
                .containsExactly(Problem.normalised("ROSTER_SEX_CODED", cell(2, RosterField.SEX), "0", "1", "6"));
        assertThat(sexes(checked)).containsExactly(odd(6));
    }

    @Test
    void asksWhatZeroMeansWhereNoIdentityNumberTells() {
        for (int i = 1; i <= 3; i++) {
            rows.pupil(i)
                    .put(RosterField.SEX, i == 1 ? "1" : "0")
                    .put(RosterField.ID_NO, "")
                    .put(RosterField.STUDENT_NO, "L990101201103020" + (420 + i));
        }

        assertThat(problems())
                .containsExactly(Problem.warning("ROSTER_SEX_CODE_UNSURE", cell(2, RosterField.SEX), "1", "0", "3"));
    }

    @Test
    void toldOnceThatOneAndTwoAreTheStandardsCodesAndStillFindsTheOneThatIsWrong() {
        for (int i = 1; i <= 6; i++) {
            sex(i, i % 2 == 1 && i != 5 ? "1" : "2");
        }

        assertThat(problems())
                .containsExactly(
                        Problem.normalised("ROSTER_SEX_CODED", cell(2, RosterField.SEX), "1", "2", "6"),
                        Problem.error("ROSTER_SEX_MISMATCH", cell(6, RosterField.SEX), "2"));
    }

    @Test
    void asksWhereTheStandardsCodesAreTurnedRound() {
        for (int i = 1; i <= 4; i++) {
            sex(i, i % 2 == 1 ? "2" : "1");
        }

        RosterChecked checked = rows.check(Roster.EMPTY);

        assertThat(checked.problems())
                .containsExactly(Problem.warning("ROSTER_SEX_CODE_UNSURE", cell(2, RosterField.SEX), "2", "1", "4"));
        assertThat(sexes(checked)).containsExactly(odd(4));
    }

    @Test
    void understandsLettersInAnyWidthAndCase() {
        sex(1, "Ｍ");
        sex(2, "f");
        sex(3, "m");

        assertThat(problems())
                .containsExactly(Problem.normalised("ROSTER_SEX_CODED", cell(2, RosterField.SEX), "M", "F", "3"));
    }

    @Test
    void readsAWordBehindItsCodeAndSigns() {
        sex(1, "1-男");
        sex(2, "2女性");
        sex(3, "♂");
        sex(4, "♀");

        RosterChecked checked = rows.check(Roster.EMPTY);

        assertThat(checked.problems()).isEmpty();
        assertThat(sexes(checked)).containsExactly(Sex.MALE, Sex.FEMALE, Sex.MALE, Sex.FEMALE);
    }

    @Test
    void understandsCodesOfTwoDigits() {
        sex(1, "01");
        sex(2, "02");
        sex(3, "01");

        assertThat(problems())
                .containsExactly(Problem.normalised("ROSTER_SEX_CODED", cell(2, RosterField.SEX), "01", "02", "3"));
    }

    @Test
    void takesAZeroAmongWordsForNoSex() {
        sex(1, "男");
        sex(2, "0");
        sex(4, "女");

        assertThat(problems()).containsExactly(Problem.error("ROSTER_SEX_UNKNOWN", cell(3, RosterField.SEX), "0"));
    }

    @Test
    void saysOnceThatNoRowHasAGrade() {
        for (int i = 1; i <= 12; i++) {
            rows.pupil(i).put(RosterField.GRADE, "").put(RosterField.CLASS_NAME, "01");
        }

        assertThat(problems())
                .containsExactly(Problem.error("ROSTER_GRADE_NOWHERE", cell(2, RosterField.GRADE), "12", "01"));
    }

    @Test
    void saysOnceThatNoRowHasAGradeOrAClass() {
        for (int i = 1; i <= 3; i++) {
            rows.pupil(i).put(RosterField.CLASS_NAME, "");
        }

        assertThat(problems())
                .filteredOn(Problem::isError)
                .containsExactly(Problem.error("ROSTER_GRADE_ABSENT", cell(2, RosterField.CLASS_NAME), "3"));
    }

    @Test
    void saysOfANumberThatLostItsDigitsOnlyThat() {
        rows.pupil(1);
        rows.pupil(2);
        rows.pupil(3).put(RosterField.CANDIDATE_NO, "2.699E+10");

        assertThat(problems())
                .containsExactly(Problem.error("ROSTER_NO_AS_NUMBER", cell(4, RosterField.CANDIDATE_NO), "2.699E+10"));
    }

    @Test
    void namesTheCellWhereOnlyOneRowHasNoGrade() {
        rows.pupil(1);
        rows.pupil(2).put(RosterField.CLASS_NAME, "01");
        rows.pupil(3);

        assertThat(problems())
                .containsExactly(Problem.error("ROSTER_GRADE_UNKNOWN", cell(3, RosterField.CLASS_NAME), "01"));
    }

    @Test
    void saysOnceThatASheetNamesNoSchool() {
        for (int i = 1; i <= 12; i++) {
            rows.pupil(i).put(RosterField.SCHOOL_CODE, "").put(RosterField.SCHOOL_NAME, "");
        }

        assertThat(problems())
                .containsExactly(Problem.error("ROSTER_SCHOOL_NOWHERE", cell(2, RosterField.SCHOOL_NAME), "12"));
    }

    @Test
    void namesEachRowWithoutASchoolWhereOthersHaveOne() {
        for (int i = 1; i <= 3; i++) {
            rows.pupil(i);
        }
        rows.pupil(4).put(RosterField.SCHOOL_CODE, "").put(RosterField.SCHOOL_NAME, "");
        rows.pupil(5).put(RosterField.SCHOOL_CODE, "").put(RosterField.SCHOOL_NAME, "");

        assertThat(problems())
                .containsExactly(
                        Problem.error("ROSTER_SCHOOL_MISSING", cell(5, RosterField.SCHOOL_NAME)),
                        Problem.error("ROSTER_SCHOOL_MISSING", cell(6, RosterField.SCHOOL_NAME)));
    }

    @Test
    void saysOnceOfEachSchoolThatItsCodeIsNotKnown() {
        for (int i = 1; i <= 6; i++) {
            rows.pupil(i).put(RosterField.SCHOOL_CODE, "").put(RosterField.SCHOOL_NAME, i <= 4 ? "云岭县第二中学" : "云岭县第三中学");
        }

        assertThat(problems())
                .containsExactly(
                        Problem.error("ROSTER_SCHOOL_CODE_NOWHERE", cell(2, RosterField.SCHOOL_NAME), "云岭县第二中学", "4"),
                        Problem.error("ROSTER_SCHOOL_CODE_NOWHERE", cell(6, RosterField.SCHOOL_NAME), "云岭县第三中学", "2"));
    }

    @Test
    void takesTheGradeThatTheTitleNames() {
        rows.pupil(1).put(RosterField.CLASS_NAME, "01");
        rows.pupil(2).put(RosterField.CLASS_NAME, "八(2)班");
        RosterSheet titled =
                new RosterSheet("a.xlsx", "表", "", "九年级", rows.sheet().rows());

        RosterChecked checked = RosterCheck.check(List.of(titled), RosterRows.RULES, Roster.EMPTY);

        assertThat(checked.candidates()).extracting(Candidate::grade).containsExactly(9, 8);
    }

    private void numbers(String form, int count) {
        for (int i = 1; i <= count; i++) {
            rows.pupil(i).put(RosterField.CANDIDATE_NO, form.formatted(i), Storage.NUMBER);
        }
    }

    /** A pupil whose identity number says male where the serial number is odd. */
    private void sex(int serial, String text) {
        rows.pupil(serial)
                .put(RosterField.ID_NO, RosterRows.id("990101", serial, 100 + serial))
                .put(RosterField.SEX, text);
    }

    private static Sex[] odd(int count) {
        List<Sex> sexes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            sexes.add(i % 2 == 1 ? Sex.MALE : Sex.FEMALE);
        }
        return sexes.toArray(Sex[]::new);
    }

    private static List<Sex> sexes(RosterChecked checked) {
        return checked.candidates().stream().map(Candidate::sex).toList();
    }

    private List<Problem> problems() {
        return rows.check(Roster.EMPTY).problems();
    }

    private static Place cell(int row, RosterField field) {
        return new Place("a.xlsx", "表", row, String.valueOf((char) ('A' + field.ordinal())));
    }
}
