package org.shikao.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shikao.text.Lang;
import org.shikao.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Builds the tree of commands and gives every command and option its text. */
public final class CommandTree {
    private final CommandLine root;
    private final Console console;

    /** A tree with nothing in it yet. */
    public CommandTree(Console console) {
        this.console = console;
        this.root = new CommandLine(CommandSpec.create().name("shikao"));
        root.addMixin("common", new CommonOptions());
    }

    /** Adds a command that needs no subcommand. */
    public CommandTree add(FlowCommand command) {
        root.addSubcommand(command);
        return this;
    }

    /** Adds a command with subcommands; {@code group} may do work of its own. */
    public CommandTree add(FlowCommand group, FlowCommand... commands) {
        CommandLine line = new CommandLine(group);
        for (FlowCommand command : commands) {
            line.addSubcommand(command);
        }
        root.addSubcommand(line);
        return this;
    }

    /** Adds a command that does work of its own and has a name under it that gathers further commands. */
    public CommandTree add(FlowCommand group, String name, FlowCommand... commands) {
        CommandLine gathered = new CommandLine(CommandSpec.create().name(name));
        for (FlowCommand command : commands) {
            gathered.addSubcommand(command);
        }
        root.addSubcommand(new CommandLine(group).addSubcommand(name, gathered));
        return this;
    }

    /** Adds a name that only gathers subcommands. */
    public CommandTree group(String name, FlowCommand... commands) {
        CommandLine line = new CommandLine(CommandSpec.create().name(name));
        for (FlowCommand command : commands) {
            line.addSubcommand(command);
        }
        root.addSubcommand(name, line);
        return this;
    }

    /** All commands with their options, as they are known before a language is asked for. */
    public CommandSpec model() {
        return root.getCommandSpec();
    }

    /** Runs a command line and gives its exit code. */
    public int execute(String... args) {
        Texts texts = Texts.in(Lang.ofTag(asked(args)));
        describe(root, "cli", texts);
        Door door = new Door(console, texts);
        root.setOut(new PrintWriter(console.out(), true));
        root.setErr(new PrintWriter(console.err(), true));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        Choices.teach(root);
        root.setParameterExceptionHandler(door::usage);
        root.setExecutionExceptionHandler(door::failed);
        root.setExecutionStrategy(new CommandLine.RunLast());
        // the language may be asked for before the command as well as behind it
        root.setDefaultValueProvider(
                option -> option instanceof OptionSpec o && o.longestName().equals("--lang") ? asked(args) : null);
        return root.execute(args);
    }

    private static String asked(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return args[i].substring("--lang=".length());
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return args[i + 1];
            }
        }
        return Lang.ZH_CN.tag();
    }

    private static void describe(CommandLine line, String prefix, Texts texts) {
        CommandSpec spec = line.getCommandSpec();
        spec.usageMessage()
                .synopsisHeading(texts.text("cli.usage.synopsis"))
                .commandListHeading(texts.text("cli.usage.commands") + "%n")
                .description(texts.text(prefix + ".about"));
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).build());
        for (OptionSpec option : List.copyOf(spec.options())) {
            String name = option.longestName().substring(2);
            spec.remove(option);
            String own = prefix + ".option." + name;
            spec.addOption(option.toBuilder()
                    .description(texts.text(texts.has(own) ? own : "cli.option." + name))
                    .build());
        }
        for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
            String key = "cli.parameter." + parameter.paramLabel().replaceAll("\\W.*", "");
            spec.remove(parameter);
            spec.addPositional(
                    parameter.toBuilder().description(texts.text(key)).build());
        }
        line.getSubcommands().forEach((name, sub) -> describe(sub, prefix + "." + name, texts));
    }
}
