package org.shikao.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shikao.text.Lang;
import org.shikao.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Builds the tree of commands and gives every command and option its text. Only the branch that a command line asks for grows:
 * the parser reads the options of a command from its class, which for all of them takes longer than most commands.
 */
public final class CommandTree {
    private final CommandLine root;
    private final Console console;
    private final Map<String, Branch> branches = new LinkedHashMap<>();

    /** A command as the parser wants it, with the one subcommand that is asked for, or all if it is none of them. */
    private interface Branch {
        CommandLine grown(String subcommand);
    }

    /** A tree with nothing in it yet. */
    public CommandTree(Console console) {
        this.console = console;
        this.root = new CommandLine(CommandSpec.create().name("shikao"));
        root.addMixin("common", new CommonOptions());
    }

    /** Adds a command that needs no subcommand. */
    public CommandTree add(FlowCommand command) {
        branches.put(name(command), subcommand -> new CommandLine(command));
        return this;
    }

    /** Adds a command with subcommands; {@code group} may do work of its own. */
    public CommandTree add(FlowCommand group, FlowCommand... commands) {
        branches.put(name(group), subcommand -> gathered(new CommandLine(group), subcommand, commands));
        return this;
    }

    /** Adds a command that does work of its own and has a name under it that gathers further commands. */
    public CommandTree add(FlowCommand group, String name, FlowCommand... commands) {
        branches.put(
                name(group),
                subcommand -> new CommandLine(group).addSubcommand(name, gathered(named(name), "", commands)));
        return this;
    }

    /** Adds a name that only gathers subcommands. */
    public CommandTree group(String name, FlowCommand... commands) {
        branches.put(name, subcommand -> gathered(named(name), subcommand, commands));
        return this;
    }

    private static CommandLine named(String name) {
        return new CommandLine(CommandSpec.create().name(name));
    }

    private static CommandLine gathered(CommandLine line, String subcommand, FlowCommand... commands) {
        List<FlowCommand> asked = Stream.of(commands)
                .filter(command -> name(command).equals(subcommand))
                .toList();
        (asked.isEmpty() ? List.of(commands) : asked).forEach(line::addSubcommand);
        return line;
    }

    private static String name(FlowCommand command) {
        return command.getClass().getAnnotation(Command.class).name();
    }

    /** All commands with their options, as they are known before a language is asked for. */
    public CommandSpec model() {
        grow();
        return root.getCommandSpec();
    }

    /** Grows the branch that these words ask for, or all if they name no command. */
    private void grow(String... args) {
        int at = firstWord(args);
        if (at < args.length && branches.containsKey(args[at])) {
            String next = at + 1 < args.length ? args[at + 1] : "";
            root.addSubcommand(args[at], branches.get(args[at]).grown(next));
        } else {
            branches.forEach((name, branch) -> root.addSubcommand(name, branch.grown("")));
        }
    }

    /** Where the first word stands that is neither an option of the program nor the value of one. */
    private int firstWord(String... args) {
        int at = 0;
        while (at < args.length && args[at].startsWith("-")) {
            OptionSpec option = root.getCommandSpec().findOption(args[at]);
            at += option != null && option.arity().max() > 0 ? 2 : 1;
        }
        return at;
    }

    /** Runs a command line and gives its exit code. */
    public int execute(String... args) {
        grow(args);
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
