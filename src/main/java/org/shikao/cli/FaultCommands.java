package org.shikao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.flow.RegisterFault;
import org.shikao.flow.RegisterFault.Row;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fault add|settle|list}: the register of faulty apparatus (rule 33). */
public final class FaultCommands {
    private FaultCommands() {}

    /** {@code fault add --session ID --apparatus TEXT --by NAME}: notes a fault of a bench or a candidate. */
    @Command(name = "add")
    public static final class Add extends ExamCommand {
        @Option(names = "--session", required = true, paramLabel = "ID")
        String session;

        @Option(names = "--candidate", paramLabel = "NO")
        String candidate = "";

        @Option(names = "--bench", paramLabel = "N")
        int bench;

        @Option(names = "--apparatus", required = true, paramLabel = "TEXT")
        String apparatus;

        @Option(names = "--minutes", paramLabel = "N")
        int minutes;

        @Option(names = "--remedy", paramLabel = "R")
        FaultRemedy remedy;

        @Option(names = "--note", paramLabel = "TEXT")
        String note = "";

        @Option(names = "--by", required = true, paramLabel = "NAME")
        String by;

        private final RegisterFault register;

        public Add(Console console, Exams exams, RegisterFault register) {
            super(console, exams, Access.WRITE);
            this.register = register;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Optional<FaultRemedy> asked = Optional.ofNullable(remedy);
            return told(
                    exam,
                    register.add(
                            exam,
                            new RegisterFault.Order(session, bench, candidate, apparatus, minutes, asked, note, by)));
        }
    }

    /** {@code fault settle --session ID --fault F --remedy R}: another remedy, decided by two people. */
    @Command(name = "settle")
    public static final class Settle extends ExamCommand {
        @Option(names = "--session", required = true, paramLabel = "ID")
        String session;

        @Option(names = "--fault", required = true, paramLabel = "F")
        String fault;

        @Option(names = "--remedy", required = true, paramLabel = "R")
        FaultRemedy remedy;

        @Option(names = "--minutes", paramLabel = "N")
        int minutes;

        @Mixin
        TwoPeople people;

        private final RegisterFault register;

        public Settle(Console console, Exams exams, RegisterFault register) {
            super(console, exams, Access.WRITE);
            this.register = register;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            return told(
                    exam,
                    register.settle(
                            exam,
                            new RegisterFault.Settling(
                                    session, fault, remedy, minutes, people.reason, people.by, people.second)));
        }
    }

    /** {@code fault list [--session ID]}: the register. */
    @Command(name = "list")
    public static final class Show extends ExamCommand {
        @Option(names = "--session", paramLabel = "ID")
        String session;

        private final RegisterFault register;

        public Show(Console console, Exams exams, RegisterFault register) {
            super(console, exams, Access.READ);
            this.register = register;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            return told(exam, register.list(exam, Optional.ofNullable(session)));
        }
    }

    private static String code(FaultRemedy remedy) {
        return remedy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Reply told(OpenExam exam, Answer<List<Row>> answer) {
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        List<Row> rows = answer.get();
        List<List<Object>> table = new ArrayList<>();
        if (!rows.isEmpty()) {
            table.add(List.of(
                    Phrase.of("cli.column.fault"),
                    Phrase.of("cli.column.session"),
                    exam.rules().labels().bench(),
                    Phrase.of("cli.column.candidate"),
                    Phrase.of("cli.column.apparatus"),
                    Phrase.of("cli.column.minutes"),
                    Phrase.of("cli.column.remedy"),
                    Phrase.of("cli.column.note"),
                    Phrase.of("cli.column.by")));
        }
        rows.forEach(r -> table.add(List.of(
                r.id(),
                r.session(),
                r.bench(),
                r.candidateNo(),
                r.apparatus(),
                r.minutes(),
                Phrase.of("cli.fault.remedy." + code(r.remedy())),
                r.note(),
                r.by())));
        return Reply.done(answer.problems(), Map.of("faults", rows), Phrase.of("cli.fault.count", rows.size()))
                .withTable(table);
    }
}
