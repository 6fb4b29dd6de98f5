package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.CatalogueCheck;
import org.shikao.exam.catalogue.CatalogueDiff;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.FrozenExperiments;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricHistory;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.files.sheet.CatalogueRead;
import org.shikao.files.sheet.CatalogueWorkbook;
import org.shikao.files.sheet.CatalogueWorkbookReader;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.text.Texts;

/** Brings a catalogue into an exam and out again. */
public final class ImportCatalogue {
    /** What was brought in; {@code changed} tells whether anything is other than before. */
    public record CatalogueReport(int experiments, int points, boolean changed) {}

    private final Documents documents = new Documents();
    /**
     * How a file is taken.
     *
     * @param merge whether only what it adds and changes is taken and nothing removed
     * @param seal what happens to a sealed plan
     * @param by who answers for new versions of frozen experiments and why; {@link Signature#NONE} if these are to stay
     */
    public record Order(boolean merge, Seal seal, Signature by) {}

    private final Texts paper;
    private final RubricShelf shelf;

    /**
     * The flow at one computer.
     *
     * @param paper the language of an exported workbook
     * @param clock tells when a version of a frozen experiment came
     * @param person who works here
     */
    public ImportCatalogue(Texts paper, Clock clock, String person) {
        this.paper = paper;
        shelf = new RubricShelf(clock, person);
    }

    /** The catalogue shipped with the program. */
    public Catalogue builtIn() {
        return new BuiltInCatalogue().load();
    }

    /** Reads and lints a file, comparing it with the catalogue shipped with the program. */
    public Answer<Catalogue> read(Path file) throws IOException {
        return read(file, builtIn());
    }

    /** Reads and lints a file: a workbook by its ending or its first bytes, else YAML. */
    private Answer<Catalogue> read(Path file, Catalogue known) throws IOException {
        if (isWorkbook(file) || CatalogueWorkbookReader.isPacked(file)) {
            CatalogueRead read = new CatalogueWorkbookReader().read(file, known);
            return new Answer<>(read.value(), read.problems());
        }
        return documents.catalogue(Files.readAllBytes(file), file.getFileName().toString());
    }

    /** The linter alone. */
    public Answer<CatalogueReport> check(Path file) throws IOException {
        return read(file).map(catalogue -> report(catalogue, true));
    }

    /** What a file would change in the exam's catalogue; nothing is changed. */
    public Answer<CatalogueDiff> diff(OpenExam exam, Path file) throws IOException {
        return read(file, exam.catalogue())
                .map(incoming ->
                        CatalogueDiff.of(exam.catalogue(), FrozenExperiments.standing(exam.catalogue(), incoming)));
    }

    /** What a file would change or take away of frozen experiments; empty if all of them stay as they are. */
    public Answer<CatalogueDiff> touched(OpenExam exam, Path file, Order order) throws IOException {
        return incoming(exam, file, order).map(incoming -> FrozenExperiments.touched(exam.catalogue(), incoming));
    }

    /**
     * Puts a file in the place of the catalogue of an exam that has not begun, or merges it. Refused where a plan is sealed that is to
     * stay, and where frozen experiments would change without somebody who answers for their next version.
     */
    public Answer<CatalogueReport> run(OpenExam exam, Path file, Order order) throws IOException {
        return judged(exam, file, order)
                .then(change -> Preparation.change(
                                exam,
                                order.seal(),
                                prepared -> prepared.with(change.catalogue()),
                                shelf.with(change.catalogue(), change.history()))
                        .map(done -> report(change.catalogue(), true)));
    }

    /** The same without changing anything; may be asked of an exam open for reading. */
    public Answer<CatalogueReport> check(OpenExam exam, Path file, Order order) throws IOException {
        Answer<OpenExam> allowed = Preparation.allowed(exam, order.seal());
        if (exam.started()) {
            return Answer.refused(allowed.problems());
        }
        Answer<CatalogueReport> judged = judged(exam, file, order)
                .map(change -> report(change.catalogue(), !change.catalogue().equals(exam.catalogue())));
        if (!allowed.refused()) {
            return judged;
        }
        // both at once, so that nobody gives up a plan only to be refused again
        List<Problem> problems = new ArrayList<>(allowed.problems());
        problems.addAll(judged.problems());
        return Answer.refused(problems);
    }

