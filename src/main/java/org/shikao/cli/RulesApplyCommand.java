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
        return Reply.ifRefused(change.check(exam, pack, drop.seal()));
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        Answer<RulePack> done = change.run(exam, pack, drop.seal());
        if (done.refused()) {
            return Reply.refused(done.problems());
        }
        RulePack taken = done.get();
        return Reply.done(
                done.problems(),
                Map.of("id", taken.id(), "version", taken.version()),
                Phrase.of("cli.rules.applied", taken.name(), taken.version()));
    }
}
