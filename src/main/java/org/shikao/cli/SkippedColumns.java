package org.shikao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.SheetPreview;

/** The columns of a list that hold something and were not read: nothing is passed over without a word. */
final class SkippedColumns {
    private SkippedColumns() {}

    /** One finding for each sheet that has any, at the sheet; letters and headings from left to right. */
    static List<Problem> of(List<SheetPreview> tables) {
        Map<Place, List<String>> bySheet = new LinkedHashMap<>();
        for (SheetPreview table : tables) {
            Place sheet = new Place(table.file(), table.sheet(), 0, "");
            for (SheetPreview.Column column : table.columns()) {
                if (column.field().isEmpty() && column.samples().stream().anyMatch(s -> !s.isBlank())) {
                    bySheet.computeIfAbsent(sheet, place -> new ArrayList<>())
                            .add((column.letter() + " " + column.heading()).strip());
                }
            }
        }
        List<Problem> told = new ArrayList<>();
        bySheet.forEach((sheet, columns) ->
                told.add(Problem.normalised("ROSTER_COLUMNS_LEFT", sheet, String.join(", ", columns))));
        return told;
    }
}
