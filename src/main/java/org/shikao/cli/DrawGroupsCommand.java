package org.shikao.cli;

import java.util.Optional;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.DrawGroups;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code draw groups}: draws the groups of rule 8 in public before the plan, or recomputes that draw with {@code --verify}. */
@Command(name = "groups")
public final class DrawGroupsCommand extends ExamCommand implements LooksFirst {
    @Option(names = "--entropy", paramLabel = "DIGITS")
    String entropy = "";

    @Option(names = "--by", paramLabel = "NAME")
    String by = "";

    @Option(names = "--second", paramLabel = "NAME")
    String second = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    String reason = "";

    @Option(names = "--verify")
    boolean verify;

    private final DrawGroups groups;

    public DrawGroupsCommand(Console console, Exams exams, DrawGroups groups) {
        super(console, exams, Access.WRITE);
        this.groups = groups;
    }

    @Override
    void requireUsage() {
        super.requireUsage();
        if (verify == !entropy.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--entropy=DIGITS | --verify");
        }
    }

    @Override
    Reply run(OpenExam exam) {
        return told(groups.run(exam, new DrawGroups.Order(entropy, by, second, reason)), "cli.draw.groups.done");
    }

    @Override
    public Optional<Reply> foretold(OpenExam exam) {
        return verify ? Optional.of(told(groups.verify(exam), "cli.draw.groups.verified")) : Optional.empty();
    }

    private static Reply told(Answer<DrawGroups.Drawn> answer, String key) {
        return answer.refused()
                ? Reply.refused(answer.problems())
                : Reply.of(
                        answer, Phrase.of(key, answer.get().list(), answer.get().seed()));
    }
}
