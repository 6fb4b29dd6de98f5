package org.shikao.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.shikao.text.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: options in, one call of a flow, a reply out. */
public abstract class FlowCommand implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Spec
    CommandSpec spec;

    private final Console console;

    FlowCommand(Console console) {
        this.console = console;
    }

    /** Does the work. */
    abstract Reply run() throws IOException;

    @Override
    public final Integer call() throws IOException {
        if (!Lang.ofTag(common.lang).tag().equals(common.lang)) {
            throw new ParameterException(spec.commandLine(), "--lang=" + common.lang);
        }
        return afterwards(console.say(name(spec.commandLine()), common, run()));
    }

    /** What comes after the report is printed; gives the exit code. */
    int afterwards(int exit) {
        return exit;
    }

    /** The words that call a command, without the program's name. */
    static String name(CommandLine line) {
        return line.getCommandSpec().qualifiedName(" ").replaceFirst("^\\S+ ?", "");
    }

    final Console console() {
        return console;
    }
}
