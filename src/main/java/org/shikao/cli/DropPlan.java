package org.shikao.cli;

import org.shikao.flow.Seal;
import picocli.CommandLine.Option;

/** {@code --drop-plan}: a sealed plan may be given up; without it the plan stays and the command is refused. */
final class DropPlan {
    @Option(names = "--drop-plan")
    boolean given;

    Seal seal() {
        return given ? Seal.BREAK : Seal.KEEP;
    }
}
