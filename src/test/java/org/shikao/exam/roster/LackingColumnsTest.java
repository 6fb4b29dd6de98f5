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
}
