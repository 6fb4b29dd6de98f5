package org.shikao.cli;

import java.io.IOException;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.flow.SignSession;
import org.shikao.flow.SignSession.SignedOff;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sign --session ID --by NAME}: sign-off, refused while a sheet is open or the counts do not balance. */
@Command(name = "sign")
public final class SignCommand extends ExamCommand {
    @Option(names = "--session", required = true, paramLabel = "ID")
    String session;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    String by;

    @Option(names = "--second", paramLabel = "NAME")
    String second = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    String reason = "";

    private final SignSession sign;

    public SignCommand(Console console, Exams exams, SignSession sign) {
        super(console, exams, Access.WRITE);
        this.sign = sign;
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        Answer<SignedOff> answer = sign.run(exam, session, new SignSession.Signers(by, second, reason));
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        SignedOff s = answer.get();
        return Reply.of(answer, Phrase.of("cli.sign.done", s.session(), s.due(), s.present(), s.absent(), s.sheets()));
    }
}
