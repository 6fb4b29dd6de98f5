package org.shikao.gui.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.Answer;
import org.shikao.flow.ChangeRules;
import org.shikao.flow.OpenExam;
import org.shikao.flow.ShippedRules;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.frame.Notices;
import org.shikao.gui.task.Tasks;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The rule packs that can be read: the exam's own first, then the shipped ones and files. */
final class RulesModel extends ExamModel<RulePack> {
    private final ShippedRules shipped;
    private final ChangeRules change;
    private final Tasks tasks;
    private final Notices notices;
    private final List<Offer> files = new ArrayList<>();
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ObjectProperty<Offer> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

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
        workspace()
                .<RulePack>change(
                        "gui.rules.taking", (exam, progress) -> change.run(exam, offer.source()), this::taken);
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
    }

    private void judge() {
        OpenExam exam = workspace().exam();
        Offer offer = chosen.get();
        problems.set(exam == null || offer == null ? List.of() : RuleFit.check(offer.pack(), exam.catalogue()));
    }
}
