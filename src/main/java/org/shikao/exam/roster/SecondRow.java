package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;

/**
 * A row of a second list as it was read.
 *
 * @param opinions what further columns say about the application, beside those of review and verdict
 */
public record SecondRow(Place place, Map<SecondField, RosterCell> cells, List<Opinion> opinions) {
    /** A cell of another column that reviews ({@code REVIEW}) or decides ({@code VERDICT}). */
    public record Opinion(SecondField field, RosterCell cell) {}

    public SecondRow {
        cells = Map.copyOf(cells);
        opinions = List.copyOf(opinions);
    }

    /** A row without further opinions. */
    public SecondRow(Place place, Map<SecondField, RosterCell> cells) {
        this(place, cells, List.of());
    }

    /** The text of a field without blanks round it, empty if there is none. */
    String text(SecondField field) {
        RosterCell cell = cells.get(field);
        return cell == null || cell.storage() == Storage.ERROR
                ? ""
                : CellText.words(cell.text()).text();
    }

    /** Whether it names what it is about in a column of its own: under 类别 a roster says of what type somebody is. */
    public boolean namesKind() {
        return SecondKind.of(text(SecondField.KIND).strip()) != null;
    }

    /** The cells that hold an error or a formula without its value, which must not pass for empty ones. */
    List<Problem> broken() {
        List<Problem> broken = new ArrayList<>();
        for (SecondField field : SecondField.values()) {
            RosterCell cell = cells.get(field);
            if (cell != null && cell.storage() == Storage.ERROR) {
                broken.add(Problem.error("ROSTER_CELL_ERROR", place(field), cell.text()));
            } else if (cell != null
                    && cell.storage() == Storage.FORMULA
                    && cell.text().isBlank()) {
                broken.add(Problem.error("SHEET_FORMULA_EMPTY", place(field)));
            }
        }
        return broken;
    }

    /** The cell of a field, or the row where the list has no such column. */
    Place place(SecondField field) {
        RosterCell cell = cells.get(field);
        return cell == null ? place : place.withColumn(cell.column());
    }

    /** Whether it grants something in the long layout. */
    boolean isLong() {
        return !text(SecondField.KIND).isEmpty()
                || SecondField.GRANTING.stream().noneMatch(cells::containsKey);
    }

    boolean isNumber(SecondField field) {
        RosterCell cell = cells.get(field);
        return cell != null && cell.storage() == Storage.NUMBER;
    }
}
