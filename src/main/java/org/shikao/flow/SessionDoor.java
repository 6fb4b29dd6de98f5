package org.shikao.flow;

import org.shikao.exam.journal.SessionState;
import org.shikao.exam.plan.Session;

/** Whether candidates who come can still be sent to a session. */
final class SessionDoor {
    /** Why somebody is not sent there; what comes later was farther on the way. */
    enum Reason {
        CLOSED,
        FULL,
        OVERLAP,
        EXAMINER,
        NONE
    }

    private final OpenExam exam;

    SessionDoor(OpenExam exam) {
        this.exam = exam;
    }

    /** @param taken how many were sent there that the journal does not know yet */
    Reason reason(Session session, int taken) {
        if (!isOpen(session)) {
            return Reason.CLOSED;
        }
        return free(session) > taken ? Reason.NONE : Reason.FULL;
    }

    /** Where one press draws for all, a draw that took place has left out whoever comes later. */
    boolean isOpen(Session session) {
        SessionState state = exam.day().sessionState(session.id());
        return switch (state) {
            case PLANNED, COMMITTED, CHECKED_IN -> true;
            case DRAWN -> !exam.rules().draw().atOnce();
            // ended by absence and deferrals alone: there are benches, and nobody has sat there
            case ENDED -> exam.day().present(session.id()).isEmpty();
            case SCORING, SIGNED -> false;
        };
    }

    int free(Session session) {
        return exam.day().arrivals().free(session.id());
    }
}
