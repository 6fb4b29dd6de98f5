package org.shikao.flow;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.plan.Session;

/** Signs a session off; refused while a sheet is open or the counts do not balance. */
public final class SignSession {
    /** Counts of the signed session. */
    public record SignedOff(String session, int due, int present, int absent, int sheets) {}

    /** @param second the second person, empty where one signature suffices */
    public Answer<SignedOff> run(OpenExam exam, String sessionId, String by, String second) {
        Optional<Session> session = exam.plan().session(sessionId);
        if (session.isEmpty()) {
            return Answer.refused("SESSION_UNKNOWN", sessionId, sessionId);
        }
        return exam.record(by, List.of(new Fact.Signed(sessionId, by, second)))
                .map(entries -> new SignedOff(
                        sessionId,
                        session.get().seats().size(),
                        exam.day().present(sessionId).size(),
                        exam.day().absent(sessionId).size(),
                        exam.day().sheets(sessionId).size()));
    }
}
