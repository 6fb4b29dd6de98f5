package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.Storage;

/** Pupils from Hong Kong, Macau, Taiwan and abroad, whose number is not a resident's. */
class OtherDocumentsTest {
    private final RosterRows rows = new RosterRows("a.xlsx");

    @ParameterizedTest
    @CsvSource({
        "居民身份证,RESIDENT",
        "1,RESIDENT",
        "１,RESIDENT",
        "1.0,RESIDENT",
        "1-居民身份证,RESIDENT",
        "6,OTHER",
        "香港特区护照/身份证明,OTHER",
        "8,TAIWAN",
        "境外永久居住证,OTHER",
        "A,PASSPORT",
        "a,PASSPORT",
        "A-护照,PASSPORT",
        "B,RESIDENT",
        "C,RESIDENCE",
        "Z,OTHER",
        "身份证,RESIDENT",
        "二代身份证,RESIDENT",
        "户口簿,RESIDENT",
        "港澳台居民居住证,RESIDENCE",
        "台湾居民居住证,RESIDENCE",
        "港澳居民来往内地通行证,HONG_KONG_MACAU",
        "港澳通行证,HONG_KONG_MACAU",
        "回乡证,HONG_KONG_MACAU",
        "台湾居民来往大陆通行证,TAIWAN",
        "台胞证,TAIWAN",
        "护 照,PASSPORT",
        "Passport,PASSPORT",
        "外国人永久居留身份证,PERMANENT",
        "香港身份证,OTHER",
        "2-香港特区护照/身份证明,OTHER",
        "其它,OTHER",
        "无,NONE"
    })
    void understandsWhatSchoolsCallADocument(String words, IdKind kind) {
        assertThat(IdKind.of(words)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "港澳居民来往内地通行证,H12345678",
        "港澳居民来往内地通行证,M1234567801",
        "台湾居民来往大陆通行证,12345678",
        "台胞证,0123456789",
        "护照,E12345678",
        "护照,pe1234567",
        "护照,012345678",
        "其他证件,云-2026/7",
        "外国人永久居留身份证,USA440182010101"
    })
    void keepsTheNumberOfAnotherDocumentExactly(String kind, String number) {
        document(1, kind, number);

        RosterChecked checked = rows.check(Roster.EMPTY);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.candidates()).extracting(Candidate::idNo).containsExactly(number);
    }

    @Test
    void readsBirthAndSexOutOfAResidencePermit() {
        String no = RosterRows.id("810000", 9, 101);
        document(1, "港澳台居民居住证", no.toLowerCase(Locale.ROOT));
        rows.put(RosterField.BIRTH_DATE, LocalDate.of(2010, 10, 11).toString());

        assertThat(rows.check(Roster.EMPTY).problems())
                .containsExactly(Problem.error("ROSTER_BIRTH_MISMATCH", cell(2, RosterField.BIRTH_DATE), "2010-10-11"));
        assertThat(rows.check(Roster.EMPTY).candidates().get(0).sex()).isEqualTo(Candidate.Sex.MALE);
    }

    @ParameterizedTest
    @CsvSource({"护照,E12345678", "港澳居民来往内地通行证,H12345678", "其他证件,云-2026/7"})
    void asksAboutAStudentNumberWithAnIdentityNumberBesideAnotherDocument(String kind, String number) {
        document(1, kind, number);
        rows.put(RosterField.STUDENT_NO, "G" + RosterRows.id("990101", 9, 101));

        RosterChecked checked = rows.check(Roster.EMPTY);

        assertThat(checked.problems())
                .containsExactly(
                        Problem.warning("ROSTER_STUDENT_NO_G_DOCUMENT", cell(2, RosterField.STUDENT_NO), kind));
        assertThat(checked.candidates()).extracting(Candidate::idNo).containsExactly(number);
    }

    @Test
    void comparesTheBirthDateWithTheStudentNumberBesideAPassport() {
        document(1, "护照", "E12345678");
        rows.put(RosterField.STUDENT_NO, "G" + RosterRows.id("990101", 9, 101))
                .put(RosterField.BIRTH_DATE, "2011-01-01");

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code)
                .containsExactly("ROSTER_STUDENT_NO_G_DOCUMENT", "ROSTER_STUDENT_NO_BIRTH");
    }

    @Test
    void saysNothingOfASignOfAPupilWithoutAnIdentityNumber() {
        document(1, "护照", "E12345678");
        rows.put(RosterField.STUDENT_NO, "J" + RosterRows.id("990101", 9, 101));

        assertThat(rows.check(Roster.EMPTY).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"港澳居民来往内地通行证,12345678", "台湾居民来往大陆通行证,H12345678", "护照,E1", "港澳台居民居住证,810000201010011234"})
    void onlyAsksAboutANumberOfAnotherForm(String kind, String number) {
        document(1, kind, number);

        RosterChecked checked = rows.check(Roster.EMPTY);

        assertThat(checked.problems())
                .containsExactly(Problem.warning(
                        "ROSTER_DOCUMENT_FORM",
                        cell(2, RosterField.ID_NO),
                        IdKind.of(kind).get().label()));
        assertThat(checked.candidates()).extracting(Candidate::idNo).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "护照,E12345678,''",
        "护照,H12345678,护照",
        "其他证件,12345678,其他证件",
        "台胞证,12345678,''",
        "港澳通行证,H1234,港澳居民来往内地通行证",
        "护照,护照E12345678,护照"
    })
    void keepsTheKindThatTheNumberWouldNotTellAndWritesItAgain(String kind, String number, String kept) {
        document(1, kind, number);
        rows.put(RosterField.BIRTH_DATE, "2011年4月5日");

        Candidate candidate = rows.check(Roster.EMPTY).candidates().get(0);

        assertThat(candidate.document()).isEqualTo(new Candidate.Document(kept, "2011-04-05"));
        Map<RosterField, String> cells = new CandidateCells(Roster.EMPTY, RosterRows.RULES).of(candidate);
        assertThat(cells.get(RosterField.ID_KIND))
                .isEqualTo(IdKind.of(kind).get().label());
        assertThat(cells.get(RosterField.BIRTH_DATE)).isEqualTo("2011-04-05");
        assertThat(CandidateEdit.with(candidate, RosterField.ID_NO, "E87654321").document())
                .isEqualTo(new Candidate.Document("", "2011-04-05"));
    }

    @Test
    void keepsNothingBesideASoundNumber() {
        document(1, "", RosterRows.id("990101", 3, 103));
        rows.put(RosterField.BIRTH_DATE, "2010-10-03");

        assertThat(rows.check(Roster.EMPTY).candidates())
                .extracting(Candidate::document)
                .containsExactly(Candidate.Document.NONE);
    }

    @Test
    void asksAboutTheSameNameAndBirthdayUnderTwoPassports() {
        document(1, "护照", "E12345678");
        rows.put(RosterField.NAME, "艾拉·史密斯").put(RosterField.BIRTH_DATE, "2011-04-05");
        document(2, "护照", "E87654321");
        rows.put(RosterField.NAME, "艾拉·史密斯").put(RosterField.BIRTH_DATE, "2011-04-05");
        document(3, "护照", "E87654322");
        rows.put(RosterField.NAME, "艾拉·史密斯").put(RosterField.BIRTH_DATE, "2011-04-06");

        Roster roster = new Roster(List.of(), rows.check(Roster.EMPTY).candidates());
        assertThat(Likenesses.within(roster))
                .extracting(DuplicatePair::kind)
                .containsExactly(Likeness.SAME_NAME_AND_BIRTHDAY);
    }

    @Test
    void keepsWhatAListWithoutTheColumnsDoesNotSpeakOf() {
        document(1, "护照", "H12345678");
        rows.put(RosterField.BIRTH_DATE, "2011-04-05");
        List<Candidate> before = rows.check(Roster.EMPTY).candidates();
        RosterRows later = new RosterRows("b.xlsx");
        later.pupil(1).put(RosterField.ID_NO, "H12345678").put(RosterField.ID_KIND, "护照");

        List<Candidate> after = later.check(new Roster(List.of(), before)).candidates();
        assertThat(after)
                .extracting(Candidate::document)
                .containsExactly(before.get(0).document());
    }

    @Test
    void asksAboutAMistypedResidentsNumberUnderTheNameOfAnotherDocument() {
        document(1, "其他证件", "990101201104058711");

        assertThat(rows.check(Roster.EMPTY).problems())
                .containsExactly(
                        Problem.warning("ROSTER_DOCUMENT_LIKE_ID", cell(2, RosterField.ID_NO), "990101201104058711"));
    }

    @Test
    void asksAboutAResidentsNumberUnderTheNameOfAPassport() {
        document(1, "护照", RosterRows.id("990101", 3, 103));

        assertThat(rows.check(Roster.EMPTY).problems())
                .containsExactly(Problem.warning("ROSTER_DOCUMENT_FORM", cell(2, RosterField.ID_NO), "护照"));
    }

    @Test
    void saysHowToWriteAnotherDocumentWhereNoColumnDoes() {
        rows.pupil(1).put(RosterField.ID_NO, "H12345678");
        rows.pupil(2).put(RosterField.ID_NO, "E12345678");
        rows.pupil(3).put(RosterField.ID_NO, "12345678");

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code, Problem::args)
                .containsExactly(
                        tuple("ROSTER_ID_OTHER_DOCUMENT", List.of("H12345678", "港澳居民来往内地通行证")),
                        tuple("ROSTER_ID_OTHER_DOCUMENT", List.of("E12345678", "护照")),
                        tuple("ROSTER_ID_LENGTH", List.of("8")));
    }

    @Test
    void saysThatItDoesNotUnderstandADocument() {
        document(1, "通关文牒", "E1234567890");

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code, Problem::place)
                .containsExactly(
                        tuple("ROSTER_ID_KIND_UNKNOWN", cell(2, RosterField.ID_KIND)),
                        tuple("ROSTER_ID_LENGTH", cell(2, RosterField.ID_NO)));
    }

    @Test
    void saysNothingOfAnUnknownWordBesideASoundNumber() {
        document(1, "1", RosterRows.id("990101", 3, 103));

        assertThat(rows.check(Roster.EMPTY).problems()).isEmpty();
    }

    @Test
    void needsAStudentNumberWhereThereIsNoDocument() {
        document(1, "无", "");
        document(2, "无", "");
        rows.put(RosterField.STUDENT_NO, "L990101201103041236");

        assertThat(rows.check(Roster.EMPTY).problems())
                .containsExactly(Problem.error("ROSTER_ID_MISSING", cell(2, RosterField.ID_NO)));
    }

    @Test
    void refusesANumberWhoseDigitsASpreadsheetLost() {
        document(1, "护照", "");
        rows.put(RosterField.ID_NO, "1.23456789012346E+16", Storage.NUMBER);
        document(2, "台胞证", "");
        rows.put(RosterField.ID_NO, "12345678", Storage.NUMBER);

        RosterChecked checked = rows.check(Roster.EMPTY);

        assertThat(checked.problems())
                .extracting(Problem::code, Problem::place)
                .containsExactly(
                        tuple("ROSTER_ID_AS_NUMBER", cell(2, RosterField.ID_NO)),
                        tuple("ROSTER_NUMBER_AS_TEXT", cell(3, RosterField.ID_NO)));
        assertThat(checked.candidates().get(1).idNo()).isEqualTo("12345678");
    }

    @ParameterizedTest
    @CsvSource({
        "H12345678",
        "12345678",
        "0123456789",
        "E12345678",
        "e12345678",
        "012345678",
        "云-2026/7",
        "USA440182010101"
    })
    void writesWhatItReadsAgain(String number) {
        document(1, "其他证件", number);
        RosterChecked first = rows.check(Roster.EMPTY);
        Map<RosterField, String> cells = new CandidateCells(first.roster(), RosterRows.RULES)
                .of(first.candidates().get(0));
        RosterRows again = new RosterRows("b.xlsx");
        again.pupil(1);
        cells.forEach(again::put);

        RosterChecked second = again.check(Roster.EMPTY);

        assertThat(second.problems()).isEmpty();
        assertThat(second.candidates()).isEqualTo(first.candidates());
    }

    @Test
    void takesTheNumberOfAPassportThatSomebodyTypes() {
        Candidate candidate = rows.pupil(1).check(Roster.EMPTY).candidates().get(0);
        EditScope scope = new EditScope(rows.check(Roster.EMPTY).schools(), RosterRows.RULES);

        assertThat(CandidateEdit.of(candidate, RosterField.ID_NO, "E12345678", scope))
                .satisfies(edit -> assertThat(edit.problems()).isEmpty())
                .satisfies(edit -> assertThat(edit.candidate().idNo()).isEqualTo("E12345678"));
    }

    private void document(int serial, String kind, String number) {
        rows.pupil(serial).put(RosterField.ID_NO, number).put(RosterField.ID_KIND, kind);
    }

    private static Place cell(int row, RosterField field) {
        return new Place("a.xlsx", "表", row, String.valueOf((char) ('A' + field.ordinal())));
    }
}
