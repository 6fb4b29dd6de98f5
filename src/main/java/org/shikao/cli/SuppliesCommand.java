package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.flow.PlanSupplies;
import org.shikao.flow.PlanSupplies.SuppliesReport;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code supplies --exam EXAM --out FILE.xlsx|.pdf [--site S] [--day D]}: what the sites need. */
@Command(name = "supplies")
public final class SuppliesCommand extends ExamCommand {
    @Option(names = "--out", paramLabel = "FILE")
    Path out;

    @Option(names = "--site", paramLabel = "S")
    String site;

    @Option(names = "--day", paramLabel = "YYYY-MM-DD")
    String day;

    private final PlanSupplies supplies;

    public SuppliesCommand(Console console, Exams exams, PlanSupplies supplies) {
        super(console, exams, Access.READ);
        this.supplies = supplies;
    }

    @Override
    void requireUsage() {
        super.requireUsage();
        boolean kind = out != null && out.toString().matches("(?i).*\\.(xlsx|pdf)");
        if (!kind || (day != null && date().isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), "supplies --exam=EXAM --out=FILE.xlsx|FILE.pdf --day=YYYY-MM-DD");
        }
    }

    /** The day asked for; read here because the library would answer a wrong one with its own exception. */
    private Optional<LocalDate> date() {
        try {
            return Optional.ofNullable(day).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        Answer<SuppliesReport> answer = supplies.write(exam, out, Optional.ofNullable(site), date());
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        SuppliesReport r = answer.get();
        return Reply.of(
                answer,
                Phrase.of(
                        "cli.supplies.done",
                        r.file().toString(),
                        r.days(),
                        r.apparatus(),
                        r.reagents(),
                        r.regulated()));
    }
}
