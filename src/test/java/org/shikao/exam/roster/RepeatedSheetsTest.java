package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;

/** A sheet for each class and one that has them all again. */
class RepeatedSheetsTest {
    private final List<RosterSheet> sheets = new ArrayList<>();

    @Test
    void saysOnceThatASummaryRepeatsTheSheetsOfTheClasses() {
        sheet("九1", 1, 10);
        sheet("九2", 11, 20);
        sheet("汇总", 1, 20);

        RosterChecked checked = check();

        assertThat(checked.problems()).containsExactly(repeats("汇总", "20", "九1、九2"));
        assertThat(checked.candidates()).hasSize(20);
        assertThat(checked.read()).isEqualTo(20);
    }

    @Test
    void findsTheSheetThatHasAllWhateverItIsCalled() {
        sheet("Sheet1", 1, 20);
        sheet("九1", 1, 10);
        sheet("九2", 11, 20);

        assertThat(check().problems()).containsExactly(repeats("Sheet1", "20", "九1、九2"));
    }

    @Test
    void keepsWhoIsOnlyInTheSummary() {
        sheet("九1", 1, 10);
        sheet("汇总", 1, 11);

        RosterChecked checked = check();

        assertThat(checked.problems()).containsExactly(repeats("汇总", "10", "九1"));
        assertThat(checked.candidates()).hasSize(11);
    }

    @Test
    void namesTheCellThatSaysSomethingElse() {
        sheet("九1", 1, 10);
        sheet("汇总", 1, 10);
        change("汇总", 3, RosterField.NAME, "田改名");

        assertThat(check().problems())
                .containsExactlyInAnyOrder(
                        Problem.error("ROSTER_SHEET_DIFFERS", new Place("a.xlsx", "汇总", 4, "B"), "a.xlsx!九1!B4"),
                        repeats("汇总", "9", "九1"));
    }

    @Test
    void keepsTheSheetThatSaysMore() {
        sheet("汇总", 1, 10);
        sheet("九1", 1, 10);
        for (int i = 1; i <= 10; i++) {
            change("汇总", i, RosterField.REMARK, "住校");
        }

        RosterChecked checked = check();

        assertThat(checked.problems()).containsExactly(repeats("九1", "10", "汇总"));
        assertThat(checked.candidates()).extracting(Candidate::remark).containsOnly("住校");
    }

    @Test
    void takesAFewRowsInCommonForTheMistakesTheyAre() {
        sheet("九1", 1, 10);
        sheet("九2", 10, 20);

        assertThat(check().problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("ROSTER_NO_TWICE", "ROSTER_ID_TWICE");
    }

    @Test
    void saysNothingOfTheSameRowsInTwoFiles() {
        sheet("九1", 1, 10);
        RosterSheet first = sheets.get(0);
        RosterRows again = new RosterRows("b.xlsx");
        for (int i = 1; i <= 10; i++) {
            again.pupil(i);
        }
        sheets.add(again.sheet());

        assertThat(first.rows()).hasSize(10);
        assertThat(check().problems())
                .extracting(Problem::code)
                .contains("ROSTER_NO_TWICE")
                .doesNotContain("ROSTER_SHEET_REPEATS");
    }

    @Test
    void asksNothingAgainOfARowThatIsLeftOut() {
        sheet("九1", 1, 3);
        sheet("汇总", 1, 3);
        for (int i = 1; i <= 3; i++) {
            change("汇总", i, RosterField.SCHOOL_CODE, "");
            change("汇总", i, RosterField.SCHOOL_NAME, "");
            change("汇总", i, RosterField.CLASS_NAME, "");
        }

        assertThat(check().problems()).containsExactly(repeats("汇总", "3", "九1"));
    }

    @Test
    void losesNoExemptionOfASecondListBesideTheRoster() {
        sheet("九年级", 1, 10);
        sheet("免考名单", 1, 3);
        for (int i = 1; i <= 3; i++) {
            change("免考名单", i, RosterField.SCHOOL_CODE, "");
            change("免考名单", i, RosterField.SCHOOL_NAME, "");
            change("免考名单", i, RosterField.CLASS_NAME, "");
        }

        assertThat(check().problems()).containsExactly(second("免考名单", "3", "九年级"));
    }

    @Test
    void losesNoNeedOfASheetWithAnotherName() {
        sheet("九年级", 1, 10);
        sheet("Sheet2", 1, 3);
        change("Sheet2", 2, RosterField.NEEDS, "轮椅");

        assertThat(check().problems()).contains(second("Sheet2", "3", "九年级"));
    }

    @Test
    void refusesNoSecondListThatTheRosterHasToo() {
        sheet("九年级", 1, 10);
        sheet("特殊需要", 1, 2);
        for (int i = 1; i <= 2; i++) {
            change("九年级", i, RosterField.NEEDS, "轮椅");
            change("特殊需要", i, RosterField.NEEDS, "轮椅");
        }

        assertThat(check().problems())
                .extracting(Problem::code)
                .contains("ROSTER_SHEET_REPEATS")
                .doesNotContain("ROSTER_SHEET_SECOND");
    }

    @Test
    void takesASheetOfTheExemptOfWhomNobodyIsElsewhereForTheRosterItIs() {
        sheet("九年级", 1, 10);
        sheet("免考", 11, 13);

        RosterChecked checked = check();

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.candidates()).hasSize(13);
    }

    private static Problem second(String sheet, String rows, String others) {
        return Problem.error("ROSTER_SHEET_SECOND", new Place("a.xlsx", sheet, 0, ""), sheet, rows, others);
    }

    private static Problem repeats(String sheet, String rows, String others) {
        return Problem.warning("ROSTER_SHEET_REPEATS", new Place("a.xlsx", sheet, 0, ""), sheet, rows, others);
    }

    private RosterChecked check() {
        return RosterCheck.check(sheets, RosterRows.RULES, Roster.EMPTY);
    }

    private void sheet(String name, int from, int to) {
        RosterRows rows = new RosterRows("a.xlsx");
        for (int i = from; i <= to; i++) {
            rows.pupil(i);
        }
        List<RosterRow> own = rows.sheet().rows().stream()
                .map(row -> new RosterRow(new Place("a.xlsx", name, row.place().row(), ""), row.cells()))
                .toList();
        sheets.add(new RosterSheet("a.xlsx", name, "", own));
    }

    /** Changes a cell of the row of a sheet that comes so many after its headings. */
    private void change(String name, int at, RosterField field, String text) {
        for (int i = 0; i < sheets.size(); i++) {
            RosterSheet sheet = sheets.get(i);
            if (sheet.sheet().equals(name)) {
                List<RosterRow> rows = new ArrayList<>(sheet.rows());
                RosterRow row = rows.get(at - 1);
                Map<RosterField, RosterCell> cells = new EnumMap<>(row.cells());
                cells.put(field, new RosterCell(text, letter(field), Storage.TEXT));
                rows.set(at - 1, new RosterRow(row.place(), cells));
                sheets.set(i, new RosterSheet(sheet.file(), name, "", rows));
            }
        }
    }

    private static String letter(RosterField field) {
        return String.valueOf((char) ('A' + field.ordinal()));
    }
}
