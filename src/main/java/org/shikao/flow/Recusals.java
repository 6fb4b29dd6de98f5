package org.shikao.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.MarkerRules;
import org.shikao.exam.plan.SchoolPairs;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.ExaminerRule;
import org.shikao.exam.venue.Examiner;
import org.shikao.flow.EnterMarking.Marker;

/** Who may mark which sheet of an exam where sheets are marked twice, as it stands now (rules 20 and 21). */
public final class Recusals {
    private final OpenExam exam;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final MarkerRules rules;

    private Recusals(OpenExam exam) {
        this.exam = exam;
        exam.roster().candidates().forEach(candidate -> candidates.put(candidate.candidateNo(), candidate));
        ExaminerRule rule = exam.rules().examiner();
        rules = new MarkerRules(rule, rule.avoidPairedSchool() ? pairs() : SchoolPairs.none());
    }

    /** As plan and journal tell now. */
    public static Recusals of(OpenExam exam) {
        return new Recusals(exam);
    }

    /** Whether nothing keeps a marker from the sheet: recusals, and having made another of its markings. */
    public boolean mayMark(Marker marker, SheetKey key) {
        boolean another = exam.day().sheet(key).flatMap(MarkSheet::twice).stream()
                .flatMap(twice -> twice.markings().stream())
                .anyMatch(m -> m.no() != marker.marking() && m.marker().equals(marker.code()));
        return !another && refusal(marker, key).isEmpty();
    }

    /** Looked at when he begins with a sheet, not with every value. */
    Optional<Problem> refusal(Marker marker, SheetKey key) {
        Optional<DoubleMarking> markings = exam.day().sheet(key).flatMap(MarkSheet::twice);
        Optional<Examiner> who = exam.venue().examiner(marker.code());
        if (who.isEmpty() || begun(exam, marker, key)) {
            return Optional.empty();
        }
        return Optional.ofNullable(candidates.get(key.candidateNo()))
                .flatMap(candidate -> rules.refusal(who.get(), candidate, led(key)))
                .or(() -> markings.stream()
                        .flatMap(m -> m.markings().stream())
                        .filter(m -> m.no() != marker.marking() && !m.marker().equals(marker.code()))
                        .flatMap(m -> exam.venue().examiner(m.marker()).stream())
                        .flatMap(other -> rules.beside(who.get(), other, key).stream())
                        .findFirst());
    }

    /** Who knows the main task's subject marks the whole paper, as he does where one examiner marks it (rule 20). */
    private SheetKey led(SheetKey key) {
        return exam.day()
                .sheet(key)
                .flatMap(sheet -> exam.plan().session(sheet.sessionId()).flatMap(s -> s.station(sheet.lotNo())))
                .flatMap(station -> station.leading(key.subject()))
                .map(subject -> new SheetKey(key.candidateNo(), subject))
                .orElse(key);
    }

    /** Whether the marking is his already. */
    static boolean begun(OpenExam exam, Marker marker, SheetKey key) {
        return exam.day()
                .sheet(key)
                .flatMap(MarkSheet::twice)
                .flatMap(m -> m.marking(marker.marking()))
                .filter(m -> m.marker().equals(marker.code()))
                .isPresent();
    }

    /** Who examines whom by the plan, and who did by the markings made. */
    private SchoolPairs pairs() {
        SchoolPairs pairs = SchoolPairs.of(exam.rules(), exam.plan(), exam.roster(), exam.venue());
        for (MarkSheet sheet : exam.day().allSheets()) {
            Candidate candidate = candidates.get(sheet.key().candidateNo());
            if (candidate != null) {
                sheet.twice().stream()
                        .flatMap(twice -> twice.markings().stream())
                        .flatMap(m -> exam.venue().examiner(m.marker()).stream())
                        .forEach(examiner -> pairs.add(examiner, candidate));
            }
        }
        return pairs;
    }
}
