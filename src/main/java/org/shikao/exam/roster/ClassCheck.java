package org.shikao.exam.roster;

import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;

/** Judges the name of a class: one such as 9-1 that a spreadsheet took for a day, one left out, one that is something else. */
final class ClassCheck {
    private static final int LONGEST = 20;
    private static final Pattern SOMETHING_ELSE =
            Pattern.compile("(?s).*(?:\\d{6}|[\\r\\n\uFFFD]|锟斤|斤拷|\\?\\?).*|[男女]");

    private ClassCheck() {}

    /** What is to be said about the class of a row; empty if it is an ordinary one or there is no such column. */
    static Optional<Problem> judge(String name, RosterRow row) {
        RosterCell cell = row.cells().get(RosterField.CLASS_NAME);
        if (cell == null) {
            return Optional.empty();
        }
        if (cell.storage() == Storage.DATE || DateWords.read(name).isPresent()) {
            return Optional.of(Problem.error("ROSTER_CLASS_AS_DATE", row.place(RosterField.CLASS_NAME), cell.text()));
        }
        if (name.isEmpty()) {
            return Optional.of(Problem.warning("ROSTER_CLASS_MISSING", row.place(RosterField.CLASS_NAME)));
        }
        boolean odd = name.length() > LONGEST || SOMETHING_ELSE.matcher(name).matches();
        return odd
                ? Optional.of(Problem.warning("ROSTER_CLASS_UNUSUAL", row.place(RosterField.CLASS_NAME), name))
                : Optional.empty();
    }
}
