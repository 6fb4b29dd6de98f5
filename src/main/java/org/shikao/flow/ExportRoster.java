package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.CandidateCells;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.files.sheet.RosterTemplate;
import org.shikao.text.Texts;

/** Writes the roster with its exemptions and deferrals back to a workbook in our template, to be sent to a school, mended and imported again. */
public final class ExportRoster {
    /**
     * What was written.
     *
     * @param scores how many exempt scores that a committee set are known of these candidates and not in the file
     * @param proofs how many proofs of deferrals are known of them and not in the file
     */
    public record ExportedRoster(Path file, int rows, int scores, int proofs) {}

    private final RosterTemplate template;

    /** @param paper the language of the headings */
    public ExportRoster(Texts paper) {
        template = new RosterTemplate(paper);
    }

    /** Writes all candidates or those of a school; refused when no school of the roster has the code. */
    public Answer<ExportedRoster> run(OpenExam exam, Path file, Optional<String> school) throws IOException {
        OutputFile.require(file, "xlsx");
        // who came on the day is on no list, or on it under another number: read in again he would be one person twice
        Roster roster = exam.plannedRoster();
        if (school.isPresent() && roster.school(school.get()).isEmpty()) {
            return Answer.refused("ROSTER_NO_SUCH_SCHOOL", school.get(), school.get());
        }
        List<Candidate> chosen = roster.candidates().stream()
                .filter(c -> school.isEmpty() || c.schoolCode().equals(school.get()))
                .toList();
        CandidateCells cells = new CandidateCells(roster, exam.rules());
        Map<String, Map<Subject, String>> deferred = Deferred.reasons(exam);
        Iterable<Map<RosterField, String>> rows = () -> chosen.stream()
                .map(c -> cells.of(c, deferred.getOrDefault(c.candidateNo(), Map.of())))
                .iterator();
        boolean anyDeferred = chosen.stream().anyMatch(c -> deferred.containsKey(c.candidateNo()));
        NewFiles.write(file, draft -> {
            template.write(draft, rows, anyDeferred);
            return file;
        });
        Set<String> numbers = chosen.stream().map(Candidate::candidateNo).collect(Collectors.toSet());
        int scores = count(exam.day().committee().keySet(), numbers);
        Set<SheetKey> proven = new HashSet<>(exam.day().deferralProofs().keySet());
        proven.removeIf(key -> exam.day().deferralProofs().get(key) == Proof.NONE);
        int walkIns = school.isPresent()
                ? 0
                : exam.roster().candidates().size() - roster.candidates().size();
        return Answer.of(
                new ExportedRoster(file, chosen.size(), scores, count(proven, numbers)),
                walkIns > 0
                        ? List.of(Problem.normalised("ROSTER_EXPORT_WALK_INS", Place.NOWHERE, String.valueOf(walkIns)))
                        : List.of());
    }

    private static int count(Set<SheetKey> keys, Set<String> numbers) {
        return (int)
                keys.stream().filter(key -> numbers.contains(key.candidateNo())).count();
    }
}
