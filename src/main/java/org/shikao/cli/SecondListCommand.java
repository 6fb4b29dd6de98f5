package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.ImportSecondList;
import org.shikao.flow.ImportSecondList.Order;
import org.shikao.flow.ImportSecondList.SecondReport;
import org.shikao.flow.OpenExam;
import org.shikao.flow.OutputFile;
import org.shikao.flow.ReportFindings;
import org.shikao.flow.SecondChange;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code roster second-list FILE | --template OUT.xlsx}: exemptions, deferrals, special needs and candidate types. */
@Command(name = "second-list")
public final class SecondListCommand extends ExamCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE")
    Path file;

    @Option(names = "--template", paramLabel = "OUT.xlsx")
    Path template;

    @Option(names = "--mapping", paramLabel = "MAPPING.yaml")
    Path mapping;

    @Option(names = "--save-mapping", paramLabel = "OUT.yaml")
    Path saved;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--by", paramLabel = "NAME")
    String by = "";

    @Option(names = "--report", paramLabel = "FILE.xlsx")
    Path report;

    @Mixin
    DropPlan drop = new DropPlan();

    private final ImportSecondList list;
    private final ReportFindings reports;

    public SecondListCommand(Console console, Exams exams, ImportSecondList list, ReportFindings reports) {
        super(console, exams, Access.WRITE);
        this.list = list;
        this.reports = reports;
    }

    @Override
    void requireUsage() {
        super.requireUsage();
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "FILE | --template=OUT.xlsx");
        }
    }

    @Override
    Optional<Reply> withoutExam() throws IOException {
        if (template == null && saved == null) {
            return Optional.empty();
        }
        if (template != null && saved != null || (file == null) != (saved == null)) {
            throw new ParameterException(spec.commandLine(), "FILE [--save-mapping=OUT.yaml] | --template=OUT.xlsx");
        }
        Path out = template == null ? saved : template;
        if (template == null) {
            list.saveMappings(file, saved);
        } else {
            list.template(template);
        }
        return Optional.of(
                Reply.done(List.of(), Map.of("file", out.toString()), Phrase.of("cli.file.written", out.toString())));
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        if (report != null) {
            OutputFile.require(report, "xlsx");
        }
        Order order = new Order(by, dryRun, drop.seal());
        Answer<SecondReport> answer =
                mapping == null ? list.run(exam, file, order) : list.run(exam, file, mapping, order);
        List<Phrase> lines = new ArrayList<>();
        if (report != null) {
            reports.run(List.of(file), answer.problems(), report)
                    .forEach(written -> lines.add(Phrase.of("cli.roster.report", written.toString())));
        }
        if (answer.refused()) {
            return Reply.refused(answer.problems()).with(lines);
        }
        SecondReport r = answer.get();
        String key = dryRun ? "cli.second.dry" : "cli.second.done";
        List<List<Object>> table =
                dryRun ? r.changes().stream().map(SecondListCommand::row).toList() : List.of();
        return Reply.of(answer, Phrase.of(key, r.read(), r.changed(), r.deferred(), r.decided(), r.normalised()))
                .with(lines)
                .withTable(table);
    }

    /** Who is changed and how; a deferral without a reason is named by the word itself. */
    private static List<Object> row(SecondChange change) {
        Phrase field = Phrase.of("roster.column." + change.field());
        Object what = change.subject()
                .map(subject -> Phrase.of("cli.second.change", field, subject.code()))
                .orElse(field);
        return List.of(
                change.candidateNo(),
                change.name(),
                change.school(),
                what,
                Phrase.of("cli.diff.change", value(change.before(), field), after(change, field)));
    }

    private static Object after(SecondChange change, Phrase field) {
        Object value = value(change.after(), field);
        return change.proof()
                .<Object>map(proof -> Phrase.of("cli.diff.provided", value, Phrase.of("word.proof." + proof)))
                .orElse(value);
    }

    private static Object value(Optional<String> value, Phrase field) {
        return value.<Object>map(text -> text.isBlank() ? field : text).orElse("");
    }
}
