package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Problem;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.flow.PlanExam;
import org.shikao.flow.PlanExam.PlanSummary;
import org.shikao.flow.Progress;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan}, {@code plan check}, {@code plan export}. */
public final class PlanCommands {
    private PlanCommands() {}

    /** {@code plan --exam EXAM [--seed S] [--drop-plan]}: sessions, benches, examiners; a sealed plan stays unless told otherwise. */
    @Command(name = "plan")
    public static final class Make extends ExamCommand implements LooksFirst {
        @Option(names = "--seed", paramLabel = "S")
        String seed = "";

        @Mixin
        DropPlan drop = new DropPlan();

        private final PlanExam plan;

        public Make(Console console, Exams exams, PlanExam plan) {
            super(console, exams, Access.WRITE);
            this.plan = plan;
        }

        @Override
        public Optional<Reply> foretold(OpenExam exam) {
            return Reply.ifRefused(plan.allowed(exam, drop.seal()));
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<PlanSummary> answer = plan.run(exam, seed, drop.seal(), Progress.NONE);
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            PlanSummary s = answer.get();
            return Reply.of(
                    answer,
                    Phrase.of(
                            "cli.plan.done",
                            s.sessions(),
                            s.seats(),
                            s.days(),
                            s.stations(),
                            s.examiners(),
                            exam.rules().labels().bench()));
        }
    }

    /** {@code plan check}: recomputes every constraint independently. */
    @Command(name = "check")
    public static final class Check extends ExamCommand {
        private final PlanExam plan;

        public Check(Console console, Exams exams, PlanExam plan) {
            super(console, exams, Access.READ);
            this.plan = plan;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            List<Problem> problems = plan.check(exam);
            int sessions = exam.plan().sessions().size();
            return Problem.anyError(problems)
                    ? Reply.found(problems)
                    : Reply.done(problems, Map.of("sessions", sessions), Phrase.of("cli.plan.sound", sessions));
        }
    }

    /** {@code plan export FILE.xlsx}. */
    @Command(name = "export")
    public static final class Export extends ExamCommand {
        @Parameters(paramLabel = "FILE.xlsx")
        Path file;

        private final PlanExam plan;

        public Export(Console console, Exams exams, PlanExam plan) {
            super(console, exams, Access.READ);
            this.plan = plan;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            plan.export(exam, file);
            return Reply.done(
                    List.of(), Map.of("file", file.toString()), Phrase.of("cli.file.written", file.toString()));
        }
    }
}
