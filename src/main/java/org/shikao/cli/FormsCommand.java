package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.MakeForms;
import org.shikao.flow.MakeForms.FormReport;
import org.shikao.flow.MakeForms.Part;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code forms KIND --out FILE.pdf}: printed forms; {@code forms --list} names the kinds. */
@Command(name = "forms")
public final class FormsCommand extends FlowCommand {
    @Parameters(arity = "0..1", paramLabel = "KIND")
    String kind;

    @Option(names = "--list")
    boolean list;

    @Option(names = "--exam", paramLabel = "EXAM")
    Path exam;

    @Option(names = "--out", paramLabel = "FILE.pdf")
    Path out;

    @Option(names = "--site", paramLabel = "S")
    String site;

    @Option(names = "--session", paramLabel = "ID")
    String session;

    @Option(names = "--candidate", paramLabel = "NO")
    String candidate;

    private final Exams exams;
    private final MakeForms forms;

    public FormsCommand(Console console, Exams exams, MakeForms forms) {
        super(console);
        this.exams = exams;
        this.forms = forms;
    }

    @Override
    Reply run() throws IOException {
        if (list) {
            List<List<Object>> rows = forms.kinds().stream()
                    .map(k -> List.<Object>of(k, Phrase.of("form." + k)))
                    .toList();
            return Reply.done(List.of(), Map.of("forms", forms.kinds())).withTable(rows);
        }
        if (kind == null || exam == null || out == null) {
            throw new ParameterException(spec.commandLine(), "forms KIND --exam=EXAM --out=FILE.pdf");
        }
        Answer<OpenExam> opened = exams.open(exam, Access.READ);
        if (opened.refused()) {
            return Reply.refused(opened.problems());
        }
        try (OpenExam open = opened.get()) {
            return made(forms.make(open, kind, out, part()));
        }
    }

    private Part part() {
        return new Part(Optional.ofNullable(site), Optional.ofNullable(session), Optional.ofNullable(candidate));
    }

    private static Reply made(Answer<FormReport> answer) {
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        FormReport report = answer.get();
        return Reply.of(
                answer,
                Phrase.of("cli.forms.done", report.pages(), report.file().toString()));
    }
}
