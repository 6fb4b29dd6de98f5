package org.shikao.gui.roster;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.CandidateCells;
import org.shikao.exam.roster.CandidateEdit;
import org.shikao.exam.roster.EditScope;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterField;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportRoster;
import org.shikao.flow.ImportRoster.RosterReport;
import org.shikao.flow.OpenExam;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.frame.Notices;
import org.shikao.gui.roster.RosterDesk.Edit;
import org.shikao.gui.roster.intake.IntakeEnd;
import org.shikao.gui.roster.intake.IntakeModel;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Pinyin;

/** The candidates of the open exam, what can be seen of them, and the import with what became of it. */
final class RosterModel extends ExamModel<Roster> {
    private static final String PHOTO_DIFFERS = "PHOTO_DIFFERS";

    private final ImportRoster flow;
    private final Notices notices;
    private final PhotoModel photos;
    private final ObservableList<RosterRow> all = FXCollections.observableArrayList();
    private final FilteredList<RosterRow> shown = new FilteredList<>(all);
    private final ObservableList<SchoolCount> schools = FXCollections.observableArrayList();
    private final RosterFilter filter = new RosterFilter();
    private final Pinyin pinyin = new Pinyin();
    private final RosterDesk desk;
    private final WalkInModel walkIns;
    private final ExemptionModel exemptions;
    private final SecondListModel second;
    private final ReadOnlyObjectWrapper<RosterIndex> index = new ReadOnlyObjectWrapper<>(RosterIndex.NONE);
    private final ReadOnlyObjectWrapper<ImportOutcome> outcome = new ReadOnlyObjectWrapper<>();
    private final IntakeModel intake;
    private Roster listed = Roster.EMPTY;

    RosterModel(RosterFlows flows, IntakeModel intake, SecondListModel second, Workspace workspace, Notices notices) {
        super(workspace, Reading.AT_ONCE);
        this.flow = flows.roster();
        this.notices = notices;
        this.photos = new PhotoModel(flows.photos(), workspace);
        this.intake = intake;
        intake.onEnd(this::imported);
        intake.stageProperty().addListener(observable -> changed());
        intake.frontProperty().addListener(observable -> changed());
        this.desk = new RosterDesk(flows.desk(), workspace);
        desk.frontProperty().addListener(observable -> changed());
        this.walkIns = new WalkInModel(flows.desk(), workspace);
        walkIns.frontProperty().addListener(observable -> changed());
        this.exemptions = new ExemptionModel(flows.desk().exemption(), workspace);
        exemptions.frontProperty().addListener(observable -> changed());
        this.second = second;
        second.frontProperty().addListener(observable -> changed());
        filter.onChanged(this::filter);
        outcome.addListener(observable -> changed());
    }

    @Override
    protected void forget() {
        intake.close();
        outcome.set(null);
        filter.clearChoices();
        desk.forget();
        walkIns.forget();
        exemptions.forget();
        second.forget();
        index.set(RosterIndex.NONE);
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
        walkIns.refresh();
        exemptions.refresh();
        workspace().read(exam -> RosterIndex.of(exam, pinyin, desk.duplicates()), this::indexed);
        return roster;
    }

    @Override
    protected StepState stepOf(Roster roster) {
        if (intake.isWaiting()) {
            return StepState.ATTENTION;
        }
        return all.isEmpty() ? StepState.EMPTY : StepState.DONE;
    }

