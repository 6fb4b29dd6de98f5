package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.shikao.exam.Problem;
import org.shikao.flow.CheckExam;
import org.shikao.flow.CheckExam.CheckReport;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code check EXAM}: database, foreign keys, hash chain, balances; says what is wrong and where. */
@Command(name = "check")
public final class CheckCommand extends FlowCommand {
    @Parameters(paramLabel = "EXAM", arity = "0..1")
    Path file;

    // the other commands name it so, and who types many of them types it here too
    @Option(names = "--exam", paramLabel = "EXAM")
    Path option;

    @Option(names = "--rebuild")
    boolean rebuild;

    private final CheckExam check;

    public CheckCommand(Console console, CheckExam check) {
        super(console);
        this.check = check;
    }

    @Override
    Reply run() throws IOException {
        Path exam = file == null ? option : file;
        if (exam == null || file != null && option != null) {
            throw new ParameterException(spec.commandLine(), "EXAM");
        }
        CheckReport report = rebuild ? check.rebuild(exam) : check.run(exam);
        if (Problem.anyError(report.problems())) {
            return Reply.found(report.problems());
        }
        Map<String, Integer> counts = Map.of(
                "candidates", report.candidates(),
                "devices", report.devices(),
                "entries", report.entries(),
                "sheets", report.sheets());
        long open = report.problems().stream()
                .filter(p ->
                        p.severity() == Problem.Severity.WARNING && !p.code().equals("RULES_DRAFT"))
                .count();
        String key = open == 0 ? "cli.check.clean" : "cli.check.open";
        return Reply.done(
                report.problems(),
                counts,
                Phrase.of(key, report.entries(), report.devices(), report.sheets(), report.candidates(), open));
    }
}
