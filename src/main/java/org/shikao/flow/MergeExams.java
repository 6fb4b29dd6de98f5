package org.shikao.flow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.Chain;
import org.shikao.exam.journal.Conflict;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.JournalMerge;
import org.shikao.exam.journal.Link;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.Merged;
import org.shikao.exam.journal.SharedBenches;
import org.shikao.store.PersonalValue;

/**
 * Merges copies of the same exam file that other laptops have scored in: the union of their journals, chains verified first. A
 * conflict is listed with its total withheld, never decided silently. Of a make-up exam of this one the signed results are taken over.
 * All files or none.
 */
public final class MergeExams {
    /** What a merge did; {@code added} counts entries that were not here before. */
    public record MergeReport(int added, List<MergedFile> files, List<ConflictRow> conflicts) {}

    /** What one file held and gave; {@code file} is the label that tells it from the others. */
    public record MergedFile(String file, Path path, int devices, int entries, int added) {}

    /** Two sheets for one candidate and subject. */
    public record ConflictRow(String candidateNo, Subject subject, List<String> devices) {}

    private final Exams exams;

    public MergeExams(Exams exams) {
        this.exams = exams;
    }

    /** Takes the entries of all files over; refused, with nothing taken, when one of them cannot be trusted. */
    public Answer<MergeReport> run(OpenExam exam, List<Path> files, Progress progress) {
        List<Link> known = new ArrayList<>(exam.journal());
        List<Link> added = new ArrayList<>();
        List<MergedFile> reports = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<PersonalValue> values = new ArrayList<>();
        List<Fact> madeUp = new ArrayList<>();
        List<SourceFile> sources = SourceFile.of(files);
        for (SourceFile file : sources) {
            progress.step(reports.size(), sources.size());
            Optional<Answer<List<Fact>>> results = makeUp(exam, file);
            if (results.isPresent()) {
                results.get().problems().forEach(p -> problems.add(in(file, p)));
                List<Fact> facts = results.get().value().orElse(List.of());
                madeUp.addAll(facts);
                reports.add(new MergedFile(file.label(), file.path(), 1, facts.size(), facts.size()));
                continue;
            }
            Answer<List<Link>> journal = journalOf(exam, file, values);
            problems.addAll(journal.problems());
            if (journal.refused()) {
                continue;
            }
            Merged merged = JournalMerge.merge(exam.examId(), known, journal.get());
            merged.problems().forEach(p -> problems.add(in(file, p)));
            known.addAll(merged.added());
            added.addAll(merged.added());
            reports.add(report(file, journal.get(), merged));
        }
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        if (!values.isEmpty()) {
            exam.file().putPersonalValues(values);
        }
        List<Problem> ignored = exam.day().irregular();
        exam.take(added);
        Answer<Integer> recorded = record(exam, madeUp);
        problems.addAll(recorded.problems());
        exam.day().irregular().stream().filter(p -> !ignored.contains(p)).forEach(problems::add);
        problems.addAll(apart(exam));
        return Answer.of(new MergeReport(added.size() + recorded.get(), reports, conflicts(exam)), problems);
    }

    /** The conflicts that wait for a decision. */
    public static List<ConflictRow> conflicts(OpenExam exam) {
        return exam.day().conflicts().stream().map(MergeExams::row).toList();
    }

    private static ConflictRow row(Conflict conflict) {
        List<String> devices = conflict.versions().stream()
                .map(MarkSheet::devices)
                .map(d -> String.join("+", d))
                .toList();
        return new ConflictRow(conflict.sheet().candidateNo(), conflict.sheet().subject(), devices);
    }

    /** What laptops told apart and somebody must settle, besides sheets. */
    private static List<Problem> apart(OpenExam exam) {
        List<Problem> problems = new ArrayList<>(DrawUnits.apart(exam, Problem.Severity.WARNING));
        problems.addAll(DrawGroups.apart(exam, Problem.Severity.WARNING));
        problems.addAll(SharedBenches.of(exam.day()));
        problems.addAll(LinkWalkIn.conflicts(exam));
        problems.addAll(ListConflicts.of(exam));
        return problems;
    }

    /** Records results of make-up sittings as far as they still fit once the journals are merged; how many, and what does not fit. */
    private static Answer<Integer> record(OpenExam exam, List<Fact> facts) {
        List<Problem> unfit = new ArrayList<>();
        List<Fact> fit = new ArrayList<>();
        Set<SheetKey> madeUp = new HashSet<>();
        for (Fact fact : facts) {
            // two make-ups of one candidate, merged at once
            Optional<Problem> refusal = fact instanceof Fact.MadeUp made && !madeUp.add(made.sheet())
                    ? Optional.of(TakeMakeUp.problem("MAKE_UP_TWICE", made.sheet()))
                    : exam.allowed(fact);
            refusal.ifPresentOrElse(
                    p -> unfit.add(new Problem(p.code(), Problem.Severity.WARNING, p.place(), p.args())),
                    () -> fit.add(fact));
        }
        if (!fit.isEmpty()) {
            unfit.addAll(exam.record("", fit).problems());
        }
        return Answer.of(fit.size(), unfit);
    }

    /** What a file gives that is a make-up exam of this one; absent if it is none. */
    private Optional<Answer<List<Fact>>> makeUp(OpenExam exam, SourceFile file) {
        Answer<OpenExam> opened = exams.open(file.path(), Access.READ);
        if (opened.refused()) {
            return Optional.empty();
        }
        try (OpenExam other = opened.get()) {
            return MakeUp.of(other).filter(exam.examId()::equals).map(of -> new TakeMakeUp(exam, other).facts());
        }
    }

    /** @param values gets the values that its entries name by digest */
    private Answer<List<Link>> journalOf(OpenExam exam, SourceFile file, List<PersonalValue> values) {
        String name = file.label();
        Answer<OpenExam> opened = exams.open(file.path(), Access.READ);
        if (opened.refused()) {
            // why it cannot be trusted, in which of the files; what its rules warn of is said elsewhere
            return Answer.refused(opened.problems().stream()
                    .filter(Problem::isError)
                    .map(p -> p.place().file().isEmpty() ? in(file, p) : p)
                    .toList());
        }
        try (OpenExam other = opened.get()) {
            if (!other.examId().equals(exam.examId())) {
                return Answer.refused("MERGE_OTHER_EXAM", name, name, other.title(), other.examId(), exam.examId());
            }
            Optional<String> sealed = other.day().sealed();
            // a copy that drew its units anew has dropped the plan that its journal still names
            if (!sealed.equals(exam.day().sealed()) || other.planned() != exam.planned()) {
                return Answer.refused("MERGE_OTHER_PLAN", name, name);
            }
            values.addAll(other.file().personalValues());
            return Answer.of(other.journal());
        }
    }

    private static MergedFile report(SourceFile file, List<Link> journal, Merged merged) {
        int devices = (int) journal.stream().map(Link::device).distinct().count();
        return new MergedFile(
                file.label(),
                file.path(),
                devices,
                journal.size(),
                merged.added().size());
    }

    private static Problem in(SourceFile file, Problem p) {
        Place place = new Place(
                file.label(), p.place().sheet(), p.place().row(), p.place().column());
        return new Problem(p.code(), p.severity(), place, p.args());
    }

    /** Whether the chains of an exam are whole; names the first bad entry of each device. */
    static List<Problem> chains(OpenExam exam) {
        return Chain.verify(exam.examId(), exam.journal());
    }
}
