package org.shikao.gui.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
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
import org.shikao.exam.roster.Roster;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportPhotos;
import org.shikao.flow.ImportPhotos.PhotoReport;
import org.shikao.flow.ImportRoster;
import org.shikao.flow.ImportRoster.Change;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.ImportRoster.RosterReport;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.frame.Notices;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The candidates of the open exam, what can be seen of them, and the import with what became of it. */
final class RosterModel extends ExamModel<Roster> {
    private static final String DIFFERS = "ROSTER_DIFFERS";
    private static final String PHOTO_DIFFERS = "PHOTO_DIFFERS";

    private final ImportRoster flow;
    private final Notices notices;
    private final PhotoModel photos;
    private final ObservableList<RosterRow> all = FXCollections.observableArrayList();
    private final FilteredList<RosterRow> shown = new FilteredList<>(all);
    private final ObservableList<SchoolCount> schools = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<SchoolCount> school = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> grade = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<ImportOutcome> outcome = new ReadOnlyObjectWrapper<>();
    private Roster listed = Roster.EMPTY;

    RosterModel(ImportRoster flow, ImportPhotos photos, Workspace workspace, Notices notices) {
        super(workspace, Reading.AT_ONCE);
        this.flow = flow;
        this.notices = notices;
        this.photos = new PhotoModel(photos, workspace);
        query.addListener(observable -> filter());
        school.addListener(observable -> filter());
        grade.addListener(observable -> filter());
        outcome.addListener(observable -> changed());
    }

    @Override
    protected void forget() {
        outcome.set(null);
        list(Roster.EMPTY);
    }

    @Override
    protected Roster read(OpenExam exam) {
        return exam.roster();
    }

    @Override
    protected Roster take(Roster roster) {
        // the roster is a value: the same one needs no listing again
        if (roster != listed) {
            list(roster);
        }
        return roster;
    }

    @Override
    protected StepState stepOf(Roster roster) {
        ImportOutcome last = outcome.get();
        if (last != null && last.isWaiting()) {
            return StepState.ATTENTION;
        }
        return all.isEmpty() ? StepState.EMPTY : StepState.DONE;
    }

    @Override
    protected Phrase stateOf(Roster roster) {
        if (all.isEmpty()) {
            return Phrase.of("gui.roster.state.none");
        }
        return Phrase.of(started() ? "gui.roster.state.stands" : "gui.roster.state", all.size(), schools.size());
    }

    /** The candidates that pass the filters, in the order of their numbers. */
    ObservableList<RosterRow> shown() {
        return shown;
    }

    /** The schools with their counts. */
    ObservableList<SchoolCount> schools() {
        return schools;
    }

    /** What is searched for: parts of number, name, school or class. */
    StringProperty queryProperty() {
        return query;
    }

    /** The one school shown; null for all. */
    ObjectProperty<SchoolCount> schoolProperty() {
        return school;
    }

    /** The one grade shown; null for all. */
    ObjectProperty<Integer> gradeProperty() {
        return grade;
    }

    /** What became of the last import; null when there is nothing to tell. */
    ReadOnlyObjectProperty<ImportOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    boolean hasExam() {
        return workspace().exam() != null;
    }

    int size() {
        return all.size();
    }

    boolean mayImport() {
        return workspace().writable() && !workspace().exam().started();
    }

    /** Photos may come at any time, also after the seal. */
    boolean mayAddPhotos() {
        return workspace().writable() && size() > 0;
    }

    /** Whether the exam day has begun, after which the roster stands. */
    boolean started() {
        return hasExam() && workspace().exam().started();
    }

    int sessions() {
        return hasExam() ? workspace().exam().plan().sessions().size() : 0;
    }

    /** Imports these files, all or nothing. */
    void importFrom(List<Path> files) {
        run(files, new RosterOptions(false, false));
    }

    /** Reads and judges these files without saving anything. */
    void tryOut(List<Path> files) {
        run(files, new RosterOptions(false, true));
    }

    /** Imports the files of the last import again; with {@code update} other data of candidates already there is taken over. */
    void again(boolean update) {
        run(outcome.get().files(), new RosterOptions(update, false));
    }

    /** The photo beside the candidates. */
    PhotoModel photos() {
        return photos;
    }