    @Override
    protected Phrase stateOf(Roster roster) {
        if (intake.frontProperty().get()) {
            return Phrase.of("gui.intake.line", intake.size());
        }
        if (all.isEmpty()) {
            return Phrase.of("gui.roster.state.none");
        }
        int waiting = index.get().waiting();
        if (waiting > 0) {
            return Phrase.of("gui.roster.state.doubtful", all.size(), schools.size(), waiting);
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

    /** What the candidates are narrowed to. */
    RosterFilter narrowing() {
        return filter;
    }

    /** The names of the classes in the school and grade that are shown, in the order of their numbers. */
    List<String> classes() {
        SchoolCount school = filter.school().get();
        Integer grade = filter.grade().get();
        return all.stream()
                .map(RosterRow::candidate)
                .filter(c -> school == null || c.schoolCode().equals(school.code()))
                .filter(c -> grade == null || c.grade() == grade)
                .map(Candidate::className)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** What was found out about the candidates in the background. */
    ReadOnlyObjectProperty<RosterIndex> indexProperty() {
        return index.getReadOnlyProperty();
    }

    /** Corrections, removals and decisions about the candidates. */
    RosterDesk desk() {
        return desk;
    }

    /** Those who came without being on the list. */
    WalkInModel walkIns() {
        return walkIns;
    }

    /** Those exempt whose score a committee sets. */
    ExemptionModel exemptions() {
        return exemptions;
    }

    /** The list of exemptions and deferrals on its way into the exam. */
    SecondListModel second() {
        return second;
    }

    /** Takes it over. */
    void takeSecond() {
        second.takeOver(done ->
                ended(new ImportOutcome(ImportOutcome.Kind.DONE, done.told(), List.of(done.file()), done.problems())));
    }

    /** Whether what was typed could stand, by itself; {@link RosterDesk#correct} judges it among all others. */
    List<Problem> judge(Edit edit) {
        return judged(edit).map(CandidateEdit::problems).orElse(List.of());
    }

    /** What was typed, as it would be kept. */
    String kept(Edit edit) {
        return judged(edit).map(CandidateEdit::after).orElse(edit.after());
    }

    private Optional<CandidateEdit> judged(Edit edit) {
        return all.stream()
                .map(RosterRow::candidate)
                .filter(c -> c.candidateNo().equals(edit.candidateNo()))
                .findFirst()
                .map(c -> CandidateEdit.of(c, edit.field(), edit.after(), scope()));
    }

    /** What corrections are judged by. */
    EditScope scope() {
        return new EditScope(listed.schools(), workspace().exam().rules());
    }

    /** The cells of a candidate as a school would write them, and as they can be typed anew. */
    Map<RosterField, String> cells(Candidate candidate) {
        return new CandidateCells(listed, workspace().exam().rules()).of(candidate);
    }

    /** The value of a field, as corrections keep it, in the words of a school. */
    String written(RosterField field, String value) {
        RosterField shown = field == RosterField.SCHOOL_CODE ? RosterField.SCHOOL_NAME : field;
        return all.isEmpty() || value.isEmpty()
                ? value
                : cells(CandidateEdit.with(all.get(0).candidate(), field, value))
                        .get(shown);
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

    /** The way of files into the roster. */
    IntakeModel intake() {
        return intake;
    }

    /** Imports these files, all or nothing. */
    void importFrom(List<Path> files) {
        outcome.set(null);
        intake.start(files, false);
    }

    /** Reads and judges these files without saving anything. */
    void tryOut(List<Path> files) {
        outcome.set(null);
        intake.start(files, true);
    }

    /** Imports the files that were tried. */
    void again() {
        outcome.set(null);
        intake.again();
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
                        answer.problems()));
                return;
            }
            ended(new ImportOutcome(
                    ImportOutcome.Kind.DONE, PhotoModel.told(answer.get()), sources, answer.problems()));
            long others = answer.problems().stream()
                    .filter(p -> p.code().equals(PHOTO_DIFFERS))
                    .count();
            if (others > 0) {
                differing.accept(others);
            }
        });
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

    private void imported(IntakeEnd end) {
        RosterReport r = end.report();
        String key = end.trial() ? "gui.roster.tried" : "gui.roster.done";
        Phrase sentence = Phrase.of(
                key, r.read(), r.imported(), r.updated(), r.unchanged(), r.normalised(), r.warnings(), r.removed());
        ended(new ImportOutcome(
                end.trial() ? ImportOutcome.Kind.TRIED : ImportOutcome.Kind.DONE,
                sentence,
                end.files(),
                end.problems()));
    }

    private void ended(ImportOutcome ended) {
        outcome.set(ended);
        if (ended.kind() == ImportOutcome.Kind.DONE) {
            notices.tell(Severity.SUCCESS, ended.sentence());
        }
    }

    private void list(Roster roster) {
        listed = roster;
        count(roster);
        Map<String, String> names = SchoolCount.names(roster);
        List<RosterRow> rows = roster.candidates().stream()
                .map(c -> RosterRow.of(c, names.getOrDefault(c.schoolCode(), c.schoolCode())))
                .toList();
        if (numbers(rows).equals(numbers(all))) {
            // what was corrected changes where it stands: the eye stays on it
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(all.get(i))) {
                    all.set(i, rows.get(i));
                }
            }
        } else {
            all.setAll(rows);
        }
    }

    private static List<String> numbers(List<RosterRow> rows) {
        return rows.stream().map(row -> row.candidate().candidateNo()).toList();
    }

    private void count(Roster roster) {
        List<SchoolCount> counts =
                SchoolCount.of(roster, workspace().exam(), index.get().photographed());
        if (!counts.equals(schools)) {
            SchoolCount before = filter.school().get();
            schools.setAll(counts);
            filter.school()
                    .set(counts.stream()
                            .filter(count -> before != null && count.code().equals(before.code()))
                            .findFirst()
                            .orElse(null));
        }
    }

    private void indexed(RosterIndex found) {
        index.set(found);
        count(listed);
        filter();
        changed();
    }

    private void filter() {
        shown.setPredicate(filter.predicate(index.get()));
    }
}
