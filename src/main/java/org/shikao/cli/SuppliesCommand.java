package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.flow.PlanSupplies;
import org.shikao.flow.PlanSupplies.SuppliesReport;
import org.shikao.flow.SiteDay;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code supplies --exam EXAM --out FILE.xlsx|.pdf [--site S] [--day D]}: what the sites need; with {@code --json} a file may be left out. */
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
        boolean written = out != null && out.toString().matches("(?i).*\\.(xlsx|pdf)");
        if (!written && (out != null || !common.json)) {
            throw new ParameterException(spec.commandLine(), "supplies --exam=EXAM --out=FILE.xlsx|FILE.pdf | --json");
        }
        TypedDay.require(day, spec);
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        Answer<SiteDay> asked = SiteDay.of(exam, Optional.ofNullable(site), Optional.ofNullable(day));
        if (asked.refused()) {
            return Reply.refused(asked.problems());
        }
        return out == null ? listed(exam, asked.get()) : written(exam, asked.get());
    }

    private Reply listed(OpenExam exam, SiteDay asked) {
        Answer<List<DaySupplies>> needs = supplies.of(exam, asked.site(), asked.day());
        return needs.refused()
                ? Reply.refused(needs.problems())
                : Reply.done(
                        needs.problems(),
                        Map.of("needs", needs.get().stream().map(SupplyRow::of).toList()));
    }

    private Reply written(OpenExam exam, SiteDay asked) throws IOException {
        Answer<SuppliesReport> answer = supplies.write(exam, out, asked.site(), asked.day());
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
