package org.shikao.gui.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.CatalogueCheck;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportCatalogue;
import org.shikao.flow.ImportCatalogue.CatalogueReport;
import org.shikao.flow.OpenExam;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.frame.Notices;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The experiments of the open exam, what the linter says of them, and the way in and out. */
final class CatalogueModel extends ExamModel<Catalogue> {
    private final ImportCatalogue flow;
    private final Notices notices;
    private final ObservableList<Experiment> all = FXCollections.observableArrayList();
    private final FilteredList<Experiment> shown = new FilteredList<>(all);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>();
    private final ObjectProperty<Experiment> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Path> refused = new ReadOnlyObjectWrapper<>();
    private Set<Subject> examined = Set.of();

    CatalogueModel(ImportCatalogue flow, Workspace workspace, Notices notices) {
        super(workspace, Reading.AT_ONCE);
        this.flow = flow;
        this.notices = notices;
        query.addListener(observable -> filter());
        subject.addListener(observable -> filter());
        problems.addListener(observable -> changed());
    }

    @Override
    protected void forget() {
        all.clear();
        chosen.set(null);
        refused.set(null);
        problems.set(List.of());
    }

    @Override
    protected Catalogue read(OpenExam exam) {
        return exam.catalogue();
    }

    @Override
    protected Catalogue take(Catalogue catalogue) {
        RulePack rules = workspace().exam().rules();
        examined = rules.subjects().list().stream().map(rule -> rule.subject()).collect(Collectors.toSet());
        String before = chosen.get() == null ? "" : chosen.get().id();
        if (!all.equals(catalogue.experiments())) {
            all.setAll(catalogue.experiments());
        }
        chosen.set(catalogue.experiment(before).orElseGet(() -> all.isEmpty() ? null : all.get(0)));
        if (refused.get() == null) {
            List<Problem> found = new ArrayList<>(CatalogueCheck.check(catalogue));
            found.addAll(RuleFit.check(rules, catalogue));
            problems.set(List.copyOf(found));
        }
        return catalogue;
    }

    @Override
    protected StepState stepOf(Catalogue catalogue) {
        if (refused.get() == null && Problem.anyError(problems.get())) {
            return StepState.ATTENTION;
        }
        return all.isEmpty() ? StepState.EMPTY : StepState.DONE;
    }

    @Override
    protected Phrase stateOf(Catalogue catalogue) {
        if (started()) {
            return Phrase.of("gui.catalogue.state.stands", size(), points());
        }
        int found = refused.get() == null ? problems.get().size() : 0;
        return found > 0
                ? Phrase.of("gui.catalogue.state.found", size(), points(), found)
                : Phrase.of("gui.catalogue.state", size(), points());
    }

    /** The experiments that pass the filter, in the order of the catalogue. */
    ObservableList<Experiment> shown() {
        return shown;
    }

    /** What is searched for in id and title. */
    StringProperty queryProperty() {
        return query;
    }

    /** The one subject shown; null for all. */
    ObjectProperty<Subject> subjectProperty() {
        return subject;
    }

    /** The experiment whose details are shown. */
    ObjectProperty<Experiment> chosenProperty() {
        return chosen;
    }

    /** What the linter says of the catalogue, or of a file that was refused. */
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** The file that was refused; null when the findings are those of the exam's own catalogue. */
    ReadOnlyObjectProperty<Path> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    boolean hasExam() {
        return workspace().exam() != null;
    }

    boolean mayImport() {
        return workspace().writable() && !workspace().exam().started();
    }

    /** Whether the exam day has begun, after which the catalogue stands. */
    boolean started() {
        return hasExam() && workspace().exam().started();
    }

    int sessions() {
        return hasExam() ? workspace().exam().plan().sessions().size() : 0;
    }

    int size() {
        return all.size();
    }

    int points() {
        return all.stream().mapToInt(e -> e.rubric().points().size()).sum();
    }

    /** Whether the rules examine the subject of this experiment. */
    boolean examined(Experiment experiment) {
        return examined.contains(experiment.subject());
    }

    /** Replaces the catalogue by that of a file; refused as a whole when there is an error. */
    void importFrom(Path file) {
        workspace()
                .<CatalogueReport>change(
                        "gui.catalogue.importing",
                        (exam, progress) -> flow.run(exam, file),
                        answer -> imported(answer, file));
    }

    /** Writes the exam's catalogue. */
    void exportTo(Path file) {
        workspace()
                .<Path>save(
                        (exam, progress) -> {
                            flow.export(exam, file);
                            return Answer.of(file);
                        },
                        answer -> notices.tell(
                                Severity.SUCCESS,
                                Phrase.of(
                                        "gui.catalogue.exported",
                                        file.getFileName().toString())));
    }

    /** Goes back to the findings of the exam's own catalogue. */
    void dismiss() {
        refused.set(null);
        reread();
    }

    /** Chooses the experiment that a finding names, if it is there. */
    void choose(String id) {
        all.stream().filter(e -> e.id().equals(id)).findFirst().ifPresent(chosen::set);
    }

    private void imported(Answer<CatalogueReport> answer, Path file) {
        if (answer.refused()) {
            refused.set(file);
            problems.set(answer.problems());
            return;
        }
        refused.set(null);
        reread();
        CatalogueReport report = answer.get();
        notices.tell(Severity.SUCCESS, Phrase.of("gui.catalogue.imported", report.experiments(), report.points()));
    }

    private void filter() {
        String words = query.get().strip().toLowerCase(Locale.ROOT);
        Subject only = subject.get();
        shown.setPredicate(e -> (only == null || e.subject() == only)
                && (words.isEmpty()
                        || e.title().toLowerCase(Locale.ROOT).contains(words)
                        || e.id().toLowerCase(Locale.ROOT).contains(words)));
        if (!shown.isEmpty() && !shown.contains(chosen.get())) {
            chosen.set(shown.get(0));
        }
    }
}
