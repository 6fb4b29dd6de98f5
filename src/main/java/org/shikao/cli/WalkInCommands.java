package org.shikao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shikao.flow.Access;
import org.shikao.flow.AddWalkIn;
import org.shikao.flow.AddWalkIn.Added;
import org.shikao.flow.AddWalkIn.Arrival;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.LinkWalkIn;
import org.shikao.flow.LinkWalkIn.Linked;
import org.shikao.flow.LinkWalkIn.Row;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roster walk-in|walk-ins|link|unlink}: who came without being on the list. */
public final class WalkInCommands {
    private WalkInCommands() {}

    /** {@code roster walk-in}: a temporary number and a bench. */
    @Command(name = "walk-in")
    public static final class Add extends ExamCommand {
        @Option(names = "--session", required = true, paramLabel = "ID")
        String session;

        @Option(names = "--name", required = true, paramLabel = "NAME")
        String name;

        @Option(names = "--id", required = true, paramLabel = "IDNO")
        String idNo;

        @Option(names = "--student-no", paramLabel = "NO")
        String studentNo = "";

        @Option(names = "--school", paramLabel = "CODE")
        String school = "";

        @Mixin
        TwoPeople people;

        private final AddWalkIn add;

        public Add(Console console, Exams exams, AddWalkIn add) {
            super(console, exams, Access.WRITE);
            this.add = add;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<Added> answer = add.run(
                    exam, new Arrival(session, name, idNo, studentNo, school, people.reason, people.by, people.second));
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            Added added = answer.get();
            String key = added.lotNo().isEmpty() ? "cli.walk-in.draws" : "cli.walk-in.done";
            return Reply.of(answer, Phrase.of(key, added.temporaryNo(), added.session(), added.lotNo()));
        }
    }

    /** {@code roster walk-ins}: all of them, with the candidates they may be. */
    @Command(name = "walk-ins")
    public static final class Show extends ExamCommand {
        private final LinkWalkIn link;

        public Show(Console console, Exams exams, LinkWalkIn link) {
            super(console, exams, Access.READ);
            this.link = link;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            List<Row> rows = link.list(exam);
            List<List<Object>> table = new ArrayList<>();
            rows.forEach(r ->
                    table.add(List.of(r.temporaryNo(), r.name(), r.idNo(), String.join(", ", r.sessions()), state(r))));
            return Reply.done(List.of(), Map.of("walkIns", rows), Phrase.of("cli.walk-ins.count", rows.size()))
                    .withTable(table);
        }

        private static Object state(Row row) {
            if (!row.conflict().isEmpty()) {
                return Phrase.of("cli.walk-ins.conflict", String.join(", ", row.conflict()));
            }
            if (!row.linked().isEmpty()) {
                return Phrase.of("cli.walk-ins.linked", row.linked());
            }
            return row.proposed().isEmpty()
                    ? Phrase.of("cli.walk-ins.alone")
                    : Phrase.of("cli.walk-ins.proposed", row.proposed());
        }
    }

    /** {@code roster link TEMPNO NO}: which candidate a walk-in is. */
    @Command(name = "link")
    public static final class Link extends ExamCommand {
        @Parameters(index = "0", paramLabel = "TEMPNO")
        String temporaryNo;

        @Parameters(index = "1", paramLabel = "NO")
        String candidateNo;

        @Option(names = "--reason", paramLabel = "TEXT")
        String reason = "";

        @Option(names = "--by", required = true, paramLabel = "NAME")
        String by;

        @Option(names = "--second", required = true, paramLabel = "NAME")
        String second;

        private final LinkWalkIn link;

        public Link(Console console, Exams exams, LinkWalkIn link) {
            super(console, exams, Access.WRITE);
            this.link = link;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<Linked> answer = link.run(exam, new LinkWalkIn.Order(temporaryNo, candidateNo, reason, by, second));
            return answer.refused()
                    ? Reply.refused(answer.problems())
                    : Reply.of(
                            answer,
                            Phrase.of(
                                    "cli.link.done",
                                    answer.get().temporaryNo(),
                                    answer.get().candidateNo()));
        }
    }

    /** {@code roster unlink TEMPNO}: the walk-in is not that candidate after all. */
    @Command(name = "unlink")
    public static final class Unlink extends ExamCommand {
        @Parameters(index = "0", paramLabel = "TEMPNO")
        String temporaryNo;

        @Mixin
        TwoPeople people;

        private final LinkWalkIn link;

        public Unlink(Console console, Exams exams, LinkWalkIn link) {
            super(console, exams, Access.WRITE);
            this.link = link;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<Linked> answer =
                    link.undo(exam, new LinkWalkIn.Order(temporaryNo, "", people.reason, people.by, people.second));
            return answer.refused()
                    ? Reply.refused(answer.problems())
                    : Reply.of(
                            answer,
                            Phrase.of(
                                    "cli.unlink.done", temporaryNo, answer.get().candidateNo()));
        }
    }
}
