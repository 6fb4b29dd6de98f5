package org.shikao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.result.ExampleSheet;
import org.shikao.exam.result.WorkedExample;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportCatalogue;
import org.shikao.flow.ShippedRules;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * {@code rules example NAME-OR-FILE --raw 8.5 [--penalty CODE]}, or {@code --experiment WL02 [--mistake 3/A]}: from marks or mistakes
 * on the sheet to the score reported, step by step.
 */
@Command(name = "example")
public final class RulesExampleCommand extends FlowCommand {
    @Parameters(paramLabel = "NAME")
    String name;

    @Option(names = "--raw", paramLabel = "MARKS")
    String raw;

    @Option(names = "--experiment", paramLabel = "E")
    String experiment;

    @Option(names = "--mistake", paramLabel = "POINT/LETTER")
    List<String> mistakes = List.of();

    @Option(names = "--penalty", paramLabel = "CODE")
    List<String> penalties = List.of();

    @Option(names = "--subject", paramLabel = "SUBJECT")
    Subject subject;

    private final ShippedRules rules;
    private final ImportCatalogue catalogues;

    public RulesExampleCommand(Console console, ShippedRules rules, ImportCatalogue catalogues) {
        super(console);
        this.rules = rules;
        this.catalogues = catalogues;
    }

    @Override
    Reply run() throws IOException {
        if (raw == null == (experiment == null)) {
            throw new ParameterException(spec.commandLine(), "--raw=MARKS | --experiment=E");
        }
        Answer<RulePack> pack = rules.pack(name);
        if (pack.refused()) {
            return Reply.refused(pack.problems());
        }
        return raw == null ? ofSheet(pack.get()) : ofMarks(pack.get());
    }

    private Reply ofSheet(RulePack pack) {
        Optional<Experiment> found = catalogues.builtIn().experiment(experiment);
        if (found.isEmpty()) {
            return Reply.refused(List.of(Problem.error("EXAMPLE_EXPERIMENT", Place.named("--experiment"), experiment)));
        }
        ExampleSheet sheet = new ExampleSheet(found.get(), mistakes);
        List<Problem> problems = WorkedExample.check(pack, sheet, penalties);
        return problems.isEmpty() ? told(WorkedExample.of(pack, sheet, penalties)) : Reply.refused(problems);
    }

    private Reply ofMarks(RulePack pack) {
        Marks marks = Marks.parse(raw).orElseThrow(() -> new ParameterException(spec.commandLine(), "--raw=" + raw));
        Subject examined = subject == null ? pack.subjects().list().get(0).subject() : subject;
        List<Problem> problems = WorkedExample.check(pack, examined, marks, penalties);
        return problems.isEmpty() ? told(WorkedExample.of(pack, examined, marks, penalties)) : Reply.refused(problems);
    }

    private static Reply told(WorkedExample example) {
        List<List<Object>> table = new ArrayList<>(List.of(RuleWords.stepHead()));
        example.steps().forEach(step -> table.add(RuleWords.row(step)));
        Map<String, Object> result = Map.of(
                "score", example.score().hundredths(),
                "grade", example.grade(),
                "steps", example.steps());
        return Reply.done(
                        List.of(),
                        result,
                        Phrase.of(
                                "cli.rules.reported",
                                Phrase.of("subject." + example.subject().code()),
                                example.score().toString(),
                                example.grade()))
                .withTable(table);
    }
}
