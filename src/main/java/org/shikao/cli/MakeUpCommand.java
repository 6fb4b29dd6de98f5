package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.MakeUp;
import org.shikao.flow.MakeUp.Made;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code makeup FILE --exam EXAM --day DATE [--site S]}: the exam file in which those deferred make up for it. */
@Command(name = "makeup")
public final class MakeUpCommand extends ExamCommand {
    @Parameters(paramLabel = "FILE")
    Path file;

    @Option(names = "--day", required = true, paramLabel = "YYYY-MM-DD")
    String day;

    @Option(names = "--site", paramLabel = "S")
    List<String> sites = List.of();

    private final MakeUp makeUp;

    public MakeUpCommand(Console console, Exams exams, MakeUp makeUp) {
        super(console, exams, Access.READ);
        this.makeUp = makeUp;
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        LocalDate first;
        try {
            first = LocalDate.parse(day);
        } catch (DateTimeParseException notADay) {
            return Reply.refused(Answer.refused("MAKE_UP_DAY", day, day).problems());
        }
        Answer<Made> answer = makeUp.run(exam, new MakeUp.Order(file, first, Set.copyOf(new TreeSet<>(sites))));
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        Made made = answer.get();
        return Reply.of(
                answer,
                Phrase.of("cli.makeup.done", file.toString(), made.title(), made.candidates(), made.sittings()));
    }
}
