package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.flow.ShippedRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code rules show NAME}, or {@code rules show --exam EXAM}: a rule pack as YAML with its explanations. */
@Command(name = "show")
public final class RulesShowCommand extends FlowCommand {
    @Parameters(arity = "0..1", paramLabel = "NAME")
    String name;

    @Option(names = "--exam", paramLabel = "EXAM")
    Path exam;

    private final Exams exams;
    private final ShippedRules rules;

    public RulesShowCommand(Console console, Exams exams, ShippedRules rules) {
        super(console);
        this.exams = exams;
        this.rules = rules;
    }

    @Override
    Reply run() throws IOException {
        if (name == null == (exam == null)) {
            throw new ParameterException(spec.commandLine(), "NAME | --exam=EXAM");
        }
        return exam == null ? told(name, rules.text(name)) : ofExam();
    }

    private Reply ofExam() throws IOException {
        Answer<OpenExam> opened = exams.open(exam, Access.READ);
        if (opened.refused()) {
            return Reply.refused(opened.problems());
        }
        try (OpenExam open = opened.get()) {
            return told(open.rules().id(), Answer.of(rules.text(open)));
        }
    }

    private static Reply told(String shown, Answer<String> yaml) {
        if (yaml.refused()) {
            return Reply.refused(yaml.problems());
        }
        return Reply.done(List.of(), Map.of("name", shown, "yaml", yaml.get()))
                .withTable(yaml.get().lines().map(line -> List.<Object>of(line)).toList());
    }
}
