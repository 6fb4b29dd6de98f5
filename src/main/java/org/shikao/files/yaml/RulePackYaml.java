package org.shikao.files.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.ExaminerRule;
import org.shikao.exam.rules.MarkingRule;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.ReportRule;
import org.shikao.exam.rules.RuleCheck;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.TaskRule;

/**
 * A rule pack as YAML: every key is required but those that came later and are empty by default; a pack that is read is legal by
 * {@link RuleCheck}.
 */
public final class RulePackYaml {
    /** An exam file of before these keys still opens; they are always written. */
    private static final YamlShape<RulePack> READ = YamlShape.of(RulePack.class)
            .optional(ScoreRule.class, "scaleTable")
            .optional(ExaminerRule.class, "pairedSchools");

    private final YamlReader<RulePack> reader = new YamlReader<>(READ, Unseen.REFUSE);
    private final YamlReader<RulePack> kept =
            new YamlReader<>(READ.withDefault(OutcomeRule.class, "deferralProof", OutcomeRule.Proof.NONE)
                    .withDefault(TaskRule.class, "units", List.of())
                    .withDefault(TaskRule.class, "unitsDrawn", 0)
                    .withDefault(MarkingRule.class, "tolerance", Marks.ZERO)
                    .withDefault(ReportRule.class, "appeal", ReportRule.Appeal.ARITHMETIC));
    private final YamlWriter<RulePack> writer = new YamlWriter<>(YamlShape.of(RulePack.class));

    /** Reads and checks a pack; {@code file} is the name used in problems. Warnings may stand beside a value. */
    public YamlRead<RulePack> read(String text, String file) {
        return checked(reader.read(text, file), file);
    }

    /** Reads a pack kept in an exam file, which may be older than a key: then nothing is asked for by it. */
    public YamlRead<RulePack> readKept(String text, String file) {
        return checked(kept.read(text, file), file);
    }

    /** Reads and checks the bytes of a file. */
    public YamlRead<RulePack> read(byte[] bytes, String file) {
        return checked(reader.read(bytes, file), file);
    }

    /** The pack as YAML without comments; reading it gives an equal pack. */
    public String write(RulePack pack) {
        return writer.write(pack);
    }

    private static YamlRead<RulePack> checked(YamlRead<RulePack> read, String file) {
        List<Problem> problems = new ArrayList<>(read.problems());
        read.value().ifPresent(pack -> RuleCheck.check(pack).forEach(p -> problems.add(inFile(p, file))));
        return new YamlRead<>(Problem.anyError(problems) ? Optional.empty() : read.value(), problems);
    }

    private static Problem inFile(Problem problem, String file) {
        Place place = new Place(file, "", 0, problem.place().column());
        return new Problem(problem.code(), problem.severity(), place, problem.args());
    }
}
