package org.shikao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Subject;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.CheckIn;
import org.shikao.flow.CheckIn.Admission;
import org.shikao.flow.CheckIn.Attendance;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.flow.SendCandidates;
import org.shikao.flow.SendCandidates.Order;
import org.shikao.flow.SendCandidates.Sent;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code checkin --session ID}: attendance of a session; {@code checkin --candidate NO}: sends whoever comes to a session, where the
 * plan gives nobody one.
 */
@Command(name = "checkin")
public final class CheckInCommand extends ExamCommand {
    @Option(names = "--session", paramLabel = "ID")
    String session;

    @Option(names = "--candidate", split = ",", paramLabel = "NO")
    List<String> came = new ArrayList<>();

    @Option(names = "--site", paramLabel = "S")
    String site;

    @Option(names = "--half-day", paramLabel = "ID")
    String halfDay;

    @Option(names = "--subject", paramLabel = "SUBJECT")
    Subject subject;

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
    private final SendCandidates send;

    public CheckInCommand(Console console, Exams exams, CheckIn checkIn, SendCandidates send) {
        super(console, exams, Access.WRITE);
        this.checkIn = checkIn;
        this.send = send;
    }

    @Override
    void requireUsage() {
        super.requireUsage();
        if (allPresent && !present.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--all-present | --present=NO,…");
        }
        boolean called = allPresent || !present.isEmpty() || !absent.isEmpty() || !late.isEmpty();
        boolean narrowed = site != null || subject != null || halfDay != null;
        boolean one = session == null ? !came.isEmpty() && !called : came.isEmpty() && !narrowed;
        if (!one) {
            throw new ParameterException(spec.commandLine(), "--session=ID … | --candidate=NO,… [--half-day=ID]");
        }
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        return session == null ? send(exam) : call(exam);
    }

    private Reply send(OpenExam exam) {
        Order order = new Order(
                came, Optional.ofNullable(site), Optional.ofNullable(subject), Optional.ofNullable(halfDay), by);
        Answer<List<Sent>> answer = send.run(exam, order);
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        List<Phrase> lines = answer.get().stream().map(s -> line(exam, s)).toList();
        return Reply.done(answer.problems(), Map.of("sent", answer.get())).with(lines);
    }

    private static Phrase line(OpenExam exam, Sent s) {
        return Phrase.of(
                s.again() ? "cli.checkin.again" : "cli.checkin.sent",
                s.candidateNo(),
                s.name(),
                exam.rules().labels().room(),
                s.room(),
                s.date(),
                s.start(),
                s.number(),
                s.session());
    }

    private Reply call(OpenExam exam) {
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
