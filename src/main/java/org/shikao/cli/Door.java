package org.shikao.cli;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.shikao.exam.Problem;
import org.shikao.flow.FileFailure;
import org.shikao.text.ErrorCode;
import org.shikao.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
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
        console.err().println(wrongWords(wrong));
        UnmatchedArgumentException.printSuggestions(
                wrong, wrong.getCommandLine().getErr());
        console.err()
                .println(texts.text(
                        "cli.usage.help",
                        wrong.getCommandLine().getCommandSpec().qualifiedName(" ")));
        return ExitCodes.USAGE;
    }

    private String wrongWords(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return texts.text("cli.usage.unmatched", String.join(" ", unmatched.getUnmatched()));
        }
        if (wrong instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream()
                    .map(arg -> arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel())
                    .collect(Collectors.joining(" "));
            return texts.text("cli.usage.missing", names);
        }
        return texts.text("cli.usage.wrong", wrong.getMessage());
    }

    /** A failure of file or disk, or a defect. */
    int failed(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof ParameterException wrong) {
            return usage(wrong, new String[0]);
        }
        if (failure instanceof CancellationException) {
            console.err().println(texts.text("cli.cancelled"));
            return ExitCodes.REFUSED;
        }
        Optional<Problem> known = FileFailure.problem(failure);
        if (known.isPresent()) {
            LOG.log(Level.INFO, "could not: {0}", known.get().code());
            console.err().println(Console.finding(texts, known.get()));
            return ExitCodes.COULD_NOT;
        }
        LOG.log(Level.SEVERE, ErrorCode.of(failure), failure);
        console.err().println(texts.text("cli.defect", ErrorCode.of(failure)));
        return ExitCodes.DEFECT;
    }
}
