package org.shikao.gui.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.PlanExam;
import org.shikao.flow.PlanExam.PlanSummary;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.EmptyState;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.Sentences;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** 计划: plans sessions, benches and examiners from a seed, shows them, checks them and exports them. */
public final class PlanPage implements Page {
    private static final FileKind WORKBOOK = FileKind.of("gui.plan.workbook", "xlsx");
    private static final String FIRST_SEED = "2026";

    private final Services services;
    private final PlanModel model;
    private final ReadOnlyObjectWrapper<Phrase> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StepState> step = new ReadOnlyObjectWrapper<>(StepState.EMPTY);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final StackPane area = new StackPane();
    private Texts texts;
    private PlanView view;

    /** The page. */
    public PlanPage(Workspace workspace, Services services, PlanExam plan) {
        this.services = services;
        this.model = new PlanModel(workspace, plan);
        model.onChanged(this::refresh);
        workspace.revisionProperty().addListener((at, before, now) -> model.refresh());
    }

    @Override
    public String id() {
        return "plan";
    }

    @Override
    public Group group() {
        return Group.ARRANGE;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.EVENT_NOTE;
    }

    @Override
    public String titleKey() {
        return "gui.plan.title";
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
        if (!model.hasExam()) {
            return Optional.empty();
        }
        return Optional.of(model.rows().isEmpty() ? make() : check());
    }

    @Override
    public List<Command> more() {
        return model.rows().isEmpty()
                ? List.of()
                : List.of(
                        Command.of("gui.plan.export", Material2OutlinedAL.GET_APP, this::export),
                        Command.of("gui.plan.again", Material2OutlinedMZ.REPLAY, this::askAgain)
                                .when(ready)
                                .dangerous());
    }

    private Command make() {
        return Command.of("gui.plan.make", Material2OutlinedAL.EVENT_NOTE, this::askSeed)
                .when(ready);
    }

    private Command check() {
        return Command.of("gui.plan.check", Material2OutlinedAL.FACT_CHECK, () -> {
            model.check();
            if (view != null) {
                view.showFindings();
            }
        });
    }

    private void askSeed() {
        services.dialogs()
                .ask(Phrase.of("gui.plan.seed.title"), Phrase.of("gui.plan.seed.prompt"), seed())
                .ifPresent(seed -> model.make(seed.strip(), this::made));
    }

    private String seed() {
        return model.seed().isEmpty() ? FIRST_SEED : model.seed();
    }

    private void askAgain() {
        int sessions = model.rows().size();
        boolean sure = services.dialogs()
                .confirm(new Question(
                        Phrase.of("gui.plan.again.title"),
                        Phrase.of("gui.plan.again.consequence", sessions),
                        Phrase.of("gui.plan.again.act"),
                        Phrase.of("gui.plan.again.keep"),
                        true));
        if (sure) {
            askSeed();
        }
    }

    private void made(PlanSummary made) {
        services.notices()
                .tell(
                        Severity.SUCCESS,
                        Phrase.of("gui.plan.made", made.sessions(), made.seats(), made.days(), made.examiners()));
    }

    private void export() {
        services.dialogs()
                .save("gui.plan.export", texts.text("gui.plan.fileName"), WORKBOOK)
                .ifPresent(file -> model.export(file, this::exported));
    }

    private void exported(Path file) {
        services.notices()
                .tell(
                        Severity.SUCCESS,
                        Phrase.of("gui.plan.exported", file.getFileName().toString()));
    }

    @Override
    public Node content(Texts spoken) {
        texts = spoken;
        view = null;
        refresh();
        return area;
    }

    @Override
    public void onShown() {
        model.refresh();
    }

    @Override
    public void reveal(String sessionId) {
        if (view != null) {
            view.jump(sessionId);
        }
    }

    private void refresh() {
        ready.set(model.isReady());
        step.set(model.rows().isEmpty() ? StepState.EMPTY : StepState.DONE);
        state.set(model.summary()
                .map(s -> Phrase.of("gui.plan.state", s.sessions(), s.seats(), s.days(), s.examiners(), model.seed()))
                .orElse(null));
        if (texts == null) {
            return;
        }
        if (model.rows().isEmpty()) {
            view = null;
            area.getChildren().setAll(empty());
        } else if (view == null) {
            view = new PlanView(texts, model);
            area.getChildren().setAll(view);
        } else {
            view.refresh();
        }
    }

    private Node empty() {
        if (!model.findings().isEmpty()) {
            FindingsPanel findings = new FindingsPanel(texts, texts.text("gui.plan.findings"));
            findings.show(Sentences.findings(model.findings(), texts));
            return new VBox(findings);
        }
        String key = !model.hasExam()
                ? "gui.plan.empty.noExam"
                : model.isReady() ? "gui.plan.empty" : "gui.plan.empty.notReady";
        return new EmptyState(texts, icon(), Phrase.of(key), model.isReady() ? make() : null, null);
    }
}
