package org.shikao.gui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.venue.Examiner;
import org.shikao.flow.EnterMarking.Marker;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Recusals;

/**
 * The markings of a session whose sheets are marked twice (rule 21).
 *
 * @param atBench whether the first marking belongs to the examiner at the bench
 * @param people names of those who may come to mark, by staff code
 * @param progress one a marking, 1 to 3
 */
record DeskMarkings(boolean atBench, Map<String, String> people, List<Progress> progress) {
    private static final int MOST = 3;

    /** How far a marking has come; of the third only sheets count that need one. */
    record Progress(int no, int sheets, int handedIn) {}

    /** Whether a marking is made by whoever gives his code, not by the examiners posted. */
    boolean byCode(int marking) {
        return marking > 1 || !atBench;
    }

    /** Empty where sheets are marked once. */
    static Optional<DeskMarkings> of(OpenExam exam, String sessionId) {
        if (!exam.rules().marking().twice()) {
            return Optional.empty();
        }
        Map<String, String> people = new TreeMap<>();
        exam.venue().examiners().stream().filter(Examiner::trained).forEach(e -> people.put(e.code(), e.name()));
        List<MarkSheet> sheets = exam.day().sheets(sessionId).stream()
                .filter(sheet -> sheet.task() != null)
                .toList();
        List<Progress> progress = new ArrayList<>();
        for (int no = 1; no <= MOST; no++) {
            int marking = no;
            List<MarkSheet> own = sheets.stream()
                    .filter(sheet -> marking < MOST || needsThird(sheet))
                    .flatMap(sheet -> exam.day().sheet(sheet.key(), marking).stream())
                    .toList();
            int done = (int) own.stream().filter(DeskMarkings::isHandedIn).count();
            progress.add(new Progress(no, own.size(), done));
        }
        return Optional.of(new DeskMarkings(exam.rules().marking().mode() == Mode.DOUBLE, people, progress));
    }

    private static boolean isHandedIn(MarkSheet sheet) {
        return sheet.state() == SheetState.SUBMITTED || sheet.state() == SheetState.SIGNED;
    }

    private static boolean needsThird(MarkSheet sheet) {
        return sheet.twice()
                .filter(twice -> twice.isUndecided() || twice.marking(MOST).isPresent())
                .isPresent();
    }

    /** The sheets that lie before this marker, as his own marking has them; he never gets those he is recused from. */
    static List<MarkSheet> sheets(OpenExam exam, String sessionId, Marker marker) {
        boolean atBench = marker.marking() == 1 && exam.rules().marking().mode() != Mode.NETWORKED;
        boolean inTeam = isWithoutBench(exam, sessionId, marker.code());
        Recusals recusals = Recusals.of(exam);
        boolean posted = marker.marking() == 2
                && exam.day().sheets(sessionId).stream().anyMatch(sheet -> isPosted(sheet, marker));
        return exam.day().sheets(sessionId).stream()
                .filter(sheet -> atBench
                        ? sheet.examinerCode().equals(marker.code())
                                || inTeam && sheet.task() != null && recusals.mayMark(marker, sheet.key())
                        : isOffered(exam, sheet, marker) && recusals.mayMark(marker, sheet.key()))
                .filter(sheet -> !posted || isPosted(sheet, marker))
                .flatMap(sheet -> exam.day().sheet(sheet.key(), marker.marking()).stream())
                .toList();
    }

    /** Whoever of a team (rule 21) has no bench of his own may open the sheets of them all. */
    private static boolean isWithoutBench(OpenExam exam, String sessionId, String code) {
        return exam.plan().session(sessionId).stream()
                .anyMatch(session -> session.withoutBench().contains(code));
    }

    /** Whether the plan posts him for the second marking of the sheet; he is offered no others of the session. */
    private static boolean isPosted(MarkSheet sheet, Marker marker) {
        return sheet.twice()
                .filter(twice -> twice.posted().equals(marker.code()))
                .isPresent();
    }

    /** Whoever watches the bench makes the first marking, so he is not offered the second. */
    private static boolean isOffered(OpenExam exam, MarkSheet sheet, Marker marker) {
        boolean ownBench = exam.rules().marking().mode() == Mode.DOUBLE
                && sheet.examinerCode().equals(marker.code());
        boolean open = marker.marking() < MOST || needsThird(sheet);
        boolean begunByAnother = sheet.twice()
                .flatMap(twice -> twice.marking(marker.marking()))
                .map(DoubleMarking.Marking::marker)
                .filter(code -> !code.isEmpty() && !code.equals(marker.code()))
                .isPresent();
        return !ownBench && open && !begunByAnother;
    }
}