    private record Change(Catalogue catalogue, RubricHistory history) {}

    private Answer<Catalogue> incoming(OpenExam exam, Path file, Order order) throws IOException {
        return read(file, exam.catalogue())
                .then(read -> order.merge() ? whole(exam.catalogue(), read) : Answer.of(read));
    }

    /** Both together, with what is wrong of the whole and of neither part alone. */
    private static Answer<Catalogue> whole(Catalogue own, Catalogue read) {
        Catalogue merged = CatalogueDiff.merged(own, read);
        List<Problem> problems = new ArrayList<>(CatalogueCheck.check(merged));
        problems.removeAll(CatalogueCheck.check(own));
        problems.removeAll(CatalogueCheck.check(read));
        return Problem.anyError(problems) ? Answer.refused(problems) : Answer.of(merged, problems);
    }

    private Answer<Change> judged(OpenExam exam, Path file, Order order) throws IOException {
        Answer<RubricHistory> history = shelf.read(exam);
        return history.refused()
                ? Answer.refused(history.problems())
                : incoming(exam, file, order)
                        .then(incoming -> fitting(exam, incoming))
                        .then(incoming -> versions(exam, incoming, history.get(), order.by()));
    }

    private Answer<Change> versions(OpenExam exam, Catalogue incoming, RubricHistory history, Signature by) {
        Catalogue own = exam.catalogue();
        List<Experiment> touched = FrozenExperiments.of(FrozenExperiments.touched(own, incoming), own);
        List<Problem> stopped = touched.isEmpty() ? List.of() : unsigned(touched, by);
        if (!stopped.isEmpty()) {
            return Answer.refused(stopped);
        }
        Catalogue catalogue = FrozenExperiments.versions(own, incoming, history, by.name());
        RubricHistory after = history;
        for (Experiment before : touched) {
            // one taken away leaves its last version with the reason
            Rubric now =
                    catalogue.experiment(before.id()).map(Experiment::rubric).orElse(before.rubric());
            after = known(after, before).with(shelf.kept(before.id(), by, now));
        }
        return Answer.of(new Change(catalogue, after));
    }

    /** A rubric that came frozen from a file was never worked on here; the next version must not be the first one known. */
    private RubricHistory known(RubricHistory history, Experiment before) {
        boolean there =
                history.of(before.id()).stream().anyMatch(kept -> kept.rubric().equals(before.rubric()));
        return there ? history : history.with(shelf.kept(before.id(), before.rubric()));
    }

    private static List<Problem> unsigned(List<Experiment> touched, Signature by) {
        if (by.equals(Signature.NONE)) {
            return touched.stream()
                    .map(e -> Problem.error("EXPERIMENT_FROZEN", Place.named(e.id()), e.id(), e.title()))
                    .toList();
        }
        boolean whole = !by.name().isEmpty() && !by.reason().isEmpty();
        String first = touched.get(0).id();
        return whole ? List.of() : List.of(Problem.error("RUBRIC_REASON", Place.named(first), first));
    }

    private static Answer<Catalogue> fitting(OpenExam exam, Catalogue catalogue) {
        List<Problem> problems = RuleFit.check(exam.rules(), catalogue);
        return Problem.anyError(problems) ? Answer.refused(problems) : Answer.of(catalogue, problems);
    }

    /** Writes the exam's catalogue as a workbook or as YAML, by the file's ending. */
    public void export(OpenExam exam, Path file) throws IOException {
        OutputFile.require(file, "xlsx", "yaml", "yml");
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
        return OutputFile.ending(file).equals("xlsx");
    }

    private static CatalogueReport report(Catalogue catalogue, boolean changed) {
        int points = catalogue.experiments().stream()
                .mapToInt(e -> e.rubric().points().size())
                .sum();
        return new CatalogueReport(catalogue.experiments().size(), points, changed);
    }
}
