package org.shikao.gui.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.SheetAccount;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.flow.RegisterFault;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.StepState;
import org.shikao.gui.desk.DeskSession.DeskExaminer;
import org.shikao.gui.dialog.Correction;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.dialog.Field;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** 评分: scores sheets point by point, keyboard first; a mark is shown as saved only once it is on the disk. */
public final class DeskPage implements Page {
    private static final int MOST_LINES = 8;
    private static final Duration TICK = Duration.millis(500);

    private final Workspace workspace;
    private final Dialogs dialogs;
    private final DeskModel model;
    private final DeskAside aside;
    private final DeskEmpty empty;
    private final ReadOnlyObjectWrapper<Phrase> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StepState> step = new ReadOnlyObjectWrapper<>(StepState.EMPTY);
    private final Timeline ticking = new Timeline(new KeyFrame(TICK, event -> tick()));
    private final ReadOnlyBooleanWrapper alone = new ReadOnlyBooleanWrapper();
    private final StackPane area = new StackPane();
    private final DeskChoice choice = new DeskChoice();
    private Texts texts;
    private DeskView view;
    private DeskChooser chooser;

    /** The page; the clock is only shown. */
    public DeskPage(
            Workspace workspace, Dialogs dialogs, Supplier<Navigator> navigator, ScoringFlows flows, Clock clock) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.empty = new DeskEmpty(icon(), navigator);
        this.model = new DeskModel(workspace, flows.score(), new Asking(), clock);
        this.aside = new DeskAside(workspace, model, flows.score(), flows.faults(), new Asking());
        model.onChanged(this::changed);
        workspace.revisionProperty().addListener((at, before, now) -> reread());
        ticking.setCycleCount(Animation.INDEFINITE);
        refreshHeader();
    }

    @Override
    public String id() {
        return "desk";
    }

    @Override
    public Group group() {
        return Group.EXAM_DAY;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.EDIT;
    }

    @Override
    public String titleKey() {
        return "gui.desk.title";
    }

    @Override
    public ObservableValue<StepState> step() {
        return step.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Phrase> state() {
        return state.getReadOnlyProperty();
    }

    @Override
    public Optional<Command> primary() {
        return model.isScoring() && aside.told().isEmpty()
                ? Optional.of(Command.of("gui.desk.submit", Material2OutlinedMZ.SEND, this::submit)
                        .on("F9"))
                : Optional.empty();
    }

    @Override
    public List<Command> more() {
        return model.isScoring() && aside.told().isEmpty()
                ? List.of(
                        Command.of("gui.desk.undo", Material2MZ.UNDO, model::undo),
                        Command.of("gui.desk.clock.reset", Material2OutlinedMZ.TIMER_OFF, model::resetClock))
                : List.of();
    }

    @Override
    public List<KeyHint> keys() {
        return DeskKeys.HINTS;
    }

    @Override
    public boolean fills() {
        return true;
    }

    @Override
    public Node content(Texts spoken) {
        texts = spoken;
        view = null;
        chooser = null;
        area.getChildren().clear();
        refresh();
        return area;
    }

    /** While the screen is turned to the candidate. */
    @Override
    public ObservableValue<Boolean> alone() {
        return alone.getReadOnlyProperty();
    }

    @Override
    public void onShown() {
        ticking.play();
        reread();
        if (view != null) {
            view.requestFocus();
        }
    }

    @Override
    public void onHidden() {
        ticking.stop();
    }

    @Override
    public boolean back() {
        if (!model.isScoring()) {
            return false;
        }
        if (aside.turnBack()) {
            return true;
        }
        if (!model.dropTyping()) {
            model.close();
        }
        return true;
    }

    private void submit() {
        aside.submit();
        if (view != null) {
            view.requestFocus();
        }
    }

    private void reread() {
        if (!model.isScoring()) {
            model.refresh();
        }
    }

    private void tick() {
        if (view != null && model.isScoring()) {
            view.tick();
        }
    }

    private void changed() {
        if (model.isScoring()) {
            aside.changed();
        }
        refresh();
    }

    private void refresh() {
        alone.set(model.isScoring() && aside.told().isPresent());
        refreshHeader();
        if (texts == null) {
            return;
        }
        if (model.isScoring()) {
            showDesk();
        } else if (model.sessions().isEmpty()) {
            area.getChildren().setAll(empty.page(texts, workspace.exam() != null));
            view = null;
            chooser = null;
        } else {
            showChooser();
        }
    }

    private void showDesk() {
        if (aside.told().isPresent()) {
            chooser = null;
            view = null;
            DeskToldView turned = new DeskToldView(texts, aside, aside.told().get());
            area.getChildren().setAll(turned);
            turned.requestFocus();
        } else if (view == null) {
            chooser = null;
            view = new DeskView(texts, model, aside);
            area.getChildren().setAll(view);
            view.refresh();
            view.requestFocus();
        } else {
            view.refresh();
        }
    }

    private void showChooser() {
        if (chooser == null) {
            view = null;
            chooser = new DeskChooser(texts, model, choice);
            area.getChildren().setAll(chooser);
        } else {
            chooser.refresh();
        }
    }

    private void refreshHeader() {
        int all = model.sessions().stream().mapToInt(DeskSession::sheets).sum();
        int done = model.sessions().stream().mapToInt(DeskSession::handedIn).sum();
        if (!model.isScoring()) {
            step.set(all == 0 ? StepState.EMPTY : done < all ? StepState.IN_PROGRESS : StepState.DONE);
        }
        if (model.isScoring()) {
            state.set(line(model.session()));
        } else {
            state.set(
                    all == 0
                            ? null
                            : Phrase.of("gui.desk.state", model.sessions().size(), done, all));
        }
    }

    private Phrase line(DeskSession desk) {
        Session session = desk.session();
        String subject = session.subjects().get(0).code();
        Phrase line = Phrase.of(
                "gui.desk.line",
                Phrase.of("subject." + subject),
                session.number(),
                session.start().toString(),
                session.end().toString(),
                desk.roomLabel(),
                session.roomNo(),
                desk.examinerLabel(),
                model.examiner().code() + " " + model.examiner().name());
        int marking = model.examiner().marker().marking();
        Phrase marked = desk.markings().isEmpty()
                ? line
                : Phrase.of("gui.desk.line.marking", line, Phrase.of("gui.desk.marking." + marking));
        // who comes and goes is the business of whoever watches the bench
        return marking == 1 ? withRules(marked, desk) : marked;
    }

    private static Phrase withRules(Phrase line, DeskSession desk) {
        return Phrase.of(
                "gui.desk.line.rules",
                line,
                desk.times().entryClosesAfterMinutes(),
                Phrase.of("forms.leave." + desk.times().leaveEarly(), desk.examinerLabel()));
    }

    /** Asks through the dialogs of the window. */
    private final class Asking implements DeskQuestions {
        @Override
        public boolean submit(DeskSession session, DeskSheet sheet, Marks total) {
            return dialogs.confirm(new Question(
                    Phrase.of("gui.desk.submit.title", sheet.name(), sheet.lastDigits()),
                    summary(session, sheet, total),
                    Phrase.of("gui.desk.submit.act", sheet.name()),
                    Phrase.of("gui.desk.submit.keep"),
                    false));
        }

        /** Total and bench, and of each lost mark where and why it was lost. */
        private Phrase summary(DeskSession session, DeskSheet sheet, Marks total) {
            Phrase said = Phrase.of(
                    "gui.desk.submit.consequence",
                    session.benchLabel(),
                    String.valueOf(sheet.bench()),
                    sheet.experiment().title(),
                    total.format(sheet.decimals()),
                    sheet.full().toString());
            List<SheetAccount.Line> account = sheet.account();
            for (SheetAccount.Line line : account.subList(0, Math.min(MOST_LINES, account.size()))) {
                said = Phrase.of("gui.desk.submit.line", said, DeskEvents.phrase(line));
            }
            return account.size() <= MOST_LINES
                    ? said
                    : Phrase.of("gui.desk.submit.more", said, account.size() - MOST_LINES);
        }

        @Override
        public Optional<RegisterFault.Order> fault(DeskSession session, DeskSheet sheet, DeskExaminer examiner) {
            FaultRemedy usual = session.outcomes().faultRemedy();
            List<Field> fields = List.of(
                    Field.line("fault-apparatus", "gui.desk.fault.apparatus", "", true),
                    Field.line("fault-minutes", "gui.desk.fault.minutes", "0", true),
                    Field.choice("fault-remedy", "gui.desk.fault.remedy", usual.ordinal(), remedies()),
                    Field.line("fault-note", "gui.desk.fault.note", "", false),
                    Field.line("fault-by", "gui.desk.fault.by", examiner.name(), true));
            Phrase title = Phrase.of(
                    "gui.desk.fault.title", session.benchLabel(), String.valueOf(sheet.bench()), sheet.name());
            return dialogs.fill(title, Phrase.of("gui.desk.fault.what"), "gui.desk.fault.act", fields)
                    .map(given -> new RegisterFault.Order(
                            session.id(),
                            sheet.bench(),
                            sheet.key().candidateNo(),
                            given.get("fault-apparatus"),
                            minutes(given.get("fault-minutes")),
                            Optional.of(FaultRemedy.values()[Integer.parseInt(given.get("fault-remedy"))]),
                            given.get("fault-note"),
                            given.get("fault-by")));
        }

        private static List<Phrase> remedies() {
            return Arrays.stream(FaultRemedy.values())
                    .map(remedy -> Phrase.of("gui.desk.fault.remedy." + remedy.name()))
                    .toList();
        }

        /** What is no number is refused with the others that are none of a fault. */
        private static int minutes(String text) {
            return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
        }

        @Override
        public Optional<Correction> correction(Phrase what) {
            return dialogs.correction(what);
        }

        @Override
        public Optional<DeskDeferral> deferral(DeskSheet sheet, Proof wanted) {
            List<Field> fields = List.of(
                    Field.choice("deferral-proof", "gui.desk.deferral.proof", 0, proofs()),
                    Field.line("deferral-note", "gui.desk.deferral.note", "", true));
            return dialogs.fill(
                            Phrase.of("gui.desk.deferral.title", sheet.name(), sheet.lastDigits()),
                            Phrase.of("gui.desk.deferral.what", Phrase.of("forms.proof." + wanted)),
                            "gui.desk.deferral.act",
                            fields)
                    .map(given -> new DeskDeferral(
                            Proof.values()[Integer.parseInt(given.get("deferral-proof"))], given.get("deferral-note")));
        }

        /** What may have been handed in, the proof that is still owed first. */
        private static List<Phrase> proofs() {
            return Arrays.stream(Proof.values())
                    .map(proof -> Phrase.of(proof == Proof.NONE ? "gui.desk.deferral.owed" : "forms.proof." + proof))
                    .toList();
        }

        @Override
        public Optional<String> note(DeskSheet sheet, Phrase outcome) {
            return dialogs.ask(
                    Phrase.of("gui.desk.note.title", sheet.name(), sheet.lastDigits(), outcome),
                    Phrase.of("gui.desk.note.prompt"),
                    "");
        }
    }
}
