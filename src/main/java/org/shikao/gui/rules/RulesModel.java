package org.shikao.gui.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.exam.roster.School;
import org.shikao.exam.rules.RuleDiff;
import org.shikao.exam.rules.RuleDiff.Change;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.Answer;
import org.shikao.flow.ChangeRules;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Seal;
import org.shikao.flow.ShippedRules;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.frame.Notices;
import org.shikao.gui.task.Tasks;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The rule packs that can be read, edited and compared: the exam's own first, then the shipped ones and files. */
final class RulesModel extends ExamModel<RulePack> {
    private final ShippedRules shipped;
    private final ChangeRules change;
    private final Tasks tasks;
    private final Notices notices;
    private final List<Offer> files = new ArrayList<>();
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ObjectProperty<Offer> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty reasons = new SimpleBooleanProperty();
    private Mode mode = Mode.READ;
    private Editing editing;
    private ExampleInput example = ExampleInput.START;

    RulesModel(ShippedRules shipped, ChangeRules change, Workspace workspace, Tasks tasks, Notices notices) {
        super(workspace, Reading.AT_ONCE);
        this.shipped = shipped;
        this.change = change;
        this.tasks = tasks;
        this.notices = notices;
        chosen.addListener(observable -> {
            judge();
            changed();
        });
    }

    @Override
    protected void forget() {
        mode = Mode.READ;
        editing = null;
        example = ExampleInput.START;
        offers.clear();
        chosen.set(null);
    }

    @Override
    protected RulePack read(OpenExam exam) {
        return exam.rules();
    }

    @Override
    protected RulePack take(RulePack own) {
        Offer before = chosen.get();
        if (editing != null && editing.dirty()) {
            editing.saved(own);
        } else {
            editing = null;
        }
        List<Offer> all = new ArrayList<>();
        all.add(new Offer(own, "", true));
        shipped.all().stream()
                .filter(pack -> !pack.equals(own))
                .forEach(pack -> all.add(new Offer(pack, pack.id(), false)));
        files.stream().filter(file -> !file.pack().equals(own)).forEach(all::add);
        if (!all.equals(offers)) {
            offers.setAll(all);
        }
        chosen.set(before != null && all.contains(before) ? before : all.get(0));
        judge();
        return own;
    }

    @Override
    protected StepState stepOf(RulePack own) {
        return own.draft() ? StepState.IN_PROGRESS : StepState.DONE;
    }

    @Override
    protected Phrase stateOf(RulePack own) {
        if (mode == Mode.EDIT && !offers.isEmpty() && chosen.get() != null) {
            Editing now = editing();
            return Phrase.of(
                    "gui.rules.state.edit",
                    now.draft().now().pack().name(),
                    now.draft().changes().size(),
                    now.errors(),
                    now.problems().size() - now.errors());
        }
        Offer shown = chosen.get();
        if (shown != null && !shown.current()) {
            return Phrase.of("gui.rules.state.other", own.name(), shown.pack().name());
        }
        return Phrase.of(started() ? "gui.rules.state.stands" : "gui.rules.state", own.name(), own.version());
    }

    /** The packs that can be read, the exam's own first; empty while no exam is open. */
    ObservableList<Offer> offers() {
        return offers;
    }

    /** The pack that is shown. */
    ObjectProperty<Offer> chosenProperty() {
        return chosen;
    }

    /** What is wrong with the shown pack and the exam's catalogue, or with a file that was refused. */
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** Whether the reason of each rule is told beside it. */
    BooleanProperty reasonsProperty() {
        return reasons;
    }

    Mode mode() {
        return mode;
    }

    /** Uses the page for something else. */
    void show(Mode other) {
        mode = other;
        if (mode == Mode.EDIT) {
            editing();
        }
        changed();
    }

    /** The draft: what is being edited, or else the shown pack, ready to be edited. */
    Editing editing() {
        if (editing == null) {
            RulePack pack = chosen.get().pack();
            editing = new Editing(new Draft(pack, origin(pack)), own(), this::problemsOf);
            editing.onChanged(this::changed);
        }
        return editing;
    }

    /** Whether there are changes that the exam does not have yet. */
    boolean unsaved() {
        return editing != null && editing.dirty();
    }

    /** Whether the rules of the exam can not be changed any more, or not from here. */
    boolean readOnly() {
        return !workspace().writable() || started();
    }

    /** Goes on editing with the shown pack in place of the draft; can be undone. */
    void editShown() {
        RulePack pack = chosen.get().pack();
        Editing now = editing();
        now.change(() -> now.draft().replace(pack, origin(pack)));
        show(Mode.EDIT);
    }

    /** Goes back to the rules that the exam has; can be undone. */
    void discard() {
        Editing now = editing();
        now.change(() -> now.draft().replace(now.saved(), origin(now.saved())));
    }

    /** Gives the exam the edited pack. */
    void save() {
        RulePack pack = editing().draft().now().pack();
        Seal seal = seal();
        workspace()
                .<RulePack>changeOnce(
                        "gui.rules.saving", pack, (exam, progress) -> change.run(exam, pack, seal), this::saved);
    }

