package org.shikao.flow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.CatalogueCheck;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.files.yaml.CatalogueYaml;

/** Brings a catalogue into an exam and out again. */
public final class ImportCatalogue {
    /** What was brought in. */
    public record CatalogueReport(int experiments, int points) {}

    /** The catalogue shipped with the program. */
    public Catalogue builtIn() {
        return BuiltInCatalogue.load();
    }

    /** Reads and lints a file. */
    public Answer<Catalogue> read(Path file) throws IOException {
        var read = CatalogueYaml.read(Files.readAllBytes(file), file.getFileName().toString());
        List<Problem> problems = new ArrayList<>(read.problems());
        read.value().ifPresent(c -> problems.addAll(CatalogueCheck.check(c)));
        return Problem.anyError(problems) ? Answer.refused(problems) : new Answer<>(read.value(), problems);
    }

    /** The linter alone. */
    public Answer<CatalogueReport> check(Path file) throws IOException {
        return read(file).map(ImportCatalogue::report);
    }

    /** Replaces the catalogue of an exam that has not begun. */
    public Answer<CatalogueReport> run(OpenExam exam, Path file) throws IOException {
        return read(file).then(catalogue -> Preparation.change(exam, p -> p.with(catalogue), store ->
                store.putDocument(Exams.CATALOGUE, CatalogueYaml.write(catalogue))).map(done -> report(catalogue)));
    }

    /** Writes the exam's catalogue as YAML. */
    public void export(OpenExam exam, Path file) throws IOException {
        Files.writeString(file, CatalogueYaml.write(exam.catalogue()), StandardCharsets.UTF_8);
    }

    private static CatalogueReport report(Catalogue catalogue) {
        int points = catalogue.experiments().stream()
                .mapToInt(e -> e.rubric().points().size())
                .sum();
        return new CatalogueReport(catalogue.experiments().size(), points);
    }
}
