package org.shikao.gui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Loss;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.catalogue.SheetAccount;
import org.shikao.exam.catalogue.SheetScore;
import org.shikao.exam.journal.Correction;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.result.MarkingAccount;
import org.shikao.exam.result.SubjectScore;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.venue.Examiner;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;

/** Everything known of one candidate's results: each subject's sheet, point by point. */
record CandidateDetail(CandidateLine line, List<SubjectDetail> subjects) {
    /**
     * One subject. {@code experiment}, {@code lotNo}, {@code sessionId} and {@code examiner} are empty where there is no sheet;
     * {@code penalties} are their labels; {@code account} says why marks were lost, {@code resitDue} that the candidate sits again;
     * {@code markings} how the raw marks came about where several people marked; {@code corrections} what was changed after handing in.
     */
    record SubjectDetail(
            SubjectScore score,
            Marks full,
            String experiment,
            String sessionId,
            String lotNo,
            String examiner,
            List<String> penalties,
            List<PointLine> points,
            List<SheetAccount.Line> account,
            boolean resitDue,
            List<Phrase> markings,
            List<Correction> corrections) {
        SubjectDetail {
            account = List.copyOf(account);
            markings = List.copyOf(markings);
            corrections = List.copyOf(corrections);
            penalties = List.copyOf(penalties);
            points = List.copyOf(points);
        }
    }

    /**
     * A scoring point: what it could bring, what it brought, and how much the total lost by it. Where the average of two markings
     * counts, {@code again} is the value of the second, and no loss is told.
     */
    record PointLine(
            int no, String text, Marks max, Optional<Marks> value, Marks lost, int corrections, Optional<Marks> again) {
        boolean isLost() {
            return lost.compareTo(Marks.ZERO) > 0;
        }
    }

    CandidateDetail {
        subjects = List.copyOf(subjects);
    }

    static CandidateDetail of(OpenExam exam, CandidateLine line) {
        List<SubjectDetail> subjects = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            line.of(subject).ifPresent(score -> subjects.add(subject(exam, line, score)));
        }
        return new CandidateDetail(line, subjects);
    }

    private static SubjectDetail subject(OpenExam exam, CandidateLine line, SubjectScore score) {
        Optional<MarkSheet> sheet = exam.day().sheet(new SheetKey(line.row().candidateNo(), score.subject()));
        Optional<Experiment> experiment = sheet.flatMap(s -> Optional.ofNullable(s.task()))
                .flatMap(task -> exam.wordedCatalogue().experiment(task.experimentId()));
        return new SubjectDetail(
                score,
                exam.rules()
                        .subject(score.subject())
                        .map(SubjectRule::fullMarks)
                        .orElse(Marks.ZERO),
                experiment.map(e -> e.id() + " " + e.title()).orElse(""),
                sheet.map(MarkSheet::sessionId).orElse(""),
                sheet.map(MarkSheet::lotNo).orElse(""),
                sheet.map(s -> examiner(exam, s.examinerCode())).orElse(""),
                score.penalties().stream().map(code -> penalty(exam, code)).toList(),
                experiment.isPresent()
                        ? points(
                                experiment.get(),
                                sheet.orElseThrow(),
                                exam.rules().marking().repeatErrorOnce())
                        : List.of(),
                experiment.map(e -> account(exam, e, sheet.orElseThrow())).orElse(List.of()),
                sheet.map(s -> s.notes().resitDue()).orElse(false),
                sheet.map(s -> cameAbout(exam, s)).orElse(List.of()),
                sheet.map(s -> exam.day().changes(s.key())).orElse(List.of()));
    }

    /** How the marks came about where that is not one marking of one sitting. */
    private static List<Phrase> cameAbout(OpenExam exam, MarkSheet sheet) {
        List<Phrase> lines = new ArrayList<>();
        sheet.twice().ifPresent(twice -> lines.addAll(MarkingLines.of(exam, twice)));
        if (sheet.outcome() == Outcome.DEFERRED) {
            Optional.ofNullable(exam.day().madeUp().get(sheet.key()))
                    .map(made -> Phrase.of("gui.results.madeUp", made.fact().exam()))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private static List<SheetAccount.Line> account(OpenExam exam, Experiment experiment, MarkSheet sheet) {
        return sheet.marks().isEmpty() ? List.of() : MarkingAccount.of(exam.rules(), experiment.rubric(), sheet);
    }

    private static List<PointLine> points(Experiment experiment, MarkSheet sheet, boolean repeatErrorOnce) {
        if (sheet.marks().isEmpty()) {
            return List.of();
        }
        SheetScore score = RubricScoring.score(experiment.rubric(), sheet.given(), repeatErrorOnce);
        Map<Integer, Marks> lost = score.losses().stream()
                .filter(loss -> !(loss.reason() instanceof Loss.Blank))
                .collect(Collectors.toMap(Loss::point, Loss::marks, Marks::plus));
        return experiment.rubric().points().stream()
                .map(point -> point(point, sheet, lost.getOrDefault(point.no(), Marks.ZERO)))
                .toList();
    }

    /** The second of two markings whose average counts. */
    private static Optional<DoubleMarking.Marking> averaged(MarkSheet sheet) {
        return sheet.twice()
                .filter(twice -> twice.state() == DoubleMarking.State.AVERAGED)
                .flatMap(twice -> twice.marking(2));
    }

    private static PointLine point(RubricPoint point, MarkSheet sheet, Marks lost) {
        Optional<DoubleMarking.Marking> second = averaged(sheet);
        Optional<MarkSheet.PointMark> mark = Optional.ofNullable(sheet.marks().get(point.no()));
        return new PointLine(
                point.no(),
                point.text(),
                point.marks(),
                mark.map(MarkSheet.PointMark::value),
                second.isPresent() ? Marks.ZERO : lost,
                mark.map(MarkSheet.PointMark::corrections).orElse(0),
                second.map(m -> m.marks().get(point.no())).map(MarkSheet.PointMark::value));
    }

    private static String examiner(OpenExam exam, String code) {
        return exam.venue().examiners().stream()
                .filter(e -> e.code().equals(code))
                .map(Examiner::name)
                .map(name -> code + " " + name)
                .findFirst()
                .orElse(code);
    }

    private static String penalty(OpenExam exam, String code) {
        Function<Penalty, String> label = Penalty::label;
        return exam.rules().outcomes().penalties().stream()
                .filter(p -> p.code().equals(code))
                .map(label)
                .findFirst()
                .orElse(code);
    }
}