    /** Attaches photos from folders and archives; {@code differing} is told how many candidates keep another photo. */
    void importPhotos(List<Path> sources, boolean update, LongConsumer differing) {
        photos.importFrom(sources, update, answer -> {
            if (answer.refused()) {
                outcome.set(new ImportOutcome(
                        ImportOutcome.Kind.NO_PHOTOS,
                        Phrase.of("gui.roster.photos.refused"),
                        sources,
                        answer.problems(),
                        List.of()));
                return;
            }
            ended(new ImportOutcome(
                    ImportOutcome.Kind.DONE, told(answer.get()), sources, answer.problems(), List.of()));
            long others = answer.problems().stream()
                    .filter(p -> p.code().equals(PHOTO_DIFFERS))
                    .count();
            if (others > 0) {
                differing.accept(others);
            }
        });
    }

    private static Phrase told(PhotoReport r) {
        return Phrase.of("gui.roster.photos.done", r.read(), r.attached(), r.unchanged(), r.unmatched(), r.rejected());
    }

    /** Puts away what became of the last import. */
    void dismiss() {
        outcome.set(null);
    }

    /** Writes an empty workbook for schools. */
    void template(Path file) {
        workspace()
                .<Path>save(
                        (exam, progress) -> {
                            flow.template(file);
                            return Answer.of(file);
                        },
                        answer -> notices.tell(
                                Severity.SUCCESS,
                                Phrase.of(
                                        "gui.roster.template.done",
                                        file.getFileName().toString())));
    }

    private void run(List<Path> files, RosterOptions options) {
        String title = options.dryRun() ? "gui.roster.trying" : "gui.roster.importing";
        workspace()
                .<ImportOutcome>change(
                        title,
                        (exam, progress) -> Answer.of(outcome(exam, files, options, progress)),
                        answer -> ended(answer.get()));
    }

    private ImportOutcome outcome(OpenExam exam, List<Path> files, RosterOptions options, Progress progress)
            throws IOException {
        Answer<RosterReport> answer = flow.run(exam, files, options, progress);
        if (!answer.refused()) {
            return new ImportOutcome(
                    options.dryRun() ? ImportOutcome.Kind.TRIED : ImportOutcome.Kind.DONE,
                    told(answer.get(), options),
                    files,
                    answer.problems(),
                    List.of());
        }
        List<Problem> errors =
                answer.problems().stream().filter(Problem::isError).toList();
        boolean onlyDiffers = errors.stream().allMatch(p -> p.code().equals(DIFFERS));
        return onlyDiffers ? differs(exam, files, answer.problems()) : refused(files, answer.problems(), errors.size());
    }

    private static ImportOutcome refused(List<Path> files, List<Problem> problems, int errors) {
        Phrase sentence = Phrase.of("gui.roster.refused", errors, files.size());
        return new ImportOutcome(ImportOutcome.Kind.REFUSED, sentence, files, problems, List.of());
    }

    private ImportOutcome differs(OpenExam exam, List<Path> files, List<Problem> problems) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (Path file : files) {
            Answer<List<Change>> diff = flow.diff(exam, file);
            diff.value().stream()
                    .flatMap(List::stream)
                    .filter(c -> c.kind().equals("changed"))
                    .forEach(changes::add);
        }
        long people = changes.stream().map(Change::candidateNo).distinct().count();
        List<Problem> others =
                problems.stream().filter(p -> !p.code().equals(DIFFERS)).toList();
        Phrase sentence = Phrase.of("gui.roster.differs", people);
        return new ImportOutcome(ImportOutcome.Kind.DIFFERS, sentence, files, others, changes);
    }

    private static Phrase told(RosterReport r, RosterOptions options) {
        String key = options.dryRun() ? "gui.roster.tried" : "gui.roster.done";
        return Phrase.of(key, r.read(), r.imported(), r.updated(), r.unchanged(), r.normalised(), r.warnings());
    }

    private void ended(ImportOutcome ended) {
        outcome.set(ended);
        if (ended.kind() == ImportOutcome.Kind.DONE) {
            notices.tell(Severity.SUCCESS, ended.sentence());
        }
    }

    private void list(Roster roster) {
        listed = roster;
        Map<String, String> names = SchoolCount.names(roster);
        school.set(null);
        grade.set(null);
        schools.setAll(SchoolCount.of(roster));
        all.setAll(roster.candidates().stream()
                .map(c -> RosterRow.of(c, names.getOrDefault(c.schoolCode(), c.schoolCode())))
                .toList());
    }

    private void filter() {
        String[] words = query.get().strip().toLowerCase(Locale.ROOT).split("\\s+");
        String code = school.get() == null ? null : school.get().code();
        Integer only = grade.get();
        shown.setPredicate(row -> (code == null || row.candidate().schoolCode().equals(code))
                && (only == null || row.candidate().grade() == only)
                && row.has(words));
    }
}
