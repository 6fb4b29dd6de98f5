package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.CatalogueDiff;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.files.sheet.CatalogueRead;
import org.shikao.files.sheet.CatalogueWorkbook;
import org.shikao.files.sheet.CatalogueWorkbookReader;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.store.PreparedChange;
import org.shikao.text.Texts;

/** Brings a catalogue into an exam and out again. */
public final class ImportCatalogue {
    /** What was brought in. */
    public record CatalogueReport(int experiments, int points) {}

    private final Documents documents = new Documents();
    private final Texts paper;

    /** @param paper the language of an exported workbook */
    public ImportCatalogue(Texts paper) {
        this.paper = paper;
    }

    /** The catalogue shipped with the program. */
    public Catalogue builtIn() {
        return new BuiltInCatalogue().load();
    }

    /** Reads and lints a file: a workbook by its ending, else YAML. */
    public Answer<Catalogue> read(Path file) throws IOException {
        if (isWorkbook(file)) {
            CatalogueRead read = new CatalogueWorkbookReader().read(file);
            return new Answer<>(read.value(), read.problems());
        }
        return documents.catalogue(Files.readAllBytes(file), file.getFileName().toString());
    }

    /** The linter alone. */
    public Answer<CatalogueReport> check(Path file) throws IOException {
        return read(file).map(ImportCatalogue::report);
    }

    /** What a file would change in the exam's catalogue; nothing is changed. */
    public Answer<CatalogueDiff> diff(OpenExam exam, Path file) throws IOException {
        return read(file).map(incoming -> CatalogueDiff.of(exam.catalogue(), incoming));
    }

    /** Replaces the catalogue of an exam that has not begun; refused where a plan is sealed that is to stay. */
    public Answer<CatalogueReport> run(OpenExam exam, Path file, Seal seal) throws IOException {
        return run(exam, read(file), seal);
    }

    /**
     * Takes only what a file adds and changes into the catalogue of an exam that has not begun; nothing is removed.
     * Refused where a plan is sealed that is to stay.
     */
    public Answer<CatalogueReport> merge(OpenExam exam, Path file, Seal seal) throws IOException {
        return run(exam, read(file).map(incoming -> CatalogueDiff.merged(exam.catalogue(), incoming)), seal);
    }

    private Answer<CatalogueReport> run(OpenExam exam, Answer<Catalogue> incoming, Seal seal) {
        return incoming.then(catalogue -> fitting(exam, catalogue))
                .then(catalogue -> Preparation.change(
                                exam,
                                seal,
                                prepared -> prepared.with(catalogue),
                                PreparedChange.document(Documents.CATALOGUE, documents.text(catalogue)))
                        .map(done -> report(catalogue)));
    }

    /** The same without replacing it; may be asked of an exam open for reading. */
    public Answer<CatalogueReport> check(OpenExam exam, Path file, Seal seal) throws IOException {
        return read(file)
                .then(catalogue -> fitting(exam, catalogue))
                .then(catalogue -> Preparation.allowed(exam, seal).map(allowed -> report(catalogue)));
    }

    private static Answer<Catalogue> fitting(OpenExam exam, Catalogue catalogue) {
        List<Problem> problems = RuleFit.check(exam.rules(), catalogue);
        return Problem.anyError(problems) ? Answer.refused(problems) : Answer.of(catalogue, problems);
    }

    /** Writes the exam's catalogue as a workbook or as YAML, by the file's ending. */
    public void export(OpenExam exam, Path file) throws IOException {
        NewFiles.write(file, draft -> written(exam.catalogue(), draft, isWorkbook(file)));
    }

    private Path written(Catalogue catalogue, Path file, boolean workbook) throws IOException {
        if (!workbook) {
            return Files.writeString(file, documents.text(catalogue));
        }
        new CatalogueWorkbook(paper).write(file, catalogue);
        return file;
    }

    private static boolean isWorkbook(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xls");
    }

    private static CatalogueReport report(Catalogue catalogue) {
        int points = catalogue.experiments().stream()
                .mapToInt(e -> e.rubric().points().size())
                .sum();
        return new CatalogueReport(catalogue.experiments().size(), points);
    }
}
