package org.shikao.exam.roster;

import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.Storage;

/** Judges the name of a class: one such as 9-1 that a spreadsheet took for a day, one left out, one that is something else. */
final class ClassCheck {
    private static final int LONGEST = 20;
    private static final Pattern SOMETHING_ELSE =
            Pattern.compile("(?s).*(?:\\d{6}|[\\r\\n\uFFFD]|锟斤|斤拷|\\?\\?).*|[男女]");

    /** What a class name may be by itself. */
    private enum Kind {
        ORDINARY,
        DAY,
        MISSING,
        ODD
    }

    private final Memo<Kind> kinds = new Memo<>(ClassCheck::kind);

    /** What is to be said about the class of a row; empty if it is an ordinary one or there is no such column. */
    Optional<Problem> judge(String name, RosterRow row) {
        if (!row.has(RosterField.CLASS_NAME)) {
            return Optional.empty();
        }
        return switch (row.storage(RosterField.CLASS_NAME) == Storage.DATE ? Kind.DAY : kinds.of(name)) {
            case ORDINARY -> Optional.empty();
            case DAY ->
                Optional.of(Problem.error(
                        "ROSTER_CLASS_AS_DATE",
                        row.place(RosterField.CLASS_NAME),
                        row.cell(RosterField.CLASS_NAME).text()));
            case MISSING -> Optional.of(Problem.warning("ROSTER_CLASS_MISSING", row.place(RosterField.CLASS_NAME)));
            case ODD -> Optional.of(Problem.warning("ROSTER_CLASS_UNUSUAL", row.place(RosterField.CLASS_NAME), name));
        };
    }

    private static Kind kind(String name) {
        if (DateWords.read(name).isPresent()) {
            return Kind.DAY;
        }
        if (name.isEmpty()) {
            return Kind.MISSING;
        }
        boolean odd = name.length() > LONGEST || SOMETHING_ELSE.matcher(name).matches();
        return odd ? Kind.ODD : Kind.ORDINARY;
    }
}
