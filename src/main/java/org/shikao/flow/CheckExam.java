package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shikao.exam.Outcome;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.AppealCheck;
import org.shikao.exam.journal.Chain;
import org.shikao.exam.journal.CorrectionCheck;
import org.shikao.exam.journal.JournalBody;
import org.shikao.exam.journal.Link;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.Reading;
import org.shikao.exam.journal.SharedBenches;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.result.DayTold;
import org.shikao.exam.result.ResultCheck;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.store.ExamFile;
import org.shikao.store.SheetRow;

/** Says what is wrong with an exam file and where: database, hash chains, plan, projection, balances. */
public final class CheckExam {
    /** What was looked at, and what is wrong. */
    public record CheckReport(List<Problem> problems, int candidates, int devices, int entries, int sheets) {}

    private final Exams exams;
    private final ExportResults results;

    public CheckExam(Exams exams, ExportResults results) {
        this.exams = exams;
        this.results = results;
    }

    /** Checks without changing anything. */
    public CheckReport run(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        List<Problem> problems = new ArrayList<>(ExamFile.check(file));
        if (Problem.anyError(problems)) {
            return new CheckReport(problems, 0, 0, 0, 0);
        }
        Answer<OpenExam> opened = exams.open(file, Access.READ);
        problems.addAll(opened.problems());
        if (opened.refused()) {
            return new CheckReport(problems, 0, 0, 0, 0);
        }
        try (OpenExam exam = opened.get()) {
            return inside(exam, problems);
        }
    }

    /** Writes the projection anew from the journal, then checks. */
    public CheckReport rebuild(Path file) throws IOException {
        Answer<OpenExam> opened = exams.open(file, Access.WRITE);
        if (opened.refused()) {
            return new CheckReport(opened.problems(), 0, 0, 0, 0);
        }
        try (OpenExam exam = opened.get()) {
            exam.file().rebuildProjection(exam.projection());
        }
        return run(file);
    }

    private CheckReport inside(OpenExam exam, List<Problem> problems) {
        List<Link> journal = exam.journal();
        problems.addAll(Chain.verify(exam.examId(), journal));
        if (!Problem.anyError(problems)) {
            // a broken chain makes everything after it look wrong, so the entry that broke it is named alone
            journal.stream().map(JournalBody::read).map(Reading::problem).forEach(p -> p.ifPresent(problems::add));
        }
        if (!Problem.anyError(problems)) {
            problems.addAll(contents(exam));
        }
        exam.file().damagedPhotos().forEach(no -> problems.add(Problem.error("CHECK_PHOTO", Place.named(no), no)));
        exam.day()
                .conflicts()
                .forEach(c -> problems.add(Problem.warning(
                        "CHECK_CONFLICT",
                        Place.named(c.sheet().candidateNo()),
                        c.sheet().candidateNo(),
                        c.sheet().subject().code())));
        exam.day().allSheets().stream()
                .filter(sheet -> sheet.state() == SheetState.DIFFERS)
                .map(MarkSheet::key)
                .map(key -> Problem.warning(
                        "CHECK_UNDECIDED",
                        Place.named(key.candidateNo()),
                        key.candidateNo(),
                        key.subject().code()))
                .forEach(problems::add);
        problems.addAll(DrawUnits.apart(exam, Problem.Severity.ERROR));
        problems.addAll(unproven(exam));
        problems.addAll(SharedBenches.of(exam.day()));
        problems.addAll(LinkWalkIn.conflicts(exam));
        problems.addAll(ListConflicts.of(exam));
        problems.addAll(AppealCheck.of(exam.day()));
        problems.addAll(CorrectionCheck.of(exam.day()));
        problems.addAll(exam.day().ledger().check());
        int devices = (int) journal.stream().map(Link::device).distinct().count();
        return new CheckReport(
                List.copyOf(problems),
                exam.roster().candidates().size(),
                devices,
                journal.size(),
                exam.day().allSheets().size());
    }

    /** Deferred sittings whose proof is still owed. */
    private static List<Problem> unproven(OpenExam exam) {
        Proof wanted = exam.rules().outcomes().deferralProof();
        return exam.day().allSheets().stream()
                .filter(sheet -> sheet.outcome() == Outcome.DEFERRED)
                .map(MarkSheet::key)
                .filter(key -> exam.day()
                                .deferralProofs()
                                .getOrDefault(key, Proof.NONE)
                                .compareTo(wanted)
                        < 0)
                .map(key -> Problem.warning(
                        "CHECK_DEFERRAL_UNPROVEN",
                        Place.named(key.candidateNo()),
                        key.candidateNo(),
                        key.subject().code(),
                        "proof." + wanted))
                .toList();
    }

    private List<Problem> contents(OpenExam exam) {
        List<Problem> problems = new ArrayList<>(exam.day().irregular());
        if (exam.planned()) {
            problems.addAll(plan(exam));
        }
        problems.addAll(projection(exam));
        problems.addAll(results(exam));
        return problems;
    }

    private static List<Problem> plan(OpenExam exam) {
        List<Problem> problems = new ArrayList<>(PlanExam.recomputed(exam));
        String digest = PreparedDigest.of(exam.prepared());
        if (!exam.day().sealed().equals(Optional.of(digest))) {
            problems.add(Problem.error("CHECK_PREPARED_CHANGED", Place.NOWHERE));
        }
        return problems;
    }

    private static List<Problem> projection(OpenExam exam) {
        Set<SheetRow> stored = new HashSet<>(exam.file().projection());
        Set<SheetRow> computed = new HashSet<>(exam.projection());
        // a sheet that nothing has touched need not stand in the projection
        Set<SheetKey> wrong = computed.stream()
                .filter(row -> !row.marks().isEmpty() && !stored.contains(row))
                .map(SheetRow::key)
                .collect(Collectors.toCollection(TreeSet::new));
        stored.stream()
                .filter(row -> !computed.contains(row))
                .map(SheetRow::key)
                .forEach(wrong::add);
        return wrong.stream()
                .map(key -> Problem.error(
                        "CHECK_PROJECTION",
                        Place.named(key.candidateNo()),
                        key.candidateNo(),
                        key.subject().code()))
                .toList();
    }

    private List<Problem> results(OpenExam exam) {
        return ResultCheck.check(
                exam.rules(), exam.wordedCatalogue(), exam.roster(), DayTold.of(exam.day()), results.table(exam));
    }
}
