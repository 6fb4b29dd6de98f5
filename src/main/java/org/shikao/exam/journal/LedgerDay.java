package org.shikao.exam.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shikao.exam.journal.SheetTally.Attendance;

/** A site's day, as the ledger looks at it: who sat which experiment, and which sessions are not over. */
record LedgerDay(String siteCode, LocalDate date) {
    /** How many sat each experiment, and the ids of the sessions that are not over. */
    record Use(Map<String, Integer> sat, List<String> openSessions) {}

    static LedgerDay of(LedgerKey key) {
        return new LedgerDay(key.siteCode(), key.date());
    }

    Use use(DayBook book, Witness witness) {
        Map<String, Integer> sat = new TreeMap<>();
        List<String> open = new ArrayList<>();
        for (SessionLog session : book.sessions()) {
            if (session.session().siteCode().equals(siteCode)
                    && session.session().date().equals(date)) {
                List<Sitting> seated = book.seated(session, witness);
                seated.forEach(sitting -> count(book, sitting, witness, sat));
                SessionState state = new SessionProgress(book, session, witness).state();
                if (!seated.isEmpty() && state != SessionState.ENDED && state != SessionState.SIGNED) {
                    open.add(session.id());
                }
            }
        }
        return new Use(sat, open);
    }

    private static void count(DayBook book, Sitting sitting, Witness witness, Map<String, Integer> sat) {
        for (SheetLog log : sitting.logs()) {
            SheetTally tally = log.view(witness).tally();
            if (hasSat(tally)) {
                book.placed(log, tally).stream()
                        .flatMap(placed -> placed.station().tasks().stream())
                        .filter(task -> task.subject() == log.key().subject())
                        .forEach(task -> sat.merge(task.experimentId(), 1, Integer::sum));
            }
        }
    }

    /** One who came and was not excused; who broke the rules or left early has used his portion all the same. */
    private static boolean hasSat(SheetTally tally) {
        return switch (tally.outcome()) {
            case ABSENT, DEFERRED, EXEMPT -> false;
            default ->
                tally.attendance() == Attendance.PRESENT || !tally.marks().isEmpty();
        };
    }
}