    /** Writes the pack that is edited, or else shown, to a file. */
    void write(Path file) {
        RulePack pack = mode == Mode.EDIT
                ? editing().draft().now().pack()
                : chosen.get().pack();
        tasks.<Answer<Path>>quick(reporter -> shipped.write(pack, file))
                .onSuccess(this::written)
                .onFailure(workspace()::failed)
                .start();
    }

    /** A name for the file of the pack that is edited or shown. */
    String fileName() {
        RulePack pack = mode == Mode.EDIT
                ? editing().draft().now().pack()
                : chosen.get().pack();
        return pack.id() + ".yaml";
    }

    /** The sheet of the worked example. */
    ExampleInput example() {
        return example;
    }

    /** Works another example. */
    void example(ExampleInput other) {
        if (!other.equals(example)) {
            example = other;
            changed();
        }
    }

    /** The catalogue of the exam. */
    Catalogue catalogue() {
        return workspace().exam().catalogue();
    }

    /** The title of an experiment of the exam, empty if there is none of this id. */
    Optional<String> experiment(String id) {
        return catalogue().experiment(id).map(Experiment::title);
    }

    /** The name of a school of the roster, empty if there is none of this code. */
    Optional<String> school(String code) {
        return workspace().exam().roster().schools().stream()
                .filter(school -> school.code().equals(code))
                .map(School::name)
                .findFirst();
    }

    /** What differs between the rules of the exam and the shown pack; where that is its own, the draft. */
    List<Change> differences() {
        RulePack after =
                comparesDraft() ? editing.draft().now().pack() : chosen.get().pack();
        return RuleDiff.between(own(), after);
    }

    /** Whether the draft is what the rules of the exam are compared with. */
    boolean comparesDraft() {
        return chosen.get().current() && unsaved();
    }

    boolean hasExam() {
        return workspace().exam() != null;
    }

    /** Whether the exam day has begun, after which the rules stand. */
    boolean started() {
        return hasExam() && workspace().exam().started();
    }

    /** Whether the shown pack may be taken now. */
    boolean mayTake() {
        Offer offer = chosen.get();
        return offer != null && !offer.current() && workspace().writable() && !started();
    }

    /** How many sessions of a plan would be dropped. */
    int sessions() {
        return hasExam() ? workspace().exam().plan().sessions().size() : 0;
    }

    /** A plan that is there is given up: the page has asked about it. */
    private Seal seal() {
        return sessions() == 0 ? Seal.KEEP : Seal.BREAK;
    }

    /** Reads a file and shows its pack beside the others; its problems when it is refused. */
    void read(Path file) {
        tasks.<Answer<RulePack>>quick(reporter -> shipped.pack(file.toString()))
                .onSuccess(answer -> offered(answer, file))
                .onFailure(workspace()::failed)
                .start();
    }

    /** Gives the exam the shown pack. */
    void take() {
        Offer offer = chosen.get();
        Seal seal = seal();
        workspace()
                .<RulePack>changeOnce(
                        "gui.rules.taking",
                        offer.pack(),
                        (exam, progress) -> change.run(exam, offer.source(), seal),
                        this::taken);
    }

    /** The pack of the exam. */
    RulePack own() {
        return offers.get(0).pack();
    }

    /** The shipped pack of the same name, from which most packs come; else the pack itself. */
    private RulePack origin(RulePack pack) {
        return shipped.all().stream()
                .filter(each -> each.id().equals(pack.id()))
                .findFirst()
                .orElse(pack);
    }

    private List<Problem> problemsOf(Draft draft) {
        return draft.problems(catalogue());
    }

    private void saved(Answer<RulePack> answer) {
        if (answer.refused()) {
            editing().refused(answer.problems());
            return;
        }
        chosen.set(offers.get(0));
        notices.tell(Severity.SUCCESS, Phrase.of("gui.rules.saved", answer.get().name()));
    }

    private void written(Answer<Path> answer) {
        if (answer.refused()) {
            workspace().refuse(answer.problems());
            return;
        }
        notices.tell(
                Severity.SUCCESS,
                Phrase.of("gui.rules.written", answer.get().getFileName().toString()));
    }

    private void taken(Answer<RulePack> answer) {
        if (answer.refused()) {
            problems.set(answer.problems());
            return;
        }
        chosen.set(offers.get(0));
        notices.tell(Severity.SUCCESS, Phrase.of("gui.rules.taken", answer.get().name()));
    }

    private void offered(Answer<RulePack> answer, Path file) {
        if (answer.refused()) {
            problems.set(answer.problems());
            return;
        }
        Offer offer = new Offer(answer.get(), file.toString(), false);
        files.removeIf(known -> known.source().equals(offer.source()));
        files.add(offer);
        reread();
        chosen.set(offer);
        if (mode == Mode.EDIT) {
            editShown();
        }
    }

    private void judge() {
        OpenExam exam = workspace().exam();
        Offer offer = chosen.get();
        problems.set(exam == null || offer == null ? List.of() : RuleFit.check(offer.pack(), exam.catalogue()));
    }
}
