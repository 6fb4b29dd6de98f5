package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.journal.SheetNotes;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.flow.EnterMarking.Marker;

/** Scores mark sheets point by point; an answer is given only for what has been committed. */
public final class EnterScore {
    /** A committed entry: its number in this device's chain, the first 8 hex digits of its hash, the sheet's running raw total. */
    public record Saved(int seq, String hash8, Marks total) {}

    /** A sheet with its points as the rubric has them and the values given so far. */
    public record ScoredSheet(MarkSheet sheet, Marks total, List<PointValue> points) {}

    /** A scoring point on a sheet; {@code step} is that of its rubric and of the rules (rule 22) together. */
    public record PointValue(int no, Marks max, Marks step, Optional<Marks> value) {}

    /** A change after handing in, with its reason and the people answering for it. */
    public record Correction(SheetKey sheet, int point, String newValue, String reason, String name1, String name2) {}

    /** The same as one marker of several. */
    public EnterMarking by(Marker marker) {
        return new EnterMarking(this, marker);
    }

    /** Opens a session for an examiner. */
    public Answer<Saved> open(OpenExam exam, String sessionId, String examinerCode) {
        return exam.record(examinerCode, List.of(new Fact.ScoringOpened(sessionId, examinerCode)))
                .map(last -> new Saved(last.seq(), last.hash8(), Marks.ZERO));
    }

    public Answer<Saved> mark(OpenExam exam, SheetKey sheet, int point, Marks value, List<String> errors) {
        return record(exam, sheet, new Fact.Marked(sheet, point, value, errors));
    }

    /** Notes an outcome or a penalty; a deferral, or that it is taken back, on every sheet of a paper (rule 3). */
    public Answer<Saved> outcome(OpenExam exam, SheetKey sheet, String code, String note) {
        return record(exam, sheet, PaperParts.outcome(exam, new Fact.OutcomeSet(sheet, code, note)));
    }

    /** Defers a sitting, with the proof that was seen; {@link Proof#NONE} where it is still owed (rule 30). */
    public Answer<Saved> defer(OpenExam exam, SheetKey sheet, Proof proof, String note) {
        List<Fact> facts = PaperParts.outcome(exam, new Fact.OutcomeSet(sheet, Outcome.DEFERRED.name(), note));
        if (proof != Proof.NONE) {
            List<SheetKey> put =
                    facts.stream().map(fact -> ((Fact.OutcomeSet) fact).sheet()).toList();
            put.forEach(key -> facts.add(new Fact.DeferralProven(key, proof, note)));
        }
        return record(exam, sheet, facts);
    }

    /** A proof that was handed in for a deferred sitting; refused of a candidate unknown and of a sheet that is not deferred. */
    public Answer<Saved> proof(OpenExam exam, SheetKey sheet, Proof proof, String note) {
        String no = sheet.candidateNo();
        boolean known = exam.roster().candidates().stream()
                .anyMatch(candidate -> candidate.candidateNo().equals(no));
        boolean sits = exam.day().sheet(sheet).stream().anyMatch(s -> s.outcome() != Outcome.DEFERRED);
        if (!known || sits) {
            String code = known ? "SHEET_NOT_DEFERRED" : "SHEET_UNKNOWN";
            return Answer.refused(code, no, no, sheet.subject().code());
        }
        return record(exam, sheet, PaperParts.proven(exam, new Fact.DeferralProven(sheet, proof, note)));
    }

    public Answer<Saved> submit(OpenExam exam, SheetKey sheet) {
        return record(exam, sheet, new Fact.Submitted(sheet));
    }

    /** Notes something the rubric answers; number 0 takes it back. */
    public Answer<Saved> event(OpenExam exam, SheetKey sheet, NotedEvent event) {
        return record(exam, sheet, new Fact.SheetEventNoted(sheet, event));
    }

    /** The same after handing in, answered for by people as a change of a value is. */
    public Answer<Saved> correctEvent(
            OpenExam exam, SheetKey sheet, NotedEvent event, String reason, String name1, String name2) {
        int old = exam.day().sheet(sheet).stream()
                .flatMap(s -> s.notes().events().stream())
                .map(SheetNotes.Event::noted)
                .filter(noted -> noted.kind() == event.kind() && noted.point() == event.point())
                .mapToInt(NotedEvent::number)
                .findFirst()
                .orElse(0);
        return record(exam, sheet, new Fact.SheetEventCorrected(sheet, event, old, reason, name1, name2));
    }

    /** The candidate signs for the score, or refuses to. */
    public Answer<Saved> acknowledge(OpenExam exam, SheetKey sheet, boolean signed, String note) {
        return record(exam, sheet, new Fact.Acknowledged(sheet, signed, note));
    }

    /** All values of a sheet and its handing in, in one commit: a paper sheet keyed in. */
    public Answer<Saved> wholeSheet(OpenExam exam, SheetKey sheet, Map<Integer, Marks> values) {
        List<Fact> facts = new ArrayList<>();
        values.forEach((no, value) -> facts.add(new Fact.Marked(sheet, no, value, List.of())));
        facts.add(new Fact.Submitted(sheet));
        return record(exam, sheet, facts);
    }

