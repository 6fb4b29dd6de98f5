package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shikao.exam.Problem;
import org.shikao.files.sheet.FindingReport;
import org.shikao.text.Texts;

/**
 * Writes copies of the workbooks that schools sent, with the bad cells coloured and commented, to be sent back. One file gives exactly
 * the report named; of several, each gives its own beside it: {@code NAME-SOURCE.xlsx}.
 */
public final class ReportFindings {
    private static final String EXTENSION = ".xlsx";
    private final FindingReport report;

    /** @param paper the language of the reports */
    public ReportFindings(Texts paper) {
        report = new FindingReport(paper);
    }

    /**
     * Writes the reports, over those that are there, and gives their paths in the order of the sources.
     *
     * @param findings what was found in all the sources; each report has those that name its file, and the only report also those
     *     that name none
     */
    public List<Path> run(List<Path> sources, List<Problem> findings, Path target) throws IOException {
        List<Path> written = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path source : sources) {
            String name = FindingReport.nameOf(source);
            List<Problem> own = findings.stream()
                    .filter(p -> p.place().file().equals(name)
                            || sources.size() == 1 && p.place().file().isEmpty())
                    .toList();
            Path file = sources.size() == 1 ? target : beside(target, name, names);
            NewFiles.write(file, draft -> {
                report.write(source, own, draft);
                return file;
            });
            written.add(file);
        }
        return written;
    }

    /** Two sources of one name in different folders get a number. */
    private static Path beside(Path target, String source, Set<String> names) {
        String stem = stem(String.valueOf(target.getFileName()));
        String first = stem + "-" + stem(source);
        String name = first;
        for (int i = 2; !names.add(name); i++) {
            name = first + "-" + i;
        }
        return target.resolveSibling(name + EXTENSION);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
