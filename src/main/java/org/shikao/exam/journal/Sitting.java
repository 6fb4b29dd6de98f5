package org.shikao.exam.journal;

import java.util.List;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;

/** A candidate due in a session, with a log for each subject whose sheet may come out of it. */
record Sitting(Session session, Seat seat, List<SheetLog> logs) {

    /** @param markings how many markings a sheet may have, 1 or 3 */
    static Sitting of(Session session, Seat seat, List<Subject> subjects, OutcomeCodes codes, int markings) {
        GivenLot kept = GivenLot.alone(session.id(), seat.fixedLot());
        List<SheetLog> logs = subjects.stream()
                .map(subject -> new SheetLog(new SheetKey(seat.candidateNo(), subject), codes, kept, markings))
                .toList();
        return new Sitting(session, seat, logs);
    }

    String candidateNo() {
        return seat.candidateNo();
    }

    boolean hasFixedLot() {
        return !seat.fixedLot().isEmpty();
    }

    /** Attendance and lot as the witness knows them; the same in all logs unless a decision kept them apart. */
    SheetTally tally(Witness witness) {
        return logs.get(0).view(witness).tally();
    }

    SheetTally tally() {
        return logs.get(0).view().tally();
    }

    boolean isSplit(Witness witness) {
        return logs.stream().anyMatch(log -> log.isSplit(witness));
    }

    boolean isBegun(Witness witness) {
        return logs.stream().flatMap(log -> log.tallies(witness)).anyMatch(SheetTally::isBegun);
    }
}
