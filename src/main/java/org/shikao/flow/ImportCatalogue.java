package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.store.PreparedChange;

/** Brings a catalogue into an exam and out again. */
public final class ImportCatalogue {
    /** What was brought in. */
    public record CatalogueReport(int experiments, int points) {}

    private final Documents documents = new Documents();

    /** The catalogue shipped with the program. */
    public Catalogue builtIn() {
        return new BuiltInCatalogue().load();
    }

    /** Reads and lints a file. */
    public Answer<Catalogue> read(Path file) throws IOException {
        return documents.catalogue(Files.readAllBytes(file), file.getFileName().toString());
    }

    /** The linter alone. */
    public Answer<CatalogueReport> check(Path file) throws IOException {
        return read(file).map(ImportCatalogue::report);
    }

    /** Replaces the catalogue of an exam that has not begun. */
    public Answer<CatalogueReport> run(OpenExam exam, Path file) throws IOException {
        return read(file)
                .then(catalogue -> fitting(exam, catalogue))
                .then(catalogue -> Preparation.change(
                                exam,
                                prepared -> prepared.with(catalogue),
                                PreparedChange.document(Documents.CATALOGUE, documents.text(catalogue)))
                        .map(done -> report(catalogue)));
    }

    /** The same without replacing it; may be asked of an exam open for reading. */
    public Answer<CatalogueReport> check(OpenExam exam, Path file) throws IOException {
        return read(file)
                .then(catalogue -> fitting(exam, catalogue))
                .then(catalogue -> Preparation.allowed(exam).map(allowed -> report(catalogue)));
    }

    private static Answer<Catalogue> fitting(OpenExam exam, Catalogue catalogue) {
        List<Problem> problems = RuleFit.check(exam.rules(), catalogue);
        return Problem.anyError(problems) ? Answer.refused(problems) : Answer.of(catalogue, problems);
    }

    /** Writes the exam's catalogue as YAML. */
    public void export(OpenExam exam, Path file) throws IOException {
        NewFiles.write(file, draft -> Files.writeString(draft, documents.text(exam.catalogue())));
    }

    private static CatalogueReport report(Catalogue catalogue) {
        int points = catalogue.experiments().stream()
                .mapToInt(e -> e.rubric().points().size())
                .sum();
        return new CatalogueReport(catalogue.experiments().size(), points);
    }
}
