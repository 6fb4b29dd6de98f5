package org.shikao.cli;

import picocli.CommandLine.Option;

/** {@code --reason --by --second}: why, and the two people who decide it; all of them are needed. */
final class TwoPeople {
    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    String reason;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    String by;

    @Option(names = "--second", required = true, paramLabel = "NAME")
    String second;
}
