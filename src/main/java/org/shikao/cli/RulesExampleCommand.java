package org.shikao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.result.WorkedExample;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.Answer;
import org.shikao.flow.ShippedRules;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code rules example NAME-OR-FILE --raw 8.5 [--penalty CODE]}: from marks on the sheet to the score reported, step by step. */
@Command(name = "example")
public final class RulesExampleCommand extends FlowCommand {
    @Parameters(paramLabel = "NAME")
    String name;

    @Option(names = "--raw", required = true, paramLabel = "MARKS")
    String raw;

    @Option(names = "--penalty", paramLabel = "CODE")
    List<String> penalties = List.of();

    @Option(names = "--subject", paramLabel = "SUBJECT")
    String subject = "";

    private final ShippedRules rules;

    public RulesExampleCommand(Console console, ShippedRules rules) {
        super(console);
        this.rules = rules;
    }

    @Override
    Reply run() throws IOException {
        Marks marks = Marks.parse(raw).orElseThrow(() -> new ParameterException(spec.commandLine(), "--raw=" + raw));
        Answer<RulePack> pack = rules.pack(name);
        if (pack.refused()) {
            return Reply.refused(pack.problems());
        }
        Subject examined = subject.isEmpty()
                ? pack.get().subjects().list().get(0).subject()
                : Subject.ofCode(subject)
                        .orElseThrow(() -> new ParameterException(spec.commandLine(), "--subject=" + subject));
        List<Problem> problems = WorkedExample.check(pack.get(), examined, marks, penalties);
        return problems.isEmpty()
                ? told(WorkedExample.of(pack.get(), examined, marks, penalties))
                : Reply.refused(problems);
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
