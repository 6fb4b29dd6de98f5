package org.shikao.gui.roster.intake;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Place;

/** A line of the list of files: a table of a file, or a file in which none was found. */
record IntakeEntry(IntakeFile file, int table) {
    /** The lines of all files; sheets that hold no list stand there only when the file has nothing else. */
    static List<IntakeEntry> of(List<IntakeFile> files) {
        List<IntakeEntry> entries = new ArrayList<>();
        for (IntakeFile file : files) {
            int before = entries.size();
            for (int i = 0; i < file.tables().size(); i++) {
                if (file.tables().get(i).preview().understood()) {
                    entries.add(new IntakeEntry(file, i));
                }
            }
            if (entries.size() == before) {
                entries.add(new IntakeEntry(file, file.tables().isEmpty() ? -1 : 0));
            }
        }
        return entries;
    }

    /** The table, null if there is none. */
    IntakeTable shown() {
        return table < 0 ? null : file.tables().get(table);
    }

    String sheet() {
        return table < 0 ? "" : shown().preview().sheet();
    }

    /** Whether both are the same line, perhaps after another reading. */
    boolean isSame(IntakeEntry other) {
        return other != null && file.path().equals(other.file.path()) && table == other.table;
    }

    /** Whether a place is in this table. */
    boolean holds(Place place) {
        return shown() != null && sheet().equals(place.sheet()) && (place.row() == 0 || shown().has(place.row()));
    }
}
