package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Place;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;

/** A number of a second list that finds nobody is judged as a roster's, at its cell. */
class SecondNumbersTest {
    private final Roster roster =
            new RosterRows("一.xlsx").pupil(1).pupil(2).check(Roster.EMPTY).roster();
    private final Candidate known = roster.candidates().get(0);

    /** Code and place of each finding for a list with this one number. */
    private List<String> judged(SecondField field, String text, Storage storage) {
        return judged(Map.of(field, new RosterCell(text, "A", storage)));
    }

    private List<String> judged(Map<SecondField, RosterCell> numbers) {
        Map<SecondField, RosterCell> cells = new EnumMap<>(SecondField.class);
        cells.putAll(numbers);
        cells.put(SecondField.NAME, new RosterCell(known.name(), "C", Storage.TEXT));
        cells.put(SecondField.EXEMPTION, new RosterCell("残疾", "D", Storage.TEXT));
        SecondRow row = new SecondRow(new Place("二.xlsx", "表", 2, ""), cells);
        return SecondListCheck.check(List.of(row), RosterRows.RULES, roster).problems().stream()
                .map(p -> p.code() + " " + p.place().column())
                .toList();
    }

    private static String slip(String id) {
        return id.substring(0, 17) + (id.endsWith("1") ? "2" : "1");
    }

    @Test
    void digitsThatASpreadsheetLostAreSaidToBeLost() {
        assertThat(judged(SecondField.ID_NO, "9.9010120110110093E17", Storage.NUMBER))
                .containsExactly("ROSTER_ID_AS_NUMBER A");
        assertThat(judged(SecondField.ID_NO, "9.9010120110307E+17", Storage.TEXT))
                .containsExactly("ROSTER_ID_AS_NUMBER A");
        assertThat(judged(SecondField.CANDIDATE_NO, "2.69901E+10", Storage.TEXT))
                .containsExactly("ROSTER_NO_AS_NUMBER A");
        assertThat(judged(SecondField.CANDIDATE_NO, "1.2345678901234567E19", Storage.NUMBER))
                .containsExactly("ROSTER_NO_AS_NUMBER A");
        assertThat(judged(SecondField.STUDENT_NO, "9.9010120110307E+17", Storage.TEXT))
                .containsExactly("ROSTER_ID_AS_NUMBER A");
    }

    @Test
    void aLeadingZeroThatIsGoneIsSaidToBeGone() {
        String cut = known.candidateNo().substring(1);

        assertThat(judged(SecondField.CANDIDATE_NO, cut, Storage.NUMBER)).containsExactly("ROSTER_NO_ZEROS_LOST A");
        assertThat(judged(SecondField.CANDIDATE_NO, cut, Storage.TEXT)).containsExactly("ROSTER_NO_ZEROS_LOST A");
        assertThat(judged(SecondField.CANDIDATE_NO, "26990109999", Storage.TEXT))
                .containsExactly("SECOND_UNKNOWN A");
    }

    @Test
    void aSlipOfThePenIsFoundByTheCheckDigitUnderEveryHeading() {
        String slip = slip(known.idNo());

        assertThat(judged(SecondField.ID_NO, slip, Storage.TEXT)).containsExactly("ROSTER_ID_CHECK_DIGIT A");
        assertThat(judged(SecondField.ID_NO, slip.substring(1), Storage.TEXT)).containsExactly("ROSTER_ID_LENGTH A");
        assertThat(judged(SecondField.ID_NO, "G" + known.idNo(), Storage.TEXT)).containsExactly("ROSTER_ID_LENGTH A");
        assertThat(judged(SecondField.STUDENT_NO, "G" + slip, Storage.TEXT)).containsExactly("ROSTER_ID_CHECK_DIGIT A");
        assertThat(judged(SecondField.STUDENT_NO, "G12", Storage.TEXT)).containsExactly("ROSTER_STUDENT_NO_FORM A");
        assertThat(judged(Map.of(
                        SecondField.CANDIDATE_NO, new RosterCell(known.candidateNo(), "A", Storage.TEXT),
                        SecondField.ID_NO, new RosterCell(slip, "B", Storage.TEXT))))
                .containsExactly("ROSTER_ID_CHECK_DIGIT B");
    }

    @Test
    void aSoundNumberOfNobodyAndAnotherDocumentAreNotOnTheList() {
        String sound = RosterRows.id("990101", 77, 555);

        assertThat(judged(SecondField.ID_NO, sound, Storage.TEXT)).containsExactly("SECOND_UNKNOWN A");
        assertThat(judged(SecondField.STUDENT_NO, "G" + sound, Storage.TEXT)).containsExactly("SECOND_UNKNOWN A");
        assertThat(judged(SecondField.ID_NO, "E12345678", Storage.TEXT)).containsExactly("SECOND_UNKNOWN A");
        assertThat(judged(SecondField.ID_NO, known.idNo(), Storage.TEXT)).isEmpty();
    }
}
