package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.yaml.RulePacks;

class RosterCheckTest {
    private final RulePack rules = new RulePacks().load("hunan").orElseThrow();
    private final List<RosterRow> rows = new ArrayList<>();

    @Test
    void mendsOnlyWhatCannotBeMeantOtherwiseAndCountsTheCells() {
        pupil(1).put(RosterField.CANDIDATE_NO, " ０２６990101001\u00A0");
        String id = idEndingInX();
        pupil(2).put(RosterField.ID_NO, "'" + id.substring(0, 17) + "x\u200B");
        pupil(3).put(RosterField.NAME, "\uFEFF田青　");

        RosterChecked checked = check(Roster.EMPTY);

        assertThat(checked.problems()).extracting(Problem::severity).containsOnly(Severity.NORMALISED);
        assertThat(checked.normalised()).isEqualTo(3);
        assertThat(checked.candidates().get(0).candidateNo()).isEqualTo("026990101001");
        assertThat(checked.candidates().get(1).idNo()).isEqualTo(id);
        assertThat(checked.candidates().get(2).name()).isEqualTo("田青");
    }

    @Test
    void neverAltersAnIdentifierWhateverWayItIsStored() {
        long seed = 18;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            String id = id(random.nextInt(4_000), i % 1000);
            Storage storage = Storage.values()[random.nextInt(Storage.values().length)];
            String stored =
                    storage == Storage.NUMBER ? String.valueOf(Double.parseDouble(id.substring(0, 17)) * 10) : id;
            List<Problem> problems = new ArrayList<>();
            String read =
                    new IdCheck(problems).idNo(row(1, Map.of(RosterField.ID_NO, new RosterCell(stored, "D", storage))));
            assertThat(read.equals(id) || Problem.anyError(problems) || storage == Storage.ERROR)
                    .as("%s stored as %s of seed %d", stored, storage, seed)
                    .isTrue();
        }
    }

    @Test
    void readsANumberThatKeptAllItsDigits() {
        for (int i = 1; i <= 3; i++) {
            pupil(i).put(RosterField.CANDIDATE_NO, "12699010100" + i, Storage.NUMBER);
        }
        pupil(4).put(RosterField.CANDIDATE_NO, "126990101004");

        RosterChecked checked = check(Roster.EMPTY);

        assertThat(checked.candidates())
                .extracting(Candidate::candidateNo)
                .containsExactly("126990101001", "126990101002", "126990101003", "126990101004");
        assertThat(checked.problems()).extracting(Problem::code).containsOnly("ROSTER_NUMBER_AS_TEXT");
    }

    @Test
    void keepsTheZeroOfAClassThatIsShownWithIt() {
        pupil(1).put(RosterField.CLASS_NAME, "9.10", Storage.NUMBER);
        pupil(2).put(RosterField.CLASS_NAME, "9.1", Storage.NUMBER);
        pupil(3).put(RosterField.CLASS_NAME, "9.1999999999999993", Storage.NUMBER);

        assertThat(check(Roster.EMPTY).candidates())
                .extracting(Candidate::className)
                .containsExactly("9.10", "9.1", "9.2");
    }

    @Test
    void reportsADuplicateWithBothPlacesAcrossFiles() {
        pupil(1);
        pupil(2).put(RosterField.CANDIDATE_NO, "026990101001");
        RosterSheet first = new RosterSheet("a.xlsx", "一", "", List.of(rows.get(0)));
        RosterSheet second = new RosterSheet("b.xlsx", "二", "", List.of(rows.get(1)));

        List<Problem> problems =
                RosterCheck.check(List.of(first, second), rules, Roster.EMPTY).problems();

        assertThat(problems)
                .containsExactly(
                        Problem.error("ROSTER_NO_TWICE", new Place("test.xlsx", "表", 2, "A"), "test.xlsx!表!A1"));
    }

    @Test
    void refusesAKnownIdentityUnderAnotherNumberAndAKnownNumberForAnotherPerson() {
        pupil(1);
        pupil(2);
        Roster known = check(Roster.EMPTY).roster();
        rows.clear();
        pupil(1).put(RosterField.CANDIDATE_NO, "026990101009");
        pupil(3).put(RosterField.CANDIDATE_NO, "026990101002");

        assertThat(check(known).problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("ROSTER_ID_KNOWN", "ROSTER_NO_KNOWN");
    }

    @Test
    void keepsTwinsApartAndOnlySaysSo() {
        String elder = id(100, 101);
        String younger = id(100, 103);
        pupil(1).put(RosterField.ID_NO, elder).put(RosterField.NAME, "向青");
        pupil(2).put(RosterField.ID_NO, younger).put(RosterField.NAME, "向松");

        RosterChecked checked = check(Roster.EMPTY);

        assertThat(checked.candidates()).hasSize(2);
        assertThat(checked.problems()).extracting(Problem::code).containsExactly("ROSTER_TWINS");
    }

    @Test
    void takesTheIdentityFromTheStudentNumberWhereThereIsNoOther() {
        String id = id(77, 5);
        pupil(1).put(RosterField.ID_NO, "").put(RosterField.STUDENT_NO, "G" + id);
        pupil(2).put(RosterField.ID_NO, "").put(RosterField.STUDENT_NO, "L990101201103020427");

        RosterChecked checked = check(Roster.EMPTY);

        assertThat(checked.candidates()).extracting(Candidate::idNo).containsExactly(id, "");
        assertThat(checked.problems()).extracting(Problem::code).containsExactly("ROSTER_ID_FROM_STUDENT_NO");
    }

    @Test
    void readsExemptionsForAllOrForNamedSubjects() {
        pupil(1).put(RosterField.EXEMPTION, "残疾");
        pupil(2).put(RosterField.EXEMPTION, "化学：伤病");
        pupil(3).put(RosterField.EXEMPTION, "无");

        RosterChecked checked = check(Roster.EMPTY);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.candidates())
                .extracting(Candidate::exemptions)
                .containsExactly(
                        Map.of(Subject.PHYSICS, "disability", Subject.CHEMISTRY, "disability"),
                        Map.of(Subject.CHEMISTRY, "injury"),
                        Map.of());
    }

    @Test
    void readsTheColumnsOfExemptionsAndDeferralsTogether() {
        pupil(1).put(RosterField.EXEMPTION, "残疾").put(RosterField.EXEMPTION_SUBJECT, "物理");
        pupil(2).put(RosterField.EXEMPTION, "否").put(RosterField.DEFERRAL, "是").put(RosterField.DEFERRAL_REASON, "骨折");
        pupil(3).put(RosterField.DEFERRAL, "物理：骨折").put(RosterField.DEFERRAL_REASON, "骨折");
        pupil(4).put(RosterField.DEFERRAL, "否").put(RosterField.DEFERRAL_REASON, "无");
        pupil(5).put(RosterField.DEFERRAL_SUBJECT, "化学").put(RosterField.DEFERRAL_REASON, "住院");
        pupil(6).put(RosterField.EXEMPTION, "物理：伤病").put(RosterField.DEFERRAL, "化学");
        pupil(7).put(RosterField.EXEMPTION_SUBJECT, "化学").put(RosterField.EXEMPTION_REASON, "伤病");

        RosterChecked checked = check(Roster.EMPTY);

        assertThat(checked.problems()).extracting(Problem::severity).doesNotContain(Severity.ERROR);
        assertThat(checked.candidates())
                .extracting(Candidate::exemptions)
                .containsExactly(
                        Map.of(Subject.PHYSICS, "disability"),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(Subject.PHYSICS, "injury"),
                        Map.of(Subject.CHEMISTRY, "injury"));
        assertThat(checked.deferrals())
                .extracting(d -> d.candidateNo().substring(11) + " " + d.subject() + " " + d.reason())
                .containsExactlyInAnyOrder(
                        "2 PHYSICS 骨折", "2 CHEMISTRY 骨折", "3 PHYSICS 骨折", "5 CHEMISTRY 住院", "6 CHEMISTRY ");
    }

    @Test
    void refusesColumnsOfExemptionsAndDeferralsThatContradictEachOther() {
        pupil(1).put(RosterField.DEFERRAL, "否").put(RosterField.DEFERRAL_REASON, "骨折");
        pupil(2).put(RosterField.EXEMPTION, "物理：残疾").put(RosterField.EXEMPTION_SUBJECT, "化学");
        pupil(3).put(RosterField.EXEMPTION, "残疾").put(RosterField.EXEMPTION_SUBJECT, "语文");
        pupil(4).put(RosterField.EXEMPTION, "残疾").put(RosterField.DEFERRAL, "是");
        pupil(5).put(RosterField.DEFERRAL, "语文：骨折");
        pupil(6).put(RosterField.DEFERRAL_SUBJECT, "物理").put(RosterField.DEFERRAL_REASON, "化学：骨折");

        RosterChecked checked = check(Roster.EMPTY);

        assertThat(checked.problems().stream().filter(p -> p.severity() == Severity.ERROR))
                .extracting(p -> p.place().row() + " " + p.code())
                .containsExactlyInAnyOrder(
                        "1 ROSTER_GRANT_CONTRADICTS",
                        "2 ROSTER_GRANT_CONTRADICTS",
                        "3 ROSTER_EXEMPTION_UNKNOWN",
                        "4 ROSTER_GRANT_CONTRADICTS",
                        "5 ROSTER_DEFERRAL_UNKNOWN",
                        "6 ROSTER_DEFERRAL_UNKNOWN");
        assertThat(checked.deferrals()).extracting(d -> d.place().row()).containsOnly(4);
    }

    @Test
    void takesANameWithItsCodeInBracketsApart() {
        RosterRows rows = new RosterRows("a.xlsx");
        rows.pupil(1).put(RosterField.SCHOOL_CODE, "").put(RosterField.SCHOOL_NAME, "云岭县第二中学（3299010002）");
        rows.pupil(2).put(RosterField.SCHOOL_CODE, "").put(RosterField.SCHOOL_NAME, "云岭县第二中学 (代码：3299010002)");
        rows.pupil(3).put(RosterField.SCHOOL_CODE, "3299010002").put(RosterField.SCHOOL_NAME, "云岭县第二中学(3299010002)");
        rows.pupil(4).put(RosterField.SCHOOL_CODE, "").put(RosterField.SCHOOL_NAME, "云岭县第二中学");
        rows.pupil(5).put(RosterField.SCHOOL_NAME, "云岭县第一中学（东校区）");
        rows.pupil(6).put(RosterField.SCHOOL_NAME, "云岭县第一中学（东校区）");

        RosterChecked checked = rows.check(Roster.EMPTY);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.schools())
                .containsExactly(new School("3299010001", "云岭县第一中学（东校区）"), new School("3299010002", "云岭县第二中学"));
        assertThat(checked.candidates()).extracting(Candidate::schoolCode).startsWith("3299010002", "3299010002");
    }

    @Test
    void countsASchoolCodeThatCameAsADecimal() {
        RosterRows rows = new RosterRows("a.xlsx");
        rows.pupil(1).put(RosterField.SCHOOL_CODE, "3299010001.0");

        RosterChecked checked = rows.check(Roster.EMPTY);

        assertThat(checked.problems())
                .extracting(p -> p.severity() + " " + p.code())
                .containsExactly("NORMALISED ROSTER_NUMBER_AS_TEXT");
        assertThat(checked.candidates()).extracting(Candidate::schoolCode).containsExactly("3299010001");
    }

    @Test
    void doesNotTakeACodeFromTheNameOfARowWithAnother() {
        RosterRows rows = new RosterRows("a.xlsx");
        rows.pupil(1).put(RosterField.SCHOOL_NAME, "云岭县第二中学（3299010002）");
        rows.pupil(2);
        rows.pupil(3);

        assertThat(rows.check(Roster.EMPTY).problems())
                .extracting(Problem::code)
                .containsExactly("ROSTER_SCHOOL_TWO_NAMES");
    }

    @Test
    void findsTheSchoolByNameWhenAnotherRowGivesItsCode() {
        pupil(1);
        pupil(2).put(RosterField.SCHOOL_CODE, "");

        RosterChecked checked = check(Roster.EMPTY);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.candidates()).extracting(Candidate::schoolCode).containsOnly("3299010001");
    }

    @Test
    void showsFieldByFieldWhatComesAnew() {
        pupil(1);
        pupil(2);
        pupil(3);
        Roster known = check(Roster.EMPTY).roster();
        rows.clear();
        pupil(1);
        pupil(2).put(RosterField.NAME, "田改").put(RosterField.CLASS_NAME, "九(2)班");
        pupil(4);

        RosterDiff diff = RosterDiff.of(known, check(known).candidates());

        assertThat(diff.unchanged()).extracting(Candidate::candidateNo).containsExactly("026990101001");
        assertThat(diff.added()).extracting(Candidate::candidateNo).containsExactly("026990101004");
        assertThat(diff.missing()).extracting(Candidate::candidateNo).containsExactly("026990101003");
        assertThat(diff.changed())
                .singleElement()
                .satisfies(c -> assertThat(c.fields())
                        .containsExactly(
                                new RosterDiff.FieldChange(RosterField.NAME, "田二", "田改"),
                                new RosterDiff.FieldChange(RosterField.CLASS_NAME, "九(1)班", "九(2)班")));
    }

    @Test
    void derivesTheSexFromTheIdentityWhereNoColumnSaysIt() {
        pupil(1).put(RosterField.SEX, "");

        assertThat(check(Roster.EMPTY).candidates().get(0).sex()).isIn(Sex.MALE, Sex.FEMALE);
    }

    private RosterChecked check(Roster known) {
        return RosterCheck.check(List.of(new RosterSheet("test.xlsx", "表", "", rows)), rules, known);
    }

    /** A row that can still be changed. */
    private final class Pupil {
        private final int index;
        private final Map<RosterField, RosterCell> cells = new EnumMap<>(RosterField.class);

        Pupil(int index) {
            this.index = index;
            rows.add(null);
        }

        Pupil put(RosterField field, String text) {
            return put(field, text, Storage.TEXT);
        }

        Pupil put(RosterField field, String text, Storage storage) {
            cells.put(field, new RosterCell(text, String.valueOf((char) ('A' + field.ordinal())), storage));
            rows.set(index, row(index + 1, cells));
            return this;
        }
    }

    /** The pupil of a serial number, the same one every time. */
    private Pupil pupil(int serial) {
        return new Pupil(rows.size())
                .put(RosterField.CANDIDATE_NO, "02699010100" + serial)
                .put(RosterField.NAME, "田" + "零一二三四五六七八九".charAt(serial))
                .put(RosterField.ID_NO, id(serial * 30, 100 + serial * 2))
                .put(RosterField.SCHOOL_CODE, "3299010001")
                .put(RosterField.SCHOOL_NAME, "云岭县第一中学")
                .put(RosterField.CLASS_NAME, "九(1)班");
    }

    private static RosterRow row(int number, Map<RosterField, RosterCell> cells) {
        return new RosterRow(new Place("test.xlsx", "表", number, ""), cells);
    }

    private static String id(int day, int sequence) {
        String body = "990101"
                + LocalDate.of(2010, 9, 1).plusDays(day).toString().replace("-", "") + "%03d".formatted(sequence);
        return body + IdNumber.checkDigit(body);
    }

    private static String idEndingInX() {
        for (int sequence = 1; ; sequence++) {
            String id = id(200, sequence);
            if (id.endsWith("X")) {
                return id;
            }
        }
    }
}
