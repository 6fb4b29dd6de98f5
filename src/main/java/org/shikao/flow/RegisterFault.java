package org.shikao.flow;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;

/** The register of faulty apparatus (器材故障登记, rule 33). */
public final class RegisterFault {
    /**
     * A fault to be noted. Either {@code bench} (0 for not given) or {@code candidateNo} suffices once lots are drawn. Without a
     * remedy the one of the rules is taken; where that goes to a candidate and nobody sits there, apparatus is replaced.
     */
    public record Order(
            String session,
            int bench,
            String candidateNo,
            String apparatus,
            int minutes,
            Optional<FaultRemedy> remedy,
            String note,
            String by) {}

    /** A fault to be decided otherwise; {@code fault} is its id. */
    public record Settling(
            String session, String fault, FaultRemedy remedy, int minutes, String reason, String by, String second) {}

    /** An entry of the register; {@code given} are the minutes given back, {@code settledBy} is empty unless it was changed. */
    public record Row(
            String id,
            String session,
            String room,
            int bench,
            String candidateNo,
            String apparatus,
            int minutes,
            FaultRemedy remedy,
            int given,
            String note,
            String by,
            String at,
            List<String> settledBy) {}

    /** Notes a fault; gives the register of the session. */
    public Answer<List<Row>> add(OpenExam exam, Order order) {
        Optional<Session> session = exam.plan().session(order.session());
        if (session.isEmpty()) {
            return Answer.refused("SESSION_UNKNOWN", order.session(), order.session());
        }
        String candidateNo = order.candidateNo().isEmpty() ? seatedAt(exam, order) : order.candidateNo();
        int bench = order.bench() > 0 ? order.bench() : benchOf(exam, order);
        FaultRemedy ruled = exam.rules().outcomes().faultRemedy();
        FaultRemedy taken = order.remedy().orElseGet(() -> usual(ruled, candidateNo, order.minutes()));
        Fact fact = new Fact.FaultNoted(
                order.session(),
                bench,
                candidateNo,
                order.apparatus(),
                order.minutes(),
                taken,
                order.note(),
                order.by());
        boolean other = order.remedy().isEmpty() && taken != ruled;
        return exam.record(order.by(), List.of(fact))
                .then(last -> Answer.of(
                        rows(exam, session.get()), other ? List.of(replaced(order, bench, candidateNo)) : List.of()));
    }

    /** The rules would have it otherwise, and whoever notes the fault has to know what is missing for that. */
    private static Problem replaced(Order order, int bench, String candidateNo) {
        return Problem.warning(
                candidateNo.isEmpty() ? "FAULT_REPLACED_NOBODY" : "FAULT_REPLACED_NO_MINUTES",
                Place.named(order.session()),
                order.session(),
                Integer.toString(bench),
                candidateNo);
    }

    /** Whom a bench gives its minutes to, and when there are none to give, replacing is all that can be done. */
    private static FaultRemedy usual(FaultRemedy ruled, String candidateNo, int minutes) {
        boolean nobody = candidateNo.isEmpty();
        boolean nothing = ruled == FaultRemedy.ADD_MINUTES && minutes == 0;
        return nobody || nothing ? FaultRemedy.REPLACE : ruled;
    }

    private static String seatedAt(OpenExam exam, Order order) {
        return exam.day().sheets(order.session()).stream()
                .filter(sheet -> sheet.benchNo() == order.bench() && order.bench() > 0)
                .map(sheet -> sheet.key().candidateNo())
                .findFirst()
                .orElse("");
    }

    private static int benchOf(OpenExam exam, Order order) {
        return exam.day().sheets(order.session()).stream()
                .filter(sheet -> sheet.key().candidateNo().equals(order.candidateNo()))
                .mapToInt(MarkSheet::benchNo)
                .findFirst()
                .orElse(0);
    }

    /** Changes the remedy of a fault; gives the register of the session. */
    public Answer<List<Row>> settle(OpenExam exam, Settling s) {
        Optional<Session> session = exam.plan().session(s.session());
        if (session.isEmpty()) {
            return Answer.refused("SESSION_UNKNOWN", s.session(), s.session());
        }
        Fact fact =
                new Fact.FaultSettled(s.session(), s.fault(), s.minutes(), s.remedy(), s.reason(), s.by(), s.second());
        return exam.record(s.by(), List.of(fact)).map(last -> rows(exam, session.get()));
    }

    /** The register of a session, or of all of them. */
    public Answer<List<Row>> list(OpenExam exam, Optional<String> sessionId) {
        if (sessionId.isPresent() && exam.plan().session(sessionId.get()).isEmpty()) {
            return Answer.refused("SESSION_UNKNOWN", sessionId.get(), sessionId.get());
        }
        return Answer.of(exam.plan().sessions().stream()
                .filter(session -> sessionId.map(session.id()::equals).orElse(true))
                .flatMap(session -> rows(exam, session).stream())
                .toList());
    }

    private static List<Row> rows(OpenExam exam, Session session) {
        return exam.day().faults(session.id()).stream()
                .map(fault -> row(session, fault))
                .toList();
    }

    private static Row row(Session session, Fault fault) {
        Fact.FaultNoted noted = fault.noted();
        return new Row(
                fault.id(),
                session.id(),
                session.roomNo(),
                noted.benchNo(),
                noted.candidateNo(),
                noted.apparatus(),
                fault.minutes(),
                fault.remedy(),
                fault.given(),
                noted.note(),
                noted.name(),
                fault.at(),
                fault.settled().map(s -> List.of(s.name1(), s.name2())).orElse(List.of()));
    }
}
