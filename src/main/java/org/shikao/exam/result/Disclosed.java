package org.shikao.exam.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.SheetAccount;
import org.shikao.exam.catalogue.SheetAccount.GroupKept;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule.Disclosure;
import org.shikao.exam.rules.ScoreRule.Output;

/**
 * What a candidate may be told of a sheet handed in (rule 27): {@code score} of {@code full} marks as it is reported, or its grade
 * alone where only grades are reported; what groups kept; why marks were lost. Lists are empty where the rule keeps them back.
 */
public record Disclosed(
        Optional<Marks> score, Marks full, String grade, List<GroupKept> groups, List<SheetAccount.Line> losses) {
    public Disclosed {
        groups = List.copyOf(groups);
        losses = List.copyOf(losses);
    }

    /** What of this sheet may be told; empty where the rule tells nothing, and of a sheet that gives no score of its own. */
    public static Optional<Disclosed> of(RulePack pack, Catalogue catalogue, Candidate candidate, MarkSheet sheet) {
        boolean handedIn = sheet.state() == SheetState.SUBMITTED || sheet.state() == SheetState.SIGNED;
        boolean scored = sheet.outcome() == Outcome.EARNED || sheet.outcome() == Outcome.WITHDRAWN;
        if (pack.score().disclosure() == Disclosure.NONE || !handedIn || !scored || sheet.task() == null) {
            return Optional.empty();
        }
        return catalogue
                .experiment(sheet.task().experimentId())
                .flatMap(experiment -> of(pack, catalogue, candidate, sheet, experiment));
    }

    private static Optional<Disclosed> of(
            RulePack pack, Catalogue catalogue, Candidate candidate, MarkSheet sheet, Experiment experiment) {
        Due due = new Due(sheet.key().subject(), sheet.task().part(), Optional.of(sheet), false);
        SubjectScore score = new SubjectScoring(pack, catalogue, Map.of())
                .score(candidate, due)
                .score();
        if (score.score().isEmpty()) {
            return Optional.empty();
        }
        Output output = pack.score().output();
        boolean gradeOnly = output == Output.GRADES || output == Output.PASS_FAIL;
        Disclosure disclosure = pack.score().disclosure();
        Rubric rubric = experiment.rubric();
        boolean lost = disclosure != Disclosure.TOTAL && !gradeOnly;
        boolean kept = disclosure == Disclosure.SLIP && !gradeOnly;
        return Optional.of(new Disclosed(
                gradeOnly ? Optional.empty() : score.score(),
                new Conversion(pack).full(due),
                output == Output.POINTS ? "" : score.grade(),
                kept ? MarkingAccount.groups(pack, rubric, sheet) : List.of(),
                lost ? MarkingAccount.of(pack, rubric, sheet) : List.of()));
    }
}
