package org.shikao.gui.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.ScoreRule.Disclosure;
import org.shikao.exam.rules.SessionRule;
import org.shikao.exam.venue.Site;
import org.shikao.flow.EnterMarking.Marker;
import org.shikao.flow.OpenExam;

/**
 * A session that can be scored: its lots are drawn.
 *
 * @param siteName the name of its site, the code if the venue does not know it
 * @param examiners who makes the first marking, or the only one
 * @param seconds who the plan posts for the second marking, if anybody
 * @param team those of the team who have no bench of their own (rule 21), each with the sheets of them all
 * @param roomLabel the exam's own word for room, and so on for bench and examiner
 */
record DeskSession(
        Session session,
        String siteName,
        SessionState state,
        List<DeskExaminer> examiners,
        List<DeskExaminer> seconds,
        List<DeskExaminer> team,
        String roomLabel,
        String benchLabel,
        String examinerLabel,
        SessionRule times,
        OutcomeRule outcomes,
        ScoreRule score,
        Optional<DeskMarkings> markings) {
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
    record DeskExaminer(String code, String name, List<Integer> benches, int sheets, int handedIn, Marker marker) {}

    /** Whether there is anything a candidate may be shown or asked for (rules 27 and 28). */
    boolean shows() {
        return score.disclosure() != Disclosure.NONE || score.candidateSigns();
    }

    String id() {
        return session.id();
    }

    /** Whether whoever scores watches the candidates work; a video has no clock. */
    boolean isTimed() {
        return markings.filter(m -> !m.atBench()).isEmpty();
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
        return new DeskSession(
                session,
                exam.venue().site(session.siteCode()).map(Site::name).orElse(session.siteCode()),
                state,
                examiners(exam, session.id(), 1, MarkSheet::examinerCode),
                examiners(exam, session.id(), 2, DeskSession::second),
                session.withoutBench().stream()
                        .map(code -> new Marker(1, code))
                        .map(who -> examiner(exam, who, DeskMarkings.sheets(exam, session.id(), who)))
                        .toList(),
                exam.rules().labels().room(),
                exam.rules().labels().bench(),
                exam.rules().labels().examiner(),
                exam.rules().session(),
                exam.rules().outcomes(),
                exam.rules().score(),
                DeskMarkings.of(exam, session.id()));
    }

    private static String second(MarkSheet sheet) {
        return sheet.twice().map(DoubleMarking::posted).orElse("");
    }

    /** Who the plan posts to make this marking, each with his sheets. */
    private static List<DeskExaminer> examiners(
            OpenExam exam, String sessionId, int marking, Function<MarkSheet, String> poster) {
        Map<String, List<MarkSheet>> byExaminer = new TreeMap<>();
        exam.day().sheets(sessionId).stream()
                .filter(sheet -> !poster.apply(sheet).isEmpty())
                .forEach(sheet -> byExaminer
                        .computeIfAbsent(poster.apply(sheet), code -> new ArrayList<>())
                        .add(sheet));
        List<DeskExaminer> examiners = new ArrayList<>();
        byExaminer.forEach((code, sheets) -> examiners.add(examiner(exam, new Marker(marking, code), sheets)));
        return List.copyOf(examiners);
    }

    private static DeskExaminer examiner(OpenExam exam, Marker marker, List<MarkSheet> sheets) {
        String code = marker.code();
        int handedIn = (int) sheets.stream()
                .flatMap(s -> exam.day().sheet(s.key(), marker.marking()).stream())
                .filter(s -> s.state() == SheetState.SUBMITTED || s.state() == SheetState.SIGNED)
                .count();
        return new DeskExaminer(
                code,
                exam.venue().examiner(code).map(e -> e.name()).orElse(""),
                sheets.stream().map(MarkSheet::benchNo).sorted().toList(),
                sheets.size(),
                handedIn,
                marker);
    }

    private static DeskSheet laid(OpenExam exam, MarkSheet sheet, String name, Experiment experiment) {
        DeskSheet laid = new DeskSheet(sheet, name, experiment, exam.rules().marking());
        laid.give(minutesGiven(exam, sheet.key()));
        return laid;
    }

    /** Minutes given back to a candidate for faulty apparatus where this sheet is written. */
    static int minutesGiven(OpenExam exam, SheetKey key) {
        return exam.day().sheet(key).stream()
                .flatMap(sheet -> exam.day().faults(sheet.sessionId()).stream())
                .filter(fault -> fault.noted().candidateNo().equals(key.candidateNo()))
                .mapToInt(Fault::given)
                .sum();
    }

    /** The sheets of a marker in a session, by bench; a sheet whose experiment the catalogue lacks is left out. */
    static List<DeskSheet> sheets(OpenExam exam, String sessionId, Marker marker) {
        Map<String, String> names = new HashMap<>();
        for (Candidate candidate : exam.roster().candidates()) {
            names.put(candidate.candidateNo(), candidate.name());
        }
        List<DeskSheet> sheets = new ArrayList<>();
        for (MarkSheet sheet : DeskMarkings.sheets(exam, sessionId, marker)) {
            if (sheet.task() != null) {
                String name = names.getOrDefault(sheet.key().candidateNo(), "");
                exam.wordedCatalogue()
                        .experiment(sheet.task().experimentId())
                        .ifPresent(e -> sheets.add(laid(exam, sheet, name, e)));
            }
        }
        sheets.sort(Comparator.comparingInt(DeskSheet::bench));
        return sheets;
    }
}
