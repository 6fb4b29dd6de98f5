package org.shikao.flow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.RuleCheck;
import org.shikao.exam.rules.RulePack;
import org.shikao.store.PreparedChange;

/** Gives an exam that has not begun another rule pack. */
public final class ChangeRules {
    private final ShippedRules rules;
    private final Documents documents = new Documents();

    public ChangeRules(ShippedRules rules) {
        this.rules = rules;
    }

    /**
     * Takes a shipped pack or a YAML file over. Refused with the problems of the file, where the catalogue does not serve it, once
     * the exam day has begun, where a plan is sealed that is to stay, and where a candidate has an exemption that the pack does not
     * know.
     */
    public Answer<RulePack> run(OpenExam exam, String nameOrFile, Seal seal) throws IOException {
        return taken(exam, fitting(exam, nameOrFile), seal);
    }

    /** The same without changing anything; may be asked of an exam open for reading. */
    public Answer<RulePack> check(OpenExam exam, String nameOrFile, Seal seal) throws IOException {
        return fitting(exam, nameOrFile)
                .then(pack -> known(exam, pack))
                .then(pack -> Preparation.allowed(exam, seal).map(allowed -> pack));
    }

    private Answer<RulePack> fitting(OpenExam exam, String nameOrFile) throws IOException {
        return rules.pack(nameOrFile).then(pack -> {
            List<Problem> fit = rules.fit(pack, nameOrFile, exam.catalogue());
            return Problem.anyError(fit) ? Answer.refused(fit) : Answer.of(pack, fit);
        });
    }

    /** Takes over a pack that was edited; refused besides with what is wrong with it. */
    public Answer<RulePack> run(OpenExam exam, RulePack edited, Seal seal) {
        List<Problem> problems = new ArrayList<>(RuleCheck.check(edited));
        problems.addAll(documents.unseen(edited));
        problems.addAll(RuleFit.check(edited, exam.catalogue()));
        return taken(exam, Problem.anyError(problems) ? Answer.refused(problems) : Answer.of(edited), seal);
    }

    /** The pack, if the exam goes by the very same already: then there is nothing to change, and nothing to refuse either. */
    public Optional<Answer<RulePack>> already(OpenExam exam, String nameOrFile) throws IOException {
        Answer<RulePack> wanted = rules.pack(nameOrFile);
        return wanted.refused() || !wanted.get().equals(exam.rules()) ? Optional.empty() : Optional.of(wanted);
    }

    private Answer<RulePack> taken(OpenExam exam, Answer<RulePack> wanted, Seal seal) {
        if (!wanted.refused() && wanted.get().equals(exam.rules())) {
            return wanted;
        }
        return wanted.then(pack -> known(exam, pack))
                .then(pack -> Preparation.change(
                                exam,
                                seal,
                                prepared -> prepared.with(pack),
                                PreparedChange.document(Documents.RULES, documents.text(pack)))
                        .map(done -> pack));
    }

    private static Answer<RulePack> known(OpenExam exam, RulePack pack) {
        List<String> codes =
                pack.outcomes().exemptions().stream().map(Exemption::code).toList();
        Map<String, Integer> lost = exam.roster().candidates().stream()
                .map(Candidate::exemptions)
                .flatMap(exemptions -> exemptions.values().stream())
                .filter(code -> !codes.contains(code))
                .collect(Collectors.toMap(code -> code, code -> 1, Integer::sum, TreeMap::new));
        List<Problem> problems = new ArrayList<>();
        lost.forEach((code, count) -> problems.add(Problem.error(
                "RULES_EXEMPTION_LOST",
                Place.named("outcomes.exemptions"),
                label(exam.rules(), code),
                String.valueOf(count),
                pack.name())));
        return problems.isEmpty() ? Answer.of(pack) : Answer.refused(problems);
    }

    /** What the pack in use calls it, and the code that the new one has to know. */
    private static String label(RulePack pack, String code) {
        return pack.outcomes().exemptions().stream()
                .filter(exemption -> exemption.code().equals(code))
                .map(exemption -> exemption.label() + " " + code)
                .findFirst()
                .orElse(code);
    }
}
