package org.shikao.flow;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.plan.Session;
import org.shikao.exam.venue.Examiner;

/** Signs a session off; refused while a sheet is open or the counts do not balance. */
public final class SignSession {
    /** Counts of the signed session. */
    public record SignedOff(String session, int due, int present, int absent, int sheets) {}

    /**
     * Who signs.
     *
     * @param second the second person, empty where one signature suffices
     * @param reason why somebody else signs than the leader whom the plan posts to a team (rule 21), else empty
     */
    public record Signers(String by, String second, String reason) {}

    /** @param by {@code second} as in {@link Signers}, for a session without a team or signed by its leader */
    public Answer<SignedOff> run(OpenExam exam, String sessionId, String by, String second) {
        return run(exam, sessionId, new Signers(by, second, ""));
    }

    /** Signs; a leader of a team is known by his name or by his code. */
    public Answer<SignedOff> run(OpenExam exam, String sessionId, Signers signers) {
        Optional<Session> session = exam.plan().session(sessionId);
        if (session.isEmpty()) {
            return Answer.refused("SESSION_UNKNOWN", sessionId, sessionId);
        }
        return exam.record(signers.by(), List.of(signed(exam, session.get(), signers)))
                .map(entries -> new SignedOff(
                        sessionId,
                        session.get().seats().size(),
                        exam.day().present(sessionId).size(),
                        exam.day().absent(sessionId).size(),
                        exam.day().sheets(sessionId).size()));
    }

    private static Fact.Signed signed(OpenExam exam, Session session, Signers s) {
        String leader = session.leader()
                .filter(code -> isNamed(exam, code, s.by()) || isNamed(exam, code, s.second()))
                .orElse("");
        String reason =
                session.team().isEmpty() || !leader.isEmpty() ? "" : s.reason().strip();
        return new Fact.Signed(session.id(), s.by(), s.second(), leader, reason);
    }

    private static boolean isNamed(OpenExam exam, String code, String signer) {
        String name = exam.venue().examiner(code).map(Examiner::name).orElse("");
        String said = signer.strip();
        return !said.isEmpty() && (said.equals(code) || said.equals(name.strip()));
    }
}
