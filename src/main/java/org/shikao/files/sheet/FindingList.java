package org.shikao.files.sheet;

import java.util.List;
import org.shikao.exam.Problem.Severity;
import org.shikao.files.sheet.FindingMarks.Line;
import org.shikao.text.Texts;

/** The words of the sheet that lists every finding. */
final class FindingList {
    static final int SEVERITY = 0;
    static final int CELL = 2;
    /** The row of the headings, from zero; the first finding stands below. */
    static final int HEADINGS = 2;

    static final String HEADING_FILL = "E8ECF1";
    static final String LINE = "BFC7D1";
    static final String LINK = "0B5CAD";
    /** A sheet has room for 65,530 links. */
    static final int LINKS = 65_000;

    private final Texts texts;
    private final FindingMarks marks;

    FindingList(Texts texts, FindingMarks marks) {
        this.texts = texts;
        this.marks = marks;
    }

    /** Counts, and what the colours mean: two lines above the list. */
    List<String> above() {
        return List.of(
                texts.text(
                        "report.summary", count(Severity.ERROR), count(Severity.WARNING), count(Severity.NORMALISED)),
                texts.text("report.how"));
    }

    private long count(Severity severity) {
        return marks.lines().stream()
                .filter(line -> line.problem().severity() == severity)
                .count();
    }

    List<String> headings() {
        return List.of(
                texts.text("report.column.severity"),
                texts.text("report.column.sheet"),
                texts.text("report.column.cell"),
                texts.text("report.column.sentence"),
                texts.text("report.column.remedy"),
                texts.text("report.column.code"));
    }

    /** In characters. */
    List<Integer> widths() {
        return List.of(8, 14, 9, 46, 46, 26);
    }

    List<String> cells(Line line) {
        return List.of(
                line.severity(),
                line.place().sheet(),
                line.cell(),
                line.sentence(),
                line.remedy(),
                line.problem().code());
    }

    /** The address of a cell for a link within the workbook. */
    static String target(String sheet, String cell) {
        return "'" + sheet.replace("'", "''") + "'!" + cell;
    }
}
