package org.shikao.exam.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.yaml.RulePacks;

/** Invented rosters for tests, row by row. */
public final class RosterRows {
    public static final RulePack RULES = new RulePacks().load("hunan").orElseThrow();
    private final String file;
    private final List<Map<RosterField, RosterCell>> rows = new ArrayList<>();

    public RosterRows(String file) {
        this.file = file;
    }

    /** Adds the pupil of a serial number from 1, the same one every time. */
    public RosterRows pupil(int serial) {
        rows.add(new EnumMap<>(RosterField.class));
        return put(RosterField.CANDIDATE_NO, "026990101%03d".formatted(serial))
                .put(RosterField.NAME, "田" + Character.toString(0x4E00 + serial * 7))
                .put(RosterField.ID_NO, id("990101", serial * 3, 100 + serial))
                .put(RosterField.SCHOOL_CODE, "3299010001")
                .put(RosterField.SCHOOL_NAME, "云岭县第一中学")
                .put(RosterField.CLASS_NAME, "九(1)班");
    }

    /** Changes a cell of the pupil added last. */
    public RosterRows put(RosterField field, String text) {
        return put(field, text, Storage.TEXT);
    }

    public RosterRows put(RosterField field, String text, Storage storage) {
        String column = String.valueOf((char) ('A' + field.ordinal()));
        rows.get(rows.size() - 1).put(field, new RosterCell(text, column, storage));
        return this;
    }

    public RosterSheet sheet() {
        List<RosterRow> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(new RosterRow(new Place(file, "表", i + 2, ""), rows.get(i)));
        }
        return new RosterSheet(file, "表", "", all);
    }

    public RosterChecked check(Roster known, DuplicateDecision... decisions) {
        return RosterCheck.check(List.of(sheet()), RULES, known, List.of(decisions));
    }

    /** A sound identity number of somebody born so many days after 2010-10-01. */
    public static String id(String area, int day, int sequence) {
        String body =
                area + LocalDate.of(2010, 10, 1).plusDays(day).toString().replace("-", "") + "%03d".formatted(sequence);
        return body + IdNumber.checkDigit(body);
    }
}
