package org.shikao.exam.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** Says which area codes of identity and student numbers are in no table: once a code and file, at its first cell. */
final class AreaCheck {
    private static final int AREA = 6;

    private record Seen(Place first, int count) {}

    private final Map<String, Seen> unknown = new LinkedHashMap<>();

    private AreaCheck() {}

    static void check(List<RosterEntry> entries, List<Problem> problems) {
        AreaCheck check = new AreaCheck();
        entries.forEach(check::look);
        check.unknown.forEach((key, seen) -> problems.add(Problem.warning(
                "ROSTER_AREA_UNKNOWN",
                seen.first(),
                key.substring(key.length() - AREA),
                String.valueOf(seen.count()))));
    }

    private void look(RosterEntry entry) {
        Candidate c = entry.candidate();
        if (IdNumber.isSound(c.idNo())) {
            note(c.idNo().substring(0, AREA), entry.place(RosterField.ID_NO));
        } else if (StudentNumber.hasForm(c.studentNo())) {
            note(c.studentNo().substring(1, 1 + AREA), entry.place(RosterField.STUDENT_NO));
        }
    }

    private void note(String area, Place place) {
        if (!AreaCodes.isKnown(area)) {
            unknown.merge(
                    place.file() + '/' + area,
                    new Seen(place, 1),
                    (old, one) -> new Seen(old.first(), old.count() + 1));
        }
    }
}
