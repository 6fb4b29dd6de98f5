package org.shikao.cli;

import picocli.CommandLine.Option;

/** {@code --reason --by --second} of a command that needs them only for some of what it does; the flow says when. */
final class PeopleIfNeeded {
    @Option(names = "--reason", paramLabel = "TEXT")
    String reason = "";

    @Option(names = "--by", paramLabel = "NAME")
    String by = "";

    @Option(names = "--second", paramLabel = "NAME")
    String second = "";
}
