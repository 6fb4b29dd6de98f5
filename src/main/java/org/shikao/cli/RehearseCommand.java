package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.catalogue.Rehearsal;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.ImportCatalogue;
import org.shikao.flow.OpenExam;
import org.shikao.flow.RehearseRubric;
import org.shikao.flow.RehearseRubric.Cast;
import org.shikao.flow.RehearseRubric.Rehearsed;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code catalogue rehearse ID}: a rubric of an exam or of the built-in catalogue tried on invented candidates. */
@Command(name = "rehearse")
public final class RehearseCommand extends FlowCommand {
    private static final int WIDEST_BAR = 40;

    @Parameters(paramLabel = "ID")
    String id;

    @Option(names = "--exam", paramLabel = "EXAM")
    Path exam;

    @Option(names = "--builtin")
    boolean builtIn;

    @Option(names = "--seed", paramLabel = "S")
    long seed = 2026;

    @Option(names = "--candidates", paramLabel = "N")
    int candidates = RehearseRubric.USUAL_CANDIDATES;

    private final Exams exams;
    private final ImportCatalogue catalogue;
    private final RehearseRubric rehearse;

    public RehearseCommand(Console console, Exams exams, ImportCatalogue catalogue, RehearseRubric rehearse) {
        super(console);
        this.exams = exams;
        this.catalogue = catalogue;
        this.rehearse = rehearse;
    }

    @Override
    Reply run() throws IOException {
        refuseUnless(candidates > 0, "--candidates=" + candidates);
        refuseUnless(builtIn == (exam == null), "--exam=EXAM | --builtin");
        if (builtIn) {
            return reply(rehearse.run(catalogue.builtIn(), id, new Cast(candidates, seed, true)));
        }
        Answer<OpenExam> opened = exams.open(exam, Access.READ);
        if (opened.refused()) {
            return Reply.refused(opened.problems());
        }
        try (OpenExam open = opened.get()) {
            Cast cast = new Cast(candidates, seed, open.rules().marking().repeatErrorOnce());
            return reply(rehearse.run(open.wordedCatalogue(), id, cast));
        }
    }

    private void refuseUnless(boolean right, String said) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), said);
        }
    }

    private static Reply reply(Answer<Rehearsed> answer) {
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        Rehearsed rehearsed = answer.get();
        return Reply.of(answer, lines(rehearsed)).withTable(histogram(rehearsed.rehearsal()));
    }

    private static Phrase[] lines(Rehearsed r) {
        Rehearsal it = r.rehearsal();
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of(
                "cli.rehearse.title", r.experimentId(), r.title(), it.candidates(), String.valueOf(r.seed())));
        lines.add(Phrase.of(
                "cli.rehearse.ceiling",
                it.mean().toString(),
                r.fullMarks().toString(),
                it.full(),
                perCent(it.fullPerMille())));
        it.points().forEach(p -> lines.add(Phrase.of("cli.rehearse.point", p.no(), perCent(p.perMille()), p.lost())));
        if (!it.lostByNobody().isEmpty()) {
            lines.add(Phrase.of("cli.rehearse.nobody", numbers(it.lostByNobody())));
        }
        if (!it.lostByEverybody().isEmpty()) {
            lines.add(Phrase.of("cli.rehearse.everybody", numbers(it.lostByEverybody())));
        }
        return lines.toArray(Phrase[]::new);
    }

    private static List<List<Object>> histogram(Rehearsal rehearsal) {
        int most =
                rehearsal.totals().stream().mapToInt(Rehearsal.Bar::count).max().orElse(1);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(Phrase.of("cli.column.total"), Phrase.of("cli.column.candidates"), ""));
        rehearsal
                .totals()
                .forEach(bar -> rows.add(
                        List.of(bar.total().toString(), bar.count(), "#".repeat(bar.count() * WIDEST_BAR / most))));
        return rows;
    }

    /** Thousandths as per cent with one place. */
    private static String perCent(int perMille) {
        return perMille / 10 + "." + perMille % 10;
    }

    private static String numbers(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }
}
