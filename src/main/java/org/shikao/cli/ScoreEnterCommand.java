package org.shikao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.shikao.flow.Access;
import org.shikao.flow.EnterScore;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;
import picocli.CommandLine.Command;

/** {@code score enter}: the line protocol of scoring; each answer is flushed only after the commit it tells of. */
@Command(name = "enter")
public final class ScoreEnterCommand extends ExamCommand {
    private final EnterScore enter;

    public ScoreEnterCommand(Console console, Exams exams, EnterScore enter) {
        super(console, exams, Access.WRITE);
        this.enter = enter;
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        ScoreProtocol protocol = new ScoreProtocol(exam, enter, Texts.in(Lang.ofTag(common.lang)));
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(console().in(), StandardCharsets.UTF_8));
        int requests = 0;
        for (String line = lines.readLine(); line != null && !line.equals("quit"); line = lines.readLine()) {
            protocol.answer(line).forEach(console().out()::println);
            console().out().flush();
            requests++;
        }
        return common.json ? Reply.done(List.of(), Map.of("requests", requests)) : Reply.done(List.of(), Map.of());
    }
}
