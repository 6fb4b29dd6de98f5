package org.shikao.files.sheet;

import java.util.List;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterSheet;

/** The rosters found in a file, one a sheet, and the problems of reading it. */
public record RosterSheets(List<RosterSheet> sheets, List<Problem> problems) {
    public RosterSheets {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
    }
}
