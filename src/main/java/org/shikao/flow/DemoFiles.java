package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shikao.flow.ExportResults.Format;
import org.shikao.flow.MakeForms.FormReport;

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
        for (String kind : flows.forms().kinds()) {
            boolean perSheet = kind.startsWith("mark-sheet");
            Path file = out.resolve(kind + ".pdf");
            Answer<FormReport> made = flows.forms()
                    .make(exam, kind, file, perSheet ? site : Optional.empty(), perSheet ? session : Optional.empty());
            if (!made.refused()) {
                files.add(file);
            }
        }
        return files;
    }
}
