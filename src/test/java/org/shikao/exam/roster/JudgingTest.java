package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.exam.roster.RosterRow.Storage;

class JudgingTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private final RosterRows rows = new RosterRows("a.xlsx");

    @Test
    void namesAnUnknownAreaOnceWithItsCountAndTheFirstCell() {
        for (int i = 1; i <= 40; i++) {
            rows.pupil(i).put(RosterField.ID_NO, RosterRows.id(i % 2 == 0 ? "779901" : "439901", i, i));
        }

        List<Problem> problems = rows.check(Roster.EMPTY).problems();

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        Problem.warning("ROSTER_AREA_UNKNOWN", cell(2, RosterField.ID_NO), "439901", "20"),
                        Problem.warning("ROSTER_AREA_UNKNOWN", cell(3, RosterField.ID_NO), "779901", "20"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110101", "120221", "130102", "310230", "320582", "429004", "430281", "433101", "440306", "445122",
                "460003", "469005", "500101", "513437", "522401", "532128", "540102", "620102", "630121", "652201",
                "654003", "659001", "710000", "810000", "820000", "830000", "990101"
            })
    void knowsTheAreasThatNumbersAreGivenUnder(String area) {
        assertThat(AreaCodes.isKnown(area)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "100101", "190101", "431401", "441001", "441101", "475123", "500900", "880101"})
    void knowsNoOthers(String area) {
        assertThat(AreaCodes.isKnown(area)).isFalse();
    }

    @Test
    void looksAtTheAreaOfAStudentNumberWhereThereIsNoIdentityNumber() {
        rows.pupil(1).put(RosterField.ID_NO, "").put(RosterField.STUDENT_NO, "L770101201010040427");

        assertThat(rows.check(Roster.EMPTY).problems())
                .containsExactly(
                        Problem.warning("ROSTER_AREA_UNKNOWN", cell(2, RosterField.STUDENT_NO), "770101", "1"));
    }

    @Test
    void comparesAJNumberWithBirthAndSexButOnlyAsks() {
        String other = RosterRows.id("990101", 30, 101);
        rows.pupil(1).put(RosterField.STUDENT_NO, "J" + RosterRows.id("990101", 4, 102));
        rows.pupil(2).put(RosterField.ID_NO, other).put(RosterField.STUDENT_NO, "J" + other);

        List<Problem> problems = rows.check(Roster.EMPTY).problems();

        assertThat(problems)
                .containsExactly(
                        Problem.warning(
                                "ROSTER_STUDENT_NO_BIRTH", cell(2, RosterField.STUDENT_NO), "2010-10-05", "2010-10-04"),
                        Problem.warning("ROSTER_STUDENT_NO_SEX", cell(2, RosterField.STUDENT_NO)));
    }

    @Test
    void comparesAnLNumberWithTheBirthDateColumn() {
        rows.pupil(1)
                .put(RosterField.ID_NO, "")
                .put(RosterField.STUDENT_NO, "l990101201010040427")
                .put(RosterField.BIRTH_DATE, "2010.10.5");

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("ROSTER_LOWER_LETTER", "ROSTER_STUDENT_NO_BIRTH");
    }

    @ParameterizedTest
    @CsvSource({
        "L990101203103041236,ROSTER_BIRTH_IMPOSSIBLE",
        "L990101193103041236,ROSTER_BIRTH_IMPOSSIBLE",
        "L990101200103041236,ROSTER_AGE_UNLIKELY",
        "L990101201103041236,"
    })
    void looksAtTheDayInANumberOfAPupilWithoutAnyOther(String no, String code) {
        rows.pupil(1).put(RosterField.ID_NO, "").put(RosterField.STUDENT_NO, no);

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code, Problem::place)
                .isEqualTo(code == null ? List.of() : List.of(tuple(code, cell(2, RosterField.STUDENT_NO))));
    }

    @Test
    void refusesAnIdentityNumberOfSomebodyNotYetBorn() {
        rows.pupil(1).put(RosterField.ID_NO, RosterRows.id("990101", 7000, 5));

        assertThat(rows.check(Roster.EMPTY).problems())
                .containsExactly(Problem.error("ROSTER_BIRTH_IMPOSSIBLE", cell(2, RosterField.ID_NO), "2029-11-30"));
    }

    @Test
    void asksAboutAJNumberWithOtherDigitsThanTheIdentityNumberBesideIt() {
        rows.pupil(1)
                .put(RosterField.ID_NO, RosterRows.id("990101", 30, 101))
                .put(RosterField.STUDENT_NO, "J" + RosterRows.id("990101", 30, 907));

        assertThat(rows.check(Roster.EMPTY).problems())
                .containsExactly(Problem.warning("ROSTER_STUDENT_NO_J_DIFFERS", cell(2, RosterField.STUDENT_NO)));
    }

    @Test
    void refusesAJNumberWithTheIdentityNumberOfAnotherRow() {
        String other = RosterRows.id("990101", 30, 101);
        rows.pupil(1).put(RosterField.ID_NO, other);
        rows.pupil(2).put(RosterField.STUDENT_NO, "J" + other);
        rows.pupil(3).put(RosterField.ID_NO, "").put(RosterField.STUDENT_NO, "J" + RosterRows.id("990101", 9, 103));

        assertThat(rows.check(Roster.EMPTY).problems())
                .containsExactly(Problem.error(
                        "ROSTER_STUDENT_NO_OF_ANOTHER",
                        cell(3, RosterField.STUDENT_NO),
                        cell(2, RosterField.ID_NO).toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "T0A1B2C3D01,ROSTER_NO_TEMPORARY",
        "T0A1B2C3D104,ROSTER_NO_TEMPORARY",
        "T2026001001,ROSTER_NO_LIKE_TEMPORARY",
        "T026001,",
        "t0a1b2c3d01,",
        "G0A1B2C3D01,"
    })
    void knowsATemporaryNumberOfAnotherExam(String no, String code) {
        rows.pupil(1).put(RosterField.CANDIDATE_NO, no);

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"-3000,ROSTER_AGE_UNLIKELY", "3000,ROSTER_AGE_UNLIKELY", "-700,", "0,", "500,"})
    void asksAboutAnAgeThatDoesNotFitTheGrade(int day, String code) {
        rows.pupil(1).put(RosterField.ID_NO, RosterRows.id("990101", day, 5));

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "锟斤拷锟斤拷,SHEET_GARBLED",
        "田锟斤拷,SHEET_GARBLED",
        "ÀîÃ÷,ROSTER_NAME_MOJIBAKE",
        "烫烫烫,SHEET_GARBLED",
        "锘挎潕鏄�,SHEET_GARBLED"
    })
    void refusesANameRuinedByAnEncodingAtItsCell(String name, String code) {
        rows.pupil(1).put(RosterField.NAME, name);

        assertThat(rows.check(Roster.EMPTY).problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::code, Problem::place)
                .containsExactly(tuple(code, cell(2, RosterField.NAME)));
    }

    @ParameterizedTest
    @CsvSource({"å¼ ä¸‰,张三", "å¼ ä¸‰,", "ÕÅÈý,张三"})
    void guessesWhatWasWrittenOnlyWhereEveryByteFits(String name, String meant) {
        rows.pupil(1).put(RosterField.NAME, name);

        assertThat(rows.check(Roster.EMPTY).problems())
                .filteredOn(p -> p.code().equals("ROSTER_NAME_MOJIBAKE"))
                .extracting(p -> p.args().get(1))
                .isEqualTo(meant == null ? List.of() : List.of(meant));
    }

    @ParameterizedTest
    @CsvSource({"#N/A,ERROR,1", "'',FORMULA,0"})
    void saysOneThingOfACellWithoutAValue(String text, RosterRow.Storage storage, int told) {
        rows.pupil(1)
                .put(RosterField.ID_NO, text, storage)
                .put(RosterField.CANDIDATE_NO, text, storage)
                .put(RosterField.STUDENT_NO, "G" + RosterRows.id("990101", 3, 101));

        assertThat(rows.check(Roster.EMPTY).problems())
                .filteredOn(p -> p.place().equals(cell(2, RosterField.CANDIDATE_NO))
                        || p.place().equals(cell(2, RosterField.ID_NO)))
                .hasSize(2 * told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "-", "——", "N/A", " 暂无 "})
    void takesWordsForNothingAsAnEmptyIdentityNumber(String none) {
        rows.pupil(1).put(RosterField.ID_NO, none).put(RosterField.STUDENT_NO, "G" + RosterRows.id("990101", 3, 101));

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code)
                .contains("ROSTER_ID_NONE")
                .doesNotContain("ROSTER_ID_LENGTH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "待补", "/"})
    void takesWordsForNothingAsAnEmptyStudentNumber(String none) {
        rows.pupil(1).put(RosterField.STUDENT_NO, none);

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code)
                .contains("ROSTER_STUDENT_NO_NONE")
                .doesNotContain("ROSTER_STUDENT_NO_FORM");
    }

    @Test
    void asksOfNoAreaInTheIdentityCardOfAForeigner() {
        String card = RosterRows.id("911011", 3, 101);
        rows.pupil(1).put(RosterField.ID_NO, card);
        assertThat(unknownAreas()).contains("911011");

        rows.put(RosterField.ID_KIND, "外国人永久居留身份证");
        assertThat(unknownAreas()).doesNotContain("911011");
    }

    private List<String> unknownAreas() {
        return rows.check(Roster.EMPTY).problems().stream()
                .filter(problem -> problem.code().equals("ROSTER_AREA_UNKNOWN"))
                .map(problem -> String.valueOf(problem.args().get(0)))
                .toList();
    }

    @Test
    void findsEveryNameThatCameThroughTheWrongEncodingAndNoOther() {
        long seed = 2312;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String name = ordinaryName(random);
            assertThat(NameCheck.judge(name, Place.NOWHERE))
                    .as("%s of seed %d", name, seed)
                    .isEmpty();
            String western = new String(name.getBytes(GBK), StandardCharsets.ISO_8859_1);
            String doubled = new String(name.getBytes(StandardCharsets.UTF_8), GBK);
            String oneByte = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            String windows = new String(name.getBytes(GBK), WINDOWS);
            for (String ruined : List.of(western, doubled, oneByte, windows)) {
                assertThat(NameCheck.judge(ruined, Place.NOWHERE).filter(Problem::isError))
                        .as("%s from %s of seed %d", ruined, name, seed)
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿依古丽·买买提", "田𬭛", "欧阳修", "Élodie Müller", "Ñuñez", "王〇", "沅水", "潇湘", "鏉", "李 明"})
    void leavesRareAndForeignNamesAlone(String name) {
        assertThat(NameCheck.judge(name, Place.NOWHERE).filter(Problem::isError))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "男",
                "女生",
                "990101201010040427",
                "G990101201010040427",
                "九(1)班",
                "三班3班",
                "云岭县第一中学",
                "2010-10-03",
                "应届",
                "九年级"
            })
    void refusesTheContentOfAnotherColumnAsAName(String name) {
        rows.pupil(1).put(RosterField.NAME, name);

        assertThat(rows.check(Roster.EMPTY).problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isIn("ROSTER_NAME_SWAPPED", "ROSTER_NAME_CHARACTER"))
                .satisfies(p -> assertThat(p.place()).isEqualTo(cell(2, RosterField.NAME)));
    }

    @Test
    void refusesAClassThatASpreadsheetTookForADay() {
        rows.pupil(1).put(RosterField.CLASS_NAME, "2025-09-01", Storage.DATE).put(RosterField.GRADE, "九年级");

        assertThat(rows.check(Roster.EMPTY).problems())
                .contains(Problem.error("ROSTER_CLASS_AS_DATE", cell(2, RosterField.CLASS_NAME), "2025-09-01"));
    }

    @ParameterizedTest
    @CsvSource({",ROSTER_CLASS_MISSING", "990101201010040427,ROSTER_CLASS_UNUSUAL", "男,ROSTER_CLASS_UNUSUAL"})
    void asksAboutAClassThatIsNone(String text, String code) {
        rows.pupil(1).put(RosterField.CLASS_NAME, text == null ? "" : text).put(RosterField.GRADE, "九年级");

        assertThat(rows.check(Roster.EMPTY).problems())
                .filteredOn(p -> p.place().equals(cell(2, RosterField.CLASS_NAME)))
                .extracting(Problem::code)
                .contains(code);
    }

    @Test
    void judgesSchoolCodesOnceACode() {
        rows.pupil(1).put(RosterField.SCHOOL_CODE, "4301");
        rows.pupil(2).put(RosterField.SCHOOL_CODE, "4301");
        rows.pupil(3).put(RosterField.SCHOOL_CODE, "２１４３").put(RosterField.SCHOOL_NAME, "云岭县第二中学");
        rows.pupil(4).put(RosterField.SCHOOL_CODE, "2.14E+09").put(RosterField.SCHOOL_NAME, "云岭县第三中学");
        rows.pupil(5).put(RosterField.SCHOOL_CODE, "一中").put(RosterField.SCHOOL_NAME, "云岭县第四中学");

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(p -> p.code() + " " + p.place().row())
                .containsExactlyInAnyOrder(
                        "ROSTER_SCHOOL_CODE_FORM 2",
                        "ROSTER_WIDTH 4",
                        "ROSTER_SCHOOL_CODE_FORM 4",
                        "ROSTER_SCHOOL_CODE_AS_NUMBER 5",
                        "ROSTER_SCHOOL_CODE_CHARACTER 6");
    }

    @Test
    void tellsOnePersonEnteredByTwoSchoolsFromARowWrittenTwice() {
        String id = RosterRows.id("990101", 3, 101);
        rows.pupil(1);
        rows.pupil(2).put(RosterField.ID_NO, id);
        rows.pupil(3)
                .put(RosterField.ID_NO, id)
                .put(RosterField.SCHOOL_CODE, "3299010002")
                .put(RosterField.SCHOOL_NAME, "云岭县第二中学");

        RosterChecked checked = rows.check(Roster.EMPTY);

        assertThat(checked.problems())
                .filteredOn(Problem::isError)
                .containsExactly(
                        Problem.error("ROSTER_ID_TWICE", cell(3, RosterField.ID_NO), "a.xlsx!表!D2"),
                        Problem.error(
                                "ROSTER_ID_TWO_SCHOOLS", cell(4, RosterField.ID_NO), "a.xlsx!表!D2", "3299010001"));
        assertThat(checked.pairs()).extracting(DuplicatePair::kind).containsExactly(Likeness.SAME_ID, Likeness.MOVED);
    }

    @Test
    void asksAboutNumbersOfOneNameThatDifferInOneDigit() {
        rows.pupil(1).put(RosterField.NAME, "田青山").put(RosterField.ID_NO, RosterRows.id("990101", 9, 134));
        rows.pupil(2).put(RosterField.NAME, "田 青山").put(RosterField.ID_NO, RosterRows.id("990101", 10, 134));
        rows.pupil(3).put(RosterField.NAME, "田青山").put(RosterField.ID_NO, RosterRows.id("990101", 40, 777));

        RosterChecked checked = rows.check(Roster.EMPTY);

        assertThat(checked.problems())
                .extracting(Problem::code, Problem::severity, Problem::place)
                .containsExactly(
                        tuple("ROSTER_NAME_SPACED", Severity.NORMALISED, cell(3, RosterField.NAME)),
                        tuple("ROSTER_ID_NEAR", Severity.WARNING, cell(3, RosterField.ID_NO)));
        assertThat(checked.pairs()).extracting(DuplicatePair::kind).containsExactly(Likeness.ID_ONE_DIGIT_APART);
    }

    private static String ordinaryName(Random random) {
        StringBuilder name = new StringBuilder();
        int length = 2 + random.nextInt(3);
        while (name.length() < length) {
            // the 3,755 characters of GB 2312's first level, which nearly all names are made of
            byte[] bytes = {(byte) (0xB0 + random.nextInt(39)), (byte) (0xA1 + random.nextInt(94))};
            String character = new String(bytes, GBK);
            if (PersonName.isHan(character.codePointAt(0))) {
                name.append(character);
            }
        }
        return name.toString();
    }

    private static Place cell(int row, RosterField field) {
        return new Place("a.xlsx", "表", row, String.valueOf((char) ('A' + field.ordinal())));
    }
}
