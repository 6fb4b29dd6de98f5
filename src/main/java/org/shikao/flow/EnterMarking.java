package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.rules.MarkingRule;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.flow.EnterScore.Correction;
import org.shikao.flow.EnterScore.Saved;
import org.shikao.flow.EnterScore.ScoredSheet;

/**
 * Scores sheets as one marker of several (rule 21): he gives and sees the marks of his own marking alone. Where a sheet is marked once
 * this is {@link EnterScore} to the letter.
 */
public final class EnterMarking {
    /** Who marks: which marking of the sheets, 1 to 3, under which staff code; an empty one is the examiner whom the plan posts. */
    public record Marker(int marking, String code) {
        /** The examiner at the bench, making the first or only marking. */
        public static final Marker POSTED = new Marker(1, "");
    }

    private static final int THIRD = 3;

    private final EnterScore score;
    private final Marker marker;

    EnterMarking(EnterScore score, Marker marker) {
        this.score = score;
        this.marker = marker;
    }

    /** Opens a session for this marker; refused where the rules know no such marking or the venue no such examiner. */
    public Answer<Saved> open(OpenExam exam, String sessionId) {
        boolean twice = exam.rules().marking().twice();
        if (marker.marking() < 1 || marker.marking() > (twice ? THIRD : 1)) {
            return Answer.refused("MARKING_UNKNOWN", sessionId, sessionId, Integer.toString(marker.marking()));
        }
        boolean elsewhere = marker.marking() > 1 || exam.rules().marking().mode() == Mode.NETWORKED;
        if (twice && elsewhere && exam.venue().examiner(marker.code()).isEmpty()) {
            return Answer.refused("MARKER_UNKNOWN", sessionId, marker.code());
        }
        return score.open(exam, sessionId, marker.code());
    }

    /** Gives a point a value. */
    public Answer<Saved> mark(OpenExam exam, SheetKey key, int point, Marks value, List<String> errors) {
        Fact fact = marker.marking() == 1
                ? new Fact.Marked(key, point, value, errors)
                : new Fact.MarkedAgain(key, marker.marking(), marker.code(), point, value, errors);
        return write(exam, key, () -> score.mark(exam, key, point, value, errors), List.of(fact));
    }

    /** Hands the marking in. */
    public Answer<Saved> submit(OpenExam exam, SheetKey key) {
        return write(exam, key, () -> score.submit(exam, key), List.of(handingIn(key)));
    }

    private Fact handingIn(SheetKey key) {
        return marker.marking() == 1
                ? new Fact.Submitted(key)
                : new Fact.SubmittedAgain(key, marker.marking(), marker.code());
    }

    /** All values of the marking and its handing in, in one commit. */
    public Answer<Saved> wholeSheet(OpenExam exam, SheetKey key, Map<Integer, Marks> values) {
        List<Fact> facts = new ArrayList<>();
        values.forEach((no, value) -> facts.add(
                marker.marking() == 1
                        ? new Fact.Marked(key, no, value, List.of())
                        : new Fact.MarkedAgain(key, marker.marking(), marker.code(), no, value, List.of())));
        facts.add(handingIn(key));
        return write(exam, key, () -> score.wholeSheet(exam, key, values), facts);
    }

    /** Changes a value after handing in; the outcome (point 0) is the sheet's, whoever marks it. */
    public Answer<Saved> correct(OpenExam exam, Correction c) {
        if (marker.marking() == 1 || c.point() == 0) {
            return score.correct(exam, c);
        }
        String old = own(exam, c.sheet())
                .map(sheet -> sheet.marks().get(c.point()))
                .map(mark -> mark.value().toString())
                .orElse("");
        Fact fact = new Fact.CorrectedAgain(
                c.sheet(), marker.marking(), c.point(), old, c.newValue(), c.reason(), c.name1(), c.name2());
        return record(exam, c.sheet(), List.of(fact));
    }

    /** The sheet as this marking has it; refused if the candidate has no such sheet. */
    public Answer<ScoredSheet> sheet(OpenExam exam, SheetKey key) {
        return own(exam, key)
                .map(sheet -> Answer.of(EnterScore.scored(exam, sheet)))
                .orElseGet(() -> Answer.refused(
                        "SHEET_UNKNOWN",
                        key.candidateNo(),
                        key.candidateNo(),
                        key.subject().code()));
    }

    private Answer<Saved> write(OpenExam exam, SheetKey key, Supplier<Answer<Saved>> once, List<Fact> facts) {
        if (isPostedAlone(exam, key)) {
            return once.get();
        }
        Optional<Problem> recused = Recusals.begun(exam, marker, key)
                ? Optional.empty()
                : Recusals.of(exam).refusal(marker, key);
        return recused.isPresent() ? Answer.refused(List.of(recused.get())) : record(exam, key, facts);
    }

    private Answer<Saved> record(OpenExam exam, SheetKey key, List<Fact> facts) {
        return exam.record(marker.code(), facts)
                .map(last -> new Saved(
                        last.seq(),
                        last.hash8(),
                        own(exam, key)
                                .map(sheet -> EnterScore.scored(exam, sheet).total())
                                .orElse(Marks.ZERO)));
    }

    /** Whether what he writes stands in the name of whoever watches the bench; in a team (rule 21) everybody answers for himself. */
    private boolean isPostedAlone(OpenExam exam, SheetKey key) {
        MarkingRule rule = exam.rules().marking();
        boolean colleague = rule.mode() == Mode.TEAM
                && exam.day().sheet(key).stream()
                        .noneMatch(sheet -> sheet.examinerCode().equals(marker.code()));
        return marker.marking() == 1 && (marker.code().isEmpty() || !rule.twice() && !colleague);
    }

    private Optional<MarkSheet> own(OpenExam exam, SheetKey key) {
        return exam.day().sheet(key, marker.marking());
    }
}
