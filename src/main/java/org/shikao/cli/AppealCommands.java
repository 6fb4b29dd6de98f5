package org.shikao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Appeal.Ruling;
import org.shikao.exam.journal.Appellant;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.HandleAppeals;
import org.shikao.flow.HandleAppeals.Row;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code appeal open|decide|list}: the register of appeals (rule 38). */
public final class AppealCommands {
    private AppealCommands() {}

    /** {@code appeal open --candidate NO --subject S --from WHO --published DAY --received DAY --ground TEXT --by NAME}. */
    @Command(name = "open")
    public static final class Open extends ExamCommand {
        @Mixin
        OneSheet sheet = new OneSheet();

        @Option(names = "--from", paramLabel = "WHO")
        Appellant from = Appellant.CANDIDATE;

        @Option(names = "--published", required = true, paramLabel = "DAY")
        String published;

        @Option(names = "--received", required = true, paramLabel = "DAY")
        String received;

        @Option(names = "--ground", required = true, paramLabel = "TEXT")
        String ground;

        @Option(names = "--late", paramLabel = "REASON")
        String late = "";

        @Option(names = "--by", required = true, paramLabel = "NAME")
        String by;

        private final HandleAppeals appeals;

        public Open(Console console, Exams exams, HandleAppeals appeals) {
            super(console, exams, Access.WRITE);
            this.appeals = appeals;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            SheetKey key = sheet.key();
            Answer<List<Row>> answer =
                    appeals.open(exam, new HandleAppeals.Order(key, from, published, received, ground, late, by));
            return answer.refused() ? Reply.refused(answer.problems()) : told(answer.get(), answer.problems());
        }
    }

    /** {@code appeal decide --candidate NO --subject S --ruling R --reason TEXT --by NAME --second NAME}. */
    @Command(name = "decide")
    public static final class Decide extends ExamCommand {
        @Mixin
        OneSheet sheet = new OneSheet();

        @Option(names = "--appeal", paramLabel = "ID")
        String appeal = "";

        @Option(names = "--ruling", required = true, paramLabel = "R")
        Ruling ruling;

        @Mixin
        TwoPeople people = new TwoPeople();

        private final HandleAppeals appeals;

        public Decide(Console console, Exams exams, HandleAppeals appeals) {
            super(console, exams, Access.WRITE);
            this.appeals = appeals;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            SheetKey key = sheet.key();
            Answer<List<Row>> answer = appeals.decide(
                    exam, new HandleAppeals.Decision(key, appeal, ruling, people.reason, people.by, people.second));
            return answer.refused() ? Reply.refused(answer.problems()) : told(answer.get(), answer.problems());
        }
    }

    /** {@code appeal list}: the register. */
    @Command(name = "list")
    public static final class Show extends ExamCommand {
        private final HandleAppeals appeals;

        public Show(Console console, Exams exams, HandleAppeals appeals) {
            super(console, exams, Access.READ);
            this.appeals = appeals;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            return told(appeals.list(exam), List.of());
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Reply told(List<Row> rows, List<Problem> problems) {
        List<List<Object>> table = new ArrayList<>();
        if (!rows.isEmpty()) {
            table.add(List.of(
                    Phrase.of("cli.column.appeal"),
                    Phrase.of("cli.column.candidate"),
                    Phrase.of("cli.column.subject"),
                    Phrase.of("cli.column.from"),
                    Phrase.of("cli.column.received"),
                    Phrase.of("cli.column.ground"),
                    Phrase.of("cli.column.ruling"),
                    Phrase.of("cli.column.by")));
        }
        rows.forEach(r -> table.add(List.of(
                r.id(),
                r.sheet().candidateNo(),
                Phrase.of("subject." + r.sheet().subject().code()),
                Phrase.of("cli.appeal.from." + code(r.appellant())),
                r.received(),
                r.ground(),
                Phrase.of("cli.appeal.ruling." + state(r)),
                String.join(" ", r.decidedBy()))));
        long open = rows.stream().filter(r -> r.ruling().isEmpty()).count();
        return Reply.done(problems, Map.of("appeals", rows), Phrase.of("cli.appeal.count", rows.size(), open))
                .withTable(table);
    }

    private static String state(Row row) {
        return row.disputed()
                ? "disputed"
                : row.ruling().map(AppealCommands::code).orElse("open");
    }
}
