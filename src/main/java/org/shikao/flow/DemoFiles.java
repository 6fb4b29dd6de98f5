package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shikao.flow.ExportResults.Format;

/** Writes the files that come of a rehearsed exam: results, plan, forms. */
final class DemoFiles {
    private final DemoFlows flows;
    private final Path out;

    DemoFiles(DemoFlows flows, Path out) {
        this.flows = flows;
        this.out = out;
    }

    List<Path> write(OpenExam exam) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Format format : Format.values()) {
            Path file = out.resolve("results." + format.name().toLowerCase(Locale.ROOT));
            flows.results().run(exam, file, format);
            files.add(file);
        }
        Path plan = out.resolve("plan.xlsx");
        flows.plan().export(exam, plan);
        files.add(plan);
        Optional<String> site = Optional.of(exam.plan().sessions().get(0).siteCode());
        Optional<String> session = Optional.of(exam.plan().sessions().get(0).id());
        files.add(form(exam, "ticket", site, Optional.empty()));
        files.add(form(exam, "door-list", Optional.empty(), Optional.empty()));
        files.add(form(exam, "mark-sheet", site, session));
        files.add(form(exam, "mark-sheet-filled", site, session));
        files.add(form(exam, "result-summary", Optional.empty(), Optional.empty()));
        return files;
    }

    private Path form(OpenExam exam, String kind, Optional<String> site, Optional<String> session) throws IOException {
        Path file = out.resolve(kind + ".pdf");
        flows.forms().make(exam, kind, file, site, session);
        return file;
    }
}
