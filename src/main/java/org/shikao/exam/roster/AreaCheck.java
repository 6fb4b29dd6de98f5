package org.shikao.exam.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Problem;

/** Says which area codes of identity and student numbers are in no table: once a code and file, at its first cell. */
final class AreaCheck {
    private static final int AREA = 6;

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

    private AreaCheck() {}

    static void check(List<RosterEntry> entries, List<Problem> problems) {
        AreaCheck check = new AreaCheck();
        entries.forEach(check::look);
        check.unknown.forEach((area, seen) -> problems.add(Problem.warning(
                "ROSTER_AREA_UNKNOWN", seen.first.place(seen.field), area.code(), String.valueOf(seen.count))));
    }

    private void look(RosterEntry entry) {
        Candidate c = entry.candidate();
        if (entry.soundId()) {
            note(c.idNo().substring(0, AREA), entry, RosterField.ID_NO);
        } else if (StudentNumber.hasForm(c.studentNo())) {
            note(c.studentNo().substring(1, 1 + AREA), entry, RosterField.STUDENT_NO);
        }
    }

    private void note(String code, RosterEntry entry, RosterField field) {
        if (!AreaCodes.isKnown(code)) {
            unknown.computeIfAbsent(new Area(entry.row().file(), code), area -> new Seen(entry, field)).count++;
        }
    }
}
