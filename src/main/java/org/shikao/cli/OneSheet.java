package org.shikao.cli;

import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import picocli.CommandLine.Option;

/** {@code --candidate --subject}: whose sheet of which subject; both are needed. */
final class OneSheet {
    @Option(names = "--candidate", required = true, paramLabel = "NO")
    String candidate;

    @Option(names = "--subject", required = true, paramLabel = "S")
    Subject subject;

    /** The sheet meant. */
    SheetKey key() {
        return new SheetKey(candidate, subject);
    }
}
