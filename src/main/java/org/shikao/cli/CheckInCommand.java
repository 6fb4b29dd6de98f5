package org.shikao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.CheckIn;
import org.shikao.flow.CheckIn.Admission;
import org.shikao.flow.CheckIn.Attendance;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code checkin --session ID}: attendance of a session. */
@Command(name = "checkin")
public final class CheckInCommand extends ExamCommand {
    @Option(names = "--session", required = true, paramLabel = "ID")
    String session;

    @Option(names = "--all-present")
    boolean allPresent;

    @Option(names = "--present", split = ",", paramLabel = "NO")
    List<String> present = new ArrayList<>();

    @Option(names = "--absent", split = ",", paramLabel = "NO")
    List<String> absent = new ArrayList<>();

    @Option(names = "--by", paramLabel = "NAME")
    String by = "";

    @Option(names = "--late", paramLabel = "TEXT")
    String late = "";

    private final CheckIn checkIn;

    public CheckInCommand(Console console, Exams exams, CheckIn checkIn) {
        super(console, exams, Access.WRITE);
        this.checkIn = checkIn;
    }

    @Override
    void requireUsage() {
        super.requireUsage();
        if (allPresent && !present.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--all-present | --present=NO,…");
        }
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        Answer<Attendance> answer = allPresent
                ? checkIn.allBut(exam, session, absent, new Admission(by, late))
                : checkIn.run(exam, session, present, absent, new Admission(by, late));
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        Attendance a = answer.get();
        return Reply.of(answer, Phrase.of("cli.checkin.done", a.session(), a.due(), a.present(), a.absent()));
    }
}
