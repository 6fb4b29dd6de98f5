package org.shikao.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.flow.FileFailure;
import org.shikao.text.ErrorCode;
import org.shikao.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where failures of commands end: each becomes one sentence and an exit code, and is logged once. */
final class Door {
    private static final Logger LOG = Logger.getLogger(Door.class.getName());

    private final Console console;
    private final Texts texts;

    Door(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    /** Wrong usage: what was wrong, and how to ask for help. */
    int usage(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        String words = wrongWords(wrong);
        console.err().println(words);
        console.err().println(texts.text("cli.usage.help", line.getCommandSpec().qualifiedName(" ")));
        if (Arrays.asList(args).contains("--json")) {
            reply(line, ExitCodes.USAGE, Problem.error("CLI_USAGE", Place.NOWHERE, words));
        }
        return ExitCodes.USAGE;
    }

    private String wrongWords(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String meant = String.join(" / ", unmatched.getSuggestions());
            String words = texts.text("cli.usage.unmatched", String.join(" ", unmatched.getUnmatched()));
            return meant.isEmpty() ? words : texts.together(words, texts.text("cli.usage.meant", meant));
        }
        if (line.getCommandSpec().userObject() == null) {
            return texts.text(
                    "cli.usage.subcommand",
                    String.join(" ", line.getSubcommands().keySet()));
        }
        if (wrong instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(this::explained).collect(Collectors.joining(" "));
            return texts.text("cli.usage.missing", names);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return texts.text("cli.usage.twice", name(twice.getOverwritten()));
        }
        return wrong.getArgSpec() == null
                ? texts.text("cli.usage.wrong", wrong.getMessage())
                : wrongValue(wrong.getArgSpec(), String.valueOf(wrong.getValue()));
    }

    /** The library's own sentences are English: what is wrong with a value is said anew. */
    private String wrongValue(ArgSpec arg, String value) {
        Class<?> type = arg.auxiliaryTypes().length > 0 ? arg.auxiliaryTypes()[0] : arg.type();
        if (type.isEnum()) {
            return texts.text("cli.usage.choice", name(arg), value, Choices.listed(type, texts));
        }
        boolean number = Number.class.isAssignableFrom(type) || type == int.class || type == long.class;
        return texts.text(number ? "cli.usage.number" : "cli.usage.value", name(arg), value);
    }

    /** What has no name of its own is called by what the help says of it. */
    private String explained(ArgSpec arg) {
        String about = "cli.parameter." + arg.paramLabel();
        return arg.isOption() || !texts.has(about)
                ? name(arg)
                : texts.text("cli.usage.parameter", name(arg), texts.text(about).replaceAll("[。.]$", ""));
    }

    private static String name(ArgSpec arg) {
        // in brackets as in the help: the bundles have words of their own for NAME and the like
        return arg instanceof OptionSpec option ? option.longestName() : "<" + arg.paramLabel() + ">";
    }

    /** A failure of file or disk, or a defect. */
    int failed(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof ParameterException wrong) {
            return usage(wrong, parsed.originalArgs().toArray(String[]::new));
        }
        if (failure instanceof CancellationException) {
            console.err().println(texts.text("cli.cancelled"));
            return failed(line, ExitCodes.REFUSED, Problem.error("CLI_CANCELLED", Place.NOWHERE));
        }
        Optional<Problem> known = FileFailure.problem(failure);
        if (known.isPresent()) {
            LOG.log(Level.INFO, "could not: {0}", known.get().code());
            console.err().println(Console.finding(texts, known.get()));
            int exit = FileFailure.wrongName(failure) ? ExitCodes.USAGE : ExitCodes.COULD_NOT;
            return failed(line, exit, known.get());
        }
        LOG.log(Level.SEVERE, ErrorCode.of(failure), failure);
        console.err().println(texts.text("cli.defect", ErrorCode.of(failure)));
        return failed(line, ExitCodes.DEFECT, Problem.error("CLI_DEFECT", Place.NOWHERE, ErrorCode.of(failure)));
    }

    private int failed(CommandLine line, int exit, Problem problem) {
        if (line.getCommand() instanceof FlowCommand command && command.common.json) {
            reply(line, exit, problem);
        }
        return exit;
    }

    private void reply(CommandLine line, int exit, Problem problem) {
        console.out().println(JsonReply.write(FlowCommand.name(line), exit, List.of(problem), Map.of()));
    }
}
