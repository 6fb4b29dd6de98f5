package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Place;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;

/** A corrected roster with fewer columns changes nothing of what it does not speak of. */
class LackingColumnsTest {
    private final Roster known = full().check(Roster.EMPTY).roster();

    private static RosterRows full() {
        return new RosterRows("一.xlsx")
                .pupil(1)
                .put(RosterField.STUDENT_NO, "L3299010001000001")
                .put(RosterField.REGISTRATION_NO, "B0001")
                .put(RosterField.CANDIDATE_TYPE, "往届生")
                .put(RosterField.NEEDS, "轮椅")
                .put(RosterField.EXEMPTION, "物理：残疾")
                .put(RosterField.REMARK, "左手有伤");
    }

    private static RosterRows all(String text) {
        return full().put(RosterField.REGISTRATION_NO, text)
                .put(RosterField.CANDIDATE_TYPE, text)
                .put(RosterField.NEEDS, text)
                .put(RosterField.EXEMPTION, text)
                .put(RosterField.REMARK, text);
    }

    private static Candidate read(RosterRows rows, Roster known) {
        return rows.check(known).candidates().get(0);
    }

    @Test
    void aColumnThatIsNotThereChangesNothing() {
        assertThat(known.candidates().get(0).exemptions()).containsOnlyKeys(Subject.PHYSICS);

        RosterChecked checked = new RosterRows("二.xlsx").pupil(1).check(known);

        assertThat(checked.candidates()).isEqualTo(known.candidates());
        RosterDiff diff = RosterDiff.of(known, checked.candidates());
        assertThat(diff.changed()).isEmpty();
        assertThat(diff.unchanged()).hasSize(1);
    }

    @Test
    void anEmptyCellUnderAColumnThatIsThereEmptiesTheField() {
        Candidate emptied = read(all(""), known);

        assertThat(emptied.exemptions()).isEmpty();
        assertThat(List.of(emptied.candidateType(), emptied.needs(), emptied.remark(), emptied.registrationNo()))
                .containsOnly("");
        assertThat(RosterDiff.of(known, List.of(emptied)).changed().get(0).fields())
                .extracting(RosterDiff.FieldChange::field)
                .containsExactlyInAnyOrder(
                        RosterField.EXEMPTION,
                        RosterField.CANDIDATE_TYPE,
                        RosterField.NEEDS,
                        RosterField.REMARK,
                        RosterField.REGISTRATION_NO);
    }

    @Test
    void whatTheRosterDoesSayIsTakenWhateverItLacks() {
        Candidate corrected = read(new RosterRows("二.xlsx").pupil(1).put(RosterField.CLASS_NAME, "九(2)班"), known);

        assertThat(corrected.className()).isEqualTo("九(2)班");
        assertThat(corrected.needs()).isEqualTo("wheelchair");
    }

    @Test
    void classAndNumbersStayWhereOnlyTheOtherNumberIsSent() {
        Candidate old = known.candidates().get(0);
        Map<RosterField, RosterCell> cells = new EnumMap<>(RosterField.class);
        cells.put(RosterField.CANDIDATE_NO, new RosterCell(old.candidateNo(), "A", Storage.TEXT));
        cells.put(RosterField.NAME, new RosterCell(old.name(), "B", Storage.TEXT));
        cells.put(RosterField.STUDENT_NO, new RosterCell(old.studentNo(), "C", Storage.TEXT));
        cells.put(RosterField.GRADE, new RosterCell("九年级", "D", Storage.TEXT));
        cells.put(RosterField.SCHOOL_CODE, new RosterCell(old.schoolCode(), "E", Storage.TEXT));
        RosterRow row = new RosterRow(new Place("三.xlsx", "表", 2, ""), cells);

        RosterChecked checked =
                RosterCheck.check(List.of(new RosterSheet("三.xlsx", "表", "", List.of(row))), RosterRows.RULES, known);

        assertThat(checked.candidates()).containsExactly(old);
    }

    @Test
    void aNumberGivenToSomebodyElseTakesNothingOver() {
        RosterRows other = new RosterRows("二.xlsx")
                .pupil(2)
                .put(RosterField.CANDIDATE_NO, known.candidates().get(0).candidateNo());

        Candidate now = read(other, known);

        assertThat(now.exemptions()).isEmpty();
        assertThat(now.needs()).isEmpty();
    }

    @Test
    void aCandidateUnderANewNumberKeepsWhatTheRosterDoesNotSpeakOf() {
        RosterRows moved = new RosterRows("二.xlsx").pupil(1).put(RosterField.CANDIDATE_NO, "026990101777");
        Map<String, String> numbers = Renumbering.of(known, moved.check(known).candidates());

        Candidate now = read(moved, Renumbering.apply(known, numbers));

        assertThat(now).isEqualTo(known.candidates().get(0).withNumber("026990101777"));
    }

    /** Rows with neither school nor grade: the class names none. */
    private static RosterRows silent(int... serials) {
        RosterRows rows = new RosterRows("二.xlsx");
        for (int serial : serials) {
            rows.pupil(serial)
                    .put(RosterField.SCHOOL_CODE, "")
                    .put(RosterField.SCHOOL_NAME, "")
                    .put(RosterField.CLASS_NAME, "1班");
        }
        return rows;
    }

    private static List<String> told(RosterChecked checked) {
        return checked.problems().stream()
                .map(p -> p.severity() + " " + p.code() + " " + p.place().row())
                .toList();
    }

    @Test
    void schoolAndGradeStayWhereTheRosterNamesNone() {
        RosterChecked checked = silent(1).put(RosterField.EXEMPTION, "化学：伤病").check(known);

        assertThat(told(checked))
                .containsExactlyInAnyOrder("NORMALISED ROSTER_GRADE_KNOWN 2", "NORMALISED ROSTER_SCHOOL_KNOWN 2");
        Candidate kept = checked.candidates().get(0);
        assertThat(kept.schoolCode()).isEqualTo(known.candidates().get(0).schoolCode());
        assertThat(kept.grade()).isEqualTo(9);
        assertThat(kept.exemptions()).containsOnlyKeys(Subject.CHEMISTRY);
        assertThat(checked.schools()).isEqualTo(known.schools());
    }

    @Test
    void schoolAndGradeAreAskedOfWhoeverIsNew() {
        assertThat(told(silent(1, 2).check(known)))
                .contains("ERROR ROSTER_GRADE_UNKNOWN 3", "ERROR ROSTER_SCHOOL_MISSING 3")
                .noneMatch(t -> t.startsWith("ERROR") && t.endsWith("2"));
        assertThat(told(silent(1)
                        .put(RosterField.NAME, "王别人")
                        .put(RosterField.ID_NO, RosterRows.id("990101", 90, 190))
                        .check(known)))
                .contains("ERROR ROSTER_GRADE_UNKNOWN 2", "ERROR ROSTER_SCHOOL_MISSING 2");
    }

    @Test
    void aGradeThatIsWrittenAndWrongIsNotMendedByWhatIsKnown() {
        assertThat(told(silent(1).put(RosterField.GRADE, "高三").check(known))).contains("ERROR ROSTER_GRADE_UNKNOWN 2");
    }
}
