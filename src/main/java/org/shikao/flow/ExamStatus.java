package org.shikao.flow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Session;
import org.shikao.flow.EnterScore.PointValue;
import org.shikao.flow.EnterScore.ScoredSheet;

/** How far the exam is: sessions with their counts, and the sheets of a session. */
public final class ExamStatus {
    /**
     * A session with its counts; {@code subject} joins several with a plus sign. {@code awaited} sheets were marked by one of two
     * markers only, {@code undecided} ones by two who are too far apart (rule 21).
     */
    public record SessionRow(
            String id,
            String site,
            String room,
            String subject,
            LocalDate date,
            LocalTime start,
            SessionState state,
            int due,
            int present,
            int absent,
            int awaited,
            int undecided) {}

    /**
     * A mark sheet as a list shows it; {@code experiment} and {@code bench} are empty before the draw. {@code total} is empty while it
     * is withheld; {@code markings} are those begun where the rules want two, {@code second} who is posted to make the second. {@code resitDue} says that the candidate sits again;
     * {@code acknowledged} is {@code signed}, {@code refused} or empty.
     */
    public record SheetRow(
            String candidateNo,
            Subject subject,
            String bench,
            String experiment,
            String examiner,
            Outcome outcome,
            SheetState state,
            Optional<Marks> total,
            List<PointValue> points,
            List<MarkingRow> markings,
            String second,
            boolean resitDue,
            String acknowledged) {}

    /** A marking of a sheet; its total stays hidden until both are handed in. */
    public record MarkingRow(int no, String marker, boolean handedIn, Optional<Marks> total) {}

    /** Counts over all sessions but those to which nobody came (rule 14); {@code conflicts} are sheets that two people must decide about, markings too far apart included. */
    public record Totals(
            int sessions, int signed, int sheets, int submitted, int conflicts, Map<String, Integer> dueBySite) {}

    /** Every session in the order of the plan. */
    public List<SessionRow> sessions(OpenExam exam) {
        return exam.plan().sessions().stream().map(s -> row(exam, s)).toList();
    }

    /** Every sheet of a session in call order; refused if there is no such session. */
    public Answer<List<SheetRow>> sheets(OpenExam exam, String sessionId) {
        return exam.plan()
                .session(sessionId)
                .map(session -> Answer.of(exam.day().sheets(sessionId).stream()
                        .map(sheet -> row(EnterScore.scored(exam, sheet)))
                        .toList()))
                .orElseGet(() -> Answer.refused("SESSION_UNKNOWN", sessionId, sessionId));
    }

    /** The sums of the whole exam. */
    public Totals totals(OpenExam exam) {
        List<SessionRow> rows = sessions(exam);
        List<MarkSheet> sheets = exam.day().allSheets();
        return new Totals(
                rows.size() - IdleSessions.of(exam).size(),
                (int) rows.stream()
                        .filter(r -> r.state() == SessionState.SIGNED)
                        .count(),
                sheets.size(),
                (int) sheets.stream()
                        .filter(s -> s.state() == SheetState.SUBMITTED || s.state() == SheetState.SIGNED)
                        .count(),
                exam.day().conflicts().size()
                        + (int) sheets.stream()
                                .filter(s -> s.state() == SheetState.DIFFERS)
                                .count(),
                rows.stream()
                        .collect(Collectors.groupingBy(
                                SessionRow::site, TreeMap::new, Collectors.summingInt(SessionRow::due))));
    }

    private static SessionRow row(OpenExam exam, Session s) {
        List<DoubleMarking> twice = exam.rules().marking().twice() ? unsettled(exam, s.id()) : List.of();
        int undecided = (int) twice.stream().filter(DoubleMarking::isUndecided).count();
        return new SessionRow(
                s.id(),
                s.siteCode(),
                s.roomNo(),
                s.subjects().stream().map(Subject::code).collect(Collectors.joining("+")),
                s.date(),
                s.start(),
                exam.day().sessionState(s.id()),
                s.seats().size(),
                exam.day().present(s.id()).size(),
                exam.day().absent(s.id()).size(),
                twice.size() - undecided,
                undecided);
    }

    /** The markings of sheets that one marker at least has handed in and that have no agreed total yet. */
    private static List<DoubleMarking> unsettled(OpenExam exam, String sessionId) {
        return exam.day().sheets(sessionId).stream()
                .filter(sheet -> sheet.state() == SheetState.IN_PROGRESS || sheet.state() == SheetState.DIFFERS)
                .flatMap(sheet -> sheet.twice().stream())
                .filter(twice -> twice.markings().stream().anyMatch(DoubleMarking.Marking::handedIn))
                .toList();
    }

    private static SheetRow row(ScoredSheet scored) {
        MarkSheet sheet = scored.sheet();
        return new SheetRow(
                sheet.key().candidateNo(),
                sheet.key().subject(),
                sheet.lotNo(),
                sheet.task() == null ? "" : sheet.task().experimentId(),
                sheet.examinerCode(),
                sheet.outcome(),
                sheet.state(),
                isWithheld(sheet) ? Optional.empty() : Optional.of(scored.total()),
                scored.points(),
                sheet.twice().map(DoubleMarking::markings).orElse(List.of()).stream()
                        .map(m -> new MarkingRow(m.no(), m.marker(), m.handedIn(), m.total()))
                        .toList(),
                sheet.twice().map(DoubleMarking::posted).orElse(""),
                sheet.notes().resitDue(),
                sheet.notes()
                        .acknowledgement()
                        .map(a -> a.signed() ? "signed" : "refused")
                        .orElse(""));
    }

    private static boolean isWithheld(MarkSheet sheet) {
        return sheet.twice().filter(twice -> twice.agreed().isEmpty()).isPresent();
    }
}
