package org.shikao.cli;

import java.util.Optional;
import org.shikao.flow.Access;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** A public draw before the plan, by two people with digits called aloud, or the recomputing of that draw. */
abstract class EarlyDrawCommand extends ExamCommand implements LooksFirst {
    @Option(names = "--entropy", paramLabel = "DIGITS")
    String entropy = "";

    @Mixin
    PeopleIfNeeded people;

    @Option(names = "--verify")
    boolean verify;

    EarlyDrawCommand(Console console, Exams exams) {
        super(console, exams, Access.WRITE);
    }

    /** Recomputes the draw that was recorded; changes nothing. */
    abstract Reply verified(OpenExam exam);

    @Override
    void requireUsage() {
        super.requireUsage();
        if (verify == !entropy.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--entropy=DIGITS | --verify");
        }
    }

    @Override
    public final Optional<Reply> foretold(OpenExam exam) {
        return verify ? Optional.of(verified(exam)) : Optional.empty();
    }
}
