package org.shikao.flow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    /** Disks take 255, and a draft and a number need some. */
    private static final int NAME_BYTES = 200;

    private final FindingReport report;

    /** @param paper the language of the reports */
    public ReportFindings(Texts paper) {
        report = new FindingReport(paper);
    }

    /**
     * Writes the reports, over those that are there, and gives their paths in the order of the sources; of several sources those in
     * which nobody has anything to mend get none. A source is never written over: where the name asked for is that of a source, or of two sources alike on this disk, a number goes behind it.
     *
     * @param findings what was found in all the sources, as {@link ImportRoster} labels them; each report has those that name its
     *     file, and the only report also those that name none
     */
    public List<Path> run(List<Path> sources, List<Problem> findings, Path target) throws IOException {
        List<SourceFile> labelled = SourceFile.of(sources);
        List<SourceFile> worth = labelled.stream()
                .filter(source -> labelled.size() == 1 || isToMend(source, findings))
                .toList();
        return write(labelled, worth, findings, target);
    }

    private static boolean isToMend(SourceFile source, List<Problem> findings) {
        return !OtherSides.in(source.label(), findings).isEmpty()
                || findings.stream()
                        .anyMatch(found -> found.severity() != Problem.Severity.NORMALISED
                                && found.place().file().equals(source.label()));
    }

    /** The same for some of all the sources that were labelled together, and none of which is written over. */
    public List<Path> write(List<SourceFile> all, List<SourceFile> sources, List<Problem> findings, Path target)
            throws IOException {
        OutputFile.require(target, "xlsx");
        List<Path> written = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        all.forEach(source -> taken.add(key(source.path())));
        boolean only = sources.size() == 1;
        for (SourceFile source : sources) {
            List<Problem> own = new ArrayList<>(findings.stream()
                    .filter(p -> p.place().file().equals(source.label())
                            || only && p.place().file().isEmpty())
                    .toList());
            own.addAll(OtherSides.in(source.label(), findings));
            Path file = free(only ? target : beside(target, source), taken);
            NewFiles.write(file, draft -> {
                report.write(source.path(), own, draft);
                return file;
            });
            written.add(file);
        }
        return written;
    }

    /** {@code report-一中-七年级.xlsx} for {@code 一中/七年级.xlsx}. */
    private static Path beside(Path target, SourceFile source) {
        String words = stem(source.label()).replaceAll("[/\\\\:]+", "-").replaceAll("^-+", "");
        String name = stem(String.valueOf(target.getFileName())) + "-" + words;
        while (name.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return target.resolveSibling(name + EXTENSION);
    }

    /** This path, or with a number behind its name the first that is not taken. */
    private static Path free(Path wanted, Set<String> taken) {
        Path path = wanted;
        for (int i = 2; !taken.add(key(path)); i++) {
            String name = String.valueOf(wanted.getFileName());
            path = wanted.resolveSibling(
                    stem(name) + "-" + i + name.substring(stem(name).length()));
        }
        return path;
    }

    private static String key(Path path) {
        return SourceFile.folded(SourceFile.real(path).toString());
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
