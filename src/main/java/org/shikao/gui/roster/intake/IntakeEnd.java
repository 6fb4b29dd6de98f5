package org.shikao.gui.roster.intake;

import java.nio.file.Path;
import java.util.List;
import org.shikao.exam.Problem;
import org.shikao.flow.ImportRoster.RosterReport;

/**
 * How an import went through.
 *
 * @param files what was imported
 * @param report what it did to the roster, or would do
 * @param trial whether nothing was saved
 * @param problems what is to be known about it; no errors
 */
public record IntakeEnd(List<Path> files, RosterReport report, boolean trial, List<Problem> problems) {
    public IntakeEnd {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
