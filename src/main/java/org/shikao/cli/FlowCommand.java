package org.shikao.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
        return console.say(spec.qualifiedName(" ").replaceFirst("^\\S+ ?", ""), common, run());
    }

    final Console console() {
        return console;
    }
}
