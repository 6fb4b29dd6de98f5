package org.shikao.gui.sign;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Session;
import org.shikao.flow.ExamStatus;
import org.shikao.flow.ExamStatus.SessionRow;
import org.shikao.flow.ExamStatus.SheetRow;
import org.shikao.flow.OpenExam;

/**
 * A session as the page of signatures lists it.
 *
 * @param site name of the site
 * @param sheets all its sheets, in call order
 * @param open the sheets that stand in the way of a signature
 * @param unacknowledged the sheets handed in whose candidates still are to sign for their score, where the rules ask for it
 * @param faults the faulty apparatus told, first to last
 * @param signatures who has signed, first to last
 * @param refusal what besides the names stands in the way of a signature once all sheets are in
 * @param team the team posted to it, its leader first, each with code and name; empty without a team
 */
record SessionLine(
        SessionRow row,
        String site,
        int number,
        List<Sheet> sheets,
        List<Sheet> open,
        List<Sheet> unacknowledged,
        List<Fault> faults,
        List<Fact.Signed> signatures,
        Optional<Problem> refusal,
        List<String> team) {
    /** A sheet with its candidate's name. */
    record Sheet(SheetRow row, String name) {
        boolean isOpen() {
            boolean ended = switch (row.outcome()) {
                case ABSENT, DEFERRED, EXEMPT, VOID -> true;
                case EARNED, WITHDRAWN, PENDING -> false;
            };
            boolean handedIn = row.state() == SheetState.SUBMITTED || row.state() == SheetState.SIGNED;
            return !ended && !handedIn;
        }

        /** Whether its candidate has said nothing to a score that stands. */
        boolean isUnacknowledged() {
            boolean scored = row.outcome() == Outcome.EARNED || row.outcome() == Outcome.WITHDRAWN;
            return scored
                    && row.state() == SheetState.SUBMITTED
                    && row.acknowledged().isEmpty();
        }
    }

    SessionLine {
        sheets = List.copyOf(sheets);
        open = List.copyOf(open);
        unacknowledged = List.copyOf(unacknowledged);
        faults = List.copyOf(faults);
        signatures = List.copyOf(signatures);
        team = List.copyOf(team);
    }

    boolean isSigned() {
        return row.state() == SessionState.SIGNED;
    }

    /** Whether its scoring has begun, so that open sheets are worth counting. */
    boolean isBegun() {
        return switch (row.state()) {
            case PLANNED, COMMITTED -> false;
            case CHECKED_IN, DRAWN, SCORING, ENDED, SIGNED -> true;
        };
    }

    /** Whether everything is handed in and nobody has signed yet. */
    boolean isReady() {
        return row.state() == SessionState.ENDED;
    }

    static SessionLine of(OpenExam exam, ExamStatus status, SessionRow row, Names names) {
        List<Sheet> sheets = status.sheets(exam, row.id()).value().orElse(List.of()).stream()
                .map(sheet -> new Sheet(sheet, names.candidate(sheet.candidateNo())))
                .toList();
        int number = exam.plan().session(row.id()).map(s -> s.number()).orElse(0);
        return new SessionLine(
                row,
                names.site(row.site()),
                number,
                sheets,
                sheets.stream().filter(Sheet::isOpen).toList(),
                exam.rules().score().candidateSigns()
                        ? sheets.stream().filter(Sheet::isUnacknowledged).toList()
                        : List.of(),
                exam.day().faults(row.id()),
                exam.day().signatures(row.id()),
                refusal(exam, row),
                team(exam, row.id()));
    }

    /** Asked with any two names, the leader's among them. */
    private static Optional<Problem> refusal(OpenExam exam, SessionRow row) {
        String leader = exam.plan().session(row.id()).flatMap(Session::leader).orElse("");
        return row.state() == SessionState.SIGNED
                ? Optional.empty()
                : exam.allowed(new Fact.Signed(row.id(), "1", "2", leader, ""));
    }

    private static List<String> team(OpenExam exam, String id) {
        return exam.plan().session(id).stream()
                .flatMap(session -> session.team().stream())
                .map(code -> exam.venue()
                        .examiner(code)
                        .map(examiner -> code + " " + examiner.name())
                        .orElse(code))
                .toList();
    }

    /** Looks names up. */
    interface Names {
        String candidate(String candidateNo);

        String site(String code);
    }
}
