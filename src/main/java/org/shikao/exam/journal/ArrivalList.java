package org.shikao.exam.journal;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.plan.ArrivalGroup;

/** What the day tells about candidates who are given their session when they come (rule 14). */
public final class ArrivalList {
    private final DayBook book;
    private final ArrivalGate gate;

    ArrivalList(DayBook book, ArrivalGate gate) {
        this.book = book;
        this.gate = gate;
    }

    /** Numbers of those who have not come yet, in the order of the plan; those absent or excused are not among them. */
    public List<String> awaited(ArrivalGroup group) {
        return gate.awaited(group, Witness.ALL).stream()
                .map(Sitting::candidateNo)
                .toList();
    }

    /** The session that a candidate of the group was sent to, empty before he came and once he was called absent. */
    public Optional<String> sentTo(ArrivalGroup group, String candidateNo) {
        return group.sessions().stream()
                .filter(session -> gate.isPresent(log(session.id()), candidateNo, Witness.ALL))
                .findFirst()
                .map(session -> session.id());
    }

    /** Benches of a session to which somebody can still be sent; none or fewer where it is full. */
    public int free(String sessionId) {
        return gate.free(log(sessionId), Witness.ALL);
    }

    private SessionLog log(String sessionId) {
        return book.session(sessionId).orElseThrow(() -> new IllegalArgumentException("no session " + sessionId));
    }
}
