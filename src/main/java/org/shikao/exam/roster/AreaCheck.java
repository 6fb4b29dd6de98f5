package org.shikao.exam.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Problem;

/** Says which area codes of identity and student numbers are in no table: once a code and file, at its first cell. */
final class AreaCheck {
    private static final int AREA = 6;
    /** No number begins so. */
    private static final String NONE = "-";

    /** A code in a file. */
    private record Area(String file, String code) {}

    /** Where a code was seen first, and how many rows have it. */
    private static final class Seen {
        private final RosterEntry first;
        private final RosterField field;
        private int count;

        Seen(RosterEntry first, RosterField field) {
            this.first = first;
            this.field = field;
        }
    }

    private final Map<Area, Seen> unknown = new LinkedHashMap<>();

    private final Memo<Optional<IdKind>> kinds = new Memo<>(IdKind::of);

    /** A code that is in the table. */
    private String known = NONE;

    private AreaCheck() {}

    static void check(List<RosterEntry> entries, List<Problem> problems) {
        AreaCheck check = new AreaCheck();
        entries.forEach(check::look);
        check.unknown.forEach((area, seen) -> problems.add(Problem.warning(
                "ROSTER_AREA_UNKNOWN", seen.first.place(seen.field), area.code(), String.valueOf(seen.count))));
    }

    private void look(RosterEntry entry) {
        Candidate c = entry.candidate();
        if (kinds.of(entry.row().text(RosterField.ID_KIND)).equals(Optional.of(IdKind.PERMANENT))) {
            // its digits name a nation
            return;
        }
        if (entry.soundId()) {
            note(c.idNo(), 0, entry, RosterField.ID_NO);
        } else if (StudentNumber.hasForm(c.studentNo())) {
            note(c.studentNo(), 1, entry, RosterField.STUDENT_NO);
        }
    }

    private void note(String number, int from, RosterEntry entry, RosterField field) {
        if (number.startsWith(known, from)) {
            // most people of a county are registered in it
            return;
        }
        String code = number.substring(from, from + AREA);
        if (AreaCodes.isKnown(code)) {
            known = code;
        } else {
            unknown.computeIfAbsent(new Area(entry.row().file(), code), area -> new Seen(entry, field)).count++;
        }
    }
}
