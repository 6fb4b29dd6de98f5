package org.shikao.cli;

import org.shikao.flow.Answer;
import org.shikao.flow.DrawGroups;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;

/** {@code draw groups}: draws the groups of rule 8 in public before the plan, or recomputes that draw with {@code --verify}. */
@Command(name = "groups")
public final class DrawGroupsCommand extends EarlyDrawCommand {
    private final DrawGroups groups;

    public DrawGroupsCommand(Console console, Exams exams, DrawGroups groups) {
        super(console, exams);
        this.groups = groups;
    }

    @Override
    Reply run(OpenExam exam) {
        return told(
                groups.run(exam, new DrawGroups.Order(entropy, people.by, people.second, people.reason)),
                "cli.draw.groups.done");
    }

    @Override
    Reply verified(OpenExam exam) {
        return told(groups.verify(exam), "cli.draw.groups.verified");
    }

    private static Reply told(Answer<DrawGroups.Drawn> answer, String key) {
        return answer.refused()
                ? Reply.refused(answer.problems())
                : Reply.of(
                        answer, Phrase.of(key, answer.get().list(), answer.get().seed()));
    }
}
