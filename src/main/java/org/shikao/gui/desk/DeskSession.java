package org.shikao.gui.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.SessionRule;
import org.shikao.flow.OpenExam;

/**
 * A session that can be scored: its lots are drawn.
 *
 * @param roomLabel the exam's own word for room, and so on for bench and examiner
 */
record DeskSession(
        Session session,
        SessionState state,
        List<DeskExaminer> examiners,
        String roomLabel,
        String benchLabel,
        String examinerLabel,
        SessionRule times,
        OutcomeRule outcomes) {
    /** How long candidates work. */
    int minutes() {
        return times.operateMinutes();
    }

    /**
     * An examiner's part of a session.
     *
     * @param name the examiner's name, empty if the venue does not know the code
     * @param handedIn sheets handed in or ended by an outcome
     */
    record DeskExaminer(String code, String name, List<Integer> benches, int sheets, int handedIn) {}

    String id() {
        return session.id();
    }

    int sheets() {
        return examiners.stream().mapToInt(DeskExaminer::sheets).sum();
    }

    int handedIn() {
        return examiners.stream().mapToInt(DeskExaminer::handedIn).sum();
    }

    /** All sessions that are drawn, in the order of the plan. */
    static List<DeskSession> all(OpenExam exam) {
        List<DeskSession> drawn = new ArrayList<>();
        for (Session session : exam.plan().sessions()) {
            SessionState state = exam.day().sessionState(session.id());
            if (state.compareTo(SessionState.DRAWN) >= 0) {
                drawn.add(of(exam, session, state));
            }
        }
        drawn.sort(Comparator.comparing((DeskSession s) -> s.session().date())
                .thenComparing(s -> s.session().start())
                .thenComparing(s -> s.session().siteCode())
                .thenComparing(s -> s.session().roomNo()));
        return drawn;
    }

    private static DeskSession of(OpenExam exam, Session session, SessionState state) {
        Map<String, List<MarkSheet>> byExaminer = new TreeMap<>();
        exam.day().sheets(session.id()).stream()
                .filter(sheet -> !sheet.examinerCode().isEmpty())
                .forEach(sheet -> byExaminer
                        .computeIfAbsent(sheet.examinerCode(), code -> new ArrayList<>())
                        .add(sheet));
        List<DeskExaminer> examiners = new ArrayList<>();
        byExaminer.forEach((code, sheets) -> examiners.add(examiner(exam, code, sheets)));
        return new DeskSession(
                session,
                state,
                List.copyOf(examiners),
                exam.rules().labels().room(),
                exam.rules().labels().bench(),
                exam.rules().labels().examiner(),
                exam.rules().session(),
                exam.rules().outcomes());
    }

    private static DeskExaminer examiner(OpenExam exam, String code, List<MarkSheet> sheets) {
        int handedIn = (int) sheets.stream()
                .filter(s -> s.state() == SheetState.SUBMITTED || s.state() == SheetState.SIGNED)
                .count();
        return new DeskExaminer(
                code,
                exam.venue().examiner(code).map(e -> e.name()).orElse(""),
                sheets.stream().map(MarkSheet::benchNo).sorted().toList(),
                sheets.size(),
                handedIn);
    }

    /** The sheets of an examiner in a session, by bench; a sheet whose experiment the catalogue lacks is left out. */
    static List<DeskSheet> sheets(OpenExam exam, String sessionId, String examinerCode) {
        Map<String, String> names = new HashMap<>();
        for (Candidate candidate : exam.roster().candidates()) {
            names.put(candidate.candidateNo(), candidate.name());
        }
        List<DeskSheet> sheets = new ArrayList<>();
        for (MarkSheet sheet : exam.day().sheets(sessionId)) {
            if (sheet.examinerCode().equals(examinerCode) && sheet.task() != null) {
                String name = names.getOrDefault(sheet.key().candidateNo(), "");
                exam.catalogue()
                        .experiment(sheet.task().experimentId())
                        .ifPresent(e -> sheets.add(new DeskSheet(
                                sheet, name, e, exam.rules().marking().repeatErrorOnce())));
            }
        }
        sheets.sort(Comparator.comparingInt(DeskSheet::bench));
        return sheets;
    }
}
