package org.shikao.files.sheet;

import java.util.List;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.SheetPreview;

/** The rosters found in a file, one a table, the problems of reading it, and what was understood of each table. */
public record RosterSheets(List<RosterSheet> sheets, List<Problem> problems, List<SheetPreview> previews) {
    public RosterSheets {
        previews = List.copyOf(previews);
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
    }
}
