package org.shikao.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.ChangeRules;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rules apply NAME --exam EXAM [--drop-plan]}: gives an exam that has not begun another rule pack. */
@Command(name = "apply")
public final class RulesApplyCommand extends ExamCommand implements LooksFirst {
    @Parameters(paramLabel = "NAME")
    String pack;

    @Mixin
    DropPlan drop = new DropPlan();

    private final ChangeRules change;

    public RulesApplyCommand(Console console, Exams exams, ChangeRules change) {
        super(console, exams, Access.WRITE);
        this.change = change;
    }

    @Override
    public Optional<Reply> foretold(OpenExam exam) throws IOException {
        Optional<Answer<RulePack>> already = change.already(exam, pack);
        return already.isPresent()
                ? Optional.of(reply(already.get(), "cli.rules.already"))
                : Reply.ifRefused(change.check(exam, pack, drop.seal()));
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        Answer<RulePack> done = change.run(exam, pack, drop.seal());
        return done.refused() ? Reply.refused(done.problems()) : reply(done, "cli.rules.applied");
    }

    private static Reply reply(Answer<RulePack> done, String key) {
        RulePack taken = done.get();
        return Reply.done(
                done.problems(),
                Map.of("id", taken.id(), "version", taken.version()),
                Phrase.of(key, taken.name(), taken.version()));
    }
}
