package org.shikao.cli;

import java.util.Arrays;
import java.util.List;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --candidate --subject}: whose sheet of which subject; both are needed. */
final class OneSheet {
    @Option(names = "--candidate", required = true, paramLabel = "NO")
    String candidate;

    @Option(names = "--subject", required = true, paramLabel = "S")
    String subject;

    /** The sheet meant; wrong usage where there is no such subject. */
    SheetKey key(CommandSpec spec) {
        List<String> known = Arrays.stream(Subject.values()).map(Subject::code).toList();
        return new SheetKey(
                candidate,
                Subject.ofCode(subject)
                        .orElseThrow(() ->
                                new ParameterException(spec.commandLine(), "--subject=" + String.join("|", known))));
    }
}
