package org.shikao.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.draw.DrawRecord;
import org.shikao.exam.draw.Given;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.DrawLots;
import org.shikao.flow.DrawLots.Committed;
import org.shikao.flow.DrawLots.DrawOrder;
import org.shikao.flow.DrawUnits;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code draw units|commit|run|type|verify}. */
public final class DrawCommands {
    private DrawCommands() {}

    /** {@code draw commit}: binds the site to a secret before check-in. */
    @Command(name = "commit")
    public static final class Commit extends ExamCommand {
        @Option(names = "--session", required = true, paramLabel = "ID")
        String session;

        @Option(names = "--by", paramLabel = "NAME")
        String by = "";

        @Option(names = "--again")
        boolean again;

        private final DrawLots draw;

        public Commit(Console console, Exams exams, DrawLots draw) {
            super(console, exams, Access.WRITE);
            this.draw = draw;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<Committed> answer = again ? draw.commitAgain(exam, session, by) : draw.commit(exam, session, by);
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            Committed c = answer.get();
            return Reply.of(
                    answer, Phrase.of("cli.draw.committed", c.sessionId(), c.commitment(), c.listHash(), c.lots()));
        }
    }

    /** {@code draw run}: draws with the digits called in public. */
    @Command(name = "run")
    public static final class Run extends ExamCommand {
        @Option(names = "--session", required = true, paramLabel = "ID")
        String session;

        @Option(names = "--entropy", required = true, paramLabel = "DIGITS")
        String entropy;

        @Mixin
        DrawPeople people;

        private final DrawLots draw;

        public Run(Console console, Exams exams, DrawLots draw) {
            super(console, exams, Access.WRITE);
            this.draw = draw;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<DrawRecord> answer = draw.run(exam, people.order(session, entropy));
            return answer.refused() ? Reply.refused(answer.problems()) : record(answer, "cli.draw.done");
        }
    }

    /** {@code draw type}: records lots drawn by hand. */
    @Command(name = "type")
    public static final class Type extends ExamCommand {
        @Option(names = "--session", required = true, paramLabel = "ID")
        String session;

        @Option(names = "--given", required = true, split = ",", paramLabel = "NO=LOT")
        Map<String, String> given = new LinkedHashMap<>();

        @Mixin
        DrawPeople people;

        private final DrawLots draw;

        public Type(Console console, Exams exams, DrawLots draw) {
            super(console, exams, Access.WRITE);
            this.draw = draw;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            List<Given> typed = given.entrySet().stream()
                    .map(e -> new Given(e.getKey(), e.getValue()))
                    .toList();
            DrawOrder order = people.order(session, "");
            Answer<Integer> answer = draw.type(exam, order, typed);
            return answer.refused()
                    ? Reply.refused(answer.problems())
                    : Reply.done(
                            answer.problems(),
                            Map.of("typed", answer.get()),
                            Phrase.of("cli.draw.typed", session, answer.get()));
        }
    }

    /** {@code draw verify}: recomputes the draw from its record. */
    @Command(name = "verify")
    public static final class Verify extends ExamCommand {
        @Option(names = "--session", required = true, paramLabel = "ID")
        String session;

        private final DrawLots draw;

        public Verify(Console console, Exams exams, DrawLots draw) {
            super(console, exams, Access.READ);
            this.draw = draw;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<DrawRecord> answer = draw.verify(exam, session);
            return answer.refused() ? Reply.refused(answer.problems()) : record(answer, "cli.draw.verified");
        }
    }

    /** {@code draw units}: draws units of the pool before the plan, or recomputes that draw with {@code --verify}. */
    @Command(name = "units")
    public static final class Units extends EarlyDrawCommand {
        private final DrawUnits units;

        public Units(Console console, Exams exams, DrawUnits units) {
            super(console, exams);
            this.units = units;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            return told(
                    units.run(exam, new DrawUnits.Order(entropy, people.by, people.second, people.reason)),
                    "cli.draw.units.done");
        }

        @Override
        Reply verified(OpenExam exam) {
            return told(units.verify(exam), "cli.draw.units.verified");
        }

        private static Reply told(Answer<DrawUnits.Drawn> answer, String key) {
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            DrawUnits.Drawn drawn = answer.get();
            return Reply.of(
                    answer, Phrase.of(key, String.join(" ", drawn.units()), drawn.of(), drawn.papers(), drawn.seed()));
        }
    }

    private static Reply record(Answer<DrawRecord> answer, String key) {
        DrawRecord record = answer.get();
        List<List<Object>> rows = record.given().stream()
                .map(g -> List.<Object>of(g.candidateNo(), g.lotNo()))
                .toList();
        return Reply.of(
                        answer,
                        Phrase.of(key, record.sessionId(), record.given().size(), record.seed()))
                .withTable(rows);
    }
}
