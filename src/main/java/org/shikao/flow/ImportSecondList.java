package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.SecondChecked;
import org.shikao.exam.roster.SecondChecked.Deferral;
import org.shikao.exam.roster.SecondListCheck;
import org.shikao.files.sheet.SecondListReader;
import org.shikao.files.sheet.SecondListReader.SecondSheets;
import org.shikao.store.PreparedChange;

/**
 * Takes over a second list of exemptions, deferrals, special needs and candidate types, all or nothing. Deferrals are facts about
 * planned sheets; everything else changes the list, so that the two do not go together once there is a plan.
 */
public final class ImportSecondList {
    /** Rows read, candidates changed, sheets deferred. */
    public record SecondReport(int read, int changed, int deferred) {}

    private final SecondListReader reader = new SecondListReader();

    /**
     * Reads, judges and takes over.
     *
     * @param by who answers for it, may be empty
     * @param dryRun changes nothing
     */
    public Answer<SecondReport> run(OpenExam exam, Path file, String by, boolean dryRun) throws IOException {
        SecondSheets read = reader.read(file);
        List<Problem> problems = new ArrayList<>(read.problems());
        SecondChecked checked = SecondListCheck.check(read.rows(), exam.rules(), exam.roster());
        problems.addAll(checked.problems());
        List<Deferral> deferrals = waiting(exam, checked.deferrals());
        problems.addAll(misplaced(exam, checked, deferrals));
        List<Fact> facts = new ArrayList<>();
        deferrals.forEach(d -> facts.add(
                new Fact.OutcomeSet(new SheetKey(d.candidateNo(), d.subject()), Outcome.DEFERRED.name(), d.reason())));
        if (!Problem.anyError(problems)) {
            facts.forEach(fact -> exam.allowed(fact).ifPresent(problems::add));
        }
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        SecondReport report = new SecondReport(checked.read(), checked.changed().size(), deferrals.size());
        Answer<SecondReport> told = Answer.of(report, problems);
        if (dryRun || report.changed() + report.deferred() == 0) {
            return told;
        }
        return told.then(r -> facts.isEmpty()
                ? edited(exam, checked.changed()).map(done -> r)
                : exam.record(by, facts).map(done -> r));
    }

    /** Those not noted yet. */
    private static List<Deferral> waiting(OpenExam exam, List<Deferral> deferrals) {
        return deferrals.stream()
                .filter(d -> exam.day()
                        .sheet(new SheetKey(d.candidateNo(), d.subject()))
                        .map(MarkSheet::outcome)
                        .filter(Outcome.DEFERRED::equals)
                        .isEmpty())
                .toList();
    }

    private static List<Problem> misplaced(OpenExam exam, SecondChecked checked, List<Deferral> deferrals) {
        if (deferrals.isEmpty()) {
            return List.of();
        }
        Deferral first = deferrals.get(0);
        if (!exam.planned()) {
            return List.of(Problem.error("SECOND_DEFERRAL_UNPLANNED", first.place(), first.candidateNo()));
        }
        return checked.changed().isEmpty()
                ? List.of()
                : List.of(Problem.error("SECOND_MIXED", first.place(), first.candidateNo()));
    }

    private static Answer<Prepared> edited(OpenExam exam, List<Candidate> changed) {
        Map<String, Candidate> byNo = new HashMap<>();
        changed.forEach(c -> byNo.put(c.candidateNo(), c));
        Roster roster = new Roster(
                exam.roster().schools(),
                exam.roster().candidates().stream()
                        .map(c -> byNo.getOrDefault(c.candidateNo(), c))
                        .toList());
        return Preparation.change(exam, p -> p.with(roster), PreparedChange.of(roster));
    }
}
