package org.shikao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.shikao.flow.Access;
import org.shikao.flow.Adjudicate;
import org.shikao.flow.EnterScore;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;
import picocli.CommandLine.Command;

/** {@code score enter}: the line protocol of scoring; each answer is flushed only after the commit it tells of. */
@Command(name = "enter")
public final class ScoreEnterCommand extends ExamCommand {
    /** Answers a line that broke off: its last value may be cut, so it is refused as malformed. */
    private static final String UNFINISHED = "";

    private final EnterScore enter;
    private final Adjudicate adjudicate;

    public ScoreEnterCommand(Console console, Exams exams, EnterScore enter, Adjudicate adjudicate) {
        super(console, exams, Access.WRITE);
        this.enter = enter;
        this.adjudicate = adjudicate;
    }

    /** A line with its line feed; without one when the input broke off, empty at its end. */
    private static String whole(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            line.append((char) c);
            if (c == '\n') {
                return line.toString();
            }
        }
        return line.toString();
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        ScoreProtocol protocol = new ScoreProtocol(exam, enter, adjudicate, Texts.in(Lang.ofTag(common.lang)));
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(console().in(), StandardCharsets.UTF_8));
        int requests = 0;
        for (String line = whole(lines); !line.isEmpty() && !line.strip().equals("quit"); line = whole(lines)) {
            protocol.answer(line.endsWith("\n") ? line.replaceFirst("\r?\n$", "") : UNFINISHED)
                    .forEach(console().out()::println);
            console().out().flush();
            requests++;
        }
        return common.json ? Reply.done(List.of(), Map.of("requests", requests)) : Reply.done(List.of(), Map.of());
    }
}
