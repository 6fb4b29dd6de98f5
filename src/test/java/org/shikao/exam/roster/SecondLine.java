package org.shikao.exam.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;

/** A second list of one line about the only candidate of a roster. */
final class SecondLine {
    final Roster known = new Roster(
            List.of(), new RosterRows("a.xlsx").pupil(1).check(Roster.EMPTY).candidates());

    /** What is made of a line that says this and names the candidate. */
    SecondChecked check(Map<SecondField, String> said) {
        Map<SecondField, RosterCell> cells = new EnumMap<>(SecondField.class);
        Map<SecondField, String> all = new EnumMap<>(said);
        all.put(SecondField.CANDIDATE_NO, known.candidates().get(0).candidateNo());
        all.put(SecondField.NAME, known.candidates().get(0).name());
        all.forEach((field, text) -> cells.put(field, new RosterCell(text, field.name(), Storage.TEXT)));
        return SecondListCheck.check(
                List.of(new SecondRow(new Place("b.xlsx", "表", 2, ""), cells)), RosterRows.RULES, known);
    }
}
