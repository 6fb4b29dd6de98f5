package org.shikao.cli;

import org.shikao.flow.Signature;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --new-version --by NAME --reason TEXT}: frozen experiments may get their next version, for which somebody answers. */
final class NewVersion {
    @Option(names = "--new-version")
    boolean given;

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "")
    String by;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "")
    String reason;

    /** A new version needs a name and a reason, and these mean nothing without it. */
    void requireUsage(CommandLine line) {
        if (given && by.isBlank()) {
            throw new ParameterException(line, "--new-version --by=NAME");
        }
        if (given && reason.isBlank()) {
            throw new ParameterException(line, "--new-version --reason=TEXT");
        }
        if (!given && !(by.isBlank() && reason.isBlank())) {
            throw new ParameterException(line, "--new-version");
        }
    }

    Signature signature() {
        return given ? new Signature(by, reason) : Signature.NONE;
    }
}
