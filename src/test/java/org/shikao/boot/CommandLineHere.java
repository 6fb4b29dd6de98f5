package org.shikao.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.shikao.cli.Console;
import org.shikao.flow.Entropy;
import org.shikao.store.Install;
import org.shikao.text.Lang;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as one laptop runs it, inside this JVM: the same commands and flows, without the start of a process. */
public final class CommandLineHere {
    private final Wiring wiring;

    /** What a command left behind. */
    public record Ran(int exit, String out, String err) {
        /** The one JSON object that was printed. */
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException failure) {
                throw new UncheckedIOException(out, failure);
            }
        }

        /** The result part of the JSON object of a command that must have been done. */
        public JsonNode result() {
            if (exit != 0) {
                throw new AssertionError("exit " + exit + ": " + out + err);
            }
            return json().get("result");
        }

        /** Each finding by its code and the cell it is at, as {@code SECOND_PROOF G3}. */
        public List<String> cells() {
            List<String> cells = new ArrayList<>();
            json().get("findings")
                    .forEach(f -> cells.add(f.get("code").asText() + " "
                            + f.get("column").asText() + f.get("row").asInt()));
            return cells;
        }

        /** The codes of the findings that are errors. */
        public List<String> errors() {
            Stream.Builder<String> codes = Stream.builder();
            json().get("findings").forEach(f -> {
                if (f.get("severity").asText().equals("error")) {
                    codes.add(f.get("code").asText());
                }
            });
            return codes.build().toList();
        }

        /** The lines on standard output. */
        public List<String> lines() {
            return out.lines().toList();
        }
    }

    /** @param laptop tells the devices of several laptops apart */
    public CommandLineHere(String laptop) {
        this(laptop, Secrets.of(laptop));
    }

    /** A laptop whose exam identifiers and secrets come from this source. */
    public CommandLineHere(String laptop, Entropy entropy) {
        wiring = new Wiring(Install.here(laptop, "测试"), Lang.ZH_CN, entropy);
    }

    /** Runs a command without input. */
    public Ran run(Object... args) {
        return runWith("", args);
    }

    /** Runs a command with {@code --json} and gives the result of a command that must succeed. */
    public JsonNode result(Object... args) {
        return json(args).result();
    }

    /** Runs a command with {@code --json}. */
    public Ran json(Object... args) {
        return run(Stream.concat(Arrays.stream(args), Stream.of("--json")).toArray());
    }

    /** Runs a command that reads this from standard input. */
    public Ran runWith(String input, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream report = printer(out);
        Console console =
                new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), report, printer(err));
        String[] words = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        int exit = Commands.of(wiring, console, exam -> opened(exam, report)).execute(words);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** All commands and options there are. */
    public CommandSpec model() {
        Console silent = new Console(InputStream.nullInputStream(), System.out, System.err);
        return Commands.of(wiring, silent, exam -> 0).model();
    }

    /** In place of the window, a line that says which exam it would show. */
    private static int opened(Path exam, PrintStream report) {
        report.println("[window] " + exam.getFileName());
        return 0;
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
