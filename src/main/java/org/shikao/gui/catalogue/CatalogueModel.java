package org.shikao.gui.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.shikao.exam.catalogue.CatalogueDiff;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.RoleWords;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportCatalogue;
import org.shikao.flow.ImportCatalogue.CatalogueReport;
import org.shikao.flow.ImportCatalogue.Order;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Seal;
import org.shikao.flow.Signature;
import org.shikao.gui.catalogue.rubric.RubricModel;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.frame.Notices;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The experiments of the open exam, what the linter says of them, and the way in and out. */
final class CatalogueModel extends ExamModel<Catalogue> {
    /** A file that was read and differs from the exam's catalogue; nothing of it is taken yet. */
    record Offer(Path file, CatalogueDiff diff) {}

    private final CatalogueFlows flows;
    private final ImportCatalogue flow;
    private final Services services;
    private final Notices notices;
    private final ObservableList<Experiment> all = FXCollections.observableArrayList();
    private final FilteredList<Experiment> shown = new FilteredList<>(all);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>();
    private final ObjectProperty<Experiment> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Path> refused = new ReadOnlyObjectWrapper<>();
    private Set<Subject> examined = Set.of();
    private RubricModel editing;
    private Offer offer;

    CatalogueModel(CatalogueFlows flows, Workspace workspace, Services services) {
        super(workspace, Reading.AT_ONCE);
        this.flows = flows;
        this.flow = flows.catalogue();
        this.services = services;
        this.notices = services.notices();
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
        editing = null;
        offer = null;
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
            problems.set(RuleFit.linted(rules, catalogue));
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
        if (editing != null) {
            return editing.state();
        }
        if (offer != null) {
            return Phrase.of(
                    "gui.catalogue.state.offer", offer.file().getFileName().toString());
        }
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

    /** The experiment in the words of this exam's rules, as it will be read. */
    Experiment worded(Experiment experiment) {
        return new RoleWords(workspace().exam().rules().labels()).fill(experiment);
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

    /** The rubric being edited; null for none. */
    RubricModel editing() {
        return editing;
    }

    /** Puts the rubric of the chosen experiment on the editor's table. */
    void edit() {
        if (chosen.get() != null) {
            RubricModel opened =
                    new RubricModel(flows.rubrics(), flows.rehearse(), workspace(), services, chosen.get());
            opened.onState(this::changed);
            editing = opened;
            changed();
        }
    }

    /** Keeps the draft and goes back to the list. */
    void leaveEditor() {
        editing.keep();
        editing = null;
        changed();
    }

    /** The file whose differences are shown; null for none. */
    Offer offer() {
        return offer;
    }

    /** Reads a file and shows what it would change; nothing is changed yet. Refused as a whole when there is an error. */
    void importFrom(Path file) {
        services.tasks()
                .<Answer<CatalogueDiff>>job(
                        "gui.catalogue.reading",
                        reporter -> flow.diff(workspace().exam(), file))
                .onSuccess(answer -> compared(answer, file))
                .onFailure(workspace()::failed)
                .start();
    }

    /** Takes what the shown file adds and changes; nothing is removed. */
    void merge(Signature by) {
        take(new Order(true, seal(), by));
    }

    /** Puts the catalogue of the shown file in the place of the exam's own. */
    void replace(Signature by) {
        take(new Order(false, seal(), by));
    }

    /** Frozen experiments that the shown file would change, and unless it is merged those it would take away. */
    List<String> frozenInOffer(boolean merge) {
        Stream<String> changed = offer.diff().changes().stream().map(CatalogueDiff.Change::experimentId);
        Stream<String> gone =
                merge ? Stream.of() : offer.diff().removed().stream().map(Experiment::id);
        return Stream.concat(changed, gone)
                .distinct()
                .filter(id -> known(id).filter(e -> e.rubric().isFrozen()).isPresent())
                .toList();
    }

    /** Leaves the catalogue as it is. */
    void refuseOffer() {
        offer = null;
        changed();
    }

    private Seal seal() {
        // a plan that is there is given up: the page has asked about it
        return sessions() == 0 ? Seal.KEEP : Seal.BREAK;
    }

    private void take(Order order) {
        Path file = offer.file();
        workspace()
                .<CatalogueReport>changeOnce(
                        "gui.catalogue.importing",
                        file,
                        (exam, progress) -> flow.run(exam, file, order),
                        answer -> imported(answer, file));
    }

    private void compared(Answer<CatalogueDiff> answer, Path file) {
        if (answer.refused()) {
            refused.set(file);
            problems.set(answer.problems());
            return;
        }
        refused.set(null);
        reread();
        if (answer.get().isEmpty()) {
            notices.tell(
                    Severity.INFO,
                    Phrase.of("gui.catalogue.same", file.getFileName().toString()));
            return;
        }
        offer = new Offer(file, answer.get());
        changed();
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

    /** The exam's own experiment of this id. */
    Optional<Experiment> known(String id) {
        return all.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** Chooses the experiment that a finding names, if it is there. */
    void choose(String id) {
        known(id).ifPresent(chosen::set);
    }

    private void imported(Answer<CatalogueReport> answer, Path file) {
        offer = null;
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
