package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.RuleDiff;
import org.shikao.exam.rules.RuleDiff.Change;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.flow.ShippedRules;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code rules diff A B}, or {@code rules diff A --exam EXAM} from the rules of an exam to a pack. */
@Command(name = "diff")
public final class RulesDiffCommand extends FlowCommand {
    @Parameters(index = "0", paramLabel = "A")
    String first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "B")
    String second;

    @Option(names = "--exam", paramLabel = "EXAM")
    Path exam;

    private final Exams exams;
    private final ShippedRules rules;

    public RulesDiffCommand(Console console, Exams exams, ShippedRules rules) {
        super(console);
        this.exams = exams;
        this.rules = rules;
    }

    @Override
    Reply run() throws IOException {
        if (second == null == (exam == null)) {
            throw new ParameterException(spec.commandLine(), "A B | A --exam=EXAM");
        }
        Answer<RulePack> before = exam == null ? rules.pack(first) : ofExam();
        Answer<RulePack> after = rules.pack(exam == null ? second : first);
        List<Problem> refused = new ArrayList<>();
        for (Answer<RulePack> answer : List.of(before, after)) {
            if (answer.refused()) {
                refused.addAll(answer.problems());
            }
        }
        return refused.isEmpty() ? told(RuleDiff.between(before.get(), after.get())) : Reply.refused(refused);
    }

    private Answer<RulePack> ofExam() throws IOException {
        Answer<OpenExam> opened = exams.open(exam, Access.READ);
        if (opened.refused()) {
            return Answer.refused(opened.problems());
        }
        try (OpenExam open = opened.get()) {
            return Answer.of(open.rules());
        }
    }

    private static Reply told(List<Change> changes) {
        List<Map<String, String>> result = changes.stream()
                .map(c -> Map.of("key", c.key(), "before", c.before(), "after", c.after()))
                .toList();
        if (changes.isEmpty()) {
            return Reply.done(List.of(), Map.of("changes", result), Phrase.of("cli.rules.same"));
        }
        List<List<Object>> table = new ArrayList<>(List.of(RuleWords.head()));
        changes.forEach(change -> table.add(RuleWords.row(change)));
        return Reply.done(List.of(), Map.of("changes", result), Phrase.of("cli.rules.changes", changes.size()))
                .withTable(table);
    }
}
