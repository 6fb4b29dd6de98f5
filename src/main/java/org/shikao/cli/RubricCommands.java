package org.shikao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricHistory;
import org.shikao.exam.catalogue.RubricHistory.Kept;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.EditRubric;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Signature;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue freeze|history}: rubrics that stand, and how they came to. */
public final class RubricCommands {
    private RubricCommands() {}

    /** A version that was frozen. */
    private record Frozen(String experiment, int version) {}

    /** A version that was kept, as {@code --json} prints it. */
    private record Version(
            String experiment,
            int version,
            String status,
            String signedBy,
            String at,
            String by,
            String reason,
            boolean inUse) {}

    /** {@code catalogue freeze ID…}: the newest draft of each becomes what the exam is scored by, under a name. */
    @Command(name = "freeze")
    public static final class Freeze extends ExamCommand implements LooksFirst {
        @Parameters(paramLabel = "ID", arity = "1..*")
        List<String> experiments;

        @Option(names = "--by", paramLabel = "NAME", required = true)
        String by;

        @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "")
        String reason;

        @Mixin
        DropPlan drop = new DropPlan();

        private final EditRubric rubrics;

        public Freeze(Console console, Exams exams, EditRubric rubrics) {
            super(console, exams, Access.WRITE);
            this.rubrics = rubrics;
        }

        @Override
        public Optional<Reply> foretold(OpenExam exam) {
            Signature signature = new Signature(by, reason);
            return Reply.ifRefused(
                    rubrics.newest(exam, ids()).then(drafts -> rubrics.judged(exam, drafts, signature, drop.seal())));
        }

        @Override
        Reply run(OpenExam exam) {
            Answer<Catalogue> done = rubrics.newest(exam, ids())
                    .then(drafts -> rubrics.freeze(exam, drafts, new Signature(by, reason), drop.seal()));
            if (done.refused()) {
                return Reply.refused(done.problems());
            }
            List<List<Object>> table = new ArrayList<>();
            List<Frozen> frozen = new ArrayList<>();
            for (String id : ids()) {
                Experiment experiment = done.get().experiment(id).orElseThrow();
                int version = experiment.rubric().version();
                table.add(List.of(id, experiment.title(), Phrase.of("cli.catalogue.version", version)));
                frozen.add(new Frozen(id, version));
            }
            Map<String, Object> result = Map.of("frozen", frozen, "by", by.strip());
            return Reply.done(done.problems(), result, Phrase.of("cli.catalogue.frozen", frozen.size(), by.strip()))
                    .withTable(table);
        }

        private List<String> ids() {
            return experiments.stream().map(String::strip).distinct().toList();
        }
    }

    /** {@code catalogue history}: what the exam uses, and every version kept with time, name and reason. */
    @Command(name = "history")
    public static final class History extends ExamCommand {
        @Option(names = "--experiment", paramLabel = "ID", defaultValue = "")
        String experiment;

        private final EditRubric rubrics;

        public History(Console console, Exams exams, EditRubric rubrics) {
            super(console, exams, Access.READ);
            this.rubrics = rubrics;
        }

        @Override
        Reply run(OpenExam exam) {
            List<String> named = experiment.isBlank() ? List.of() : List.of(experiment.strip());
            return Reply.ifRefused(rubrics.newest(exam, named)).orElseGet(() -> told(exam, rubrics.history(exam)));
        }

        private Reply told(OpenExam exam, Answer<RubricHistory> history) {
            if (history.refused()) {
                return Reply.refused(history.problems());
            }
            List<Kept> shown = history.get().versions().stream()
                    .filter(kept -> experiment.isBlank() || kept.experimentId().equals(experiment.strip()))
                    .toList();
            List<List<Object>> table = new ArrayList<>();
            shown.forEach(kept -> table.add(List.of(
                    kept.experimentId(),
                    Phrase.of("cli.catalogue.version", kept.rubric().version()),
                    Phrase.of("word.book.Status." + kept.rubric().status()),
                    kept.at().replace('T', ' '),
                    kept.by(),
                    kept.reason(),
                    inUse(exam, kept) ? Phrase.of("cli.catalogue.inUse") : "")));
            List<Version> versions =
                    shown.stream().map(kept -> line(exam, kept)).toList();
            return Reply.done(
                            history.problems(),
                            Map.of("versions", versions),
                            Phrase.of("cli.catalogue.history", shown.size()))
                    .withTable(table);
        }

        private static Version line(OpenExam exam, Kept kept) {
            Rubric rubric = kept.rubric();
            return new Version(
                    kept.experimentId(),
                    rubric.version(),
                    rubric.status().name().toLowerCase(Locale.ROOT),
                    rubric.signedBy(),
                    kept.at(),
                    kept.by(),
                    kept.reason(),
                    inUse(exam, kept));
        }

        private static boolean inUse(OpenExam exam, Kept kept) {
            return exam.catalogue()
                    .experiment(kept.experimentId())
                    .filter(own -> own.rubric().equals(kept.rubric()))
                    .isPresent();
        }
    }
}