    /** Corrects a point or, with point 0, the outcome; a score is refused to somebody who has no bench any more. */
    public Answer<Saved> correct(OpenExam exam, Correction c) {
        if (c.point() == 0 && wantsBench(exam, c)) {
            SheetKey key = c.sheet();
            String place = key.candidateNo() + "/" + key.subject().code();
            return Answer.refused(
                    "SHEET_NO_BENCH", place, key.candidateNo(), key.subject().code());
        }
        String old = exam.day()
                .sheet(c.sheet(), 1)
                .map(s -> c.point() == 0 ? outcome(s) : value(s, c.point()))
                .orElse("");
        Fact.Corrected fact =
                new Fact.Corrected(c.sheet(), c.point(), old, c.newValue(), c.reason(), c.name1(), c.name2());
        return record(exam, c.sheet(), PaperParts.corrected(exam, fact));
    }

    /** Whether the sheet would be open again though its session is past the draw; lots drawn by hand are typed in afterwards. */
    private static boolean wantsBench(OpenExam exam, Correction c) {
        boolean byHand = exam.rules().draw().actor() == DrawRule.Actor.PHYSICAL;
        boolean undrawn = exam.day()
                .sheet(c.sheet(), 1)
                .filter(s -> s.lotNo().isEmpty() && hasBegun(exam.day().sessionState(s.sessionId())))
                .isPresent();
        return !byHand && undrawn && opens(exam, c.newValue());
    }

    private static boolean hasBegun(SessionState state) {
        return state.compareTo(SessionState.SCORING) >= 0;
    }

    private static boolean opens(OpenExam exam, String code) {
        return code.equals(Outcome.EARNED.name())
                || code.equals(Outcome.WITHDRAWN.name())
                || exam.rules().outcomes().penalties().stream()
                        .anyMatch(p -> p.code().equals(code) && p.kind() != Penalty.Kind.VOID);
    }

    /** What a correction of the outcome replaces: of a sheet without an outcome of its own its only penalty. */
    private static String outcome(MarkSheet sheet) {
        boolean penaltyOnly = sheet.penalties().size() == 1 && sheet.outcome() == Outcome.EARNED;
        return penaltyOnly ? sheet.penalties().get(0) : sheet.outcome().name();
    }

    private static String value(MarkSheet sheet, int point) {
        return Optional.ofNullable(sheet.marks().get(point))
                .map(m -> m.value().toString())
                .orElse("");
    }

    /** A sheet as it stands; refused if the candidate has no such sheet. */
    public Answer<ScoredSheet> sheet(OpenExam exam, SheetKey key) {
        return exam.day()
                .sheet(key)
                .map(s -> Answer.of(scored(exam, s)))
                .orElseGet(() -> Answer.refused(
                        "SHEET_UNKNOWN",
                        key.candidateNo(),
                        key.candidateNo(),
                        key.subject().code()));
    }

    /** Points and total of a sheet, of one marked twice the total agreed on; no points before the draw has told the experiment. */
    static ScoredSheet scored(OpenExam exam, MarkSheet sheet) {
        Optional<Experiment> experiment = Optional.ofNullable(sheet.task())
                .flatMap(task -> exam.wordedCatalogue().experiment(task.experimentId()));
        List<PointValue> points = experiment.map(e -> e.rubric().points()).orElse(List.of()).stream()
                .map(p -> value(p, sheet, exam.rules().marking().step()))
                .toList();
        Optional<Marks> agreed = sheet.twice().flatMap(DoubleMarking::agreed).map(DoubleMarking.Raw::total);
        Marks total = agreed.or(() -> experiment.map(e -> RubricScoring.score(
                                e.rubric(),
                                sheet.given(),
                                exam.rules().marking().repeatErrorOnce())
                        .total()))
                .orElse(Marks.ZERO);
        return new ScoredSheet(sheet, total, points);
    }

    private static PointValue value(RubricPoint point, MarkSheet sheet, Marks unit) {
        return new PointValue(
                point.no(),
                point.marks(),
                point.step(unit),
                Optional.ofNullable(sheet.values().get(point.no())));
    }

    private static Answer<Saved> record(OpenExam exam, SheetKey sheet, Fact fact) {
        return record(exam, sheet, List.of(fact));
    }

    private static Answer<Saved> record(OpenExam exam, SheetKey sheet, List<Fact> facts) {
        String by = exam.day().sheet(sheet).map(MarkSheet::examinerCode).orElse("");
        return exam.record(by, facts).map(last -> new Saved(last.seq(), last.hash8(), total(exam, sheet)));
    }

    private static Marks total(OpenExam exam, SheetKey key) {
        return exam.day().sheet(key, 1).map(s -> scored(exam, s).total()).orElse(Marks.ZERO);
    }
}
