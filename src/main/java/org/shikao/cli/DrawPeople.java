package org.shikao.cli;

import org.shikao.flow.DrawLots.DrawOrder;
import picocli.CommandLine.Option;

/** Who draws, and for a draw in place of an earlier one, why and by which two people. */
final class DrawPeople {
    @Option(names = "--by", paramLabel = "NAME")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    String reason = "";

    @Option(names = "--first", paramLabel = "NAME")
    String first = "";

    @Option(names = "--second", paramLabel = "NAME")
    String second = "";

    DrawOrder order(String session, String entropy) {
        return new DrawOrder(session, entropy, by, reason, first, second);
    }
}
