package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shikao.exam.roster.CandidateCells;
import org.shikao.exam.roster.DuplicateDecision;
import org.shikao.exam.roster.DuplicateDecision.Verdict;
import org.shikao.exam.roster.DuplicatePair;
import org.shikao.exam.roster.Likeness;
import org.shikao.exam.roster.RosterField;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.CorrectCandidate;
import org.shikao.flow.CorrectCandidate.Corrected;
import org.shikao.flow.CorrectCandidate.Correction;
import org.shikao.flow.DecideDuplicate;
import org.shikao.flow.DecideDuplicate.Question;
import org.shikao.flow.Exams;
import org.shikao.flow.ImportRoster;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.flow.RemoveCandidates;
import org.shikao.flow.RemoveCandidates.Removal;
import org.shikao.flow.RemoveCandidates.Removed;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roster duplicates|decide|remove|correct}: what is done to the list besides importing. */
public final class RosterListCommands {
    private RosterListCommands() {}

    /** {@code roster duplicates [FILE…]}: candidates that may be one person, in pairs. */
    @Command(name = "duplicates")
    public static final class Duplicates extends ExamCommand {
        @Parameters(arity = "0..*", paramLabel = "FILE")
        List<Path> files = List.of();

        @Option(names = "--all")
        boolean all;

        private final DecideDuplicate duplicates;
        private final ImportRoster roster;

        public Duplicates(Console console, Exams exams, DecideDuplicate duplicates, ImportRoster roster) {
            super(console, exams, Access.READ);
            this.duplicates = duplicates;
            this.roster = roster;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            List<Question> questions = listed(exam, files, duplicates, roster);
            List<Question> shown =
                    questions.stream().filter(q -> all || q.waits()).toList();
            List<List<Object>> table = new ArrayList<>();
            shown.forEach(q -> {
                table.add(line(q, q.pair().left(), true));
                table.add(line(q, q.pair().right(), false));
            });
            return Reply.done(List.of(), Map.of("pairs", shown), Phrase.of("cli.duplicates.count", shown.size()))
                    .withTable(table);
        }

        /** One line a side, one under the other. */
        private static List<Object> line(Question q, DuplicatePair.Side side, boolean first) {
            Object kind = first ? Phrase.of("likeness." + q.pair().kind()) : "";
            Object verdict = first && q.decision().isPresent()
                    ? Phrase.of("verdict." + q.decision().get().verdict())
                    : "";
            return List.of(
                    kind,
                    side.candidate().candidateNo(),
                    side.candidate().name(),
                    side.candidate().idNo(),
                    CandidateCells.birth(side.candidate()),
                    side.schoolName(),
                    side.candidate().className(),
                    side.place(),
                    verdict);
        }
    }

    /** The pairs of these files, or of the exam if there are none. */
    private static List<Question> listed(
            OpenExam exam, List<Path> files, DecideDuplicate duplicates, ImportRoster roster) throws IOException {
        return files.isEmpty()
                ? duplicates.questions(exam)
                : duplicates.questions(exam, roster.read(files, Progress.NONE));
    }

    /** {@code roster decide NO NO}: what somebody decided about a pair. */
    @Command(name = "decide")
    public static final class Decide extends ExamCommand {
        @Parameters(arity = "2", paramLabel = "NO")
        List<String> numbers;

        @Option(names = "--kind", required = true, paramLabel = "KIND")
        Likeness kind;

        @Option(names = "--verdict", required = true, paramLabel = "VERDICT")
        Verdict verdict;

        @Option(names = "--keep", paramLabel = "NO")
        String keep = "";

        @Option(names = "--reason", paramLabel = "TEXT")
        String reason = "";

        @Option(names = "--by", required = true, paramLabel = "NAME")
        String by;

        @Option(names = "--file", paramLabel = "FILE")
        List<Path> files = List.of();

        private final DecideDuplicate duplicates;
        private final ImportRoster roster;

        public Decide(Console console, Exams exams, DecideDuplicate duplicates, ImportRoster roster) {
            super(console, exams, Access.WRITE);
            this.duplicates = duplicates;
            this.roster = roster;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            List<String> sorted = numbers.stream().sorted().toList();
            String kept = verdict == Verdict.SAME_PERSON ? keep : "";
            Answer<DuplicateDecision> answer = duplicates.run(
                    exam,
                    new DuplicateDecision(sorted.get(0), sorted.get(1), kind, verdict, kept, by, reason),
                    listed(exam, files, duplicates, roster));
            return Reply.of(answer, Phrase.of("cli.decide.done", sorted.get(0), sorted.get(1)));
        }
    }

    /** {@code roster remove NO…}: takes candidates off the list. */
    @Command(name = "remove")
    public static final class Remove extends ExamCommand {
        @Parameters(arity = "1..*", paramLabel = "NO")
        List<String> numbers;

        @Option(names = "--reason", required = true, paramLabel = "TEXT")
        String reason;

        @Option(names = "--by", required = true, paramLabel = "NAME")
        String by;

        @Option(names = "--second", paramLabel = "NAME")
        String second = "";

        @Option(names = "--keep-plan")
        boolean keepPlan;

        private final RemoveCandidates remove;

        public Remove(Console console, Exams exams, RemoveCandidates remove) {
            super(console, exams, Access.WRITE);
            this.remove = remove;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<Removed> answer = remove.run(exam, new Removal(numbers, reason, by, second, keepPlan));
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            Removed removed = answer.get();
            String key = removed.journal() ? "cli.remove.recorded" : "cli.remove.done";
            return Reply.of(answer, Phrase.of(key, removed.candidates().size(), removed.seats()));
        }
    }

    /** {@code roster correct NO --field NAME --value TEXT}: one field of one candidate. */
    @Command(name = "correct")
    public static final class Correct extends ExamCommand {
        @Parameters(paramLabel = "NO")
        String number;

        @Option(names = "--field", required = true, paramLabel = "FIELD")
        RosterField field;

        @Option(names = "--value", required = true, paramLabel = "TEXT")
        String value;

        @Mixin
        PeopleIfNeeded people;

        private final CorrectCandidate correct;

        public Correct(Console console, Exams exams, CorrectCandidate correct) {
            super(console, exams, Access.WRITE);
            this.correct = correct;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<Corrected> answer =
                    correct.run(exam, new Correction(number, field, value, people.reason, people.by, people.second));
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            Corrected c = answer.get();
            Map<String, Object> result = Map.of(
                    "candidateNo",
                    number,
                    "field",
                    field.name(),
                    "before",
                    c.before(),
                    "after",
                    c.after(),
                    "journal",
                    c.journal());
            return Reply.done(answer.problems(), result, Phrase.of("cli.correct.done", number, c.before(), c.after()));
        }
    }
}
