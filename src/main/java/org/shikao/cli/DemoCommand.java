package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shikao.flow.Answer;
import org.shikao.flow.Progress;
import org.shikao.flow.RunDemo;
import org.shikao.flow.RunDemo.DemoReport;
import org.shikao.flow.RunDemo.DemoRequest;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code demo}: a whole exam on the sample county, through the same flows as the window. */
@Command(name = "demo")
public final class DemoCommand extends FlowCommand {
    /** Opens the window on an exam file. */
    public interface WindowDoor {
        int open(Path exam);
    }

    @Option(names = "--out", paramLabel = "DIR")
    Path out = Path.of("target", "demo");

    @Option(names = "--candidates", paramLabel = "N")
    int candidates = Integer.MAX_VALUE;

    @Option(names = "--seed", paramLabel = "S")
    String seed = "2026";

    @Option(names = "--open")
    boolean open;

    private Path made;
    private final RunDemo demo;
    private final WindowDoor window;

    public DemoCommand(Console console, RunDemo demo, WindowDoor window) {
        super(console);
        this.demo = demo;
        this.window = window;
    }

    @Override
    Reply run() throws IOException {
        if (candidates < 1) {
            throw new ParameterException(spec.commandLine(), "--candidates=" + candidates);
        }
        Answer<DemoReport> answer = demo.run(new DemoRequest(out, candidates, seed), Progress.NONE);
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        made = answer.get().exam();
        return Reply.of(answer, Phrase.of("cli.demo.title", answer.get().title()))
                .withTable(table(answer.get()));
    }

    /** The table stands there to be read while the window is open. */
    @Override
    int afterwards(int exit) {
        return open && made != null ? window.open(made) : exit;
    }

    private static List<List<Object>> table(DemoReport r) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(Phrase.of("cli.demo.candidates"), r.candidates()));
        rows.add(List.of(Phrase.of("cli.demo.schools"), r.schools()));
        rows.add(List.of(Phrase.of("cli.demo.photos"), r.photos()));
        rows.add(List.of(Phrase.of("cli.demo.sessions"), r.sessions()));
        rows.add(List.of(Phrase.of("cli.demo.draws"), r.draws()));
        rows.add(List.of(Phrase.of("cli.demo.sheets"), r.sheets()));
        rows.add(List.of(Phrase.of("cli.demo.points"), r.points()));
        rows.add(List.of(Phrase.of("cli.demo.absent"), r.absent()));
        rows.add(List.of(Phrase.of("cli.demo.merged"), r.mergedEntries()));
        rows.add(List.of(Phrase.of("cli.demo.seconds"), r.seconds()));
        r.files().forEach(f -> rows.add(List.of(Phrase.of("cli.demo.file"), f.toString())));
        return rows;
    }
}
